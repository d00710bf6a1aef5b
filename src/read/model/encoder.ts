/**
 * The network: text in, what it saw out. Loaded once a thread, at first use.
 *
 * @module
 */
import { createRequire } from 'node:module'
import type { InferenceSession, Tensor } from 'onnxruntime-node'
import { type ModelFiles, modelFiles } from './files.ts'
import { type Sight, View } from './sight.ts'
import { type Window, windowsOf } from './windows.ts'
import { Pieces, wordsOf } from './words.ts'

/** Windows given to the network at once: more take memory and bring no speed on a CPU. */
const BATCH = 4
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
  return { stamp: files.stamp, see: (text) => see(ort.Tensor, session, pieces, files, text, mostWords) }
}

async function see(
  Numbers: typeof Tensor,
  session: InferenceSession,
  pieces: Pieces,
  { table }: ModelFiles,
  text: string,
  mostWords: number,
): Promise<Sight> {
  const all = wordsOf(text)
  const words = all.slice(0, mostWords)
  const [next, last] = [all[mostWords], all.at(-1)]
  const unseen = next && last ? { start: next.start, end: last.end } : null
  const cut = words.map(({ start, end }) => pieces.of(text.slice(start, end)))
  const windows = windowsOf(
    cut.map((p) => p.length),
    table.mostPieces - 2,
    table.overlap,
  )
  const views: View[] = []
  for (let at = 0; at < windows.length; at += BATCH) {
    const batch = windows.slice(at, at + BATCH)
    const { ids, mask, firsts, length, width } = batchOf(batch, cut, pieces)
    const out = await session.run({
      ids: new Numbers('int64', ids, [batch.length, length]),
      mask: new Numbers('int64', mask, [batch.length, length]),
      firsts: new Numbers('int64', firsts, [batch.length, width]),
    })
    const [tags, links] = [out['tags']?.data as Float32Array, out['links']?.data as Float32Array]
    batch.forEach((window, b) => {
      const rows = window.end - window.first
      const part = (data: Float32Array, size: number) => data.subarray(b * width * size, (b * width + rows) * size)
      views.push(new View(window, table, part(tags, table.tagWidth), part(links, table.linkWidth)))
    })
  }
  return { words, views, table, unseen }
}

function batchOf(batch: readonly Window[], cut: readonly (readonly number[])[], pieces: Pieces) {
  const rows = batch.map(({ first, end }) => {
    const ids = [pieces.begin]
    const firsts: number[] = []
    for (let w = first; w < end; w++) {
      firsts.push(ids.length)
      ids.push(...(cut[w] as readonly number[]))
    }
    ids.push(pieces.end)
    return { ids, firsts }
  })
  const length = Math.max(...rows.map((row) => row.ids.length))
  const width = Math.max(...rows.map((row) => row.firsts.length))
  const [ids, mask] = [new BigInt64Array(rows.length * length), new BigInt64Array(rows.length * length)]
  const firsts = new BigInt64Array(rows.length * width)
  rows.forEach((row, b) => {
    row.ids.forEach((id, i) => {
      ids[b * length + i] = BigInt(id)
      mask[b * length + i] = 1n
    })
    row.firsts.forEach((place, i) => {
      firsts[b * width + i] = BigInt(place)
    })
  })
  return { ids, mask, firsts, length, width }
}
