/**
 * Cuts a stream of bytes into lines without ever holding more of a line than may be read.
 *
 * @module
 */

const LF = 0x0a
const CR = 0x0d

/** One line, without its end; `bytes` is null where the line is longer than the limit and was not kept. */
export interface Line {
  /** Counts from 1. */
  readonly number: number
  readonly bytes: Uint8Array<ArrayBuffer> | null
}

/**
 * The lines of a stream. A last line without an end counts; an end after the last line opens no further one.
 *
 * @param limit - the longest line kept, in bytes, its end not counted
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Line> {
  let pieces: Uint8Array[] = []
  let length = 0
  let number = 0
  let open = false

  function finish(): Line {
    number++
    const last = pieces.at(-1)
    const ends = last?.at(-1) === CR ? 1 : 0
    const line = { number, bytes: length - ends > limit ? null : joined(pieces, length - ends) }
    pieces = []
    length = 0
    open = false
    return line
  }

  for await (const chunk of input) {
    let from = 0
    for (;;) {
      const at = chunk.indexOf(LF, from)
      const piece = chunk.subarray(from, at < 0 ? chunk.length : at)
      if (piece.length > 0) {
        open = true
        length += piece.length
        // One byte more than the limit may still be the CR of a line end; beyond that only the length is kept.
        if (length > limit + 1) pieces = []
        else pieces.push(piece)
      }
      if (at < 0) break
      yield finish()
      from = at + 1
    }
  }
  if (open) yield finish()
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    const rest = length - at
    bytes.set(piece.length > rest ? piece.subarray(0, rest) : piece, at)
    at += Math.min(piece.length, rest)
  }
  return bytes
}
