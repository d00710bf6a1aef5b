/**
 * Learns which candidates are claims: logistic regression with L2 by stochastic gradient, over PolNeAR's train part.
 *
 *   node training/claim-cues.ts FOLDER
 *
 * FOLDER holds `train.docs.jsonl` and `train.gold.jsonl`. Writes `src/read/claims/cue-weights.json`: words, shapes and
 * numbers, none of the corpus's sentences. A candidate is a claim when its content overlaps a gold content by a Dice of
 * 0.5 in characters, and its cue touches the gold cue.
 *
 * @module
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Span } from '../src/model/span.ts'
import { overlaps } from '../src/model/span.ts'
import { candidatesOf } from '../src/read/claims/candidates.ts'
import { deskOf } from '../src/read/claims/desk.ts'
import type { TokenRange } from '../src/read/claims/quotations.ts'
import { featuresOf } from '../src/read/claims/weigh-candidate.ts'
import { pageOf } from '../src/read/page/build.ts'
import { type Page, spansOf } from '../src/read/page/page.ts'

interface Gold {
  readonly id: string
  readonly claims: readonly { source: Span[]; cue: Span[]; content: Span[] }[]
}

const EPOCHS = 8
const RATE = 0.1
const DECAY = 1e-5
/** A feature seen less often teaches nothing that holds elsewhere. */
const RARE = 4

const folder = process.argv[2]
if (folder === undefined) throw new Error('give the folder that holds train.docs.jsonl and train.gold.jsonl')
const lines = (name: string): unknown[] =>
  readFileSync(path.join(folder, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const gold = new Map((lines('train.gold.jsonl') as Gold[]).map((g) => [g.id, g]))

const examples: { features: string[]; claim: boolean }[] = []
for (const doc of lines('train.docs.jsonl') as { id: string; text: string }[]) {
  const page = pageOf(doc)
  const desk = deskOf(page)
  const claims = gold.get(doc.id)?.claims ?? []
  for (const candidate of candidatesOf(desk)) {
    const content = spansIn(page, candidate.content)
    const cue = spansIn(page, [candidate.cue])
    const claim = claims.some(
      (g) =>
        diceOf(g.content, content) >= 0.5 && (g.cue.length === 0 || g.cue.some((a) => cue.some((b) => overlaps(a, b)))),
    )
    examples.push({ features: featuresOf(desk, candidate), claim })
  }
}

const counts = new Map<string, number>()
for (const { features } of examples) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1)
const known = examples.map(({ features, claim }) => ({
  claim,
  features: features.filter((f) => (counts.get(f) ?? 0) >= RARE),
}))
const weights = new Map<string, number>()
const squares = new Map<string, number>()
let seed = 7
const random = (): number => {
  seed = (seed * 1103515245 + 12345) % 2147483648
  return seed / 2147483648
}
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (let i = known.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = known[i] as (typeof known)[number]
    known[i] = known[j] as (typeof known)[number]
    known[j] = held
  }
  for (const { features, claim } of known) {
    let sum = 0
    for (const f of features) sum += weights.get(f) ?? 0
    const error = (claim ? 1 : 0) - 1 / (1 + Math.exp(-sum))
    for (const f of features) {
      // Adagrad: rare words keep learning after common ones have settled.
      const gradient = error - (DECAY * (weights.get(f) ?? 0) * known.length) / 100
      const total = (squares.get(f) ?? 0) + gradient * gradient
      squares.set(f, total)
      weights.set(f, (weights.get(f) ?? 0) + (RATE * gradient) / Math.sqrt(total + 1e-6))
    }
  }
}

const kept = [...weights].filter(([, w]) => Math.abs(w) >= 0.02).sort(([a], [b]) => (a < b ? -1 : 1))
const json = Object.fromEntries(kept.map(([f, w]) => [f, Math.round(w * 1000) / 1000]))
writeFileSync(new URL('../src/read/claims/cue-weights.json', import.meta.url), `${JSON.stringify(json, null, 1)}\n`)
console.log(`${examples.length} candidates, ${examples.filter((e) => e.claim).length} claims, ${kept.length} weights`)

function spansIn(page: Page, ranges: readonly TokenRange[]): Span[] {
  return ranges.flatMap((r) => spansOf(page, r.first, r.last))
}

function diceOf(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]): number => spans.reduce((sum, s) => sum + s.end - s.start, 0)
  let shared = 0
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  return (2 * shared) / Math.max(1, size(a) + size(b))
}
