/**
 * Deciding: acts, undo and redo, the log, what could not be placed, notes and ratings.
 *
 * Two tabs never overwrite each other: a judgement of an item says in `If-Match` which decision its row showed, as its ETag
 * (`"d17"`, or `"none"` where nobody had decided); another one since then is a 412 that shows what stands now. A request sent
 * twice under one `Idempotency-Key` is one decision, also after the server was started anew: the log keeps the key.
 *
 * @module
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ConflictError } from '../../errors.ts'
import { Act, type By } from '../../model/act.ts'
import {
  Draft as DraftShape,
  LogEntry as LogEntryShape,
  Note,
  Orphan as OrphanShape,
  RatedRow,
} from '../../model/decision.ts'
import { DecisionId } from '../../model/review.ts'
import { onePage, PageQuery, pageOf } from '../cursor.ts'
import type { ServeParts } from '../parts.ts'
import { ProblemError, refuseInvalid } from '../problem.ts'
import { answers, Decided } from '../shapes.ts'
import { given } from './statements.ts'

const LogEntry = LogEntryShape.openapi('LogEntry')
const Orphan = OrphanShape.openapi('Orphan')
const Draft = DraftShape.openapi('Draft')

const headers = z.object({
  'if-match': z.string().optional().openapi({ description: 'The decision that the row showed: "d17", or "none"' }),
  'idempotency-key': z.string().min(1).max(200).optional(),
})

const decide = createRoute({
  method: 'post',
  path: '/decisions',
  summary: 'Decide: add, accept, reject, edit, re-span, join, separate, rate, choose, expose, note',
  request: {
    headers,
    body: {
      required: true,
      content: { 'application/json': { schema: z.object({ act: Act, reason: z.string().min(1).optional() }) } },
    },
  },
  responses: answers(Decided, 'What became of it'),
})

const step = {
  headers,
  body: {
    required: true,
    content: {
      'application/json': {
        schema: z.object({ decision: DecisionId.optional(), reason: z.string().min(1).optional() }),
      },
    },
  },
} as const

const undo = createRoute({
  method: 'post',
  path: '/undo',
  summary: 'Take a decision back; the newest that stands when none is named',
  request: step,
  responses: answers(Decided, 'The undo'),
})

const redo = createRoute({
  method: 'post',
  path: '/redo',
  summary: 'Let a decision stand again; the one taken back last when none is named',
  request: step,
  responses: answers(Decided, 'The redo'),
})

const getLog = createRoute({
  method: 'get',
  path: '/log',
  summary: 'Every decision, newest first',
  request: { query: PageQuery.extend({ about: z.string().optional(), author: z.string().optional() }) },
  responses: answers(pageOf(LogEntry), 'Entries of the log'),
})

const aThing = { query: z.object({ id: z.string().min(1) }) }

const getHistory = createRoute({
  method: 'get',
  path: '/history',
  summary: 'Everything decided about one thing, oldest first',
  request: aThing,
  responses: answers(z.object({ rows: z.array(LogEntry) }), 'Entries of the log'),
})

const getOrphans = createRoute({
  method: 'get',
  path: '/orphans',
  summary: 'Decisions whose words could not be found again for certain',
  request: { query: z.object({ report: z.string().optional() }) },
  responses: answers(z.object({ rows: z.array(Orphan) }), 'Orphans'),
})

const getDrafts = createRoute({
  method: 'get',
  path: '/drafts',
  summary: 'Newer readings of words about which a person has decided',
  responses: answers(z.object({ rows: z.array(Draft) }), 'Drafts'),
})

const getRatings = createRoute({
  method: 'get',
  path: '/ratings',
  summary: 'How sources are rated',
  responses: answers(z.object({ rows: z.array(RatedRow) }), 'Ratings'),
})

const getNotes = createRoute({
  method: 'get',
  path: '/notes',
  summary: 'Notes on one thing, or on the case',
  request: { query: z.object({ id: z.string().min(1).optional() }) },
  responses: answers(z.object({ rows: z.array(Note) }), 'Notes'),
})

/** Acts that judge one item: without the state that was seen they could overwrite somebody else's judgement. */
const ON_ITEM = new Set(['accept', 'reject', 'edit', 'respan'])

export function decisionRoutes({ held, changes }: ServeParts) {
  const current = async (target: string) => (await held.history(target)).at(-1) ?? null
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(decide, async (c) => {
      const { act, reason } = c.req.valid('json')
      const by = byOf(c.req.valid('header'), reason)
      if (ON_ITEM.has(act.act) && by.seen === undefined) {
        throw new ProblemError(428, 'if-match', 'say in If-Match which decision the row showed: "d17", or "none"')
      }
      try {
        const decided = await held.decide(act, by)
        await changes.look()
        c.header('etag', `"${decided.decision}"`)
        return c.json(decided, 200)
      } catch (error) {
        if (error instanceof ConflictError && 'target' in act) {
          throw new ProblemError(412, 'changed-meanwhile', error.message, await current(act.target))
        }
        throw error
      }
    })
    .openapi(undo, async (c) => {
      const { decision, reason } = c.req.valid('json')
      const decided = await held.undo(decision, byOf(c.req.valid('header'), reason))
      await changes.look()
      return c.json(decided, 200)
    })
    .openapi(redo, async (c) => {
      const { decision, reason } = c.req.valid('json')
      const decided = await held.redo(decision, byOf(c.req.valid('header'), reason))
      await changes.look()
      return c.json(decided, 200)
    })
    .openapi(getLog, async (c) => {
      const { cursor, limit, ...filter } = c.req.valid('query')
      const page = given({ cursor, limit })
      if (filter.about === undefined && filter.author === undefined) {
        // Without a filter the head says where the newest stand.
        const { entries } = await held.head()
        const rows = await onePage(page, async (part) => {
          const from = Math.max(0, entries - part.offset - part.limit)
          const until = Math.max(0, entries - part.offset)
          return (await held.log({ offset: from, limit: until - from })).toReversed()
        })
        return c.json(rows, 200)
      }
      const all = (await held.log(given(filter))).toReversed()
      return c.json(await onePage(page, async ({ offset, limit: most }) => all.slice(offset, offset + most)), 200)
    })
    .openapi(getHistory, async (c) => c.json({ rows: await held.history(c.req.valid('query').id) }, 200))
    .openapi(getOrphans, async (c) => {
      const { report } = c.req.valid('query')
      const rows = await held.orphans()
      return c.json({ rows: report === undefined ? rows : rows.filter((row) => row.report === report) }, 200)
    })
    .openapi(getDrafts, async (c) => c.json({ rows: await held.drafts() }, 200))
    .openapi(getRatings, async (c) => c.json({ rows: await held.ratings() }, 200))
    .openapi(getNotes, async (c) => c.json({ rows: await held.notes(c.req.valid('query').id) }, 200))
}

function byOf(said: z.infer<typeof headers>, reason: string | undefined): By {
  return given({ reason, key: said['idempotency-key'], seen: seenIn(said['if-match']) })
}

/** @returns undefined for no precondition, null for "nobody had decided" */
function seenIn(ifMatch: string | undefined): DecisionId | null | undefined {
  if (ifMatch === undefined || ifMatch === '*') return undefined
  if (ifMatch === '"none"') return null
  const seen = DecisionId.safeParse(/^"(.*)"$/.exec(ifMatch)?.[1])
  if (!seen.success) throw new ProblemError(400, 'if-match', `${ifMatch} is no state of a row: give "d17", or "none"`)
  return seen.data
}
