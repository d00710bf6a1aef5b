/**
 * Takes words away for good: a report, a stretch of one, or a decision. What stays is a tombstone with who did it and why, and
 * a chain that can be verified still.
 *
 * @module
 */
import { rm } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'
import { InputError } from '../errors.ts'
import type { By } from '../model/act.ts'
import type { Anchor } from '../model/anchor.ts'
import type { Payload } from '../model/decision.ts'
import { ReportId } from '../model/ids.ts'
import type { Judged } from '../model/judged.ts'
import type { Reading } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import { type DecisionId, decisionId, numberOf } from '../model/review.ts'
import { readSafely } from './add.ts'
import { placeOf } from './archive.ts'
import type { CaseReader, Redacted, Redaction } from './case.ts'
import { type DecideWith, sayingBy } from './decisions/decide.ts'
import { unread } from './decisions/note.ts'
import { reproject } from './decisions/reproject.ts'
import { regroup } from './joining/regroup.ts'
import { append } from './log/chain.ts'
import { enter, judgedBy, namedBy } from './log/standing.ts'
import { reportOf } from './reports.ts'
import type { CaseDatabase } from './sqlite/connect.ts'
import type { Tables } from './sqlite/tables.ts'
import { bumpChanged } from './write-rows.ts'

/** What stands in the place of each letter that was taken away. */
const MASK = '█'
const GONE = '[redacted]'

export async function redact(
  world: DecideWith,
  what: Redaction,
  by: By & { readonly reason: string },
  reader: CaseReader,
): Promise<Redacted> {
  if (!/\S/.test(by.reason)) throw new InputError('a redaction says why; give a reason that does not repeat the words')
  const { db, archiveFolder } = world
  await sql`PRAGMA secure_delete = ON`.execute(db)
  const done =
    'decision' in what
      ? await redactDecision(world, what.decision, by)
      : 'start' in what
        ? await redactSpan(world, what, by, reader)
        : await redactReport(world, what.report, by)
  for (const sha256 of done.copies) await rm(placeOf(archiveFolder, sha256), { force: true })
  await regroup(db)
  await scrub(db)
  return { decision: done.decision, emptied: done.emptied, alsoIn: done.alsoIn }
}

interface Done extends Redacted {
  /** Archived copies that go. */
  readonly copies: readonly string[]
}

async function redactDecision({ db, effects }: DecideWith, decision: DecisionId, by: By): Promise<Done> {
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
    const said = sayingBy(effects, by)
    const payload: Payload = { act: 'redact', ...said, what: { decision }, emptied: [decision] }
    const made = await append(trx, payload, effects.now().toISOString())
    await enter(trx, numberOf(made), payload)
    await empty(trx, [n], numberOf(made))
    return { decision: made, emptied: [decision], alsoIn: [], copies: [] }
  })
}

async function redactReport({ db, effects }: DecideWith, id: ReportId, by: By): Promise<Done> {
  return await db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('reports').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) throw new InputError(`the case has no report "${id}"; ascribe sources lists them`)
    const copies = [row.sha256]
    if (row.redactedBy !== null) return { decision: decisionId(row.redactedBy), emptied: [], alsoIn: [], copies }
    const quoting = await payloadsNaming(trx, id)
    const numbers = quoting.map(({ n }) => n)
    const payload: Payload = {
      act: 'redact',
      ...sayingBy(effects, by),
      what: { report: id },
      emptied: numbers.map(decisionId),
    }
    const made = await append(trx, payload, effects.now().toISOString())
    await enter(trx, numberOf(made), payload)
    await unindex(trx, row.sha256)
    await trx
      .updateTable('texts')
      .set({ headline: '', body: '', blocksJson: '[]' })
      .where('sha256', '=', row.sha256)
      .execute()
    await emptyReadings(trx, row.n, id)
    await trx.deleteFrom('captures').where('report', '=', row.n).execute()
    const { collected, collector } = row
    await trx.insertInto('captures').values({ report: row.n, address: GONE, collected, collector }).execute()
    const nothing = {
      headline: null,
      byline: null,
      publisher: null,
      published: null,
      words: 0,
      read: 1,
      metadataJson: '{}',
    }
    const derivation = { ...(JSON.parse(row.derivationJson) as Report['derivation']), notes: [] }
    await trx
      .updateTable('reports')
      .set({ ...nothing, address: GONE, derivationJson: JSON.stringify(derivation), redactedBy: numberOf(made) })
      .where('n', '=', row.n)
      .execute()
    await sql`INSERT INTO searchIndex (rowid, headline, body) VALUES (${row.text}, '', '')`.execute(trx)
    await empty(trx, numbers, numberOf(made))
    await reproject(trx, row.n)
    return { decision: made, emptied: numbers.map(decisionId), alsoIn: [], copies }
  })
}

async function redactSpan(
  { db, effects }: DecideWith,
  what: Extract<Redaction, { start: number }>,
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
    const json = JSON.stringify(words).slice(1, -1)
    const own = (await payloadsNaming(trx, id)).filter(({ payload }) => touches(payload, what))
    const saying = await trx
      .selectFrom('payloads')
      .select('n')
      .where(sql<boolean>`instr(payloadJson, ${json}) > 0`)
      .execute()
    const numbers = [...new Set([...own.map(({ n }) => n), ...saying.map(({ n }) => n)])].sort((a, b) => a - b)
    const payload: Payload = { act: 'redact', ...sayingBy(effects, by), what, emptied: numbers.map(decisionId) }
    const made = await append(trx, payload, effects.now().toISOString())
    await enter(trx, numberOf(made), payload)
    await unindex(trx, row.sha256)
    await trx
      .updateTable('texts')
      .set({ headline: '', body: '', blocksJson: '[]' })
      .where('sha256', '=', row.sha256)
      .where('n', '!=', row.text)
      .execute()
    const headline = masked.metadata.headline?.value ?? ''
    await trx
      .updateTable('texts')
      .set({ headline, body: masked.text, blocksJson: JSON.stringify(masked.blocks) })
      .where('n', '=', row.text)
      .execute()
    await sql`INSERT INTO searchIndex (rowid, headline, body) VALUES (${row.text}, ${headline}, ${masked.text})`.execute(
      trx,
    )
    await emptyReadings(trx, row.n, id)
    await trx
      .updateTable('readings')
      .set({ readingJson: JSON.stringify(reading) })
      .where('n', '=', row.reading)
      .execute()
    await sql`UPDATE captures SET address = replace(address, ${words}, ${maskOf(words)}) WHERE report = ${row.n}`.execute(
      trx,
    )
    const { metadata, derivation, address } = masked
    await trx
      .updateTable('reports')
      .set({
        address,
        metadataJson: JSON.stringify(metadata),
        derivationJson: JSON.stringify(derivation),
        headline: metadata.headline?.value ?? null,
        byline: metadata.byline?.value ?? null,
        publisher: metadata.publisher?.value ?? null,
        redactedBy: numberOf(made),
      })
      .where('n', '=', row.n)
      .execute()
    await empty(trx, numbers, numberOf(made))
    await reproject(trx, row.n)
    const also = await sql<{ id: string }>`SELECT r.id FROM reports r JOIN texts t ON t.n = r.text
      WHERE instr(t.body, ${words}) > 0 ORDER BY r.n`.execute(trx)
    const alsoIn = also.rows.map((one) => ReportId.parse(one.id))
    return { decision: made, emptied: numbers.map(decisionId), alsoIn, copies }
  })
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

/** Decisions whose payloads hold words of a report. */
async function payloadsNaming(trx: Kysely<Tables>, id: ReportId): Promise<{ n: number; payload: Payload }[]> {
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

/** Does a payload quote the stretch, or what stands beside it? */
function touches(payload: Payload, { report, start, end }: Extract<Redaction, { start: number }>): boolean {
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

/** Nothing of what was taken away may stay in free pages, in the search index or in the write-ahead log. */
async function scrub(db: CaseDatabase): Promise<void> {
  await sql`INSERT INTO searchIndex (searchIndex) VALUES ('rebuild')`.execute(db)
  await sql`INSERT INTO searchIndex (searchIndex) VALUES ('optimize')`.execute(db)
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db)
  await sql`VACUUM`.execute(db)
  const { rows } = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db)
  if (rows[0]?.busy !== 0) {
    throw new InputError(
      'the words are out of the case, but another program that has it open keeps older pages on the disk; close it and redact again',
    )
  }
}
