/**
 * The claims that the network sees, as candidates of the page.
 *
 * @module
 */
import type { Span } from '../../model/span.ts'
import { type SeenClaim, seeClaims } from '../model/see-claims.ts'
import { type Drawn, type Sight, type Stretch, spanOf } from '../model/sight.ts'
import { wordsOnPage } from '../model/words-on-page.ts'
import type { Token } from '../page/page.ts'
import type { Candidate } from './candidates.ts'
import type { Desk } from './extent.ts'
import type { TokenRange } from './quotations.ts'
import { stemOf } from './verb-stems.ts'

export interface SeenCandidate {
  readonly candidate: Candidate
  readonly likelihood: number
  readonly seen: Seen
}

/** What the network holds of a claim beside its words. */
export interface Seen extends Pick<SeenClaim, 'certainty' | 'force' | 'sourceType'> {
  /** Where the one who speaks may be named or described. */
  readonly speakers: readonly Drawn<Span>[]
}

export function seenCandidates(desk: Desk, sight: Sight): SeenCandidate[] {
  const page = wordsOnPage(desk.page, sight)
  const rangesOf = (stretches: readonly Stretch[]): TokenRange[] =>
    stretches.flatMap((stretch) => page.tokensOf(stretch))
  return seeClaims(sight, desk.page.text).flatMap((claim) => {
    const [cue] = rangesOf(claim.cue)
    if (!cue) return []
    const source = nearest(
      cue,
      rangesOf(claim.source).flatMap((piece) => bare(desk, piece)),
    )
    const content = whole(desk, cue, source, rangesOf(claim.content)).flatMap((piece) =>
      bare(desk, upTo(desk, cue, piece)),
    )
    if (content.length === 0) return []
    const verb = verbOf(desk, cue)
    const candidate: Candidate = {
      shape: 'seen',
      stem: stemOf((desk.page.tokens[verb] as Token).lower),
      verb,
      cue,
      source,
      content,
      particle: '',
      inQuote: desk.quoteOf[verb]?.speech ?? false,
    }
    const { certainty, force, sourceType, likelihood } = claim
    const speakers = claim.speakers
      .filter(({ to }) => page.tokensOf(to).some(({ first }) => partOf(desk, first) === partOf(desk, verb)))
      .map(({ to, share }) => ({ to: spanOf(sight, to), share }))
    return [{ candidate, likelihood, seen: { certainty, force, sourceType, speakers } }]
  })
}

/** A caption names nobody who speaks in the body. */
function partOf(desk: Desk, token: number) {
  return desk.page.sentences[desk.page.tokens[token]?.sentence ?? -1]?.part
}

function verbOf(desk: Desk, { first, last }: TokenRange): number {
  const verbs = desk.page.tokens.slice(first, last).filter((token) => token.pos === 'VERB')
  return (verbs.at(-1) ?? desk.page.tokens[first])?.index ?? first
}

/** Tokens between two pieces of one source, such as a comma. */
const APART = 1

/** Of the pieces of a source the one nearest to the cue; what only a comma or two parts is one piece. */
function nearest(cue: TokenRange, pieces: readonly TokenRange[]): TokenRange | null {
  const ranges: { first: number; last: number }[] = []
  for (const piece of pieces) {
    const open = ranges.at(-1)
    if (open && piece.first - open.last <= APART) open.last = piece.last
    else ranges.push({ ...piece })
  }
  const distance = ({ first, last }: TokenRange): number => Math.max(first - cue.last, cue.first - last)
  return ranges.reduce<TokenRange | null>((a, b) => (a && distance(a) <= distance(b) ? a : b), null)
}

/** "Two boats sank off the coast, the harbour office said": what stands before a source and cue at the end of a sentence is said from its first word on. */
function whole(
  { page, quoteOf }: Desk,
  cue: TokenRange,
  source: TokenRange | null,
  content: readonly TokenRange[],
): readonly TokenRange[] {
  const sentence = page.sentences[page.tokens[cue.first]?.sentence ?? -1]
  const last = content.at(-1)
  if (!sentence || !last || content.some(({ first }) => first < sentence.first)) return content
  const after = Math.min(cue.first, source?.first ?? cue.first)
  const ends = Math.max(cue.last, source?.last ?? 0) >= sentence.last - 2
  const plain = quoteOf.slice(sentence.first, last.last).every((quote) => !quote?.speech)
  const held = content.reduce((sum, piece) => sum + piece.last - piece.first, 0)
  if (!ends || !plain || last.last > after || after - last.last > 2) return content
  return 2 * held > last.last - sentence.first ? [{ first: sentence.first, last: last.last }] : content
}

/** A piece with the small words that lead to it from the cue: "said [between 15] and 20 people". */
function upTo({ page }: Desk, cue: TokenRange, piece: TokenRange): TokenRange {
  const between = page.tokens.slice(cue.last, piece.first)
  const leads = between.length <= 4 && between.every(({ pos }) => /^(?:ADP|DET|SCONJ|NUM|CCONJ)$/.test(pos))
  return leads && piece.first >= cue.last ? { first: cue.last, last: piece.last } : piece
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
