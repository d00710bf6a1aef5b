/**
 * The claims of a report: who says what, in which words, how surely.
 *
 * @module
 */
import { ClaimId, type EntityId } from '../../model/ids.ts'
import type { Claim, Finding } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { Certainty } from '../../model/vocabulary.ts'
import type { Sight } from '../model/sight.ts'
import type { EntityBook } from '../names/book.ts'
import { type Page, spansOf, type Token } from '../page/page.ts'
import { SpansAt } from '../page/spans-at.ts'
import { type Candidate, candidatesOf } from './candidates.ts'
import { type CertaintyFound, certaintyOf } from './certainty.ts'
import { CUE_CERTAINTY } from './certainty-words.ts'
import { deskOf } from './desk.ts'
import type { Desk } from './extent.ts'
import { type ForceFound, forceOf } from './force.ts'
import { nest } from './nested.ts'
import { quotationsOf, type TokenRange } from './quotations.ts'
import { withRepeats } from './repeats.ts'
import { runOn } from './run-on.ts'
import { type Seen, seenCandidates } from './seen-candidates.ts'
import { candidatesByForm } from './sentence-forms.ts'
import { speakerOf } from './speaker.ts'
import { likelihoodOf } from './weigh-candidate.ts'

/** Below this a candidate is not taken; chosen on PolNeAR dev. */
const THRESHOLD = 0.35
/** From here on a rule's candidate is taken beside the network's; chosen on PolNeAR dev and contested dev. */
const SURE = 0.8
/** Likelihood from which the network is believed that nothing is in doubt; chosen on contested dev. */
const SURE_OF_CERTAIN = 0.8
/** Of the words of two candidates, the share from which they are one claim (Dice). */
const SAME = 0.3

/** A candidate that is taken for a claim, how likely it is one, and what the network holds of it. */
interface Found {
  readonly candidate: Candidate
  readonly likelihood: number | null
  /** Null where a rule found it. */
  readonly seen: Seen | null
}

/**
 * @param book - unnamed speakers are entered in it
 * @param sight - what the network saw of the text; without it the rules find the claims
 */
export function readClaims(page: Page, book: EntityBook, sight: Sight | null = null): Claim[] {
  const desk = deskOf(page)
  const cued = sight ? withRuled(seenCandidates(desk, sight), foundByRule(desk)) : foundByRule(desk)
  const uncued = runOn(
    desk,
    cued.map(({ candidate }) => candidate),
  ).map((candidate): Found => ({ candidate, likelihood: null, seen: null }))
  const claims = [...cued, ...uncued]
    .toSorted((a, b) => firstOf(a.candidate) - firstOf(b.candidate))
    .map((found, i) => claimOf(desk, book, found, i))
  return withRepeats(page, nest(claims))
}

/** The network's claims, and the rules' where they are surest and the network saw none of their words as said. */
function withRuled(seen: readonly Found[], ruled: readonly Found[]): Found[] {
  const sure = ruled.filter(
    ({ candidate, likelihood }) => likelihood !== null && likelihood >= SURE && candidate.source,
  )
  const near = nearContent(seen)
  return [...seen, ...sure.filter((one) => !near(one.candidate).some((other) => sameWords(other, one.candidate)))]
}

function foundByRule(desk: Desk): Found[] {
  const taken = candidatesOf(desk)
    .map((candidate) => ({ candidate, likelihood: likelihoodOf(desk, candidate) }))
    .filter(({ candidate, likelihood }) => candidate.shape === 'according' || likelihood >= THRESHOLD)
  const weighed = withoutDoubles(taken)
  const near = nearContent(weighed)
  const left = candidatesByForm(desk)
    .filter((candidate) => !near(candidate).some((other) => sameWords(other, candidate)))
    .map((candidate) => ({ candidate, likelihood: null }))
  return [...weighed, ...left].map((found) => ({ ...found, seen: null }))
}

/** Doubts about quotations: those that open and never close. */
export function quotationFindings(page: Page): Finding[] {
  return quotationsOf(page).findings
}

interface Taken {
  readonly candidate: Candidate
  readonly likelihood: number
}

/** Of two candidates for the same words the likelier stays. */
function withoutDoubles(taken: readonly Taken[]): Taken[] {
  const best = new Map<string, Taken>()
  for (const one of taken) {
    const key = one.candidate.content.map((c) => `${c.first}-${c.last}`).join()
    const other = best.get(key)
    if (!other || other.likelihood < one.likelihood) best.set(key, one)
  }
  const kept = new Set(best.values())
  return taken.filter((one) => kept.has(one))
}

const firstOf = (candidate: Candidate): number => candidate.content[0]?.first ?? 0

/** Made once for many candidates: which of those found share words of what is said with one. */
function nearContent(found: readonly { readonly candidate: Candidate }[]): (candidate: Candidate) => Candidate[] {
  const pieces = new SpansAt(
    found.flatMap(({ candidate }) =>
      candidate.content.map(({ first, last }) => ({ start: first, end: last, of: candidate })),
    ),
  )
  return ({ content }) => content.flatMap(({ first, last }) => pieces.touching({ start: first, end: last }))
}

/** Do two candidates hold much the same words for what is said? */
function sameWords(a: Candidate, b: Candidate): boolean {
  const size = (c: Candidate) => c.content.reduce((sum, { first, last }) => sum + last - first, 0)
  let shared = 0
  for (const x of a.content) {
    for (const y of b.content) shared += Math.max(0, Math.min(x.last, y.last) - Math.max(x.first, y.first))
  }
  return 2 * shared > SAME * (size(a) + size(b))
}

function claimOf(desk: Desk, book: EntityBook, { candidate, likelihood, seen }: Found, i: number): Claim {
  const { page } = desk
  const spans = (range: TokenRange): Span[] => spansOf(page, range.first, range.last)
  const content = candidate.content.flatMap(spans).sort((a, b) => a.start - b.start)
  const source = candidate.source ? spans(candidate.source) : []
  const cue = spans(candidate.cue)
  const first = candidate.content[0] as TokenRange
  const last = candidate.content.at(-1) as TokenRange
  const part = page.sentences[page.tokens[candidate.verb]?.sentence ?? 0]?.part ?? 'body'
  const said = sureness(page, candidate)
  const certainty = seen ? judgedCertainty(seen.certainty, said.certainty) : said.certainty
  const certaintyCue = certainty === said.certainty ? said.cue : null
  const cueWords = cue.map((s) => page.text.slice(s.start, s.end).toLowerCase()).join(' ')
  const { force, condition } = judgedForce(
    forceOf(page, first.first, last.last, candidate.stem, cueWords),
    seen?.force ?? null,
  )
  return {
    id: ClaimId.parse(`c${i + 1}`),
    ...speakerOf(
      page,
      book,
      source[0] ? { start: source[0].start, end: source.at(-1)?.end ?? source[0].end } : null,
      seen,
    ),
    kind: kindOf(desk, candidate),
    part,
    repeats: null,
    source,
    cue,
    content,
    certainty,
    certaintyCue,
    force,
    condition,
    alternativeTo: null,
    reportedBy: null,
    about: aboutOf(book, content),
    confidence: likelihood === null ? null : Math.round(likelihood * 1000) / 1000,
  }
}

/** The network's word, but where it is not sure that nothing is in doubt, what the words show: a hedge must not be lost. */
function judgedCertainty({ label, likelihood }: Seen['certainty'], said: Certainty): Certainty {
  return label === 'certain' && likelihood < SURE_OF_CERTAIN ? said : label
}

/** What the words show, else the network's; a condition needs words. */
function judgedForce(said: ForceFound, seen: Seen['force'] | null): ForceFound {
  if (!seen || said.force !== 'asserted' || seen.label === 'conditional') return said
  return { force: seen.label, condition: null }
}

function kindOf(desk: Desk, candidate: Candidate): Claim['kind'] {
  const { content } = candidate
  const held = content.every(
    (c) => desk.quoteOf[c.first]?.first === c.first || desk.quoteOf[c.first]?.pieces.some((p) => p.first === c.first),
  )
  const whole = held && content.every((c) => (desk.quoteOf[c.first]?.last ?? 0) >= c.last)
  if (whole) return 'direct'
  const mixed = content.some((c) =>
    desk.quoteOf.slice(c.first, c.last).some((quote) => quote !== null && !candidate.inQuote),
  )
  return mixed ? 'mixed' : 'indirect'
}

function sureness(page: Page, candidate: Candidate): CertaintyFound {
  const first = candidate.content[0] as TokenRange
  const last = candidate.content.at(-1) as TokenRange
  const group = page.tokens.slice(candidate.cue.first, candidate.cue.last)
  const negated = group.some((token: Token) => /^(?:not|n't|never)$/.test(token.lower))
  const ofCue = CUE_CERTAINTY[candidate.stem]
  const found = certaintyOf(page, first.first, last.last)
  const nobody =
    candidate.source && /^(?:none|nobody|neither|no)$/.test(page.tokens[candidate.source.first]?.lower ?? '')
  if (ofCue === 'denied' && !negated) return { certainty: 'denied', cue: null }
  if (negated || nobody) {
    const thinks = /^(?:think|believ|accept|buy|agree)/.test(candidate.stem)
    return { certainty: thinks ? 'denied' : 'unknown', cue: null }
  }
  if (found.certainty !== 'certain') return found
  if (ofCue !== undefined && !/^(?:ask|question|decline)$/.test(candidate.stem)) {
    const verb = page.tokens[candidate.verb] as Token
    return { certainty: ofCue, cue: { start: verb.start, end: verb.end } }
  }
  return found
}

function aboutOf(book: EntityBook, content: readonly Span[]): EntityId[] {
  const named = content.flatMap((piece) =>
    book.beginningIn(piece).filter((mention) => mention.kind === 'name' && mention.end <= piece.end),
  )
  return book.inOrder(named.map(({ id }) => id)).map(({ id }) => id)
}
