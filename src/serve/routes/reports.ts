/**
 * Reports: the list of sources, one report with everything read in it, its bytes, and taking new ones in.
 *
 * @module
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { HonoRequest } from 'hono'
import type { Source } from '../../ingest/collect.ts'
import { ReportId } from '../../model/ids.ts'
import { sharingOf } from '../../publish/case-view.ts'
import { onePage, PageQuery, pageOf } from '../cursor.ts'
import { Job } from '../jobs.ts'
import type { ServeParts } from '../parts.ts'
import { notFound, ProblemError, refuseInvalid } from '../problem.ts'
import { ReportPage, reportPage } from '../report-page.ts'
import { answers, SourceRow } from '../shapes.ts'
import { FILES, filesIn, isForm } from '../upload.ts'

const Quoted = z.object({ actor: z.string(), name: z.string(), claims: z.int() })

const SourcePage = pageOf(SourceRow.unwrap().extend({ name: z.string(), quotes: z.array(Quoted) })).extend({
  /** False while texts are still being compared: `sharesOriginWith` is then empty everywhere. */
  compared: z.boolean(),
})

const getReports = createRoute({
  method: 'get',
  path: '/reports',
  summary: 'The sources, in the order in which they were taken in',
  request: { query: PageQuery },
  responses: answers(SourcePage, 'Sources'),
})

const byId = z.object({ id: ReportId })

const getReport = createRoute({
  method: 'get',
  path: '/reports/{id}',
  summary: 'One report: its text and everything that was read in it, with places',
  request: { params: byId },
  responses: answers(ReportPage, 'The report'),
})

const getOriginal = createRoute({
  method: 'get',
  path: '/reports/{id}/original',
  summary: 'The evidentiary copy: its bytes, only ever as plain text or a download',
  request: { params: byId, query: z.object({ download: z.enum(['1']).optional() }) },
  responses: { 200: { description: 'The bytes', content: { 'text/plain': { schema: z.string() } } } },
})

const Pasted = z.object({
  text: z.string().min(1),
  /** Where it was found; `pasted` unless said. */
  address: z.string().min(1).optional(),
})

const addReports = createRoute({
  method: 'post',
  path: '/reports',
  summary: 'Take files or pasted text in; the answer is a job whose progress the events tell',
  request: {
    headers: z.object({ 'idempotency-key': z.string().optional() }),
    body: {
      // Not "required": each of two kinds of body is then checked only where it is the one that came.
      content: {
        ...FILES,
        'application/json': { schema: Pasted },
      },
    },
  },
  responses: {
    202: { description: 'The job', content: { 'application/json': { schema: Job } } },
    default: answers(Job, '').default,
  },
})

const getJobs = createRoute({
  method: 'get',
  path: '/jobs',
  summary: 'What is being added, and what was',
  responses: answers(z.object({ rows: z.array(Job) }), 'Jobs, oldest first'),
})

const getJob = createRoute({
  method: 'get',
  path: '/jobs/{id}',
  summary: 'One job',
  request: { params: z.object({ id: z.string() }) },
  responses: answers(Job, 'The job'),
})

export function reportRoutes(parts: ServeParts) {
  const { held, views, jobs } = parts
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(getReports, async (c) => {
      const [names, links] = [await views.names(), await views.links()]
      const page = await onePage(c.req.valid('query'), (part) => held.sources(part))
      const quoted = Map.groupBy(await held.quoted(page.rows.map(({ report }) => report)), ({ report }) => report)
      const shared = sharingOf(
        page.rows.map(({ report }) => report),
        links ?? [],
      )
      const rows = page.rows.map((source) => ({
        ...source,
        quotes: (quoted.get(source.report) ?? []).map(({ actor, name, claims }) => ({ actor, name, claims })),
        name: names.get(source.report) ?? source.report,
        sharesOriginWith: shared.get(source.report) ?? [],
      }))
      return c.json({ rows, next: page.next, compared: links !== null }, 200)
    })
    .openapi(getReport, async (c) => c.json(await reportPage(parts, c.req.valid('param').id), 200))
    .openapi(getOriginal, async (c) => {
      const { id } = c.req.valid('param')
      const { derivation } = await held.report(id)
      const bytes = Uint8Array.from(await held.bytes(id))
      if (c.req.valid('query').download !== undefined) {
        return c.body(bytes, 200, {
          'content-type': 'application/octet-stream',
          'content-disposition': `attachment; filename="${id}"`,
        }) as never
      }
      // Whatever the bytes are, a page shows them as letters: nothing in them is run, fetched or followed.
      return c.body(bytes, 200, {
        'content-type': `text/plain; charset=${/^[\w.-]+$/.test(derivation.encoding) ? derivation.encoding : 'utf-8'}`,
        'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      }) as never
    })
    .openapi(addReports, async (c) => c.json(jobs.add(await unitsIn(c.req)), 202))
    .openapi(getJobs, (c) => c.json({ rows: [...jobs.all()] }, 200))
    .openapi(getJob, (c) => {
      const job = jobs.get(c.req.valid('param').id)
      if (job === null) throw notFound(`the job ${JSON.stringify(c.req.valid('param').id)}`)
      return c.json(job, 200)
    })
}

async function unitsIn(request: HonoRequest): Promise<Source[]> {
  if (isForm(request)) {
    const files = await filesIn(request)
    return files.map((file) => ({
      kind: 'stream',
      address: file.name,
      name: file.name.split('/').at(-1) ?? file.name,
      size: file.size,
      open: () => file.stream() as unknown as AsyncIterable<Uint8Array>,
    }))
  }
  if (!request.header('content-type')?.startsWith('application/json')) {
    throw new ProblemError(422, 'bad-input', 'send files as multipart/form-data, or a text as application/json')
  }
  const { text, address } = Pasted.parse(await request.json())
  const bytes = new TextEncoder().encode(text)
  return [
    {
      kind: 'stream',
      address: address ?? 'pasted',
      name: null,
      size: bytes.length,
      open: async function* () {
        yield bytes
      },
    },
  ]
}
