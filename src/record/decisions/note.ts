/**
 * Words of the analyst's own: archived like any report, so that they have an address too. No reader reads them.
 *
 * @module
 */
import type { Kysely } from 'kysely'
import type { Effects } from '../../model/effects.ts'
import { NOTHING_FOUND, READING_FORMAT, type ReaderStamp, type Reading } from '../../model/reading.ts'
import type { Report } from '../../model/report.ts'
import { archive, sha256Of } from '../archive.ts'
import { freeId, keepOne, knownReport } from '../keep.ts'
import { project } from '../project.ts'
import type { Tables } from '../sqlite/tables.ts'
import { undecided } from './decided-reading.ts'

/** The format of a note's text; `read --again` leaves it alone. */
export const NOTE_FORMAT = 'note'
const NOTE_READER: ReaderStamp = { name: 'analyst', version: '1', model: null }

/** @returns the number of the report that the words are; the same words by the same author are one */
export async function keepNote(
  trx: Kysely<Tables>,
  { archiveFolder, effects }: { readonly archiveFolder: string; readonly effects: Effects },
  words: string,
  author: string,
): Promise<number> {
  const bytes = Buffer.from(words.toWellFormed(), 'utf8')
  const sha256 = sha256Of(bytes)
  const known = await knownReport(trx, sha256)
  if (known) return known.n
  await archive(archiveFolder, sha256, bytes)
  const now = effects.now().toISOString()
  const from = 'decision'
  const report: Report = {
    id: await freeId(trx, sha256),
    sha256,
    address: `note:${author}`,
    collected: now,
    collector: author,
    derivation: { format: NOTE_FORMAT, extractor: 'ascribe-note/1', encoding: 'utf-8', notes: [] },
    metadata: { publisher: { value: `Note by ${author}`, from }, published: { value: now.slice(0, 10), from } },
    text: words.toWellFormed(),
    blocks: [],
  }
  const reading = unread(report, NOTE_READER)
  await keepOne(trx, null, report, reading, project(report, undecided(reading)), now)
  const kept = await trx.selectFrom('reports').select('n').where('sha256', '=', sha256).executeTakeFirstOrThrow()
  return kept.n
}

/** A reading that finds nothing. */
export function unread(
  report: Pick<Report, 'id' | 'metadata'>,
  reader: ReaderStamp,
  findings: Reading['findings'] = [],
): Reading {
  return {
    format: READING_FORMAT,
    id: report.id,
    language: report.metadata.language?.value ?? 'und',
    reader,
    ...NOTHING_FOUND,
    findings,
  }
}
