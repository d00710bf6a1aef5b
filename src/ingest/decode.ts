/**
 * From bytes to characters.
 *
 * @module
 */
import { analyse } from 'chardet'

export interface Decoded {
  readonly text: string
  /** WHATWG name, e.g. `utf-8`, `windows-1256`. */
  readonly encoding: string
  readonly notes: readonly string[]
}

/** chardet looks at this many bytes; its cost grows with their number, its answer does not change. */
const SAMPLE_BYTES = 64 * 1024
/** Of chardet's 0..100: below, its answer is no better than the commonest encoding of Western pages. */
const LEAST_CONFIDENCE = 15

/**
 * Decodes by byte order mark, then as UTF-8 or UTF-16 if it is that without a doubt, then as declared, then as the letters' statistics say.
 *
 * @param declared - what the document says of itself (`<meta charset>`); ignored where the bytes contradict it
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = byteOrderMark(bytes)
  if (marked) return decodeAs(marked, bytes, [])
  const utf16 = utf16Without(bytes)
  if (utf16) return decodeAs(utf16, bytes, [`no byte order mark: read as ${utf16} by its zero bytes`])
  const strict = decodeStrictly(bytes)
  if (strict !== null) return { text: strict, encoding: 'utf-8', notes: [] }
  if (isDamagedUtf8(bytes)) return decodeAs('utf-8', bytes, [])
  const label = declared === null ? null : labelOf(declared)
  if (label && !label.startsWith('utf-')) return decodeAs(label, bytes, [])
  const guess = analyse(bytes.subarray(0, SAMPLE_BYTES))
    .filter((match) => match.confidence >= LEAST_CONFIDENCE)
    .map((match) => labelOf(match.name))
    .find((name) => name !== null && !name.startsWith('utf-'))
  const encoding = guess ?? 'windows-1252'
  return decodeAs(encoding, bytes, [`no encoding stated: read as ${encoding} by its letters`])
}

/** Is it UTF-16, with a byte order mark or beyond doubt? Told by the first bytes. */
export function utf16Of(start: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const marked = byteOrderMark(start)
  if (marked) return marked === 'utf-8' ? null : marked
  return utf16Without(start.subarray(0, start.length & ~1))
}

/** Decodes bytes whose encoding is known; a byte order mark is no character of theirs. */
export function decodeAs(encoding: string, bytes: Uint8Array, notes: readonly string[] = []): Decoded {
  const text = new TextDecoder(encoding).decode(bytes)
  let lost = 0
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) lost++
  const counted = lost === 0 ? [] : [`${lost} ${lost === 1 ? 'character' : 'characters'} could not be decoded`]
  return { text, encoding, notes: [...notes, ...counted] }
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    // The one way to ask whether bytes are UTF-8.
    if (error instanceof TypeError) return null
    throw error
  }
}

function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

/**
 * UTF-16 without a mark shows in every second byte: of text it is nearly always one of two (0 for blanks and Latin, 4 for Cyrillic, 6 for Arabic).
 */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES & ~1)
  const pairs = sample.length >> 1
  if (bytes.length % 2 !== 0 || pairs < 4) return null
  const counts = [new Uint32Array(256), new Uint32Array(256)] as const
  for (let i = 0; i < pairs * 2; i++) {
    const count = counts[(i & 1) as 0 | 1]
    const byte = sample[i] as number
    count[byte] = (count[byte] as number) + 1
  }
  const evident = (high: Uint32Array, low: Uint32Array): boolean => {
    const top = [...high].sort((a, b) => b - a)
    const zeros = high[0] as number
    return (
      (top[0] as number) + (top[1] as number) >= pairs * 0.95 &&
      zeros >= pairs * 0.08 &&
      (low[0] as number) <= pairs * 0.01
    )
  }
  if (evident(counts[1], counts[0])) return 'utf-16le'
  if (evident(counts[0], counts[1])) return 'utf-16be'
  return null
}

/** Mostly UTF-8 with a few bad bytes: a cut end, or another page's words pasted in. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 2 ** 20))
  let bad = 0
  let good = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0xfffd) bad++
    else if (unit > 0x7f) good++
  }
  return good > 10 * bad
}

/** The WHATWG name of a label, or null for one that does not exist. */
function labelOf(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding
  } catch (error) {
    // The one way to ask whether an encoding is known.
    if (error instanceof RangeError) return null
    throw error
  }
}
