/**
 * Takes reports into a case: archive first, then reading, then one transaction for a few of them.
 *
 * A crash between these steps leaves at most an archived copy that nothing points at; running it again completes the work.
 *
 * @module
 */
import { setTimeout as pause } from 'node:timers/promises'
import { ZodError } from 'zod'
import { InputError } from '../errors.ts'
import type { Effects } from '../model/effects.ts'
import { type ReaderStamp, Reading } from '../model/reading.ts'
import { type Report, readingInputOf } from '../model/report.ts'
import { archive, sha256Of } from './archive.ts'
import type { Added, AddItem, AddProgress, CaseReader, Refusal } from './case.ts'
import { undecided } from './decisions/decided-reading.ts'
import { unread } from './decisions/note.ts'
import { freeId, type Kept, keep, keepCapture, knownReport, readBy } from './keep.ts'
import { project } from './project.ts'
import type { CaseDatabase } from './sqlite/connect.ts'

/** Reports kept by one transaction: a commit waits for the disk. */
const BATCH = 16
/** Between two batches, so that another process gets its turn at writing. */
const TURN_MILLIS = 5

/** Adds everything; see `Case.add`. */
export async function addAll(
  db: CaseDatabase,
  archiveFolder: string,
  effects: Effects,
  items: AsyncIterable<AddItem> | Iterable<AddItem>,
  reader: CaseReader,
  onProgress: AddProgress,
): Promise<Added> {
  const refused: Refusal[] = []
  let taken = 0
  let stored = 0
  let alreadyThere = 0
  const soFar = (): Added => ({ in: taken, stored, alreadyThere, refused })

  const width = Math.max(1, reader.width ?? 1)
  /** Reports being read, in the order they came. */
  const reading: { readonly sha256: string; readonly kept: Promise<Kept> }[] = []
  let batch: Kept[] = []

  const flush = async (): Promise<void> => {
    if (batch.length === 0) return
    const outcome = await keep(db, batch, effects.now().toISOString())
    for (const isNew of outcome) {
      if (isNew) stored++
      else alreadyThere++
    }
    batch = []
    onProgress(soFar())
    await pause(TURN_MILLIS)
  }
  const settle = async (most: number): Promise<void> => {
    while (reading.length > most) {
      const oldest = reading.shift()
      if (oldest) batch.push(await oldest.kept)
      if (batch.length >= BATCH) await flush()
    }
  }

  for await (const item of items) {
    taken++
    if (item.kind === 'refused') {
      refused.push({ address: item.address, reason: item.reason })
      onProgress(soFar())
      continue
    }
    const { report, bytes } = item
    if (sha256Of(bytes) !== report.sha256) {
      throw new InputError(
        `the report of ${report.address} gives the SHA-256 ${report.sha256}, which is not that of its bytes`,
      )
    }
    // Those on their way count as there: the same file twice in one go is one report.
    if (reading.some((one) => one.sha256 === report.sha256)) await settle(0)
    if (batch.some((one) => one.report.sha256 === report.sha256)) await flush()
    const known = await knownReport(db, report.sha256)
    if (known && known.redactedBy !== null) {
      // Its bytes hold what was taken away.
      const reason = `it is report ${known.id}, which was redacted by d${known.redactedBy}; it is not taken in again`
      refused.push({ address: report.address, reason })
      onProgress(soFar())
      continue
    }
    if (known && readBy(known, reader.stamp) && !isNewerText(known, report)) {
      await keepCapture(db, known.n, report)
      alreadyThere++
      onProgress(soFar())
      continue
    }
    await archive(archiveFolder, report.sha256, bytes)
    // Of two reports on their way, the second must see the first one's id.
    const begin = report.sha256.slice(0, 12)
    if (
      reading.some((one) => one.sha256.startsWith(begin)) ||
      batch.some((one) => one.report.sha256.startsWith(begin))
    ) {
      await settle(0)
      await flush()
    }
    const named: Report = { ...report, id: known?.id ?? (await freeId(db, report.sha256)) }
    reading.push({ sha256: report.sha256, kept: readSafely(named, reader) })
    await settle(width - 1)
  }
  await settle(0)
  await flush()
  return soFar()
}

/** The same kind of text by another version of its extractor; a file taken for Markdown once and for text now stays what it was. */
function isNewerText(known: { readonly format: string; readonly extractor: string }, report: Report): boolean {
  const { format, extractor } = report.derivation
  return known.format === format && known.extractor !== extractor
}

/** A reader that fails costs its reading, not the report: it is kept, searchable, and says what happened. */
export async function readSafely(report: Report, reader: CaseReader): Promise<Kept> {
  try {
    const reading = Reading.parse(await reader.read(readingInputOf(report)))
    return { report, reading, projection: project(report, undecided(reading)) }
  } catch (error) {
    const reading = unreadable(report, reader.stamp, error)
    return { report, reading, projection: project(report, undecided(reading)) }
  }
}

function unreadable(report: Report, stamp: ReaderStamp, error: unknown): Reading {
  const message = `the reader failed: ${reasonOf(error)}`
  return unread(report, stamp, [{ rule: 'reader-failed', message, start: 0, end: 0, confidence: null }])
}

/** One line: of a reading that breaks its contract, the first breach. */
function reasonOf(error: unknown): string {
  if (error instanceof ZodError) {
    const [issue] = error.issues
    return issue ? `${issue.path.join('.')}: ${issue.message}` : 'its reading breaks the contract'
  }
  return error instanceof Error ? error.message : String(error)
}
