/**
 * One line of `ascribe extract`'s input: a record to read, or the reason why it cannot be read.
 *
 * @module
 */
import { type LineError, type LineErrorCode, READING_FORMAT } from '../../model/reading.ts'
import { ReadingInput } from '../../model/report.ts'

/** The longest line that is read, in bytes of UTF-8. */
export const LONGEST_LINE = 4 * 1024 * 1024

const BOM = '\ufeff'

/**
 * @param bytes - the line without its end; null where it was too long to keep
 * @param line - counts from 1
 */
export function parseLine(bytes: Uint8Array | null, line: number): ReadingInput | LineError {
  if (!bytes) return lineError(null, 'too-large', `the line is longer than ${LONGEST_LINE} bytes; split the text`, line)
  const text = decoded(bytes)
  if (text === null) return lineError(null, 'not-text', 'the line is not UTF-8; convert it first', line)
  const json = text.startsWith(BOM) ? text.slice(1) : text
  if (json.trim() === '')
    return lineError(null, 'bad-json', 'the line is blank; each line must be one JSON object', line)
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return lineError(null, 'bad-json', `not JSON: ${error instanceof Error ? error.message : String(error)}`, line)
  }
  const parsed = ReadingInput.safeParse(value)
  const id = idOf(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const place = issue?.path.length ? `"${issue.path.join('.')}": ` : ''
    return lineError(id, 'bad-record', `${place}${issue?.message ?? 'not a record to read'}`, line)
  }
  const input = parsed.data
  for (const [key, words] of Object.entries(input)) {
    if (typeof words === 'string' && !words.isWellFormed()) {
      return lineError(id, 'not-text', `"${key}" holds half of a surrogate pair`, line)
    }
  }
  const block = input.blocks?.find(({ start, end }) => end < start || end > input.text.length)
  if (block) {
    const message = `"blocks": ${block.start}-${block.end} does not lie in a text of ${input.text.length} code units`
    return lineError(id, 'bad-record', message, line)
  }
  return input
}

export function lineError(id: string | null, code: LineErrorCode, message: string, line: number): LineError {
  return { format: READING_FORMAT, id, error: { code, message: message.toWellFormed(), line } }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decoded(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null
  return typeof value.id === 'string' && value.id.isWellFormed() ? value.id : null
}
