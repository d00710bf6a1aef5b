/**
 * Takes away what one decision holds.
 *
 * @module
 */
import { InputError } from '../../errors.ts'
import type { By } from '../../model/act.ts'
import type { Payload } from '../../model/decision.ts'
import { type DecisionId, decisionId, numberOf } from '../../model/review.ts'
import { type DecideWith, sayingBy } from '../decisions/decide.ts'
import { type Done, entomb } from './tombstone.ts'

export async function redactDecision({ db, effects }: DecideWith, decision: DecisionId, by: By): Promise<Done> {
  return await db.transaction().execute(async (trx) => {
    const n = numberOf(decision)
    const row = await trx.selectFrom('payloads').selectAll().where('n', '=', n).executeTakeFirst()
    if (!row) throw new InputError(`the log has no ${decision}; ascribe log lists it`)
    if (row.redactedBy !== null)
      return { decision: decisionId(row.redactedBy), emptied: [decision], alsoIn: [], copies: [] }
    const { act } = JSON.parse(row.payloadJson as string) as Payload
    if (act === 'redact' || act === 'undo' || act === 'redo') {
      throw new InputError(`${decision} is ${act === 'undo' ? 'an' : 'a'} ${act}; it holds no words of a report`)
    }
    const tombstone = { ...sayingBy(effects, by), what: { decision } }
    const made = await entomb(trx, effects.now().toISOString(), tombstone, [n])
    return { decision: made, emptied: [decision], alsoIn: [], copies: [] }
  })
}
