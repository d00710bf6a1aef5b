/**
 * Opening the database of a case, and bringing it up to this version.
 *
 * @module
 */
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { CaseError } from '../../errors.ts'
import { NodeSqliteDialect } from './dialect.ts'
import { MIGRATION_NAMES, migrations } from './migrations.ts'
import type { Tables } from './tables.ts'

export type CaseDatabase = Kysely<Tables>

/** How long a writer waits for another process's transaction. */
const BUSY_MILLIS = 5000

/**
 * The database in a file, migrated; the file is made when it is not there.
 *
 * @throws {@link CaseError} when the file is no database, or was written by a newer version
 */
export async function connect(file: string): Promise<CaseDatabase> {
  let handle: DatabaseSync
  try {
    handle = new DatabaseSync(file, { timeout: BUSY_MILLIS, enableForeignKeyConstraints: true })
    // FULL: an acknowledged report survives a power cut. In WAL mode readers never wait for a writer.
    handle.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  } catch (error) {
    throw new CaseError(
      `${file} cannot be opened as the database of a case (${messageOf(error)}); ` +
        'check the rights of its folder, or restore the case from a backup: ascribe restore BACKUP DIR',
    )
  }
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(handle) })
  try {
    await bringUpToDate(db, file)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return db
}

async function bringUpToDate(db: CaseDatabase, file: string): Promise<void> {
  const done = await appliedMigrations(db)
  const newer = done.filter((name) => !MIGRATION_NAMES.includes(name))
  if (newer.length > 0) {
    throw new CaseError(
      `${file} was written by a newer version of ascribe (it has ${newer.join(', ')}); update ascribe to open it`,
    )
  }
  if (done.length === MIGRATION_NAMES.length) return
  const { error } = await new Migrator({ db, provider: migrations }).migrateToLatest()
  if (error)
    throw new CaseError(`${file} could not be brought up to this version and was left as it was: ${messageOf(error)}`)
}

async function appliedMigrations(db: CaseDatabase): Promise<string[]> {
  const table = await sql<{ n: number }>`SELECT 1 AS n FROM sqlite_schema WHERE name = 'kysely_migration'`.execute(db)
  if (table.rows.length === 0) return []
  const { rows } = await sql<{ name: string }>`SELECT name FROM kysely_migration ORDER BY name`.execute(db)
  return rows.map((row) => row.name)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
