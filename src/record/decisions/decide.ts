/**
 * Deciding: writes a decision into the log and makes anew what it concerns, in one transaction.
 *
 * @module
 */
import type { Kysely } from 'kysely'
import { InputError } from '../../errors.ts'
import { Act, By } from '../../model/act.ts'
import { Payload } from '../../model/decision.ts'
import type { Effects } from '../../model/effects.ts'
import { type ItemId, itemId } from '../../model/ids.ts'
import { type DecisionId, decisionId, numberOf } from '../../model/review.ts'
import type { Decided } from '../case.ts'
import { append } from '../log/chain.ts'
import { enter } from '../log/standing.ts'
import type { CaseDatabase } from '../sqlite/connect.ts'
import type { Tables } from '../sqlite/tables.ts'
import { bumpChanged } from '../write-rows.ts'
import { deskOf } from './desk.ts'
import { Lookup } from './lookup.ts'
import { keepNote } from './note.ts'
import { payloadOf } from './payload-of.ts'
import { reproject } from './reproject.ts'
import { writeReviews } from './write-reviews.ts'

/** What deciding works with. */
export interface DecideWith {
  readonly db: CaseDatabase
  readonly archiveFolder: string
  readonly effects: Effects
}

export async function decideAll(world: DecideWith, given: readonly Act[], by: By): Promise<Decided[]> {
  const acts = given.map((act) => checked(Act, act))
  const who = checked(By, by)
  return await world.db.transaction().execute(async (trx) => {
    const decided: Decided[] = []
    for (const [at, act] of acts.entries()) {
      // Of several acts under one key, each has a key of its own.
      const key = who.key === undefined || acts.length === 1 ? who.key : `${who.key}#${at + 1}`
      decided.push(await decideOne(trx, world, act, key === undefined ? who : { ...who, key }))
    }
    return decided
  })
}

async function decideOne(trx: Kysely<Tables>, world: DecideWith, act: Act, by: By): Promise<Decided> {
  const known = await knownKey(trx, by.key)
  if (known) return { decision: known, already: true, item: await itemOf(trx, known) }
  const said = sayingBy(world.effects, by)
  const lookup = new Lookup(trx)
  const noteOf = async (words: string) => await lookup.desk(await keepNote(trx, world, words, said.author))
  const written = await payloadOf(trx, lookup, act, by, said, noteOf)
  if (written.kind === 'already') {
    return { decision: written.decision, already: true, item: await itemOf(trx, written.decision) }
  }
  const decision = await write(trx, world.effects, written.payload)
  return { decision, already: false, item: await itemOf(trx, decision) }
}

/** Appends a payload and brings everything up to it. */
export async function write(trx: Kysely<Tables>, effects: Effects, payload: Payload): Promise<DecisionId> {
  const decision = await append(trx, Payload.parse(payload), effects.now().toISOString())
  await enter(trx, numberOf(decision), payload)
  await refresh(trx, decision)
  return decision
}

/** Makes anew the reports that a decision concerns. */
export async function refresh(trx: Kysely<Tables>, decision: DecisionId): Promise<void> {
  const n = numberOf(decision)
  const row = await trx.selectFrom('standing').select(['act', 'report']).where('n', '=', n).executeTakeFirstOrThrow()
  const named = await trx.selectFrom('named').select('report').distinct().where('decision', '=', n).execute()
  if (row.report !== null) await reproject(trx, row.report)
  for (const { report } of named) {
    // What a decision names changes no row of its report: only where it stands is noted.
    if (report !== row.report) await writeReviews(trx, await deskOf(trx, report))
  }
  const joins = row.act === 'join' || row.act === 'separate' || (row.report !== null && named.length > 0)
  if (joins) await bumpChanged(trx)
}

export function sayingBy(effects: Effects, { author, reason, key }: By) {
  return { author: author ?? effects.collector, reason: reason ?? null, key: key ?? null }
}

export async function knownKey(trx: Kysely<Tables>, key: string | undefined): Promise<DecisionId | null> {
  if (key === undefined) return null
  const row = await trx.selectFrom('standing').select('n').where('key', '=', key).executeTakeFirst()
  return row ? decisionId(row.n) : null
}

/** The item that a decision is about, as lists call it today. */
export async function itemOf(db: Kysely<Tables>, decision: DecisionId): Promise<ItemId | null> {
  const row = await db
    .selectFrom('standing')
    .innerJoin('reviews', 'reviews.subject', 'standing.subject')
    .innerJoin('reports', 'reports.n', 'reviews.report')
    .select(['reports.id', 'reviews.item'])
    .where('standing.n', '=', numberOf(decision))
    .where('reviews.status', '!=', 'draft')
    .orderBy('reviews.item')
    .limit(1)
    .executeTakeFirst()
  return row ? itemId(row.id as Parameters<typeof itemId>[0], row.item) : null
}

/** @throws InputError naming the first thing that is wrong */
function checked<T>(
  schema: {
    safeParse(
      value: unknown,
    ):
      | { success: true; data: T }
      | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } }
  },
  value: unknown,
): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new InputError(`this cannot be decided: ${issue?.path.join('.') || 'the act'}: ${issue?.message}`)
}
