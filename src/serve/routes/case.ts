/**
 * The case as a whole: what it is called, how much it holds, what it runs on.
 *
 * @module
 */
import { basename } from 'node:path'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ReaderStamp } from '../../model/reading.ts'
import { ASCRIBE_EN } from '../../read/stamp.ts'
import { onePage, PageQuery, pageOf } from '../cursor.ts'
import type { ServeParts } from '../parts.ts'
import { refuseInvalid } from '../problem.ts'
import { answers, CaseIncident, NotKnown, SourceRefs, SourceRow } from '../shapes.ts'

const CaseFacts = z
  .object({
    title: z.string(),
    folder: z.string(),
    revision: z.string(),
    version: z.string(),
    reader: ReaderStamp,
    counts: z.object({
      reports: z.int(),
      unread: z.int(),
      claims: z.int(),
      incidents: z.int(),
      responsibility: z.int(),
      stances: z.int(),
      actors: z.int(),
      questions: z.int(),
      orphans: z.int(),
      drafts: z.int(),
    }),
  })
  .openapi('Case')

const getCase = createRoute({
  method: 'get',
  path: '/case',
  summary: 'The case, its revision and how many rows each list has',
  responses: answers(CaseFacts, 'The case'),
})

const Board = z
  .object({
    /** Those told by most reports. */
    incidents: z.array(CaseIncident),
    /** Taken in last. */
    latest: z.array(SourceRow),
    sources: SourceRefs,
  })
  .openapi('Board')

const getBoard = createRoute({
  method: 'get',
  path: '/board',
  summary: 'What happened, and what came in last',
  responses: answers(Board, 'The board'),
})

const getNotKnown = createRoute({
  method: 'get',
  path: '/not-known',
  summary: 'What the record does not say, each with the search that shows it',
  request: { query: PageQuery },
  responses: answers(pageOf(NotKnown).extend({ sources: SourceRefs }), 'Gaps, incident by incident'),
})

const BOARD_INCIDENTS = 6
const BOARD_REPORTS = 8

export function caseRoutes(parts: ServeParts) {
  const { held, views, version } = parts
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(getCase, async (c) =>
      c.json(
        {
          title: basename(held.dir),
          folder: held.dir,
          revision: await held.revision(),
          version,
          reader: ASCRIBE_EN,
          counts: await views.counts(),
        },
        200,
      ),
    )
    .openapi(getBoard, async (c) => {
      const { reports } = await views.counts()
      const latest = await held.sources({ offset: Math.max(0, reports - BOARD_REPORTS) })
      const sources = await views.refs(latest)
      const incidents = await held.incidents({ limit: BOARD_INCIDENTS })
      return c.json({ incidents, latest: latest.reverse(), sources }, 200)
    })
    .openapi(getNotKnown, async (c) => {
      const gaps = await views.notKnown()
      const page = await onePage(c.req.valid('query'), async ({ offset, limit }) => gaps.slice(offset, offset + limit))
      return c.json({ ...page, sources: await views.refs(page.rows.flatMap(({ evidence }) => evidence)) }, 200)
    })
}
