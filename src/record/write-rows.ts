/**
 * Writes the rows of one report: those that differ from what is there, so that a decision costs the disk little.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely'
import { SHOWN_STATUSES } from '../model/review.ts'
import type { Projection } from './project.ts'
import type { Tables } from './sqlite/tables.ts'

/** Columns that rows are filtered by, and where in a row each stands. */
const FILTERED = {
  claims: {
    id: '$.id',
    speaker: '$.voice.entity',
    kind: '$.kind',
    part: '$.part',
    certainty: '$.certainty',
    force: '$.force',
    status: '$.review.status',
  },
  responsibility: {
    id: '$.id',
    incident: '$.incident',
    actor: '$.actor',
    assertedBy: '$.voice.entity',
    role: '$.role',
    status: '$.review.status',
  },
  stances: {
    id: '$.id',
    incident: '$.incident',
    assertedBy: '$.voice.entity',
    dimension: '$.dimension',
    status: '$.review.status',
  },
  questions: { id: '$.id', incident: '$.incident', kind: '$.kind' },
  findings: {},
} as const satisfies Partial<Record<keyof Tables & keyof Projection, Readonly<Record<string, string>>>>

type Listed = keyof typeof FILTERED

/** Puts new rows in place of earlier ones; a few statements, whatever the number of rows. */
export async function writeRows(trx: Kysely<Tables>, report: number, projection: Projection): Promise<void> {
  for (const table of Object.keys(FILTERED) as Listed[]) await writeList(trx, report, table, projection[table])
  await writeThings(trx, report, projection)
  await writeRecord(trx, report, projection)
  const shown = projection.claims.filter(({ review }) => SHOWN_STATUSES.includes(review.status)).length
  await sql`UPDATE reports SET claims = ${shown} WHERE n = ${report} AND claims <> ${shown}`.execute(trx)
}

async function writeList(trx: Kysely<Tables>, report: number, table: Listed, rows: readonly unknown[]): Promise<void> {
  await sql`DELETE FROM ${sql.table(table)} WHERE report = ${report} AND ord >= ${rows.length}`.execute(trx)
  if (rows.length === 0) return
  const paths: Readonly<Record<string, string>> = { rowJson: '$', ...FILTERED[table] }
  const columns = Object.keys(paths)
  await sql`INSERT INTO ${sql.table(table)} (report, ord, ${sql.join(columns.map((column) => sql.ref(column)))})
    SELECT ${report}, key, ${sql.join(Object.values(paths).map((path) => sql`value->>${sql.lit(path)}`))}
    FROM json_each(${JSON.stringify(rows)}) WHERE true
    ON CONFLICT (report, ord) DO UPDATE SET
      ${sql.join(columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))}
    WHERE rowJson <> excluded.rowJson`.execute(trx)
}

/** What each claim is about. */
async function writeThings(trx: Kysely<Tables>, report: number, { claims }: Projection): Promise<void> {
  const things = JSON.stringify(claims.flatMap(({ about }, ord) => [...new Set(about)].map((item) => [ord, item])))
  await sql`DELETE FROM claimThings WHERE report = ${report}
    AND (ord, item) NOT IN (SELECT value->>0, value->>1 FROM json_each(${things}))`.execute(trx)
  await sql`INSERT OR IGNORE INTO claimThings (report, ord, item)
    SELECT ${report}, value->>0, value->>1 FROM json_each(${things})`.execute(trx)
}

/** What is joined changes only where the record does: most decisions leave names and incidents as they are. */
async function writeRecord(trx: Kysely<Tables>, report: number, { record }: Projection): Promise<void> {
  const { incidents, ...rest } = record
  const { rows } = await sql`INSERT INTO records (report, recordJson, incidentsJson)
    VALUES (${report}, ${JSON.stringify(rest)}, ${JSON.stringify(incidents)})
    ON CONFLICT (report) DO UPDATE SET recordJson = excluded.recordJson, incidentsJson = excluded.incidentsJson
      WHERE recordJson <> excluded.recordJson OR incidentsJson <> excluded.incidentsJson
    RETURNING 1`.execute(trx)
  if (rows.length === 0) return
  await sql`INSERT OR IGNORE INTO unjoined (report) VALUES (${report})`.execute(trx)
  await bumpChanged(trx)
}

/** Says that something of what is joined changed. */
export async function bumpChanged(trx: Kysely<Tables>): Promise<void> {
  await trx.updateTable('state').set({ value: sql`value + 1` }).where('key', '=', 'changed').execute()
}
