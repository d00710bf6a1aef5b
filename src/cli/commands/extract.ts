/**
 * `ascribe extract`: records in, readings out, line by line and in order.
 *
 * @module
 */
import { setImmediate } from 'node:timers/promises'
import type { ReaderName } from '../../read/stamp.ts'
import { EXIT } from '../exit-status.ts'
import { type Line, linesOf } from '../extract/lines.ts'
import { LONGEST_LINE } from '../extract/parse-line.ts'
import type { Answer } from '../extract/read-line.ts'
import { startThreads, type Threads } from '../extract/threads.ts'
import type { Terminal } from '../screen/terminal.ts'

/** The input is large, and a thread pays for its start, after so many lines or bytes. */
const FEW_LINES = 6
const FEW_BYTES = 48 * 1024
/** Lines that may wait for an earlier one that a thread still reads. */
const ROOM = 24

/** @param threads - how many threads read a large input, this one included; below 2 it reads everything itself */
export async function extract(terminal: Terminal, threads: number, name: ReaderName): Promise<number> {
  let failed = false
  let bytes = 0
  let pool: Threads | null = null
  const unwritten: Promise<void>[] = []
  let last: Promise<void> = Promise.resolve()

  async function* weighed(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of input) {
      bytes += chunk.length
      yield chunk
    }
  }

  // A thread is on its way before this one loads its reader.
  let own: Promise<OwnReader> | null = null
  let reading: Promise<Answer> | null = null
  for await (const line of linesOf(weighed(terminal.input), LONGEST_LINE)) {
    if (!pool && threads > 1 && (line.number > FEW_LINES || bytes > FEW_BYTES)) pool = startThreads(threads - 1, name)
    own ??= ownReader(name, pool ? 1 : Math.max(1, threads))
    // Answers come in, and a thread says that it is there, only while this one rests.
    if (pool) await setImmediate()
    let answer: Promise<Answer>
    if (pool?.hasRoom() && line.bytes) answer = pool.answer({ line: line.number, bytes: line.bytes })
    else {
      await reading
      answer = reading = (await own)(line)
    }
    last = Promise.all([answer, last]).then(async ([{ text, failed: bad }]) => {
      failed ||= bad
      await terminal.out(`${text}\n`)
    })
    unwritten.push(last)
    // No further line is taken in while too many wait for an answer, or for a reader of the output.
    while (unwritten.length >= (pool ? ROOM : 1)) await unwritten.shift()
  }
  await last
  await pool?.stop()
  return failed ? EXIT.refused : EXIT.fine
}

type OwnReader = (line: Line) => Promise<Answer>

async function ownReader(name: ReaderName, threads: number): Promise<OwnReader> {
  const [{ openReader }, { readLine }] = await Promise.all([
    import('../../read/reader.ts'),
    import('../extract/read-line.ts'),
  ])
  const reader = await openReader(name, threads)
  return ({ bytes, number }) => readLine(reader, bytes, number)
}
