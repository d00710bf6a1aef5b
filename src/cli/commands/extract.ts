/**
 * `ascribe extract`: records in, readings out, line by line and in order.
 *
 * @module
 */
import { setImmediate } from 'node:timers/promises'
import { openReader } from '../../read/reader.ts'
import type { ReaderName } from '../../read/stamp.ts'
import { EXIT } from '../exit-status.ts'
import { linesOf } from '../extract/lines.ts'
import { LONGEST_LINE } from '../extract/parse-line.ts'
import { readLine } from '../extract/read-line.ts'
import { startThreads, type Threads } from '../extract/threads.ts'
import type { Terminal } from '../screen/terminal.ts'

/** The input is large, and threads pay for their start, after so many lines or bytes. */
const FEW_LINES = 12
const FEW_BYTES = 96 * 1024

/** @param threads - how many threads read a large input; 0 reads everything in this one */
export async function extract(terminal: Terminal, threads: number, name: ReaderName): Promise<number> {
  const reader = await openReader(name, Math.max(1, threads))
  let failed = false
  let seen = 0
  let bytes = 0
  let pool: Threads | null = null
  let room = 1
  const unwritten: Promise<void>[] = []
  let last: Promise<void> = Promise.resolve()

  for await (const line of linesOf(terminal.input, LONGEST_LINE)) {
    seen++
    bytes += line.bytes?.length ?? 0
    if (!pool && threads > 0 && (seen > FEW_LINES || bytes > FEW_BYTES)) {
      const started = startThreads(threads, name)
      started.ready.then(() => {
        room = started.room
      })
      pool = started
    }
    // Until a thread is there, this one reads; `setImmediate` lets the thread say that it is.
    if (pool && room === 1) await setImmediate()
    const answer =
      pool && room > 1 && line.bytes
        ? pool.answer({ line: line.number, bytes: line.bytes })
        : readLine(reader, line.bytes, line.number)
    last = Promise.all([answer, last]).then(async ([{ text, failed: bad }]) => {
      failed ||= bad
      await terminal.out(`${text}\n`)
    })
    unwritten.push(last)
    // No further line is taken in while too many wait for an answer, or for a reader of the output.
    while (unwritten.length >= room) await unwritten.shift()
  }
  await last
  await pool?.stop()
  return failed ? EXIT.refused : EXIT.fine
}
