/**
 * When things happened and when they were reported.
 *
 * @module
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { daysOf } from '../../model/days.ts'
import type { ServeParts } from '../parts.ts'
import { refuseInvalid } from '../problem.ts'
import { answers } from '../shapes.ts'

const Mark = z.object({
  kind: z.enum(['occurred', 'reported']),
  /** Of an incident or a report. */
  id: z.string(),
  label: z.string(),
  edtf: z.string(),
  /** Days since 1970-01-01, the last one included; null for a date that fixes no year. */
  days: z.object({ from: z.number(), to: z.number(), fuzzy: z.boolean() }).nullable(),
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
    const occurred = incidents.flatMap(({ id, label, date, reports }) =>
      date === null
        ? []
        : [
            {
              kind: 'occurred' as const,
              id: id as string,
              label,
              edtf: date,
              days: daysOf(date),
              reports: reports.length,
            },
          ],
    )
    const reported = sources.flatMap(({ report, headline, published }) =>
      published === null
        ? []
        : [
            {
              kind: 'reported' as const,
              id: report as string,
              label: [names.get(report), headline].filter(Boolean).join(': '),
              edtf: published,
              days: daysOf(published),
              reports: 1,
            },
          ],
    )
    // Incidents come with most reports first, sources oldest first.
    const kept = [...occurred.slice(0, limit / 2), ...reported.slice(-Math.ceil(limit / 2))]
    return c.json(
      {
        marks: kept.sort((a, b) => (a.days?.from ?? Infinity) - (b.days?.from ?? Infinity)),
        undated: { incidents: incidents.length - occurred.length, reports: sources.length - reported.length },
        left: occurred.length + reported.length - kept.length,
      },
      200,
    )
  })
}
