/**
 * The lists of what the case is about: incidents, actors, sources.
 *
 * @module
 */
import { type RawBuilder, sql } from 'kysely'
import type { Actor, CaseIncident, SourceRow } from '../../model/case.ts'
import type { ActorId, CaseIncidentId, ReportId } from '../../model/ids.ts'
import { decisionId, SHOWN_STATUSES } from '../../model/review.ts'
import type { EntityType } from '../../model/vocabulary.ts'
import type { ActorFilter, Counts, IncidentFilter, Page, QuotedActor } from '../case.ts'
import type { FindingCore } from '../project.ts'
import type { CaseDatabase } from '../sqlite/connect.ts'
import { among, completeActors, completeIncidents, decidedOn, ratingRows } from './decided.ts'
import { window } from './statements.ts'

const SHOWN = JSON.stringify(SHOWN_STATUSES)

/** Those that can act. */
const ACTING: readonly EntityType[] = ['person', 'organisation', 'nationality']

export async function incidentRows(db: CaseDatabase, filter: IncidentFilter = {}): Promise<CaseIncident[]> {
  const decided = await decidedOn(db, 'incident')
  const { rows } = await sql<{ rowJson: string }>`
    SELECT rowJson FROM caseIncidents WHERE ${among('id', decided, filter)} AND ${isIn(filter.report)}
    ORDER BY reports DESC, main DESC, id ${window(filter)}`.execute(db)
  return await completeIncidents(
    db,
    rows.map((row) => JSON.parse(row.rowJson) as CaseIncident),
    decided,
  )
}

/** Is the thing named or told in this report? True of all when none is asked for. */
function isIn(report: ReportId | undefined): RawBuilder<unknown> {
  if (report === undefined) return sql`true`
  return sql`id IN (SELECT i.thing FROM identities i JOIN reports r ON r.n = i.report WHERE r.id = ${report})`
}

export async function identitiesIn(db: CaseDatabase, report: ReportId): Promise<Map<string, ActorId | CaseIncidentId>> {
  const rows = await db
    .selectFrom('identities')
    .innerJoin('reports', 'reports.n', 'identities.report')
    .select(['identities.item', 'identities.thing'])
    .where('reports.id', '=', report)
    .execute()
  return new Map(rows.map((row) => [row.item, row.thing as ActorId | CaseIncidentId]))
}

export async function incidentRow(db: CaseDatabase, id: string): Promise<CaseIncident | null> {
  const row = await db.selectFrom('caseIncidents').select('rowJson').where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const [incident] = await completeIncidents(
    db,
    [JSON.parse(row.rowJson) as CaseIncident],
    await decidedOn(db, 'incident'),
  )
  return incident ?? null
}

export async function actorRows(db: CaseDatabase, filter: ActorFilter = {}): Promise<Actor[]> {
  const decided = await decidedOn(db, 'actor')
  const { rows } = await sql<{ rowJson: string }>`
    SELECT rowJson FROM actors WHERE type IN (SELECT value FROM json_each(${JSON.stringify(filter.types ?? ACTING)}))
      AND ${among('id', decided, filter)} AND ${isIn(filter.report)}
    ORDER BY reports DESC, mentions DESC, id ${window(filter)}`.execute(db)
  return await completeActors(
    db,
    rows.map((row) => JSON.parse(row.rowJson) as Actor),
    decided,
  )
}

export async function actorRow(db: CaseDatabase, id: string): Promise<Actor | null> {
  const row = await db.selectFrom('actors').select('rowJson').where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const [actor] = await completeActors(db, [JSON.parse(row.rowJson) as Actor], await decidedOn(db, 'actor'))
  return actor ?? null
}

export async function quotedRows(db: CaseDatabase, reports: readonly ReportId[]): Promise<QuotedActor[]> {
  const { rows } = await sql<QuotedActor>`
    SELECT r.id AS report, a.id AS actor, a.name, count(*) AS claims
    FROM reports r JOIN claims c ON c.report = r.n JOIN identities i ON i.report = c.report AND i.item = c.speaker
    JOIN actors a ON a.id = i.thing
    WHERE r.id IN (SELECT value FROM json_each(${JSON.stringify(reports)}))
      AND c.status IN (SELECT value FROM json_each(${SHOWN}))
    GROUP BY r.n, a.id ORDER BY claims DESC, a.name`.execute(db)
  return rows.map((row) => ({ ...row }))
}

export async function sourceRows(db: CaseDatabase, page: Page = {}): Promise<SourceRow[]> {
  const { rows } = await sql<SourceColumns>`
    SELECT n, id, address, headline, publisher, byline, published, language, read, sha256, words, claims, redactedBy,
      (SELECT json_group_array(json(f.rowJson)) FROM findings f WHERE f.report = reports.n) AS findingsJson
    FROM reports ORDER BY n ${window(page)}`.execute(db)
  const ratings = await ratingRows(db)
  return rows.map(({ n: _, id, read, findingsJson, redactedBy, ...row }) => ({
    report: id as ReportId,
    ...row,
    read: read === 1,
    findings: JSON.parse(findingsJson) as FindingCore[],
    ratings: ratings
      .filter(({ publisher }) => publisher !== null && publisher === row.publisher)
      .map((one) => one.rating),
    redactedBy: redactedBy === null ? null : decisionId(redactedBy),
    sharesOriginWith: [],
  }))
}

interface SourceColumns {
  readonly n: number
  readonly redactedBy: number | null
  readonly id: string
  readonly address: string
  readonly headline: string | null
  readonly publisher: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly language: string
  readonly read: number
  readonly sha256: string
  readonly words: number
  readonly claims: number
  readonly findingsJson: string
}

export async function countRows(db: CaseDatabase): Promise<Counts> {
  const { rows } = await sql<Counts>`
    SELECT (SELECT count(*) FROM reports) AS reports, (SELECT count(*) FROM reports WHERE read = 0) AS unread,
      (SELECT count(*) FROM claims WHERE status IN (SELECT value FROM json_each(${SHOWN}))) AS claims,
      (SELECT count(*) FROM caseIncidents) AS incidents,
      (SELECT count(*) FROM responsibility WHERE status IN (SELECT value FROM json_each(${SHOWN}))) AS responsibility,
      (SELECT count(*) FROM stances WHERE status IN (SELECT value FROM json_each(${SHOWN}))) AS stances,
      (SELECT count(*) FROM actors WHERE type IN (SELECT value FROM json_each(${JSON.stringify(ACTING)}))) AS actors,
      (SELECT count(*) FROM questions) AS questions, (SELECT count(*) FROM orphans) AS orphans,
      (SELECT count(*) FROM drafts) AS drafts`.execute(db)
  return { ...(rows[0] as Counts) }
}
