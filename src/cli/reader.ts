/**
 * The reader as `add` uses it: in this thread for a few reports, in threads of its own for many.
 *
 * @module
 */
import type { LineError, Reading } from '../model/reading.ts'
import type { ReadingInput } from '../model/report.ts'
import { openReader } from '../read/reader.ts'
import { DEFAULT_READER, type ReaderName } from '../read/stamp.ts'
import type { CaseReader } from '../record/case.ts'
import { startThreads, type Threads } from './extract/threads.ts'

/** Threads pay for their start after so many reports. */
const FEW_REPORTS = 12
const THREADS = 2

export interface ThreadedReader extends CaseReader {
  readonly stop: () => Promise<void>
}

export async function threadedReader(name: ReaderName = DEFAULT_READER): Promise<ThreadedReader> {
  const reader = await openReader(name, THREADS)
  let pool: Threads | null = null
  let pooled = false
  let seen = 0
  return {
    stamp: reader.stamp,
    width: THREADS * 4,
    read: (input) => {
      seen++
      if (!pool && seen > FEW_REPORTS) {
        pool = startThreads(THREADS, name)
        pool.ready.then(() => {
          pooled = true
        })
      }
      return pool && pooled ? readIn(pool, input, seen) : reader.read(input)
    },
    stop: async () => {
      await pool?.stop()
    },
  }
}

async function readIn(pool: Threads, input: ReadingInput, line: number): Promise<Reading> {
  const { text } = await pool.answer({ line, bytes: new TextEncoder().encode(JSON.stringify(input)) })
  const answer = JSON.parse(text) as Reading | LineError
  if ('error' in answer) throw new Error(answer.error.message)
  return answer
}
