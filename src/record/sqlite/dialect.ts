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

/** How many prepared statements are kept ready. */
const KEPT_STATEMENTS = 200

/** A dialect that binds without surprises, starts writers with `BEGIN IMMEDIATE`, and rolls a failed migration back. */
export class NodeSqliteDialect extends SqliteDialect {
  readonly #database: SqliteDatabase

  constructor(db: DatabaseSync) {
    const database = databaseOf(db)
    super({ database })
    this.#database = database
  }

  override createDriver(): Driver {
    return new ImmediateDriver({ database: this.#database })
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }
}

/** A transaction that starts by reading could not become a writer while another process writes: it takes its turn first. */
class ImmediateDriver extends SqliteDriver {
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
    all: (parameters) => statement.all(...parameters.map(bound)),
    run: (parameters) => statement.run(...parameters.map(bound)),
    iterate: (parameters) =>
      statement.iterate(...parameters.map(bound)) as IterableIterator<Record<string, SQLOutputValue>>,
  }
}
