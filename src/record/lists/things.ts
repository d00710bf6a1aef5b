/**
 * The lists of what the case is about: incidents, actors, sources.
 *
 * @module
 */
import { sql } from 'kysely'
import type { Actor, CaseIncident, SourceRow } from '../../model/case.ts'
import type { ReportId } from '../../model/ids.ts'
import type { EntityType } from '../../model/vocabulary.ts'
import type { ActorFilter, Counts, Page } from '../case.ts'
import type { FindingCore } from '../project.ts'
import type { CaseDatabase } from '../sqlite/connect.ts'
import { window } from './statements.ts'

/** Those that can act. */
const ACTING: readonly EntityType[] = ['person', 'organisation', 'nationality']

export async function incidentRows(db: CaseDatabase, page: Page = {}): Promise<CaseIncident[]> {
  const { rows } = await sql<{ rowJson: string }>`
    SELECT rowJson FROM caseIncidents ORDER BY reports DESC, main DESC, id ${window(page)}`.execute(db)
  return rows.map((row) => JSON.parse(row.rowJson) as CaseIncident)
}

export async function incidentRow(db: CaseDatabase, id: string): Promise<CaseIncident | null> {
  const row = await db.selectFrom('caseIncidents').select('rowJson').where('id', '=', id).executeTakeFirst()
  return row ? (JSON.parse(row.rowJson) as CaseIncident) : null
}

export async function actorRows(db: CaseDatabase, filter: ActorFilter = {}): Promise<Actor[]> {
  const { rows } = await sql<{ rowJson: string }>`
    SELECT rowJson FROM actors WHERE type IN (SELECT value FROM json_each(${JSON.stringify(filter.types ?? ACTING)}))
    ORDER BY reports DESC, mentions DESC, id ${window(filter)}`.execute(db)
  return rows.map((row) => JSON.parse(row.rowJson) as Actor)
}

export async function actorRow(db: CaseDatabase, id: string): Promise<Actor | null> {
  const row = await db.selectFrom('actors').select('rowJson').where('id', '=', id).executeTakeFirst()
  return row ? (JSON.parse(row.rowJson) as Actor) : null
}

export async function sourceRows(db: CaseDatabase, page: Page = {}): Promise<SourceRow[]> {
  const { rows } = await sql<SourceColumns>`
    SELECT id, address, headline, publisher, byline, published, language, read, sha256, words, claims,
      (SELECT json_group_array(json(f.rowJson)) FROM findings f WHERE f.report = reports.n) AS findingsJson
    FROM reports ORDER BY n ${window(page)}`.execute(db)
  return rows.map(({ id, read, findingsJson, ...row }) => ({
    report: id as ReportId,
    ...row,
    read: read === 1,
    findings: JSON.parse(findingsJson) as FindingCore[],
    ratings: [],
    redactedBy: null,
    sharesOriginWith: [],
  }))
}

interface SourceColumns {
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
      (SELECT count(*) FROM claims) AS claims, (SELECT count(*) FROM caseIncidents) AS incidents,
      (SELECT count(*) FROM responsibility) AS responsibility, (SELECT count(*) FROM stances) AS stances,
      (SELECT count(*) FROM actors WHERE type IN (SELECT value FROM json_each(${JSON.stringify(ACTING)}))) AS actors,
      (SELECT count(*) FROM questions) AS questions`.execute(db)
  return { ...(rows[0] as Counts) }
}
