/**
 * Brings the actors and incidents of the case up to its reports and decisions: what did not change is left as it is.
 *
 * A few reports at a time, each time in one transaction, so that no other writer waits long and a crash costs little.
 *
 * @module
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { headOf } from '../log/chain.ts'
import type { CaseDatabase } from '../sqlite/connect.ts'
import type { Tables } from '../sqlite/tables.ts'
import { regroupActors } from './actors.ts'
import { areToldOf, retell } from './incidents.ts'
import { joinNames } from './names.ts'
import { ruleChanges } from './rules.ts'

/** Reports joined by one transaction. */
const BATCH = 512
/** Between two batches, so that another process gets its turn at writing. */
const TURN_MILLIS = 5

/** Does nothing when everything is joined. */
export async function regroup(db: CaseDatabase): Promise<void> {
  while (!(await joinSome(db))) await pause(TURN_MILLIS)
}

/** @returns true when nothing is left */
async function joinSome(db: CaseDatabase): Promise<boolean> {
  const { changed, joined } = await counters(db)
  if (changed === joined) return true
  return await db.transaction().execute(async (trx) => {
    const { changed, joined, retell: isOwed } = await counters(trx)
    if (changed === joined) return true
    const { rules, items, apart } = await ruleChanges(trx)
    const { reports, keys, gone } = await joinNames(trx, rules, apart, BATCH)
    const moved = await regroupActors(trx, rules, [...items, ...apart], keys, gone)
    const isOwing = isOwed > 0 || reports.length > 0 || (await areToldOf(trx, [...items, ...apart], moved))
    const isLeft = (await trx.selectFrom('unjoined').select('report').limit(1).execute()).length > 0
    if (isOwing && !isLeft) await retell(trx, rules)
    await setState(trx, 'retell', isOwing && isLeft ? 1 : 0)
    if (!isLeft) await setState(trx, 'joined', changed)
    return !isLeft
  })
}

/** Names the state of reports and decisions; see `Case.revision`. */
export async function revisionOf(db: CaseDatabase): Promise<string> {
  const { changed } = await counters(db)
  const { entries } = await headOf(db)
  return `${changed}.${entries}`
}

async function counters(db: Kysely<Tables>): Promise<{ changed: number; joined: number; retell: number }> {
  const rows = await db.selectFrom('state').select(['key', 'value']).execute()
  const of = new Map(rows.map((row) => [row.key, row.value]))
  return { changed: of.get('changed') ?? 0, joined: of.get('joined') ?? 0, retell: of.get('retell') ?? 0 }
}

async function setState(trx: Kysely<Tables>, key: 'retell' | 'joined', value: number): Promise<void> {
  await trx.updateTable('state').set({ value }).where('key', '=', key).execute()
}
