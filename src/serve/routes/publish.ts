/**
 * What may leave the house: the cited report and the spreadsheets, pseudonymised.
 *
 * @module
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { exportCsv } from '../../publish/csv.ts'
import { htmlReport } from '../../publish/html/page.ts'
import { exportXlsx } from '../../publish/xlsx.ts'
import type { ServeParts } from '../parts.ts'
import { notFound, refuseInvalid } from '../problem.ts'

const getReportPage = createRoute({
  method: 'get',
  path: '/publish/report.html',
  summary: 'The cited report, one page that needs nothing else',
  responses: { 200: { description: 'The page', content: { 'text/html': { schema: z.string() } } } },
})

const getWorkbook = createRoute({
  method: 'get',
  path: '/publish/case.xlsx',
  summary: 'Claims, values, views, actors and sources as a workbook',
  responses: { 200: { description: 'The workbook', content: { [xlsxType()]: { schema: z.any() } } } },
})

const getSheet = createRoute({
  method: 'get',
  path: '/publish/csv/{name}',
  summary:
    'One sheet as CSV: claims.csv, incident-values.csv, responsibility.csv, stances.csv, actors.csv, sources.csv',
  request: { params: z.object({ name: z.string() }) },
  responses: { 200: { description: 'The sheet', content: { 'text/csv': { schema: z.string() } } } },
})

export function publishRoutes({ held, viewOf, effects }: ServeParts) {
  const view = () => viewOf(held, effects.now())
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(
      getReportPage,
      async (c) =>
        // The page brings a policy of its own, which allows its one style by its hash; both hold.
        c.body(htmlReport(await view()), 200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy':
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        }) as never,
    )
    .openapi(
      getWorkbook,
      async (c) =>
        c.body(Uint8Array.from(await exportXlsx(await view())), 200, {
          'content-type': xlsxType(),
          'content-disposition': 'attachment; filename="case.xlsx"',
        }) as never,
    )
    .openapi(getSheet, async (c) => {
      const { name } = c.req.valid('param')
      const sheet = exportCsv(await view()).find((one) => one.name === name)
      if (sheet === undefined) throw notFound(`the sheet ${JSON.stringify(name)}`)
      return c.body(sheet.content, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${sheet.name}"`,
      }) as never
    })
}

function xlsxType(): 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' {
  return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
}
