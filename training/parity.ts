/**
 * Compares what TypeScript makes of texts with what Python made of them: words, pieces, shapes, windows and logits.
 *
 *     python training/parity.py logits data/reader /tmp/parity.json && node training/parity.ts /tmp/parity.json
 *
 * Ends with status 1 where words, pieces, shapes or windows differ, or a logit by more than a thousandth.
 */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { openEncoder } from '../src/read/model/encoder.ts'
import { modelFiles } from '../src/read/model/files.ts'
import { SHAPES, shapeOf } from '../src/read/model/shapes.ts'
import { Pieces, wordsOf } from '../src/read/model/words.ts'

const MOST_APART = 1e-3

const Records = z.array(
  z.object({
    text: z.string(),
    words: z.array(z.tuple([z.int(), z.int()])),
    pieces: z.array(z.array(z.int())),
    shapes: z.array(z.enum(SHAPES)),
    windows: z.array(
      z.object({
        first: z.int(),
        end: z.int(),
        kept: z.array(z.int()),
        tags: z.array(z.array(z.number())),
        links: z.array(z.record(z.string(), z.number())),
      }),
    ),
  }),
)

const [file] = process.argv.slice(2)
if (!file) throw new Error('usage: node training/parity.ts OUT.json, as training/parity.py wrote it')
const records = Records.parse(JSON.parse(readFileSync(file, 'utf8')))
const files = modelFiles()
const encoder = await openEncoder(1, files)
const pieces = new Pieces(files.vocabulary)
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const apart = { words: 0, pieces: 0, shapes: 0, windows: 0 }
const largest = { tags: 0, links: 0 }
let compared = 0
const compare = (kind: keyof typeof largest, ours: number, theirs: number): void => {
  compared++
  // A NaN must not pass for a small difference.
  const difference = Math.abs(ours - theirs)
  if (!(difference <= largest[kind])) largest[kind] = difference
}

for (const record of records) {
  const words = wordsOf(record.text)
  if (!same(words.map(Object.values), record.words)) apart.words++
  if (
    !same(
      words.map(({ start, end }) => pieces.of(record.text.slice(start, end))),
      record.pieces,
    )
  )
    apart.pieces++
  if (
    !same(
      words.map(({ start, end }) => shapeOf(record.text.slice(start, end))),
      record.shapes,
    )
  )
    apart.shapes++
  const { views } = await encoder.see(record.text)
  const cuts = views.map(({ window: { first, end } }) => [first, end])
  if (
    !same(
      cuts,
      record.windows.map(({ first, end }) => [first, end]),
    )
  ) {
    apart.windows++
    continue
  }
  record.windows.forEach(({ kept, tags, links }, i) => {
    const view = views[i] as (typeof views)[number]
    const at = (w: number) => ({ first: w, last: w + 1 })
    kept.forEach((w, row) => {
      for (const [head, [from, width]] of Object.entries(files.table.tags)) {
        const ours = view.logits(head, w)
        for (let k = 0; k < width; k++) compare('tags', ours[k] as number, tags[row]?.[from + k] as number)
      }
    })
    const pairs = [
      ...kept.slice(1).map((w, k) => [kept[k] as number, w] as const),
      ...kept.slice(2).map((w, k) => [w, kept[k] as number] as const),
    ]
    pairs.forEach(([from, to], p) => {
      for (const link of Object.keys(files.table.links)) {
        compare('links', view.score(link, at(from), at(to)), links[p]?.[link] as number)
      }
    })
  })
}

console.log(
  `${records.length} texts; texts with other words ${apart.words}, pieces ${apart.pieces}, shapes ${apart.shapes}, windows ${apart.windows}`,
)
console.log(`${compared} numbers; largest difference: tags ${largest.tags}, links ${largest.links}`)
const fine = Object.values(apart).every((n) => n === 0) && Object.values(largest).every((d) => d <= MOST_APART)
process.exitCode = fine ? 0 : 1
