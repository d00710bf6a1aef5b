import assert from 'node:assert/strict'
import path from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { initCase, openCase } from '../../../src/record/case.ts'
import { regroup } from '../../../src/record/joining/regroup.ts'
import { DERIVED, dump } from '../../../src/record/rebuild.ts'
import { type CaseDatabase, connect } from '../../../src/record/sqlite/connect.ts'
import { bumpChanged } from '../../../src/record/write-rows.ts'
import { record } from '../../resolve/made-records.ts'
import { effects, item, temporaryFolder, toy } from '../toy-reader.ts'

/** The database of a case with this many reports, which name nobody so far. */
async function databaseOf(t: { after(fn: () => unknown): void }, reports: number): Promise<CaseDatabase> {
  const dir = temporaryFolder(t)
  await initCase(dir, effects)
  const held = await openCase(dir, effects)
  await held.add(
    Array.from({ length: reports }, (_, n) => item(`Nothing was said, ${n} times.`, `${n}.txt`)),
    toy,
  )
  await held.close()
  const db = await connect(path.join(dir, 'case.sqlite'))
  t.after(() => db.destroy())
  return db
}

/** Puts other names and incidents into a report, as a decision or another reading would. */
async function retold(db: CaseDatabase, n: number, entities: readonly string[], incidents: readonly string[]) {
  const { id } = await db.selectFrom('reports').select('id').where('n', '=', n).executeTakeFirstOrThrow()
  const { incidents: told, ...rest } = record(id, entities, incidents)
  const columns = { recordJson: JSON.stringify(rest), incidentsJson: JSON.stringify(told) }
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('records').set(columns).where('report', '=', n).execute()
    await sql`INSERT OR IGNORE INTO unjoined (report) VALUES (${n})`.execute(trx)
    await bumpChanged(trx)
  })
}

const JOINED = ['bearers', 'names', 'nameMeetings', 'nameLinks', 'identities', 'actors', 'caseIncidents'] as const

async function joinedIn(db: CaseDatabase): Promise<string[]> {
  const lines: string[] = []
  for await (const line of dump(db, JOINED)) lines.push(line)
  return lines
}

/** What joining comes to when nothing is known from before. */
async function joinedAfresh(db: CaseDatabase): Promise<string[]> {
  await db.transaction().execute(async (trx) => {
    for (const table of JOINED) await sql`DELETE FROM ${sql.table(table)}`.execute(trx)
    await sql`INSERT OR IGNORE INTO unjoined (report) SELECT n FROM reports`.execute(trx)
    await bumpChanged(trx)
  })
  await regroup(db)
  return await joinedIn(db)
}

const NAMES = [
  'org Vale Guard',
  'org VG',
  'org Velmar Group',
  'org the Vale Guard',
  'org Vale Guard = Wardens of Orsk',
  'org Wardens of Orsk',
  'org Gardiens = Wardens of Orsk',
  'person Ana Holm',
  'person Tomas Holm',
  'person Holm',
  'person Holm 2',
  'person Rashid Qarimi',
  'person Rachid Karimi',
  'person? an official',
]
const TELLINGS = [
  'bombing 2031-11-07 Velmar',
  'drone-strike XXXX-11-07 Velmar',
  'bombing 2031-11-08 Velmar',
  'riot - Orsk',
]

describe('regroup(db)', () => {
  it('joins what changed to the same as if everything were joined anew', async (t) => {
    const reports = 6
    const db = await databaseOf(t, reports)
    const change = fc.record({
      n: fc.integer({ min: 1, max: reports }),
      entities: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 4 }),
      incidents: fc.subarray(TELLINGS, { maxLength: 2 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        async (steps) => {
          for (const changes of steps) {
            for (const { n, entities, incidents } of changes) await retold(db, n, entities, incidents)
            await regroup(db)
          }
          const step = await joinedIn(db)
          assert.deepEqual(step, await joinedAfresh(db))
        },
      ),
      { numRuns: 60 },
    )
  })
  it('notices that more names sound alike than are compared, and that they no longer do', async (t) => {
    const db = await databaseOf(t, 3)
    const vowels = [...'aeiou']
    const alike = vowels.flatMap((a) => vowels.flatMap((b) => vowels.map((c) => `person M${a}r${b}n Tosk${c}`)))
    const many = [...alike.slice(0, 119)]
    for (const last of [many, [...many, ...alike.slice(119, 122)], many.slice(2)]) {
      await retold(db, 1, last, [])
      await regroup(db)
      await retold(db, 2, ['person Maren Tooska', 'person Maran Toska'], [])
      await regroup(db)
      const step = await joinedIn(db)
      assert.deepEqual(step, await joinedAfresh(db))
    }
  })
  it('forgets names that nobody bears any more', async (t) => {
    const db = await databaseOf(t, 2)
    await retold(db, 1, ['person Ana Holm', 'org VG'], ['bombing 2031-11-07 Velmar'])
    await regroup(db)
    await retold(db, 1, [], [])
    await regroup(db)
    for (const table of JOINED) {
      assert.deepEqual(await db.selectFrom(table).selectAll().execute(), [], `${table} is empty`)
    }
    assert.ok(Object.keys(DERIVED).includes('nameLinks'), 'verify compares what is kept')
  })
})
