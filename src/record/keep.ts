/**
 * Keeps reports and their readings: the evidence, and the rows projected from it, in one transaction.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely'
import { ReportId } from '../model/ids.ts'
import type { ReaderStamp, Reading } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import type { Desk } from './decisions/desk.ts'
import { reproject } from './decisions/reproject.ts'
import type { Projection } from './project.ts'
import type { CaseDatabase } from './sqlite/connect.ts'
import type { Tables } from './sqlite/tables.ts'
import { writeRows } from './write-rows.ts'

/** A report whose bytes are in the archive, with its reading and the rows made of it. */
export interface Kept {
  readonly report: Report
  readonly reading: Reading
  readonly projection: Projection
}

/** What the case has of some bytes. */
export interface Known {
  readonly n: number
  readonly id: ReportId
  readonly format: string
  readonly extractor: string
  readonly reader: string
  readonly version: string
  readonly model: string
  /** The decision that took words of it away. */
  readonly redactedBy: number | null
}

/** Shortest report id, in hexadecimal digits; two reports that share them get longer ones. */
const ID_DIGITS = 12

/** What the case has of the bytes with this hash, or null. */
export async function knownReport(db: Kysely<Tables>, sha256: string): Promise<Known | null> {
  const row = await db
    .selectFrom('reports')
    .innerJoin('texts', 'texts.n', 'reports.text')
    .innerJoin('readings', 'readings.n', 'reports.reading')
    .select(['reports.n', 'reports.id', 'reports.redactedBy', 'texts.format', 'texts.extractor'])
    .select(['readings.reader', 'readings.version', 'readings.model'])
    .where('reports.sha256', '=', sha256)
    .executeTakeFirst()
  return row ? { ...row, id: ReportId.parse(row.id) } : null
}

/** The id of a report: as few digits of its hash as no other report of the case begins with. */
export async function freeId(db: Kysely<Tables>, sha256: string): Promise<ReportId> {
  for (let digits = ID_DIGITS; digits < sha256.length; digits += 4) {
    const id = sha256.slice(0, digits)
    const other = await db.selectFrom('reports').select('sha256').where('id', '=', id).executeTakeFirst()
    if (!other || other.sha256 === sha256) return ReportId.parse(id)
  }
  return ReportId.parse(sha256)
}

/**
 * Keeps a batch, all of it or nothing.
 *
 * @returns for each of the batch whether it was stored; false when another process stored the same bytes meanwhile
 */
export async function keep(db: CaseDatabase, batch: readonly Kept[], made: string): Promise<boolean[]> {
  return await db.transaction().execute(async (trx) => {
    const stored: boolean[] = []
    for (const { report, reading, projection } of batch) {
      const known = await knownReport(trx, report.sha256)
      await keepOne(trx, known, report, reading, projection, made)
      stored.push(known === null)
    }
    return stored
  })
}

/** Notes one more address of a report; the same address twice is one capture. */
export async function keepCapture(
  db: Kysely<Tables>,
  n: number,
  { address, collected, collector }: Pick<Report, 'address' | 'collected' | 'collector'>,
): Promise<void> {
  const values = { report: n, address, collected, collector }
  await db
    .insertInto('captures')
    .values(values)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Keeps one report with its reading, within a transaction.
 *
 * @returns of a report that was there, what its new reading and the decisions come to
 */
export async function keepOne(
  trx: Kysely<Tables>,
  known: Known | null,
  report: Report,
  reading: Reading,
  projection: Projection,
  made: string,
): Promise<Desk | null> {
  const text = await keepText(trx, report)
  const columns = {
    derivationJson: JSON.stringify(report.derivation),
    metadataJson: JSON.stringify(report.metadata),
    headline: report.metadata.headline?.value ?? null,
    byline: report.metadata.byline?.value ?? null,
    publisher: report.metadata.publisher?.value ?? null,
    published: report.metadata.published?.value ?? null,
    language: reading.language,
    read: reading.findings.some((finding) => finding.rule === 'language-not-read') ? 0 : 1,
    words: report.text.match(/\S+/g)?.length ?? 0,
    claims: reading.claims.length,
    text,
  }
  let n: number
  if (known === null) {
    const { id, sha256, address, collected, collector } = report
    const inserted = await trx
      .insertInto('reports')
      .values({ id, sha256, address, collected, collector, ...columns, reading: 0 })
      .returning('n')
      .executeTakeFirstOrThrow()
    n = inserted.n
  } else {
    n = known.n
    await trx.updateTable('reports').set(columns).where('n', '=', n).execute()
  }
  await keepCapture(trx, n, report)
  const readingN = await keepReading(trx, n, text, reading, made)
  await trx.updateTable('reports').set({ reading: readingN }).where('n', '=', n).execute()
  // What people decided holds for the new reading too.
  if (known !== null) return await reproject(trx, n)
  await writeRows(trx, n, projection)
  return null
}

/** The text of these bytes by this extractor, in the search index in place of the one that an older extractor made. */
async function keepText(trx: Kysely<Tables>, report: Report): Promise<number> {
  const { sha256, text: body, derivation } = report
  const { format, extractor } = derivation
  const versions = await trx
    .selectFrom('texts')
    .select(['n', 'format', 'extractor'])
    .where('sha256', '=', sha256)
    .execute()
  const same = versions.find((version) => version.format === format && version.extractor === extractor)
  if (same) return same.n
  for (const { n } of versions) {
    await sql`INSERT INTO searchIndex (searchIndex, rowid, headline, body)
      SELECT 'delete', n, headline, body FROM texts WHERE n = ${n}
      AND n = (SELECT text FROM reports WHERE sha256 = ${sha256})`.execute(trx)
  }
  const headline = report.metadata.headline?.value ?? ''
  const blocksJson = JSON.stringify(report.blocks)
  const { n } = await trx
    .insertInto('texts')
    .values({ sha256, format, extractor, headline, body, blocksJson })
    .returning('n')
    .executeTakeFirstOrThrow()
  await sql`INSERT INTO searchIndex (rowid, headline, body) VALUES (${n}, ${headline}, ${body})`.execute(trx)
  return n
}

async function keepReading(
  trx: Kysely<Tables>,
  report: number,
  text: number,
  reading: Reading,
  made: string,
): Promise<number> {
  const { name, version, model } = reading.reader
  const readingJson = JSON.stringify(reading)
  const { n } = await trx
    .insertInto('readings')
    .values({ report, text, reader: name, version, model: model ?? '', made, readingJson })
    .onConflict((conflict) =>
      conflict.columns(['report', 'text', 'reader', 'version', 'model']).doUpdateSet({ made, readingJson }),
    )
    .returning('n')
    .executeTakeFirstOrThrow()
  return n
}

/** Was the report read by this very reader? */
export function readBy(known: Known, stamp: ReaderStamp): boolean {
  return known.reader === stamp.name && known.version === stamp.version && known.model === (stamp.model ?? '')
}
