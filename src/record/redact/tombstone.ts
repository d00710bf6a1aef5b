/**
 * What every redaction leaves: an entry in the log that says who and why, empty payloads, and a report without the words.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely'
import type { Payload } from '../../model/decision.ts'
import type { ReportId } from '../../model/ids.ts'
import type { Reading } from '../../model/reading.ts'
import type { Report } from '../../model/report.ts'
import { type DecisionId, decisionId, numberOf } from '../../model/review.ts'
import type { Redacted } from '../case.ts'
import { unread } from '../decisions/note.ts'
import { reproject } from '../decisions/reproject.ts'
import { append } from '../log/chain.ts'
import { enter } from '../log/standing.ts'
import type { Tables } from '../sqlite/tables.ts'
import { bumpChanged } from '../write-rows.ts'

/** What a redaction came to; `copies` are archived copies that go. */
export interface Done extends Redacted {
  readonly copies: readonly string[]
}

type Tombstone = Omit<Extract<Payload, { act: 'redact' }>, 'act' | 'emptied'>

/** Writes the entry, and empties the payloads of these decisions. */
export async function entomb(
  trx: Kysely<Tables>,
  time: string,
  tombstone: Tombstone,
  numbers: readonly number[],
): Promise<DecisionId> {
  const payload: Payload = { act: 'redact', ...tombstone, emptied: numbers.map(decisionId) }
  const made = await append(trx, payload, time)
  await enter(trx, numberOf(made), payload)
  await empty(trx, numbers, numberOf(made))
  return made
}

/** A report as it is left; in the place of whatever went stands something that says nothing. */
export interface Left {
  readonly report: Pick<Report, 'id' | 'address' | 'text' | 'blocks' | 'metadata' | 'derivation'>
  /** What a reader makes of what is left; null where nothing is. */
  readonly reading: Reading | null
  /** How an address at which the report was found is left. */
  readonly addressOf: (address: string) => string
}

/** Puts what is left of a report in the place of what was there, in every version of it. */
export async function leave(trx: Kysely<Tables>, n: number, by: DecisionId, left: Left): Promise<void> {
  const { id, address, text: body, blocks, metadata, derivation } = left.report
  const { sha256, text, reading } = await trx
    .selectFrom('reports')
    .select(['sha256', 'text', 'reading'])
    .where('n', '=', n)
    .executeTakeFirstOrThrow()
  const headline = metadata.headline?.value ?? ''
  await unindex(trx, sha256)
  await trx
    .updateTable('texts')
    .set({ headline: '', body: '', blocksJson: '[]' })
    .where('sha256', '=', sha256)
    .execute()
  await trx
    .updateTable('texts')
    .set({ headline, body, blocksJson: JSON.stringify(blocks) })
    .where('n', '=', text)
    .execute()
  await sql`INSERT INTO searchIndex (rowid, headline, body) VALUES (${text}, ${headline}, ${body})`.execute(trx)
  await emptyReadings(trx, n, id)
  if (left.reading !== null) {
    const readingJson = JSON.stringify(left.reading)
    await trx.updateTable('readings').set({ readingJson }).where('n', '=', reading).execute()
  }
  await leaveCaptures(trx, n, left.addressOf)
  await trx
    .updateTable('reports')
    .set({
      address,
      metadataJson: JSON.stringify(metadata),
      derivationJson: JSON.stringify(derivation),
      headline: metadata.headline?.value ?? null,
      byline: metadata.byline?.value ?? null,
      publisher: metadata.publisher?.value ?? null,
      published: metadata.published?.value ?? null,
      words: body.match(/\S+/g)?.length ?? 0,
      redactedBy: numberOf(by),
    })
    .where('n', '=', n)
    .execute()
  await reproject(trx, n)
}

/** Addresses that are left as one become one capture, the earliest. */
async function leaveCaptures(trx: Kysely<Tables>, n: number, addressOf: Left['addressOf']): Promise<void> {
  const captures = await trx.selectFrom('captures').selectAll().where('report', '=', n).orderBy('collected').execute()
  const left = new Map(captures.toReversed().map((one) => [addressOf(one.address), one]))
  await trx.deleteFrom('captures').where('report', '=', n).execute()
  const rows = [...left].map(([address, { report, collected, collector }]) => ({
    report,
    address,
    collected,
    collector,
  }))
  await trx.insertInto('captures').values(rows).execute()
}

/** Decisions whose payloads hold words of a report. */
export async function payloadsNaming(trx: Kysely<Tables>, id: ReportId): Promise<{ n: number; payload: Payload }[]> {
  const rows = await trx
    .selectFrom('payloads')
    .select(['n', 'payloadJson'])
    .where(sql<boolean>`instr(payloadJson, ${id}) > 0`)
    .orderBy('n')
    .execute()
  return rows
    .map(({ n, payloadJson }) => ({ n, payload: JSON.parse(payloadJson as string) as Payload }))
    .filter(({ payload }) => payload.act !== 'redact')
}

async function empty(trx: Kysely<Tables>, numbers: readonly number[], by: number): Promise<void> {
  for (const n of numbers) {
    const named = await trx.selectFrom('named').select('report').where('decision', '=', n).execute()
    const own = await trx.selectFrom('standing').select('report').where('n', '=', n).executeTakeFirst()
    await trx
      .updateTable('payloads')
      .set({ salt: null, payloadJson: null, redactedBy: by })
      .where('n', '=', n)
      .execute()
    await trx.deleteFrom('named').where('decision', '=', n).execute()
    await trx.deleteFrom('standing').where('n', '=', n).execute()
    await enter(trx, n, null)
    const reports = new Set([...named.map((one) => one.report), ...(own?.report ? [own.report] : [])])
    for (const report of reports) await reproject(trx, report)
  }
  if (numbers.length > 0) await bumpChanged(trx)
}

async function unindex(trx: Kysely<Tables>, sha256: string): Promise<void> {
  await sql`INSERT INTO searchIndex (searchIndex, rowid, headline, body)
    SELECT 'delete', t.n, t.headline, t.body FROM texts t JOIN reports r ON r.text = t.n WHERE t.sha256 = ${sha256}`.execute(
    trx,
  )
}

async function emptyReadings(trx: Kysely<Tables>, n: number, id: ReportId): Promise<void> {
  const rows = await trx.selectFrom('readings').select(['n', 'readingJson']).where('report', '=', n).execute()
  for (const row of rows) {
    const { reader } = JSON.parse(row.readingJson) as Reading
    const readingJson = JSON.stringify(unread({ id, metadata: {} }, reader))
    await trx.updateTable('readings').set({ readingJson }).where('n', '=', row.n).execute()
  }
}
