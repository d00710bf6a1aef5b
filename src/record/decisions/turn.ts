/**
 * Taking decisions back and letting them stand again: entries of their own, so that the log is only ever added to.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely'
import { InputError } from '../../errors.ts'
import { By } from '../../model/act.ts'
import { type DecisionId, decisionId, numberOf } from '../../model/review.ts'
import type { Decided } from '../case.ts'
import { append } from '../log/chain.ts'
import { enter } from '../log/standing.ts'
import type { Tables } from '../sqlite/tables.ts'
import { type DecideWith, itemOf, knownKey, refresh, sayingBy } from './decide.ts'

/** Undoes or redoes one decision; the newest that can be when none is named. */
export async function turn(
  world: DecideWith,
  way: 'undo' | 'redo',
  wanted: DecisionId | undefined,
  given: By,
): Promise<Decided> {
  const by = By.parse(given)
  return await world.db.transaction().execute(async (trx) => {
    const known = await knownKey(trx, by.key)
    if (known) return { decision: known, already: true, item: await itemOf(trx, known) }
    const of = wanted ?? (await newest(trx, way))
    const row = await trx.selectFrom('standing').selectAll().where('n', '=', numberOf(of)).executeTakeFirst()
    if (!row) throw new InputError(`the log has no ${of}; ascribe log lists it`)
    if (row.act === '') throw new InputError(`${of} was redacted; nothing of it can stand again`)
    if (row.act === 'redact') throw new InputError(`${of} is a redaction; what was taken away is gone`)
    if (row.target !== null) {
      const other = row.act === 'undo' ? 'redo' : 'undo'
      throw new InputError(
        `${of} is ${row.act === 'undo' ? 'an undo' : 'a redo'}; ascribe ${other} d${row.target} turns it back`,
      )
    }
    if (row.stands === (way === 'redo' ? 1 : 0)) {
      const decision = row.standsBy === null ? of : decisionId(row.standsBy)
      return { decision, already: true, item: await itemOf(trx, of) }
    }
    if (way === 'undo') await refuseWhatRests(trx, row.n, row.act, row.subject)
    else await refuseWithoutGround(trx, row.n, row.subject)
    const before = await madeBy(trx, row.report)
    const payload = { act: way, ...sayingBy(world.effects, by), of }
    const decision = await append(trx, payload, world.effects.now().toISOString())
    await enter(trx, numberOf(decision), payload)
    await refresh(trx, of)
    if (way === 'undo' && row.act === 'add') refuseWhatWasMadeUp(of, before, await madeBy(trx, row.report))
    return { decision, already: false, item: await itemOf(trx, of) }
  })
}

async function newest(trx: Kysely<Tables>, way: 'undo' | 'redo'): Promise<DecisionId> {
  const { rows } =
    way === 'undo'
      ? await sql<{ n: number }>`SELECT n FROM standing WHERE stands = 1 AND act NOT IN ('', 'undo', 'redo', 'redact')
          ORDER BY n DESC LIMIT 1`.execute(trx)
      : await sql<{
          n: number
        }>`SELECT n FROM standing WHERE stands = 0 AND act <> '' ORDER BY standsBy DESC LIMIT 1`.execute(trx)
  const [row] = rows
  if (!row) throw new InputError(way === 'undo' ? 'nothing stands that could be undone' : 'nothing was undone')
  return decisionId(row.n)
}

/** What was added cannot go while later decisions about it stand. */
async function refuseWhatRests(trx: Kysely<Tables>, n: number, act: string, subject: number | null): Promise<void> {
  if (act !== 'add' || subject === null) return
  const rows = await trx
    .selectFrom('standing')
    .select('n')
    .where('subject', '=', subject)
    .where('stands', '=', 1)
    .where('n', '!=', n)
    .orderBy('n', 'desc')
    .execute()
  if (rows.length > 0) {
    throw new InputError(
      `d${n} added what later decisions are about; undo them first: ${rows.map((row) => `d${row.n}`).join(', ')}`,
    )
  }
}

/** A decision about something that was added stands only while that does. */
async function refuseWithoutGround(trx: Kysely<Tables>, n: number, subject: number | null): Promise<void> {
  if (subject === null || subject === n) return
  const root = await trx
    .selectFrom('standing')
    .select(['act', 'stands'])
    .where('n', '=', subject)
    .executeTakeFirstOrThrow()
  if (root.act === 'add' && root.stands === 0)
    throw new InputError(`d${n} is about what d${subject} added; redo d${subject} first`)
}

/** Items that were made up so that a decision's speaker or incident is not lost. */
async function madeBy(trx: Kysely<Tables>, report: number | null): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`SELECT e.value->>'id' AS id FROM records,
    json_each(incidentsJson) e WHERE report = ${report} AND e.value->>'id' LIKE 'd%.%'`.execute(trx)
  return new Set(rows.map(({ id }) => id))
}

/** Decisions about an incident that was added rest on it. */
function refuseWhatWasMadeUp(of: DecisionId, before: ReadonlySet<string>, after: ReadonlySet<string>): void {
  const resting = new Set([...after].filter((id) => !before.has(id)).map((id) => id.split('.')[0] as string))
  if (resting.size > 0)
    throw new InputError(`${of} added what others are about; undo them first: ${[...resting].join(', ')}`)
}
