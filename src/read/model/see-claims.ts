/**
 * Claims as the network sees them: each cue draws the words of its source and of what is said.
 *
 * @module
 */
import type { Certainty, Force, SourceType } from '../../model/vocabulary.ts'
import { type SeenMention, seeMentions } from './see-mentions.ts'
import type { Drawn, Likely, Marked, Sight, Stretch, View } from './sight.ts'
import { stretchesOf } from './stretches.ts'

/** A claim in words of the text; stretches are in text order. */
export interface SeenClaim {
  readonly cue: readonly Stretch[]
  readonly source: readonly Stretch[]
  readonly content: readonly Stretch[]
  readonly certainty: Likely<Certainty>
  readonly force: Likely<Force>
  readonly sourceType: Likely<SourceType>
  /** Where the one who speaks may be named, or at least described. */
  readonly speakers: readonly Drawn<SeenMention>[]
  /** How likely there is such a claim, not yet calibrated. */
  readonly likelihood: number
}

/** Chosen on PolNeAR dev. */
const EAGER = { cue: 0.4, source: 2, content: -0.5 }
/** What a change between "linked" and "not linked" costs: without it a word or two of every stretch would drop out. */
const CHANGE = { source: 1.5, content: 2.5 }
/** Two cues of which each draws the same words, from this share on (Dice), are one cue in pieces. */
const SAME = 0.85

/** @param text - what the sight was of */
export function seeClaims(sight: Sight, text: string): SeenClaim[] {
  const mentions = seeMentions(sight, text)
  const cued = sight.views.flatMap((view) =>
    view.marked('cue', EAGER.cue).flatMap((cue) => claimAt(sight, view, cue, mentions) ?? []),
  )
  return joined(cued)
}

function claimAt(
  sight: Sight,
  view: View,
  { first, last, likelihood }: Marked,
  mentions: readonly SeenMention[],
): SeenClaim | null {
  const cue = { first, last }
  const content = without(
    cue,
    stretchesOf(view.window.first, view.drawn('content', cue), EAGER.content, CHANGE.content),
  )
  if (content.length === 0) return null
  const source = without(cue, stretchesOf(view.window.first, view.drawn('source', cue), EAGER.source, CHANGE.source))
  const { labels } = sight.table
  return {
    cue: [cue],
    source,
    content,
    certainty: view.class(labels.certainty, ['content-certainty', content], ['cue-certainty', [cue]]),
    force: view.class(labels.force, ['content-force', content], ['cue-force', [cue]]),
    sourceType: view.class(labels.sourceTypes, ['source-type', source.length > 0 ? source : [cue]]),
    speakers: view.draws('speaker', cue, mentions),
    likelihood,
  }
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
