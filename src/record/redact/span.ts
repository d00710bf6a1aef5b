/**
 * Takes a stretch of a report away, wherever its words stand in it.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely'
import { InputError } from '../../errors.ts'
import type { By } from '../../model/act.ts'
import type { Anchor } from '../../model/anchor.ts'
import type { Payload } from '../../model/decision.ts'
import { ReportId } from '../../model/ids.ts'
import type { Judged } from '../../model/judged.ts'
import type { Report } from '../../model/report.ts'
import { decisionId } from '../../model/review.ts'
import { readSafely } from '../add.ts'
import type { CaseReader, Redaction } from '../case.ts'
import { type DecideWith, sayingBy } from '../decisions/decide.ts'
import { judgedBy, namedBy } from '../log/standing.ts'
import { reportOf } from '../reports.ts'
import type { Tables } from '../sqlite/tables.ts'
import { type Done, entomb, leave, payloadsNaming } from './tombstone.ts'

/** What stands in the place of each letter that was taken away. */
const MASK = '█'

type Stretch = Extract<Redaction, { start: number }>

export async function redactSpan(
  { db, effects }: DecideWith,
  what: Stretch,
  by: By,
  reader: CaseReader,
): Promise<Done> {
  const { report: id, start, end } = what
  const held = await reportOf(db, id)
  if (end <= start || start < 0 || end > held.text.length) {
    throw new InputError(`${start}-${end} is no stretch of ${id}, a text of ${held.text.length} code units`)
  }
  const words = held.text.slice(start, end)
  if (!/\S/.test(words)) throw new InputError(`${start}-${end} of ${id} holds no words`)
  const masked: Report = { ...maskedIn(held, words), id: held.id, sha256: held.sha256 }
  const isDone = [...words].every((letter) => letter === MASK || !/\S/.test(letter))
  const { reading } = await readSafely(masked, reader)
  return await db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const copies = [row.sha256]
    if (isDone && row.redactedBy !== null)
      return { decision: decisionId(row.redactedBy), emptied: [], alsoIn: [], copies }
    const numbers = await payloadsQuoting(trx, what, words)
    const tombstone = { ...sayingBy(effects, by), what }
    const made = await entomb(trx, effects.now().toISOString(), tombstone, numbers)
    const addressOf = (address: string) => address.replaceAll(words, maskOf(words))
    await leave(trx, row.n, made, { report: masked, reading, addressOf })
    const also = await sql<{ id: string }>`SELECT r.id FROM reports r JOIN texts t ON t.n = r.text
      WHERE instr(t.body, ${words}) > 0 ORDER BY r.n`.execute(trx)
    const alsoIn = also.rows.map((one) => ReportId.parse(one.id))
    return { decision: made, emptied: numbers.map(decisionId), alsoIn, copies }
  })
}

/** Decisions whose anchors reach the stretch, and those that say its words. */
async function payloadsQuoting(trx: Kysely<Tables>, what: Stretch, words: string): Promise<number[]> {
  const own = (await payloadsNaming(trx, what.report)).filter(({ payload }) => touches(payload, what))
  const saying = await trx
    .selectFrom('payloads')
    .select('n')
    .where(sql<boolean>`instr(payloadJson, ${JSON.stringify(words).slice(1, -1)}) > 0`)
    .execute()
  return [...new Set([...own, ...saying].map(({ n }) => n))].sort((a, b) => a - b)
}

/** The report with the words gone wherever they stand in it; every position holds. */
function maskedIn(report: Report, words: string): Report {
  const mask = maskOf(words)
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return part.replaceAll(words, mask)
    if (Array.isArray(part)) return part.map(walk)
    if (part === null || typeof part !== 'object') return part
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, walk(one)]))
  }
  return walk(report) as Report
}

function maskOf(words: string): string {
  return words.replace(/[^\s]/g, MASK)
}

/** Does a payload quote the stretch, or what stands beside it? */
function touches(payload: Payload, { report, start, end }: Stretch): boolean {
  const records = [
    judgedBy(payload),
    'judged' in payload ? payload.judged : null,
    ...namedBy(payload).map((one) => one.judged),
  ]
  const reaches = ({ start: from, end: to, prefix, suffix }: Anchor) =>
    from - prefix.length < end && start < to + suffix.length
  return records
    .filter((one): one is Judged => one !== null && one.snapshot.report === report)
    .some((one) => one.anchors.some(reaches))
}
