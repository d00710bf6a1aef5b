/**
 * The network: text in, what it saw out. Loaded once a thread, at first use.
 *
 * @module
 */
import { createRequire } from 'node:module'
import type { InferenceSession, Tensor } from 'onnxruntime-node'
import { type ModelFiles, modelFiles } from './files.ts'
import { SHAPES, shapeOf } from './shapes.ts'
import { type Sight, View } from './sight.ts'
import { type Window, windowsOf } from './windows.ts'
import { Pieces, wordsOf } from './words.ts'

/** Words beyond this are not looked at, and the reading says so: they take 7 kB and a quarter of a millisecond each. */
const MOST_WORDS = 20_000

export interface Encoder {
  /** `sha256:…` of the weights. */
  readonly stamp: string
  see(text: string): Promise<Sight>
}

/**
 * @param threads - processors that one text may use
 * @param mostWords - of a text; what comes after them is in the sight's `unseen`
 * @throws ModelError when the shipped files are missing or altered
 */
export async function openEncoder(
  threads = 1,
  files: ModelFiles = modelFiles(),
  mostWords = MOST_WORDS,
): Promise<Encoder> {
  const ort = createRequire(import.meta.url)('onnxruntime-node') as typeof import('onnxruntime-node')
  const session = await ort.InferenceSession.create(files.weights, {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
  })
  const pieces = new Pieces(files.vocabulary)
  // Not the files as a whole: the session has its own copy of the weights.
  const { stamp, table } = files
  return { stamp, see: (text) => see(ort.Tensor, session, pieces, table, text, mostWords) }
}

async function see(
  Numbers: typeof Tensor,
  session: InferenceSession,
  pieces: Pieces,
  table: ModelFiles['table'],
  text: string,
  mostWords: number,
): Promise<Sight> {
  const all = wordsOf(text)
  const words = all.slice(0, mostWords)
  const [next, last] = [all[mostWords], all.at(-1)]
  const unseen = next && last ? { start: next.start, end: last.end } : null
  const written = words.map(({ start, end }) => text.slice(start, end))
  const cut = written.map((word) => pieces.of(word))
  const shapes = written.map((word) => SHAPES.indexOf(shapeOf(word)))
  const windows = windowsOf(
    cut.map((p) => p.length),
    table.mostPieces - 2,
    table.overlap,
  )
  const masked = session.inputNames.includes('mask')
  const views: View[] = []
  // One window at a time. Several at once are no faster on a CPU, would be padded to the longest, take more memory, and
  // change one another's numbers: int8 takes its scale from all that it is given.
  for (const window of windows) {
    const { ids, shapes: drawn, firsts } = inputsOf(window, cut, shapes, pieces)
    const given: Record<string, Tensor> = {
      ids: new Numbers('int64', ids, [1, ids.length]),
      shapes: new Numbers('int64', drawn, [1, drawn.length]),
      firsts: new Numbers('int64', firsts, [1, firsts.length]),
    }
    // Nothing is padded, so a network may do without a mask: its attention is faster for it.
    if (masked) given['mask'] = new Numbers('int64', new BigInt64Array(ids.length).fill(1n), [1, ids.length])
    const out = await session.run(given)
    views.push(new View(window, table, out['tags']?.data as Float32Array, out['links']?.data as Float32Array))
  }
  return { words, views, table, unseen }
}

/** The pieces of a window's words between the marks of beginning and end, how each is written, and the place of each word's first piece. */
function inputsOf(
  { first, end }: Window,
  cut: readonly (readonly number[])[],
  shapeOfWord: readonly number[],
  pieces: Pieces,
) {
  const ids = [pieces.begin]
  const shapes = [0]
  const firsts: number[] = []
  for (let w = first; w < end; w++) {
    firsts.push(ids.length)
    for (const piece of cut[w] as readonly number[]) {
      ids.push(piece)
      shapes.push(shapeOfWord[w] as number)
    }
  }
  ids.push(pieces.end)
  shapes.push(0)
  return { ids: bigInts(ids), shapes: bigInts(shapes), firsts: bigInts(firsts) }
}

const bigInts = (numbers: readonly number[]): BigInt64Array => BigInt64Array.from(numbers, BigInt)
