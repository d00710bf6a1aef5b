/**
 * Fits confidence: how often an item is right of which the network holds this or that, on dev.
 *
 *   node training/calibrate.ts DATA [FIGURE.svg]
 *
 * DATA holds the folders `contested`, `polnear` and `re3d`. Writes slope and offset of each list (Platt 1999: logistic regression on the log
 * odds of the likelihood) to `data/reader/reader.json`, prints how well confidence then agrees with being right, and draws it.
 *
 * Right is: an entity with a mention of gold's place; a claim with a gold claim's words (Dice of 0.5 in characters); an incident, a row or a
 * stance whose words touch those of one with the same type, role or dimension; a relation of the same type between mentions that touch.
 *
 * @module
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Reading } from '../src/model/reading.ts'
import { overlaps, type Span } from '../src/model/span.ts'
import { likelihoodOf, logOdds } from '../src/read/model/confidence.ts'
import { openEncoder } from '../src/read/model/encoder.ts'
import { CALIBRATED, type Calibrated, MODEL_FOLDER } from '../src/read/model/files.ts'
import { read } from '../src/read/read.ts'
import { drawn } from './reliability.ts'

type Gold = Omit<Reading, 'entities'> & { entities: Partial<Reading['entities'][number] & Span>[] }
type Judge<K extends Calibrated> = (item: Reading[K][number], gold: Gold) => boolean
interface Case {
  readonly odds: number
  readonly right: boolean
}

/** Which lists a corpus annotates whole. */
const CORPORA: Record<string, readonly Calibrated[]> = {
  contested: CALIBRATED,
  polnear: ['claims'],
}
const BINS = 8
/** Fewer items say nothing of a share. */
const LEAST = 12

const JUDGES: { readonly [K in Calibrated]: Judge<K> } = {
  entities: ({ mentions }, gold) =>
    mentions.some((m) =>
      gold.entities.some((e) => (e.mentions ?? []).some((g) => g.start === m.start && g.end === m.end)),
    ),
  relations: (r, gold) =>
    gold.relations.some(
      (g) => g.type === r.type && touch(g.fromMention, r.fromMention) && touch(g.toMention, r.toMention),
    ),
  claims: ({ content }, gold) => gold.claims.some((g) => dice(g.content, content) >= 0.5),
  incidents: ({ trigger }, gold) =>
    gold.incidents.some((g) => [g.trigger, ...g.mentions].some((span) => overlaps(span, trigger))),
  responsibility: ({ role, evidence }, gold) =>
    gold.responsibility.some((g) => g.role === role && overlaps(g.evidence, evidence)),
  stances: ({ dimension, evidence }, gold) =>
    gold.stances.some((g) => g.dimension === dimension && overlaps(g.evidence, evidence)),
}

const [data, figure] = process.argv.slice(2)
if (data === undefined) throw new Error('usage: node training/calibrate.ts DATA [FIGURE.svg]')
const encoder = await openEncoder(2)
const cases = Object.fromEntries(CALIBRATED.map((kind) => [kind, [] as Case[]])) as Record<Calibrated, Case[]>
for (const [corpus, kinds] of Object.entries(CORPORA)) {
  const lines = (name: string): unknown[] => {
    const file = path.join(data, corpus, name)
    if (!existsSync(file))
      throw new Error(`no ${file}: give the folder that holds ${Object.keys(CORPORA).join(' and ')}`)
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  }
  const gold = new Map((lines('dev.gold.jsonl') as Gold[]).map((g) => [g.id, g]))
  for (const doc of lines('dev.docs.jsonl') as { id: string; text: string }[]) {
    const sight = await encoder.see(doc.text)
    const reading = read(doc, sight)
    for (const kind of kinds) collect(kind, reading, gold.get(doc.id) as Gold, sight)
  }
}

const file = path.join(MODEL_FOLDER, 'reader.json')
const table = JSON.parse(readFileSync(file, 'utf8'))
for (const kind of CALIBRATED) table.calibration[kind] = fitted(cases[kind]).map((x) => Math.round(x * 1000) / 1000)
writeFileSync(file, `${JSON.stringify(table, null, 1)}\n`)

const curves = CALIBRATED.map((kind) => ({ kind, ...reliability(cases[kind], table.calibration[kind]) }))
for (const { kind, bins, error } of curves) {
  console.log(`${kind}: ${cases[kind].length} items, expected calibration error ${(100 * error).toFixed(1)} points`)
  for (const { held, right, n } of bins) console.log(`  ${held.toFixed(2)} held, ${right.toFixed(2)} right, of ${n}`)
}
if (figure !== undefined) writeFileSync(figure, drawn(curves))

function collect<K extends Calibrated>(
  kind: K,
  reading: Reading,
  gold: Gold,
  sight: Parameters<typeof likelihoodOf>[2],
): void {
  for (const item of reading[kind] as Reading[K][number][]) {
    const likelihood = likelihoodOf(kind, item, sight)
    if (likelihood === null) continue
    cases[kind].push({ odds: logOdds(likelihood), right: (JUDGES[kind] as Judge<K>)(item, gold) })
  }
}

/** Slope and offset by Newton's method with steps that are halved until they help; held a little towards 1 and 0. */
function fitted(items: readonly Case[]): [number, number] {
  const cost = (slope: number, offset: number): number =>
    items.reduce(
      (sum, { odds, right }) => {
        const z = slope * odds + offset
        return sum + Math.log1p(Math.exp(-Math.abs(z))) + Math.max(0, right ? -z : z)
      },
      ((slope - 1) ** 2 + offset ** 2) / 2,
    )
  let [slope, offset] = [1, 0]
  for (let round = 0; round < 50; round++) {
    let [g0, g1, h00, h01, h11] = [slope - 1, offset, 1, 0, 1]
    for (const { odds, right } of items) {
      const p = chance(slope * odds + offset)
      const [error, weight] = [p - Number(right), p * (1 - p)]
      g0 += error * odds
      g1 += error
      h00 += weight * odds * odds
      h01 += weight * odds
      h11 += weight
    }
    const determinant = h00 * h11 - h01 * h01
    const [d0, d1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant]
    let step = 1
    while (step > 1e-6 && cost(slope - step * d0, offset - step * d1) > cost(slope, offset)) step /= 2
    slope -= step * d0
    offset -= step * d1
  }
  return [slope, offset]
}

/** Bins of equally many items, and the mean difference between what is held and what is right (expected calibration error). */
function reliability(items: readonly Case[], [slope, offset]: readonly [number, number]) {
  const sorted = items
    .map(({ odds, right }) => ({ held: chance(slope * odds + offset), right }))
    .sort((a, b) => a.held - b.held)
  const size = Math.max(LEAST, Math.ceil(sorted.length / BINS))
  const bins = Array.from({ length: Math.ceil(sorted.length / size) }, (_, i) => {
    const bin = sorted.slice(i * size, (i + 1) * size)
    const mean = (value: (one: (typeof bin)[number]) => number) =>
      bin.reduce((sum, one) => sum + value(one), 0) / bin.length
    return { held: mean((one) => one.held), right: mean((one) => Number(one.right)), n: bin.length }
  })
  return { bins, error: bins.reduce((sum, bin) => sum + (Math.abs(bin.held - bin.right) * bin.n) / sorted.length, 0) }
}

function chance(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}

function touch(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && overlaps(a, b)
}

function dice(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0)
  let shared = 0
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  return (2 * shared) / (size(a) + size(b))
}
