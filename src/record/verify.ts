/**
 * Checks everything that a case rests on.
 *
 * @module
 */

import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import type { Payload } from '../model/decision.ts'
import { archivedBytes, placeOf } from './archive.ts'
import type { Check, Verified } from './case.ts'
import { regroup } from './joining/regroup.ts'
import { digestOf, GENESIS, hashOf, headOf } from './log/chain.ts'
import { DERIVED, dump, rebuild } from './rebuild.ts'
import { sealFaults } from './seal.ts'
import { type CaseDatabase, connect } from './sqlite/connect.ts'

/** More than these are not listed one by one. */
const MOST_LISTED = 20

export async function verifyCase(
  db: CaseDatabase,
  archiveFolder: string,
  seal: string | undefined,
  onProgress: (done: string) => void,
): Promise<Verified> {
  const checks: Check[] = []
  const look = async (name: Check['name'], check: () => Promise<Omit<Check, 'name'>>): Promise<void> => {
    const { looked, wrong } = await check()
    const listed =
      wrong.length > MOST_LISTED ? [...wrong.slice(0, MOST_LISTED), `… and ${wrong.length - MOST_LISTED} more`] : wrong
    checks.push({ name, looked, wrong: listed })
    onProgress(`${name} checked`)
  }
  await look('database', () => databaseCheck(db))
  await look('chain', () => chainCheck(db))
  await look('payloads', () => payloadCheck(db))
  await look('archive', () => archiveCheck(db, archiveFolder))
  await look('spans', () => spanCheck(db))
  await look('projections', () => projectionCheck(db))
  if (seal !== undefined) await look('seal', async () => ({ looked: 1, wrong: await sealFaults(db, seal) }))
  return { head: await headOf(db), checks }
}

async function databaseCheck(db: CaseDatabase): Promise<Omit<Check, 'name'>> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(db)
  const { rows: strangers } = await sql<{ table: string }>`PRAGMA foreign_key_check`.execute(db)
  return {
    looked: 2,
    wrong: [
      ...rows.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
      ...strangers.map((row) => `a row of ${row.table} points at nothing`),
    ],
  }
}

async function chainCheck(db: CaseDatabase): Promise<Omit<Check, 'name'>> {
  const rows = await db.selectFrom('decisions').selectAll().orderBy('n').execute()
  const wrong: string[] = []
  let before = { n: 0, hash: GENESIS }
  for (const row of rows) {
    if (row.n !== before.n + 1) wrong.push(`d${before.n + 1} is missing from the log`)
    if (row.previous !== before.hash) wrong.push(`d${row.n} does not follow what stands before it`)
    if (hashOf(row) !== row.hash) wrong.push(`d${row.n} is not what was written`)
    before = row
  }
  return { looked: rows.length, wrong }
}

async function payloadCheck(db: CaseDatabase): Promise<Omit<Check, 'name'>> {
  const wrong: string[] = []
  const emptied = new Map<number, Set<string>>()
  const rows = await db
    .selectFrom('decisions')
    .leftJoin('payloads', 'payloads.n', 'decisions.n')
    .select(['decisions.n', 'decisions.digest', 'payloads.salt', 'payloads.payloadJson', 'payloads.redactedBy'])
    .orderBy('decisions.n')
    .execute()
  for (const { n, digest, salt, payloadJson } of rows) {
    if (payloadJson === null || salt === null) continue
    if (digestOf(salt, payloadJson) !== digest) wrong.push(`the payload of d${n} was altered`)
    else {
      const payload = JSON.parse(payloadJson) as Payload
      if (payload.act === 'redact') emptied.set(n, new Set(payload.emptied))
    }
  }
  for (const { n, payloadJson, redactedBy } of rows) {
    if (payloadJson !== null && redactedBy === null) continue
    const isTold = redactedBy !== null && payloadJson === null && emptied.get(redactedBy)?.has(`d${n}`)
    if (!isTold) wrong.push(`the payload of d${n} is gone, and no redaction says so`)
  }
  return { looked: rows.length, wrong }
}

async function archiveCheck(db: CaseDatabase, folder: string): Promise<Omit<Check, 'name'>> {
  const rows = await db.selectFrom('reports').select(['id', 'sha256', 'redactedBy']).orderBy('n').execute()
  const wrong: string[] = []
  for (const { id, sha256, redactedBy } of rows) {
    if (redactedBy !== null) {
      if (existsSync(placeOf(folder, sha256)))
        wrong.push(`${id} was redacted by d${redactedBy}, but its copy is still there; redact it again`)
      continue
    }
    await archivedBytes(folder, sha256).catch((error: Error) => wrong.push(`${id}: ${error.message}`))
  }
  return { looked: rows.length, wrong }
}

/** Every quote of every row equals the words at its place. */
async function spanCheck(db: CaseDatabase): Promise<Omit<Check, 'name'>> {
  const wrong: string[] = []
  let looked = 0
  const reports = await db.selectFrom('reports').select(['n', 'id', 'text']).orderBy('n').execute()
  for (const { n, id, text } of reports) {
    const { body } = await db.selectFrom('texts').select('body').where('n', '=', text).executeTakeFirstOrThrow()
    const { rows } = await sql<{ rowJson: string }>`
      SELECT rowJson FROM claims WHERE report = ${n} UNION ALL SELECT rowJson FROM responsibility WHERE report = ${n}
      UNION ALL SELECT rowJson FROM stances WHERE report = ${n} UNION ALL SELECT rowJson FROM questions WHERE report = ${n}
      UNION ALL SELECT recordJson FROM records WHERE report = ${n}
      UNION ALL SELECT incidentsJson FROM records WHERE report = ${n}`.execute(db)
    for (const { rowJson } of rows) {
      for (const { start, end, text: words } of quotesIn(JSON.parse(rowJson))) {
        looked++
        if (body.slice(start, end) !== words)
          wrong.push(`${id}: “${words.slice(0, 40)}” does not stand at ${start}-${end}`)
      }
    }
  }
  return { looked, wrong }
}

function quotesIn(value: unknown): { start: number; end: number; text: string }[] {
  if (value === null || typeof value !== 'object') return []
  if ('report' in value && 'start' in value && 'end' in value && 'text' in value) {
    return [value as { start: number; end: number; text: string } & object]
  }
  return Object.values(value).flatMap(quotesIn)
}

/** Makes everything derived anew in a copy, and compares. */
async function projectionCheck(db: CaseDatabase): Promise<Omit<Check, 'name'>> {
  await regroup(db)
  const folder = await mkdtemp(path.join(tmpdir(), 'ascribe-verify-'))
  try {
    const file = path.join(folder, 'copy.sqlite')
    await sql`VACUUM INTO ${file}`.execute(db)
    const copy = await connect(file)
    // Nobody needs the copy after a power cut.
    await sql`PRAGMA synchronous = OFF`.execute(copy)
    try {
      const tables = Object.keys(DERIVED) as (keyof typeof DERIVED)[]
      const before = new Map<string, Digest>()
      for (const table of tables) before.set(table, await digestOfTable(copy, table))
      await rebuild(copy)
      const wrong: string[] = []
      for (const table of tables) {
        const [was, is] = [before.get(table) as Digest, await digestOfTable(copy, table)]
        if (was.digest === is.digest) continue
        const counts = was.rows === is.rows ? `${was.rows} rows, but not the same` : `${was.rows} rows, not ${is.rows}`
        wrong.push(`${table}: ${counts} as evidence and log come to; "ascribe rebuild" makes them again`)
      }
      return { looked: [...before.values()].reduce((sum, { rows }) => sum + rows, 0), wrong }
    } finally {
      await copy.destroy()
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

interface Digest {
  readonly rows: number
  readonly digest: string
}

/** A table in one number, so that large ones are compared without holding them. */
async function digestOfTable(db: CaseDatabase, table: keyof typeof DERIVED): Promise<Digest> {
  const hash = createHash('sha256')
  let rows = 0
  for await (const line of dump(db, [table])) {
    rows++
    hash.update(`${line}\n`)
  }
  return { rows, digest: hash.digest('hex') }
}
