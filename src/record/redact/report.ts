/**
 * Takes a whole report away.
 *
 * @module
 */
import { InputError } from '../../errors.ts'
import type { By } from '../../model/act.ts'
import type { ReportId } from '../../model/ids.ts'
import type { Report } from '../../model/report.ts'
import { decisionId } from '../../model/review.ts'
import { type DecideWith, sayingBy } from '../decisions/decide.ts'
import { type Done, entomb, leave, payloadsNaming } from './tombstone.ts'

/** In the place of an address. */
const GONE = '[redacted]'

export async function redactReport({ db, effects }: DecideWith, id: ReportId, by: By): Promise<Done> {
  return await db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new InputError(`the case has no report "${id}"; ascribe sources lists them`)
    const copies = [row.sha256]
    if (row.redactedBy !== null && row.address === GONE)
      return { decision: decisionId(row.redactedBy), emptied: [], alsoIn: [], copies }
    const numbers = (await payloadsNaming(trx, id)).map(({ n }) => n)
    const tombstone = { ...sayingBy(effects, by), what: { report: id } }
    const made = await entomb(trx, effects.now().toISOString(), tombstone, numbers)
    const derivation = { ...(JSON.parse(row.derivationJson) as Report['derivation']), notes: [] }
    const report = { id, address: GONE, text: '', blocks: [], metadata: {}, derivation }
    await leave(trx, row.n, made, { report, reading: null, addressOf: () => GONE })
    // Nothing is left that some reader could not read.
    await trx.updateTable('reports').set({ read: 1 }).where('n', '=', row.n).execute()
    return { decision: made, emptied: numbers.map(decisionId), alsoIn: [], copies }
  })
}
