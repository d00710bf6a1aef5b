/**
 * The reader as its users hold it: opened once, it reads any number of reports.
 *
 * @module
 */
import type { ReaderStamp, Reading } from '../model/reading.ts'
import type { ReadingInput } from '../model/report.ts'
import { languageOf } from './language.ts'
import { openEncoder } from './model/encoder.ts'
import { read } from './read.ts'
import { ASCRIBE_EN, DEFAULT_READER, type ReaderName } from './stamp.ts'

export interface Reader {
  readonly stamp: ReaderStamp
  read(input: ReadingInput): Promise<Reading>
}

/**
 * @param threads - processors that the network may use for one report
 * @throws ModelError when the network's files are missing or altered
 */
export async function openReader(name: ReaderName = DEFAULT_READER, threads = 1): Promise<Reader> {
  if (name === 'rules') return { stamp: ASCRIBE_EN, read: async (input) => read(input) }
  const encoder = await openEncoder(threads)
  const stamp = { ...ASCRIBE_EN, model: encoder.stamp }
  return {
    stamp,
    // A language that is not read is not worth a look.
    read: async (input) => ({
      ...read(input, languageOf(input.text).read ? await encoder.see(input.text) : null),
      reader: stamp,
    }),
  }
}
