/**
 * The lists of what is said: claims, responsibility, stances, questions asked.
 *
 * @module
 */
import { type RawBuilder, sql } from 'kysely'
import type { AskedRow, ClaimRow, ResponsibilityRow, StanceRow } from '../../model/case.ts'
import type { ReportId } from '../../model/ids.ts'
import { SHOWN_STATUSES } from '../../model/review.ts'
import type { Voice } from '../../resolve/records.ts'
import type { ClaimFilter, Page, ResponsibilityFilter, Reviewed, StanceFilter } from '../case.ts'
import type { AskedCore, ClaimCore, ResponsibilityCore, StanceCore } from '../project.ts'
import type { CaseDatabase } from '../sqlite/connect.ts'
import { type Joined, joinedIn, type RowReport } from './joined.ts'

type Condition = RawBuilder<unknown>

export async function claimRows(db: CaseDatabase, filter: ClaimFilter = {}): Promise<ClaimRow[]> {
  const { report, speaker, incident, certainty, force, kind, part } = filter
  const conditions = [
    isShown(filter),
    ...(report === undefined ? [] : [sql`r.id = ${report}`]),
    ...(speaker === undefined ? [] : [isThing('t.speaker', speaker)]),
    ...(certainty === undefined ? [] : [sql`t.certainty = ${certainty}`]),
    ...(force === undefined ? [] : [sql`t.force = ${force}`]),
    ...(kind === undefined ? [] : [sql`t.kind = ${kind}`]),
    ...(part === undefined ? [] : [sql`t.part = ${part}`]),
    ...(incident === undefined
      ? []
      : [
          sql`EXISTS (SELECT 1 FROM claimThings c JOIN identities i ON i.report = c.report AND i.item = c.item
            WHERE c.report = t.report AND c.ord = t.ord AND i.thing = ${incident})`,
        ]),
  ]
  return await rowsOf<ClaimCore, ClaimRow>(
    db,
    'claims',
    conditions,
    filter,
    ({ voice, about, ...core }, row, joined) => ({
      ...core,
      report: row.reportId as ReportId,
      speaker: joined.speaker(row, voice),
      incidents: unique(about.map((item) => joined.incident(row, item)).filter((id) => id !== null)),
      actors: uniqueById(about.map((item) => joined.actor(row, item)).filter((actor) => actor !== null)),
    }),
  )
}

export async function responsibilityRows(
  db: CaseDatabase,
  filter: ResponsibilityFilter = {},
): Promise<ResponsibilityRow[]> {
  const { report, incident, actor, assertedBy, role } = filter
  const conditions = [
    isShown(filter),
    ...(report === undefined ? [] : [sql`r.id = ${report}`]),
    ...(incident === undefined ? [] : [isThing('t.incident', incident)]),
    ...(actor === undefined ? [] : [isThing('t.actor', actor)]),
    ...(assertedBy === undefined ? [] : [isThing('t.assertedBy', assertedBy)]),
    ...(role === undefined ? [] : [sql`t.role = ${role}`]),
  ]
  return await rowsOf<ResponsibilityCore, ResponsibilityRow>(
    db,
    'responsibility',
    conditions,
    filter,
    ({ voice, ...core }, row, joined) => ({
      ...core,
      report: row.reportId as ReportId,
      incident: joined.incident(row, core.incident),
      actor: joined.actor(row, core.actor),
      assertedBy: joined.speaker(row, voice),
    }),
  )
}

export async function stanceRows(db: CaseDatabase, filter: StanceFilter = {}): Promise<StanceRow[]> {
  const { report, incident, assertedBy, dimension } = filter
  const conditions = [
    isShown(filter),
    ...(report === undefined ? [] : [sql`r.id = ${report}`]),
    ...(incident === undefined ? [] : [isThing('t.incident', incident)]),
    ...(assertedBy === undefined ? [] : [isThing('t.assertedBy', assertedBy)]),
    ...(dimension === undefined ? [] : [sql`t.dimension = ${dimension}`]),
    // A stance about an incident that the reading does not list has no place in the case.
    sql`EXISTS (SELECT 1 FROM identities i WHERE i.report = t.report AND i.item = t.incident)`,
  ]
  return await rowsOf<StanceCore, StanceRow>(db, 'stances', conditions, filter, ({ voice, ...core }, row, joined) => ({
    ...core,
    report: row.reportId as ReportId,
    incident: joined.incident(row, core.incident) as StanceRow['incident'],
    actor: joined.actor(row, core.actor),
    assertedBy: joined.speaker(row, voice),
  }))
}

export async function askedRows(db: CaseDatabase, page: Page = {}): Promise<AskedRow[]> {
  return await rowsOf<AskedCore, AskedRow>(db, 'questions', [], page, (core, row, joined) => ({
    ...core,
    report: row.reportId as ReportId,
    incident: joined.incident(row, core.incident),
  }))
}

/** The rows of one table that fulfil all conditions, in the order of their reports, each completed by what the case knows. */
async function rowsOf<Core extends Mentioning, Row>(
  db: CaseDatabase,
  table: 'claims' | 'responsibility' | 'stances' | 'questions',
  conditions: readonly Condition[],
  page: Page,
  complete: (core: Core, row: RowReport, joined: Joined) => Row,
): Promise<Row[]> {
  const where = conditions.length === 0 ? sql`` : sql`WHERE ${sql.join(conditions, sql` AND `)}`
  const { rows } = await sql<RowReport & { readonly rowJson: string }>`
    SELECT r.n, r.id AS reportId, r.publisher, r.address, t.rowJson
    FROM ${sql.table(table)} t JOIN reports r ON r.n = t.report ${where}
    ORDER BY t.report, t.ord ${window(page)}`.execute(db)
  const cores = rows.map((row) => ({ row, core: JSON.parse(row.rowJson) as Core }))
  const items = cores.flatMap(({ row, core }) => itemsIn(core).map((item) => [row.n, item] as const))
  const joined = await joinedIn(db, items)
  return cores.map(({ row, core }) => complete(core, row, joined))
}

/** The items of its report that a row speaks of. */
interface Mentioning {
  readonly voice?: Voice
  readonly incident?: string | null
  readonly actor?: string | null
  readonly about?: readonly string[]
}

function itemsIn({ voice, incident, actor, about }: Mentioning): string[] {
  return [voice?.entity, incident, actor, ...(about ?? [])].filter((item) => typeof item === 'string')
}

/** Its review status is among those asked for. */
function isShown({ review = SHOWN_STATUSES }: Reviewed): Condition {
  return sql`t.status IN (SELECT value FROM json_each(${JSON.stringify(review)}))`
}

/** The item in a column is this actor or incident of the case. */
function isThing(column: 't.speaker' | 't.incident' | 't.actor' | 't.assertedBy', thing: string): Condition {
  return sql`EXISTS (SELECT 1 FROM identities i WHERE i.report = t.report AND i.item = ${sql.ref(column)} AND i.thing = ${thing})`
}

/** LIMIT and OFFSET; SQLite takes -1 for no limit. */
export function window({ limit, offset }: Page): RawBuilder<unknown> {
  return sql`LIMIT ${limit ?? -1} OFFSET ${offset ?? 0}`
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}

function uniqueById<T extends { readonly id: string }>(values: readonly T[]): T[] {
  return [...new Map(values.map((value) => [value.id, value])).values()]
}
