/**
 * When things happened and when they were reported.
 *
 * @module
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { CaseIncident } from '../../model/case.ts'
import { type Extent, extentOf } from '../../model/extent.ts'
import type { ServeParts } from '../parts.ts'
import { refuseInvalid } from '../problem.ts'
import { answers } from '../shapes.ts'

const Mark = z.object({
  kind: z.enum(['occurred', 'reported']),
  /** Of an incident or a report. */
  id: z.string(),
  label: z.string(),
  edtf: z.string(),
  /** Days since 1970-01-01 UTC, with fractions, `to` where it has ended; null for a date that fixes no year. */
  extent: z.object({ from: z.number(), to: z.number(), fuzzy: z.boolean(), exact: z.boolean() }).nullable(),
  /** From the first to the last of all dates that anybody gives, where they differ. */
  given: z.object({ from: z.number(), to: z.number() }).nullable(),
  /** Reports that tell of an incident. */
  reports: z.int(),
})

const getTimeline = createRoute({
  method: 'get',
  path: '/timeline',
  summary: 'When things happened and when they were reported, oldest first',
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(2000).optional() }) },
  responses: answers(
    z.object({
      marks: z.array(Mark),
      /** Incidents and reports without a date. */
      undated: z.object({ incidents: z.int(), reports: z.int() }),
      /** Dated ones beyond the limit: those told by fewest reports are left out first. */
      left: z.int(),
    }),
    'The timeline',
  ),
})

const USUAL = 400

export function timelineRoutes({ views }: ServeParts) {
  return new OpenAPIHono({ defaultHook: refuseInvalid }).openapi(getTimeline, async (c) => {
    const limit = c.req.valid('query').limit ?? USUAL
    const [incidents, sources] = [await views.lists.incidents(), await views.lists.sources()]
    const names = await views.names()
    const occurred = incidents.flatMap((incident) => {
      const edtf = incident.working.find(({ field }) => field === 'date')?.value ?? incident.date
      if (edtf === null) return []
      const { id, label, reports } = incident
      const extent = extentOf(edtf)
      const given = extent && givenDates(incident, extent)
      return [{ kind: 'occurred' as const, id: id as string, label, edtf, extent, given, reports: reports.length }]
    })
    const reported = sources.flatMap(({ report, headline, published }) =>
      published === null
        ? []
        : [{ report, label: [names.get(report), headline].filter(Boolean).join(': '), published }],
    )
    // Incidents come with most reports first, sources oldest first.
    const last = reported.slice(-Math.ceil(limit / 2))
    const times = await views.times(last.map(({ report }) => report))
    const kept = [
      ...occurred.slice(0, limit / 2),
      ...last.map(({ report, label, published }) => {
        const edtf = times.get(report) ?? published
        return {
          kind: 'reported' as const,
          id: report as string,
          label,
          edtf,
          extent: extentOf(edtf),
          given: null,
          reports: 1,
        }
      }),
    ]
    return c.json(
      {
        marks: kept.sort((a, b) => (a.extent?.from ?? Infinity) - (b.extent?.from ?? Infinity)),
        undated: { incidents: incidents.length - occurred.length, reports: sources.length - reported.length },
        left: occurred.length + reported.length - kept.length,
      },
      200,
    )
  })
}

/** From the first to the last date that anybody gives; null where none lies outside the one shown. */
function givenDates({ values }: CaseIncident, shown: Extent): { from: number; to: number } | null {
  const given = values.flatMap(({ field, value }) => (field === 'date' ? (extentOf(value) ?? []) : []))
  const from = Math.min(shown.from, ...given.map((one) => one.from))
  const to = Math.max(shown.to, ...given.map((one) => one.to))
  return from < shown.from || to > shown.to ? { from, to } : null
}
