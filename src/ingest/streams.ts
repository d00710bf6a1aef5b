/**
 * Bytes that come piece by piece: a look at their start, all of them, or line by line, each with a limit.
 *
 * @module
 */
/** Enough to tell what a file is. */
const START_BYTES = 64 * 1024
const LF = 0x0a

export interface Begun {
  /** The first bytes. */
  readonly start: Uint8Array
  /** All of them: begins again at the beginning. */
  readonly chunks: AsyncIterable<Uint8Array>
  /** Lets the source go; a file that is not read to its end would stay open. */
  close(): Promise<void>
}

export async function startOf(source: AsyncIterable<Uint8Array>): Promise<Begun> {
  const rest = source[Symbol.asyncIterator]()
  const read: Uint8Array[] = []
  let length = 0
  while (length < START_BYTES) {
    const { value, done } = await rest.next()
    if (done) break
    read.push(value)
    length += value.length
  }
  return {
    start: Buffer.concat(read),
    chunks: joined(read, rest),
    close: async () => {
      await rest.return?.()
    },
  }
}

async function* joined(read: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* read
  try {
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
  } finally {
    await rest.return?.()
  }
}

/** All bytes, or null as soon as they are more than `maxBytes`. */
export async function readAll(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | null> {
  const kept: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxBytes) return null
    kept.push(chunk)
  }
  return new Uint8Array(Buffer.concat(kept))
}

/** A line without its line end; null for one longer than the limit, whose bytes are let go. */
export type Line = Uint8Array | null

/** How a line feed is written: the byte itself, or a pair of bytes at an even place. */
export type LineFeed = 'byte' | 'utf-16le' | 'utf-16be'

/** Lines end with LF; what follows the last LF is a line unless it is empty. */
export async function* linesOf(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
  feed: LineFeed = 'byte',
): AsyncGenerator<Line> {
  const chunks = feed === 'byte' ? source : paired(source)
  const width = feed === 'byte' ? 1 : 2
  let kept: Uint8Array[] = []
  let length = 0
  const add = (piece: Uint8Array) => {
    length += piece.length
    if (length <= maxBytes) kept.push(piece)
    else kept = []
  }
  const take = (): Line => {
    const line = length > maxBytes ? null : new Uint8Array(Buffer.concat(kept))
    kept = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = feedIn(chunk, from, feed); at >= 0; at = feedIn(chunk, from, feed)) {
      add(chunk.subarray(from, at))
      yield take()
      from = at + width
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (length > 0) yield take()
}

function feedIn(chunk: Uint8Array, from: number, feed: LineFeed): number {
  if (feed === 'byte') return chunk.indexOf(LF, from)
  const [first, second] = feed === 'utf-16le' ? [LF, 0] : [0, LF]
  for (let at = from; at + 1 < chunk.length; at += 2) if (chunk[at] === first && chunk[at + 1] === second) return at
  return -1
}

/** The same bytes in chunks of even length, so that no UTF-16 code unit is cut; only the last may be odd. */
async function* paired(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left: Uint8Array = new Uint8Array(0)
  for await (const chunk of source) {
    const bytes = left.length > 0 ? Buffer.concat([left, chunk]) : chunk
    const even = bytes.length & ~1
    left = bytes.subarray(even)
    yield bytes.subarray(0, even)
  }
  if (left.length > 0) yield left
}
