/**
 * Finding anything: reports by their words, actors, incidents and reports by name, things by their ids.
 *
 * @module
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { ServeParts } from '../parts.ts'
import { refuseInvalid } from '../problem.ts'
import { answers, Quote } from '../shapes.ts'

const Hit = z.object({
  report: z.string(),
  headline: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  address: z.string(),
  score: z.number(),
  quote: Quote,
  matches: z.array(z.object({ start: z.int(), end: z.int() }).readonly()).readonly(),
})

const getSearch = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Reports that hold all the words, best first',
  request: { query: z.object({ q: z.string(), limit: z.coerce.number().int().min(1).max(100).optional() }) },
  responses: answers(z.object({ rows: z.array(Hit) }), 'Reports'),
})

const Named = z.object({
  kind: z.enum(['actor', 'incident', 'report']),
  id: z.string(),
  name: z.string(),
  /** What tells it from others of its name. */
  note: z.string(),
})

const getFind = createRoute({
  method: 'get',
  path: '/find',
  summary: 'Actors, incidents and reports by name, alias or id',
  request: { query: z.object({ q: z.string(), limit: z.coerce.number().int().min(1).max(50).optional() }) },
  responses: answers(z.object({ rows: z.array(Named) }), 'Things, best first'),
})

export function searchRoutes({ held, views }: ServeParts) {
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(getSearch, async (c) => {
      const { q, limit } = c.req.valid('query')
      return c.json({ rows: await held.search(q, limit ?? 20) }, 200)
    })
    .openapi(getFind, async (c) => {
      const { q, limit } = c.req.valid('query')
      const wanted = q.trim().toLowerCase()
      if (wanted === '') return c.json({ rows: [] }, 200)
      const { lists } = views
      const [actors, incidents, sources] = [await lists.actors(), await lists.incidents(), await lists.sources()]
      const names = await views.names()
      const things = [
        ...incidents.map(({ id, label, reports }) => ({
          thing: { kind: 'incident' as const, id: id as string, name: label, note: countOf(reports.length) },
          names: [label, id],
        })),
        ...actors.map(({ id, name, aliases, type, reports }) => ({
          thing: { kind: 'actor' as const, id: id as string, name, note: `${type} · ${countOf(reports)}` },
          names: [name, ...aliases, id],
        })),
        ...sources.map(({ report, headline, published }) => ({
          thing: {
            kind: 'report' as const,
            id: report as string,
            name: headline ?? names.get(report) ?? report,
            note: [names.get(report), published?.slice(0, 10)].filter(Boolean).join(' · '),
          },
          names: [headline ?? '', names.get(report) ?? '', report],
        })),
      ]
      const rows = things
        .map(({ thing, names: own }) => ({ thing, rank: Math.min(...own.map((name) => rankOf(name, wanted))) }))
        .filter(({ rank }) => rank < Infinity)
        .sort((a, b) => a.rank - b.rank)
        .slice(0, limit ?? 12)
      return c.json({ rows: rows.map(({ thing }) => thing) }, 200)
    })
}

/** A name that is the words, begins with them, has a word that does, holds them; infinite for none of these. */
function rankOf(name: string, wanted: string): number {
  const at = name.toLowerCase().indexOf(wanted)
  if (at < 0) return Infinity
  if (at === 0) return name.length === wanted.length ? 0 : 1
  return /[\p{L}\p{N}]/u.test(name[at - 1] ?? '') ? 3 : 2
}

function countOf(reports: number): string {
  return `${reports} report${reports === 1 ? '' : 's'}`
}
