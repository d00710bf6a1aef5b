/**
 * Bytes that come piece by piece: a look at their start, all of them, or line by line, each with a limit.
 *
 * @module
 */
/** Enough to tell what a file is. */
const START_BYTES = 64 * 1024
const LF = 0x0a

/** The first bytes of a stream, and all of them: `chunks` begins again at the beginning. */
export async function startOf(
  source: AsyncIterable<Uint8Array>,
): Promise<{ start: Uint8Array; chunks: AsyncGenerator<Uint8Array> }> {
  const rest = source[Symbol.asyncIterator]()
  const read: Uint8Array[] = []
  let length = 0
  while (length < START_BYTES) {
    const { value, done } = await rest.next()
    if (done) break
    read.push(value)
    length += value.length
  }
  return { start: Buffer.concat(read), chunks: joined(read, rest) }
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

/** Lines end with LF; what follows the last LF is a line unless it is empty. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
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
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      add(chunk.subarray(from, at))
      yield take()
      from = at + 1
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (length > 0) yield take()
}
