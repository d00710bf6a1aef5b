/**
 * Makes everything derived again from the texts, the readings and the log.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely'
import type { Payload } from '../model/decision.ts'
import { reproject } from './decisions/reproject.ts'
import { regroup } from './joining/regroup.ts'
import { enter } from './log/standing.ts'
import type { CaseDatabase } from './sqlite/connect.ts'
import type { Tables } from './sqlite/tables.ts'
import { bumpChanged } from './write-rows.ts'

/** Changes whenever the same evidence and the same log could come to other rows. */
export const PROJECTION = 3

/** What is derived, in the order in which it is emptied, each with the columns that say which row it is. */
export const DERIVED = {
  drafts: 'report, item',
  orphans: 'decision, role',
  reviews: 'report, item',
  anchored: 'decision, role',
  named: 'decision, role',
  standing: 'n',
  claimThings: 'report, ord, item',
  claims: 'report, ord',
  responsibility: 'report, ord',
  stances: 'report, ord',
  questions: 'report, ord',
  findings: 'report, ord',
  unjoined: 'report',
  records: 'report',
  bearers: 'report, item',
  names: 'key',
  nameMeetings: 'meeting, key',
  nameLinks: 'a, b',
  identityRules: 'rule',
  identities: 'report, item',
  actors: 'id',
  caseIncidents: 'id',
} as const

export async function rebuild(db: CaseDatabase): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const table of Object.keys(DERIVED)) await sql`DELETE FROM ${sql.table(table)}`.execute(trx)
    await sql`INSERT INTO searchIndex (searchIndex) VALUES ('delete-all')`.execute(trx)
    await sql`INSERT INTO searchIndex (rowid, headline, body)
      SELECT t.n, t.headline, t.body FROM texts t JOIN reports r ON r.text = t.n`.execute(trx)
    await readLog(trx)
    const reports = await trx.selectFrom('reports').select('n').orderBy('n').execute()
    for (const { n } of reports) await reproject(trx, n)
    await bumpChanged(trx)
    await trx.updateTable('state').set({ value: PROJECTION }).where('key', '=', 'projected').execute()
  })
  await regroup(db)
}

/** Enters every decision of the log into the tables that are read from it. */
async function readLog(trx: Kysely<Tables>): Promise<void> {
  const rows = await trx.selectFrom('payloads').select(['n', 'payloadJson']).orderBy('n').execute()
  for (const { n, payloadJson } of rows) {
    await enter(trx, n, payloadJson === null ? null : (JSON.parse(payloadJson) as Payload))
  }
}

/** Were the rows made by this version of the program? A case of an older one is brought up to it. */
export async function isProjected(db: CaseDatabase): Promise<boolean> {
  const row = await db.selectFrom('state').select('value').where('key', '=', 'projected').executeTakeFirst()
  return row?.value === PROJECTION
}

/** Rows held at a time. */
const PAGE = 2000

/** Every derived row, a line each, in a fixed order; of some tables only when they are named. */
export async function* dump(
  db: CaseDatabase,
  tables: readonly (keyof typeof DERIVED)[] = Object.keys(DERIVED) as (keyof typeof DERIVED)[],
): AsyncGenerator<string> {
  for (const table of [...tables].sort()) {
    const order = sql.raw(DERIVED[table])
    for (let offset = 0; ; offset += PAGE) {
      const { rows } = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)} ORDER BY ${order}
        LIMIT ${PAGE} OFFSET ${offset}`.execute(db)
      const columns = Object.keys(rows[0] ?? {}).sort()
      for (const row of rows) yield `${table} ${JSON.stringify(columns.map((column) => [column, row[column]]))}`
      if (rows.length < PAGE) break
    }
  }
}
