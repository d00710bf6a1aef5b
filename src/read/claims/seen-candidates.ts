/**
 * The claims that the network sees, as candidates of the page.
 *
 * @module
 */
import type { Certainty } from '../../model/vocabulary.ts'
import { seeClaims } from '../model/see-claims.ts'
import type { Sight, Stretch } from '../model/sight.ts'
import { wordsOnPage } from '../model/words-on-page.ts'
import type { Token } from '../page/page.ts'
import type { Candidate } from './candidates.ts'
import type { Desk } from './extent.ts'
import type { TokenRange } from './quotations.ts'
import { stemOf } from './verb-stems.ts'

export interface SeenCandidate {
  readonly candidate: Candidate
  readonly likelihood: number
  /** How sure the network takes the source to be. */
  readonly certainty: Certainty
}

export function seenCandidates(desk: Desk, sight: Sight): SeenCandidate[] {
  const page = wordsOnPage(desk.page, sight)
  const rangesOf = (stretches: readonly Stretch[]): TokenRange[] =>
    stretches.flatMap((stretch) => page.tokensOf(stretch))
  return seeClaims(sight).flatMap((claim) => {
    const [cue] = rangesOf(claim.cue)
    const content = rangesOf(claim.content).flatMap((piece) => bare(desk, piece))
    if (!cue || content.length === 0) return []
    const verb = verbOf(desk, cue)
    const candidate: Candidate = {
      shape: 'seen',
      stem: stemOf((desk.page.tokens[verb] as Token).lower),
      verb,
      cue,
      source: longest(rangesOf(claim.source).flatMap((piece) => bare(desk, piece))),
      content,
      particle: '',
      inQuote: desk.quoteOf[verb]?.speech ?? false,
    }
    const { certainty, likelihood } = claim
    return [{ candidate, likelihood, certainty }]
  })
}

function verbOf(desk: Desk, { first, last }: TokenRange): number {
  const verbs = desk.page.tokens.slice(first, last).filter((token) => token.pos === 'VERB')
  return (verbs.at(-1) ?? desk.page.tokens[first])?.index ?? first
}

function longest(ranges: readonly TokenRange[]): TokenRange | null {
  return ranges.reduce<TokenRange | null>((a, b) => (a && a.last - a.first >= b.last - b.first ? a : b), null)
}

/** A piece without stops and commas at its ends; nothing where only those are left. */
function bare(desk: Desk, piece: TokenRange): TokenRange[] {
  let { first, last } = piece
  const at = (i: number): string => desk.page.tokens[i]?.text ?? ''
  while (first < last && /^[.,;:!?]$/.test(at(first))) first++
  // A stop before a closing mark stays with it.
  while (last > first && /^[.,;:]$/.test(at(last - 1)) && !desk.quoteOf[last - 1]?.speech) last--
  return first < last ? [{ first, last }] : []
}
