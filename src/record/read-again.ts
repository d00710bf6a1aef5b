/**
 * Reads every report of the case again; what people decided keeps standing.
 *
 * @module
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { Effects } from '../model/effects.ts'
import { ReportId } from '../model/ids.ts'
import type { Report } from '../model/report.ts'
import { readSafely } from './add.ts'
import { archivedBytes } from './archive.ts'
import type { AgainOptions, ReadAgain, Refusal } from './case.ts'
import { NOTE_FORMAT } from './decisions/note.ts'
import { type Kept, keepOne, knownReport, readBy } from './keep.ts'
import { reportOf } from './reports.ts'
import type { CaseDatabase } from './sqlite/connect.ts'

/** Between two reports, so that somebody who decides meanwhile gets their turn. */
const TURN_MILLIS = 2

export async function readAgain(
  db: CaseDatabase,
  archiveFolder: string,
  effects: Effects,
  { reader, texts, anyway = false }: AgainOptions,
  onProgress: (soFar: ReadAgain) => void,
): Promise<ReadAgain> {
  const all = await db.selectFrom('reports').select(['id', 'sha256', 'redactedBy']).orderBy('n').execute()
  const refused: Refusal[] = []
  let [read, unchanged, moved] = [0, 0, 0]
  const soFar = async (): Promise<ReadAgain> => ({
    reports: all.length,
    read,
    unchanged,
    refused,
    moved,
    drafts: await count(db, 'drafts'),
    orphans: await count(db, 'orphans'),
  })
  const reading: Promise<Kept>[] = []
  const settle = async (most: number): Promise<void> => {
    while (reading.length > most) {
      const kept = (await reading.shift()) as Kept
      moved += await keepAgain(db, kept, effects.now().toISOString())
      read++
      onProgress(await soFar())
      await pause(TURN_MILLIS)
    }
  }
  for (const { id, sha256, redactedBy } of all) {
    const known = await knownReport(db, sha256)
    const held = await reportOf(db, ReportId.parse(id))
    if (known === null || held.text === '' || known.format === NOTE_FORMAT) {
      unchanged++
      continue
    }
    let report: Report = held
    // Of a report that words were taken out of, the text that is left is all there is.
    if (texts && redactedBy === null) {
      try {
        report = texts(held, await archivedBytes(archiveFolder, sha256)) ?? held
      } catch (error) {
        // The report stays as it is; its archived copy is what verify looks after.
        refused.push({ address: held.address, reason: error instanceof Error ? error.message : String(error) })
        continue
      }
    }
    const isNewText = report.derivation.extractor !== held.derivation.extractor
    if (!anyway && !isNewText && readBy(known, reader.stamp)) {
      unchanged++
      continue
    }
    reading.push(readSafely({ ...report, id: held.id }, reader))
    await settle(Math.max(0, (reader.width ?? 1) - 1))
  }
  await settle(0)
  return await soFar()
}

/** @returns how many decisions found their words at another place */
async function keepAgain(db: CaseDatabase, { report, reading, projection }: Kept, made: string): Promise<number> {
  return await db.transaction().execute(async (trx) => {
    const known = await knownReport(trx, report.sha256)
    const desk = await keepOne(trx, known, report, reading, projection, made)
    return desk?.decided.moved ?? 0
  })
}

async function count(db: CaseDatabase, table: 'drafts' | 'orphans'): Promise<number> {
  const row = await db.selectFrom(table).select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return Number(row.n)
}
