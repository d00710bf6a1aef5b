/**
 * One line in, one line out: parses it, reads it, and turns a fault of the reader into that line's error.
 *
 * @module
 */
import type { Reader } from '../../read/reader.ts'
import { lineError, parseLine } from './parse-line.ts'

/** A line of output, without its end, and whether it is an error. */
export interface Answer {
  readonly text: string
  readonly failed: boolean
}

/** @param bytes - the line without its end; null where it was too long to keep */
export async function readLine(reader: Reader, bytes: Uint8Array | null, line: number): Promise<Answer> {
  const input = parseLine(bytes, line)
  if ('error' in input) return { text: JSON.stringify(input), failed: true }
  try {
    return { text: JSON.stringify(await reader.read(input)), failed: false }
  } catch (error) {
    // One text that the reader trips over must not take the others with it.
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    return {
      text: JSON.stringify(lineError(input.id, 'bad-record', `the reader failed: ${reason}`, line)),
      failed: true,
    }
  }
}
