/**
 * Places where somebody may be saying, believing or wanting something: a verb or phrase, who, and what.
 *
 * @module
 */
import type { Sentence, Token } from '../page/page.ts'
import { clauseEnd, type Desk, longPhraseEnd, lowerAt, phraseEnd, posAt, range, trimmed } from './extent.ts'
import type { Quotation, TokenRange } from './quotations.ts'
import { sharedSubject, subjectAfter, subjectBefore } from './source.ts'
import { SPEECH, stemOf } from './verb-stems.ts'

/** What follows the cue, or `before`: what is said comes first; `seen` by the network, which asks for no form. */
export type Shape =
  | 'that'
  | 'quote'
  | 'wh'
  | 'clause'
  | 'infinitive'
  | 'preposition'
  | 'phrase'
  | 'before'
  | 'according'
  | 'colon'
  | 'seen'

export interface Candidate {
  readonly shape: Shape
  readonly stem: string
  /** Token of the verb that reports. */
  readonly verb: number
  readonly cue: TokenRange
  readonly source: TokenRange | null
  readonly content: readonly TokenRange[]
  /** The preposition or particle that the cue takes in: "called for". */
  readonly particle: string
  readonly inQuote: boolean
}

const SKIP =
  /^(?:also|only|again|later|earlier|yesterday|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|repeatedly|further|on|in|at|during|to|after|before|by)$/
const OBJECT_VERBS = new Set(
  'tell inform remind assur persuad convinc warn ask urg advis promis show notify'.split(' '),
)

export function candidatesOf(desk: Desk): Candidate[] {
  const found: Candidate[] = []
  for (const sentence of desk.page.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = desk.page.tokens[i] as Token
      if (token.lower === 'according' && lowerAt(desk, i + 1) === 'to') {
        const candidate = according(desk, i, sentence)
        if (candidate) found.push(candidate)
      } else if (
        token.pos === 'VERB' ||
        (SPEECH.has(stemOf(token.lower)) && /(?:ed|said|told|wrote|says)$/.test(token.lower))
      ) {
        const candidate = atVerb(desk, i, sentence)
        if (candidate) found.push(candidate)
      }
    }
  }
  return found
}

function atVerb(desk: Desk, verb: number, sentence: Sentence): Candidate | null {
  const lower = lowerAt(desk, verb)
  if (lowerAt(desk, verb - 1) === '-') return null // "the so-called council"
  const stem = stemOf(lower)
  const quote = desk.quoteOf[verb] ?? null
  const speech = quote?.speech ? quote : null
  const floor = Math.max(sentence.first, speech ? speech.first + 1 : 0)
  const limit = Math.min(sentence.last, speech ? (speech.closed ? speech.last - 1 : speech.last) : sentence.last)
  let group = verb
  while (
    group - 1 >= floor &&
    (/^(?:AUX|PART)$/.test(posAt(desk, group - 1)) ||
      (posAt(desk, group - 1) === 'ADV' && posAt(desk, group - 2) !== 'PUNCT')) &&
    lowerAt(desk, group - 1) !== "'s"
  )
    group--
  const inQuote = speech !== null
  const participle = /ing$/.test(lower) && group === verb
  const infinitive = lowerAt(desk, group) === 'to'
  const make = (
    shape: Shape,
    cueLast: number,
    source: TokenRange | null,
    content: readonly TokenRange[],
    particle = '',
  ): Candidate | null =>
    content.length === 0 || content.some((c) => c.last <= c.first)
      ? null
      : { shape, stem, verb, cue: range(group, cueLast), source, content, particle, inQuote }

  // "…,” said Ida Korr" and "…, wrote Korr": the verb comes right after what is said.
  const back = lowerAt(desk, group - 1)
  const quoteBack = quoteEndingAt(desk, group - 1) ?? (back === ',' ? quoteEndingAt(desk, group - 2) : null)
  if (
    SPEECH.has(stem) &&
    !inQuote &&
    (quoteBack?.speech ||
      (back === ',' &&
        group === verb &&
        !participle &&
        /^(?:PROPN|DET)$/.test(posAt(desk, verb + 1)) &&
        subjectBefore(desk, group, floor) === null))
  ) {
    const source = subjectAfter(desk, verb + 1, limit)
    if (source) return make('before', verb + 1, source, around(desk, quoteBack, group - 1, source.last, sentence))
  }
  const subject =
    participle || infinitive
      ? sharedSubject(desk, group, floor)
      : (subjectBefore(desk, group, floor) ?? sharedSubject(desk, group, floor))
  // "…,” she said" and "…, Korr told reporters".
  if (subject && subject.last <= group && SPEECH.has(stem) && !participle && !infinitive) {
    const mark = lowerAt(desk, subject.first - 1)
    const quoted = quoteEndingAt(desk, subject.first - 1)
    const after = rightOf(desk, verb + 1, limit)
    const nothingAfter = after >= limit || /^[.,”"]$/.test(lowerAt(desk, after)) || desk.quoteOf[after]?.first === after
    if (
      !inQuote &&
      (quoted?.speech || (mark === ',' && subject.first - 2 > floor && nothingAfter && lowerAt(desk, floor) !== 'in'))
    ) {
      const end = OBJECT_VERBS.has(stem) ? phraseEnd(desk, verb + 1, limit) : verb + 1
      return make('before', verb + 1, subject, around(desk, quoted, subject.first - 1, end, sentence))
    }
  }
  if (stem === 'be' || stem === 'have' || stem === 'do') return null
  return after(desk, verb, stem, subject, limit, make)
}

type Make = (
  shape: Shape,
  cueLast: number,
  source: TokenRange | null,
  content: readonly TokenRange[],
  particle?: string,
) => Candidate | null

function after(
  desk: Desk,
  verb: number,
  stem: string,
  subject: TokenRange | null,
  limit: number,
  make: Make,
): Candidate | null {
  let at = verb + 1
  if (OBJECT_VERBS.has(stem)) {
    const object = phraseEnd(desk, at, limit)
    if (object > at && !/^(?:that|what|how|whether|why)$/.test(lowerAt(desk, at))) at = object
  }
  at = rightOf(desk, at, limit)
  if (/^[,:]$/.test(lowerAt(desk, at))) {
    const quote = desk.quoteOf[at + 1]
    if (quote && quote.first === at + 1) return make('quote', verb + 1, subject, quoted(desk, quote))
    if (lowerAt(desk, at) === ':' && at + 1 < limit)
      return make('colon', verb + 1, subject, [range(at + 1, trimmed(desk, at + 1, limit))])
    if (!/^(?:that|whether)$/.test(lowerAt(desk, at + 1))) return null
  }
  if (at >= limit) return null
  const quote = desk.quoteOf[at]
  if (quote && quote.first === at) {
    if (quote.speech) return make('quote', verb + 1, subject, quoted(desk, quote))
    return make('phrase', verb + 1, subject, [range(at, Math.max(quote.last, clauseEnd(desk, at, limit)))])
  }
  const next = lowerAt(desk, at)
  if (next === 'that' && posAt(desk, at + 1) !== 'PUNCT')
    return make('that', verb + 1, subject, [range(at, clauseEnd(desk, at, limit))])
  if (/^(?:whether|how|why|what|who|if|where|when)$/.test(next))
    return make('wh', verb + 1, subject, [range(at, clauseEnd(desk, at, limit))])
  if (next === 'to' && /^(?:VERB|AUX)$/.test(posAt(desk, at + 1)))
    return make('infinitive', verb + 1, subject, [range(at, clauseEnd(desk, at, limit))])
  if (
    /^(?:ADP|PART|ADV)$/.test(posAt(desk, verb + 1)) &&
    /^(?:for|of|on|to|about|against|with|out|in|as|off|up|at)$/.test(lowerAt(desk, verb + 1))
  ) {
    const start = verb + 2
    if (lowerAt(desk, start) === 'that')
      return make('that', start, subject, [range(start, clauseEnd(desk, start, limit))], lowerAt(desk, verb + 1))
    const end = longPhraseEnd(desk, start, limit)
    if (end > start) return make('preposition', start, subject, [range(start, end)], lowerAt(desk, verb + 1))
    return null
  }
  const end = phraseEnd(desk, at, limit)
  if (end > at) {
    const finite = finiteAfter(desk, at, limit)
    if (finite) return make('clause', verb + 1, subject, [range(at, clauseEnd(desk, at, limit))])
    return make('phrase', verb + 1, subject, [range(at, longPhraseEnd(desk, at, limit))])
  }
  return null
}

/** Does a clause of its own start at `at`: a phrase, and a finite verb after it? */
function finiteAfter(desk: Desk, at: number, limit: number): boolean {
  const end = longPhraseEnd(desk, at, limit)
  for (let i = phraseEnd(desk, at, limit); i < Math.min(end + 2, limit); i++) {
    const pos = posAt(desk, i)
    if (pos === 'AUX') return true
    if (pos === 'VERB' && !/ing$/.test(lowerAt(desk, i)) && !/^(?:to)$/.test(lowerAt(desk, i - 1))) return true
    if (/^(?:who|that|which)$/.test(lowerAt(desk, i))) return false
  }
  return false
}

/** Past "on Monday", "in a statement", "to reporters", "later". */
function rightOf(desk: Desk, from: number, limit: number): number {
  let i = from
  while (i < limit) {
    const lower = lowerAt(desk, i)
    if (!SKIP.test(lower)) break
    if (posAt(desk, i) === 'ADP' || lower === 'to' || lower === 'in' || lower === 'on') {
      if (/^(?:VERB|AUX)$/.test(posAt(desk, i + 1))) break
      const end = phraseEnd(desk, i + 1, limit)
      const beyond = lowerAt(desk, end)
      if (end === i + 1) break
      if (!(/^(?:that|,|:|“|"|whether|on|in|at|to|of)$/.test(beyond) || end >= limit || beyond === '.')) break
      i = end
    } else i++
  }
  return i
}

function quoteEndingAt(desk: Desk, token: number): Quotation | null {
  const quote = token >= 0 ? desk.quoteOf[token] : null
  return quote && quote.last === token + 1 ? quote : null
}

function quoted(desk: Desk, quote: Quotation): TokenRange[] {
  return [...quote.pieces, ...following(desk, quote.last)]
}

/** Quotations that go on in the same paragraph, each a sentence of its own that no reporting clause claims. */
function following(desk: Desk, from: number): TokenRange[] {
  const pieces: TokenRange[] = []
  const { tokens, sentences } = desk.page
  let i = from
  const paragraph = sentences[tokens[from - 1]?.sentence ?? -1]?.paragraph
  while (/^[.,]$/.test(lowerAt(desk, i))) i++
  const next = desk.quoteOf[i]
  if (!next || next.first !== i || !next.speech || sentences[tokens[i]?.sentence ?? -1]?.paragraph !== paragraph)
    return pieces
  const beyond = tokens[next.last]
  const home = beyond && sentences[beyond.sentence]
  const claimed =
    beyond &&
    home &&
    home.paragraph === paragraph &&
    beyond.sentence === tokens[next.last - 1]?.sentence &&
    /^(?:PRON|PROPN|VERB|DET|NOUN)$/.test(beyond.pos)
  if (claimed) return pieces
  return [...next.pieces, ...following(desk, next.last)]
}

/** What stands before a reporting clause, and what goes on after it. */
function around(desk: Desk, quote: Quotation | null, before: number, after: number, sentence: Sentence): TokenRange[] {
  const { tokens } = desk.page
  const pieces: TokenRange[] = []
  if (quote?.speech) pieces.push(...quote.pieces)
  else {
    const first = /^(?:but|and|so|yet)$/.test(lowerAt(desk, sentence.first)) ? sentence.first + 1 : sentence.first
    if (before > first) pieces.push(range(first, before))
  }
  let i = rightOf(desk, after, sentence.last)
  while (i < sentence.last && !/^[,.:;]$/.test(lowerAt(desk, i)) && desk.quoteOf[i]?.first !== i && i - after < 14) i++
  const comma = lowerAt(desk, i) === ','
  while (/^[,.:]$/.test(lowerAt(desk, i)) && i < tokens.length) i++
  const next = desk.quoteOf[i]
  if (next && next.first === i && next.speech && quote?.speech) pieces.push(...following(desk, i))
  else if (!quote && comma && i < sentence.last - 2 && /^(?:AUX|VERB|ADP)$/.test(posAt(desk, i)))
    pieces.push(range(i, trimmed(desk, i, sentence.last)))
  return pieces
}

function according(desk: Desk, i: number, sentence: Sentence): Candidate | null {
  const source = subjectAfter(desk, i + 2, sentence.last)
  if (!source) return null
  const opens = i <= sentence.first + 1
  const from = source.last + (lowerAt(desk, source.last) === ',' ? 1 : 0)
  const content = opens
    ? range(from, trimmed(desk, from, sentence.last))
    : range(sentence.first, trimmed(desk, sentence.first, i))
  if (content.last <= content.first) return null
  return {
    shape: 'according',
    stem: 'according',
    verb: i,
    cue: range(i, i + 2),
    source,
    content: [content],
    particle: 'to',
    inQuote: false,
  }
}
