/**
 * Claims as the network sees them: each cue draws the words of its source and of what is said.
 *
 * @module
 */
import type { Certainty } from '../../model/vocabulary.ts'
import { best, type Sight, type Stretch, type View } from './sight.ts'

/** A claim in words of the text; stretches are in text order. */
export interface SeenClaim {
  readonly cue: readonly Stretch[]
  readonly source: readonly Stretch[]
  readonly content: readonly Stretch[]
  readonly certainty: Certainty
  /** How likely there is such a claim, not yet calibrated. */
  readonly likelihood: number
}

/** Chosen on PolNeAR dev. */
const EAGER = { cue: 0.4, source: 2, content: 0 }
/** What a change between "linked" and "not linked" costs: without it a word or two of every stretch would drop out. */
const CHANGE = { source: 1.5, content: 2.5 }
/** Two cues of which each draws the same words, from this share on (Dice), are one cue in pieces. */
const SAME = 0.85

export function seeClaims(sight: Sight): SeenClaim[] {
  const found = sight.views.flatMap((view) =>
    view.marked('cue', EAGER.cue).flatMap((cue) => claimAt(sight, view, cue) ?? []),
  )
  return joined(found)
}

function claimAt(sight: Sight, view: View, cue: Stretch & { readonly likelihood: number }): SeenClaim | null {
  const content = without(cue, stretchesOf(view, view.drawn('content', cue), EAGER.content, CHANGE.content))
  if (content.length === 0) return null
  const source = without(cue, stretchesOf(view, view.drawn('source', cue), EAGER.source, CHANGE.source))
  const { labels } = sight.table
  return {
    cue: [{ first: cue.first, last: cue.last }],
    source,
    content,
    certainty: best(
      labels.certainty,
      added(meanOf(view, 'claim-certainty', content), view.logits('cue-certainty', cue)),
    ),
    likelihood: cue.likelihood,
  }
}

/** The likeliest way to part a window's words into linked and not linked, if each change costs something (Viterbi). */
function stretchesOf(view: View, drawn: Float32Array, eager: number, change: number): Stretch[] {
  const n = drawn.length
  const came = [new Uint8Array(n), new Uint8Array(n)] as const
  let [off, on] = [0, -change]
  for (let i = 0; i < n; i++) {
    const score = (drawn[i] as number) + eager
    const [fromOn, fromOff] = [on - change > off, off - change > on]
    const [nextOff, nextOn] = [fromOn ? on - change : off, (fromOff ? off - change : on) + score]
    came[0][i] = fromOn ? 1 : 0
    came[1][i] = fromOff ? 0 : 1
    ;[off, on] = [nextOff, nextOn]
  }
  const linked = new Uint8Array(n)
  let state = on > off ? 1 : 0
  for (let i = n - 1; i >= 0; i--) {
    linked[i] = state
    state = came[state as 0 | 1][i] as number
  }
  const stretches: { first: number; last: number }[] = []
  for (let i = 0; i < n; i++) {
    if (!linked[i]) continue
    const [word, open] = [view.window.first + i, stretches.at(-1)]
    if (open?.last === word) open.last = word + 1
    else stretches.push({ first: word, last: word + 1 })
  }
  return stretches
}

/** The stretches without the words of the cue. */
function without(cue: Stretch, stretches: readonly Stretch[]): Stretch[] {
  return stretches
    .flatMap(({ first, last }) => [
      { first, last: Math.min(last, Math.max(first, cue.first)) },
      { first: Math.max(first, Math.min(last, cue.last)), last },
    ])
    .filter(({ first, last }) => last > first)
}

function meanOf(view: View, head: string, stretches: readonly Stretch[]): Float32Array {
  const size = stretches.reduce((sum, { first, last }) => sum + last - first, 0)
  let mean: Float32Array | null = null
  for (const stretch of stretches) {
    const logits = view.logits(head, stretch).map((x) => (x * (stretch.last - stretch.first)) / size)
    mean = mean ? added(mean, logits) : logits
  }
  return mean ?? new Float32Array()
}

function added(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((x, k) => x + (b[k] as number))
}

/** Cues that draw the same source and the same words are pieces of one: "has … made clear". */
function joined(claims: readonly SeenClaim[]): SeenClaim[] {
  const out: SeenClaim[] = []
  for (const claim of claims) {
    const at = out.findIndex(
      (other) =>
        shared(other.content, claim.content) >= SAME &&
        (shared(other.source, claim.source) >= SAME || claim.source.length === 0),
    )
    const other = out[at]
    if (!other) out.push(claim)
    else {
      const stronger = claim.likelihood > other.likelihood ? claim : other
      out[at] = { ...stronger, cue: [...other.cue, ...claim.cue].sort((a, b) => a.first - b.first) }
    }
  }
  return out
}

/** Share of words that two lists of stretches have in common (Dice). */
function shared(a: readonly Stretch[], b: readonly Stretch[]): number {
  const size = (list: readonly Stretch[]) => list.reduce((sum, { first, last }) => sum + last - first, 0)
  let common = 0
  for (const x of a) for (const y of b) common += Math.max(0, Math.min(x.last, y.last) - Math.max(x.first, y.first))
  const whole = size(a) + size(b)
  return whole === 0 ? 1 : (2 * common) / whole
}
