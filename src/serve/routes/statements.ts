/**
 * What is said: claims, responsibility, stances, questions that reports ask; each a list with filters.
 *
 * @module
 */
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ActorId, CaseIncidentId, ReportId } from '../../model/ids.ts'
import * as words from '../../model/vocabulary.ts'
import { claimDoubt } from '../../weigh/doubt.ts'
import { calledBy } from '../../weigh/report-names.ts'
import { onePage, PageQuery, pageOf } from '../cursor.ts'
import type { ServeParts } from '../parts.ts'
import { refuseInvalid } from '../problem.ts'
import { responsesTo } from '../responses.ts'
import { AskedRow, answers, ClaimRow, Doubt, ResponseTo, ResponsibilityRow, SourceRefs, StanceRow } from '../shapes.ts'

const getClaims = createRoute({
  method: 'get',
  path: '/claims',
  summary: 'Who says what',
  request: {
    query: PageQuery.extend({
      report: ReportId.optional(),
      speaker: ActorId.optional(),
      incident: CaseIncidentId.optional(),
      certainty: z.enum(words.CERTAINTIES).optional(),
      force: z.enum(words.FORCES).optional(),
      kind: z.enum(words.CLAIM_KINDS).optional(),
      part: z.enum(words.PARTS).optional(),
    }),
  },
  responses: answers(pageOf(ClaimRow).extend({ sources: SourceRefs }), 'Claims, report by report'),
})

const getResponsibility = createRoute({
  method: 'get',
  path: '/responsibility',
  summary: 'Who is said to have had which part, by whom',
  request: {
    query: PageQuery.extend({
      report: ReportId.optional(),
      incident: CaseIncidentId.optional(),
      actor: ActorId.optional(),
      assertedBy: ActorId.optional(),
      role: z.enum(words.RESPONSIBILITY_ROLES).optional(),
    }),
  },
  responses: answers(
    pageOf(ResponsibilityRow).extend({ sources: SourceRefs, responses: z.array(ResponseTo) }),
    'Views on responsibility, report by report',
  ),
})

const getStances = createRoute({
  method: 'get',
  path: '/stances',
  summary: 'What is held about incidents beside who did it',
  request: {
    query: PageQuery.extend({
      report: ReportId.optional(),
      incident: CaseIncidentId.optional(),
      assertedBy: ActorId.optional(),
      dimension: z.enum(words.STANCE_DIMENSIONS).optional(),
    }),
  },
  responses: answers(pageOf(StanceRow), 'Stances, report by report'),
})

const getQuestions = createRoute({
  method: 'get',
  path: '/questions',
  summary: 'Questions that the reports themselves ask',
  request: { query: PageQuery },
  responses: answers(pageOf(AskedRow), 'Questions, report by report'),
})

const getDoubtful = createRoute({
  method: 'get',
  path: '/doubtful',
  summary: 'Claims that a person should look at first',
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(100).optional() }) },
  responses: answers(
    z.object({ rows: z.array(z.object({ claim: ClaimRow, doubt: Doubt })), looked: z.int(), sources: SourceRefs }),
    'The most doubtful claims among those of the reports taken in last',
  ),
})

/** Claims looked through for the doubtful ones: those of the newest reports. */
const LOOKED = 300

export function statementRoutes(parts: ServeParts) {
  const { held, views } = parts
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(getClaims, async (c) => {
      const { cursor, limit, ...filter } = c.req.valid('query')
      const names = await views.names()
      const page = await onePage(wanted(cursor, limit), (part) => held.claims(given({ ...filter, ...part })))
      return c.json(
        {
          ...page,
          rows: page.rows.map((row) => ({ ...row, speaker: calledBy(row.speaker, names) })),
          sources: await views.refs(page.rows),
        },
        200,
      )
    })
    .openapi(getResponsibility, async (c) => {
      const { cursor, limit, ...filter } = c.req.valid('query')
      const names = await views.names()
      const page = await onePage(wanted(cursor, limit), (part) => held.responsibility(given({ ...filter, ...part })))
      return c.json(
        {
          ...page,
          rows: page.rows.map((row) => ({ ...row, assertedBy: calledBy(row.assertedBy, names) })),
          sources: await views.refs(page.rows),
          responses: await responsesTo(parts, page.rows),
        },
        200,
      )
    })
    .openapi(getStances, async (c) => {
      const { cursor, limit, ...filter } = c.req.valid('query')
      const names = await views.names()
      const page = await onePage(wanted(cursor, limit), (part) => held.stances(given({ ...filter, ...part })))
      return c.json(
        { ...page, rows: page.rows.map((row) => ({ ...row, assertedBy: calledBy(row.assertedBy, names) })) },
        200,
      )
    })
    .openapi(getQuestions, async (c) =>
      c.json(await onePage(c.req.valid('query'), (part) => held.askedQuestions(part)), 200),
    )
    .openapi(getDoubtful, async (c) => {
      const { claims: all } = await views.counts()
      const names = await views.names()
      const claims = await held.claims({ offset: Math.max(0, all - LOOKED) })
      const rows = claims
        .map((claim) => ({ claim: { ...claim, speaker: calledBy(claim.speaker, names) }, doubt: claimDoubt(claim) }))
        .filter(({ doubt }) => doubt.score > 0)
        .sort((a, b) => b.doubt.score - a.doubt.score)
      const first = rows.slice(0, c.req.valid('query').limit ?? 10)
      const sources = await views.refs(first.map(({ claim }) => claim))
      return c.json({ rows: first, looked: claims.length, sources }, 200)
    })
}

function wanted(cursor: string | undefined, limit: number | undefined): PageQuery {
  return given({ cursor, limit })
}

/** Without what was not given: filters tell "any" from "undefined". */
export function given<Filter extends object>(
  filter: Filter,
): { [Key in keyof Filter]: Exclude<Filter[Key], undefined> } {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as never
}
