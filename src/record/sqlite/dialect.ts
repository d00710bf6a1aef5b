/**
 * Kysely over the runtime's own SQLite, `node:sqlite`.
 *
 * @module
 */
import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely'
import { CaseError } from '../../errors.ts'

/** How many prepared statements are kept ready. */
const KEPT_STATEMENTS = 200

/** A dialect that binds without surprises, starts writers with `BEGIN IMMEDIATE`, and rolls a failed migration back. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase
  readonly #handle: DatabaseSync

  constructor(db: DatabaseSync) {
    const database = databaseOf(db)
    super({ database })
    this.#database = database
    this.#handle = db
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#database, this.#handle)
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }
}

/** A transaction that starts by reading could not become a writer while another process writes: it takes its turn first. */
class ImmediateDriver extends SqliteDriver {
  readonly #handle: DatabaseSync

  constructor(database: SqliteDatabase, handle: DatabaseSync) {
    super({ database })
    this.#handle = handle
  }

  /** On a full disk SQLite has rolled back already; doing it again would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#handle.isTransaction) await super.rollbackTransaction(connection)
  }

  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const words = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(words))
  }
}

/** SQLite's DDL is transactional; without saying so a failed migration would stay half applied. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/**
 * A value as SQLite must get it.
 *
 * `node:sqlite` binds every number as REAL (5 becomes 5.0) and takes an object in first place for named parameters, which
 * shifts the rest; so whole numbers become BigInt, truth values 0 and 1, and whatever else is refused.
 */
export function bound(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'bigint' || value instanceof Uint8Array)
    return value
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (typeof value === 'number' && Number.isFinite(value)) return Number.isSafeInteger(value) ? BigInt(value) : value
  throw new TypeError(`cannot bind ${typeof value} ${String(value)} to a statement`)
}

function databaseOf(db: DatabaseSync): SqliteDatabase {
  const ready = new Map<string, SqliteStatement>()
  return {
    close: () => {
      ready.clear()
      db.close()
    },
    prepare: (sql) => {
      const known = ready.get(sql)
      if (known) return known
      const statement = statementOf(db.prepare(sql))
      if (ready.size >= KEPT_STATEMENTS) ready.clear()
      ready.set(sql, statement)
      return statement
    },
  }
}

function statementOf(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => told(() => statement.all(...parameters.map(bound))),
    run: (parameters) => told(() => statement.run(...parameters.map(bound))),
    iterate: (parameters) =>
      statement.iterate(...parameters.map(bound)) as IterableIterator<Record<string, SQLOutputValue>>,
  }
}

/** What a user can do something about, by SQLite's primary result code. @see https://www.sqlite.org/rescode.html */
const TROUBLES: Readonly<Record<number, string>> = {
  5: 'another program is writing to the case; wait until it is done and try again',
  8: 'the case is read-only; change the rights of its folder',
  10: 'the disk could not be read or written; check it, then verify the case',
  11: 'the database of the case is damaged; restore it from a backup',
  13: 'the disk is full; make room, then give the command again: what was acknowledged is kept',
  14: 'a file of the case could not be opened; check the rights of its folder, and how many files may be open',
}

function told<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) throw error
    const trouble = TROUBLES[error.errcode & 0xff]
    throw trouble === undefined ? error : new CaseError(trouble, { cause: error })
  }
}
