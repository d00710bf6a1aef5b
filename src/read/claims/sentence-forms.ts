/**
 * Attributions by the form of their sentence: for those that the weighed candidates leave.
 *
 * Forms come first here and weights nowhere: subject, cue and what follows; what is said, comma, cue; a cue turned round
 * after a quotation; a cue that shares the subject of the one before.
 *
 * @module
 */
import { extended, type NounPhrase, nounPhrases } from '../page/noun-phrases.ts'
import type { Sentence, Token } from '../page/page.ts'
import type { Candidate, Shape } from './candidates.ts'
import { HOLDING, JUDGING, OPENS, SAYING } from './cue-lists.ts'
import { type Desk, lowerAt, posAt } from './extent.ts'
import type { TokenRange } from './quotations.ts'
import { stemOf } from './verb-stems.ts'

type Kind = 'saying' | 'holding' | 'judging'

/** The phrases of a page by their first and by the index after their last token. */
interface Phrases {
  readonly all: readonly NounPhrase[]
  readonly startingAt: ReadonlyMap<number, number>
  readonly endingAt: ReadonlyMap<number, number>
}

/** One sentence under the hand of the forms. */
interface Form {
  readonly desk: Desk
  readonly phrases: Phrases
  readonly sentence: Sentence
}

export function candidatesByForm(desk: Desk): Candidate[] {
  const all = nounPhrases(desk.page)
  const phrases: Phrases = {
    all,
    startingAt: new Map(all.map((phrase, i) => [phrase.first, i])),
    endingAt: new Map(all.map((phrase, i) => [phrase.last, i])),
  }
  return desk.page.sentences.flatMap((sentence) => inSentence({ desk, phrases, sentence }))
}

function inSentence(form: Form): Candidate[] {
  const { desk, sentence } = form
  const found: Candidate[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    const kind = desk.quoteOf[i] ? null : kindOf(desk, i)
    const candidate = kind && atCue(form, i, kind, found.at(-1)?.source ?? null)
    if (candidate) found.push(candidate)
  }
  return found
}

function kindOf(desk: Desk, i: number): Kind | null {
  const lower = lowerAt(desk, i)
  const pos = posAt(desk, i)
  if (pos !== 'VERB' && pos !== 'AUX') return null
  if (SAYING.has(lower)) return 'saying'
  if (HOLDING.has(lower)) return 'holding'
  return JUDGING.has(lower) ? 'judging' : null
}

function atCue(form: Form, verb: number, kind: Kind, sharedSource: TokenRange | null): Candidate | null {
  const { desk, sentence } = form
  const cue = verbGroup(desk, sentence, verb)
  if (lowerAt(desk, verb - 1) === 'to' && kind !== 'judging') return null
  const made = (source: TokenRange | null, content: readonly TokenRange[], shape: Shape): Candidate => {
    const stem = stemOf(lowerAt(desk, verb))
    return { shape, stem, verb, cue, source, content, particle: '', inQuote: false }
  }
  const said = saidAfter(form, cue.last, kind)
  const before = saidBefore(form, cue.first)
  const turned = before && kind === 'saying' ? subjectAfterCue(form, cue.last) : null
  if (before && turned) return made(turned, [before, ...goesOn(form, turned.last)], 'before')
  if (isPassive(desk, cue, verb)) {
    const tellsOfSpeech = kind === 'saying' || (kind === 'holding' && OPENS.test(lowerAt(desk, cue.last)))
    const tellsOfBlame = /^(?:accused|blamed)$/.test(lowerAt(desk, verb))
    return said && (tellsOfSpeech || tellsOfBlame) ? made(null, [said], shapeOf(desk, said)) : null
  }
  const subject = subjectBeforeCue(form, cue.first)
  if (subject) {
    const earlier = kind === 'judging' ? null : saidBefore(form, subject.first)
    if (earlier && (!said || trails(desk, sentence, cue.last))) {
      return made(subject, [earlier, ...goesOn(form, cue.last)], 'before')
    }
    return said ? made(subject, [said], shapeOf(desk, said)) : null
  }
  const joined = /^(?:and|but|,)$/.test(lowerAt(desk, cue.first - 1)) || /ing$/.test(lowerAt(desk, verb))
  return said && sharedSource && joined ? made(sharedSource, [said], shapeOf(desk, said)) : null
}

function shapeOf(desk: Desk, said: TokenRange): Shape {
  if (desk.quoteOf[said.first]) return 'quote'
  return lowerAt(desk, said.first) === 'that' ? 'that' : 'clause'
}

/** "has repeatedly said", "did not say": the verb with its auxiliaries. */
function verbGroup(desk: Desk, sentence: Sentence, verb: number): TokenRange {
  let first = verb
  while (
    first > sentence.first &&
    /^(?:AUX|PART|ADV)$/.test(posAt(desk, first - 1)) &&
    !desk.quoteOf[first - 1] &&
    !/^(?:however|meanwhile|also|now|then|today|yesterday|'s)$/.test(lowerAt(desk, first - 1))
  ) {
    first--
  }
  return { first, last: verb + 1 }
}

function isPassive(desk: Desk, cue: TokenRange, verb: number): boolean {
  if (!/(?:ed|known|said|thought|told|found|seen)$/.test(lowerAt(desk, verb))) return false
  for (let i = cue.first; i < verb; i++) if (/^(?:is|are|was|were|been|being|be)$/.test(lowerAt(desk, i))) return true
  return false
}

/** Nothing but a day or a place stands behind: "…, she said on Monday." */
function trails(desk: Desk, sentence: Sentence, i: number): boolean {
  return i >= sentence.last || /^(?:[,.;]|on|in|at|during|after|last|this|yesterday)$/.test(lowerAt(desk, i))
}

const TELLS = /^(?:told|tells|tell|telling|informed|reminded|assured|warned|asked)$/

/** What is said, behind the cue and whoever was told. */
function saidAfter({ desk, phrases, sentence }: Form, from: number, kind: Kind): TokenRange | null {
  let i = from
  if (kind !== 'judging') {
    i = behindAddressee(desk, phrases, sentence, from)
    while (i < sentence.last && /^[,:]$/.test(lowerAt(desk, i))) i++
  } else if (/^[,.]$/.test(lowerAt(desk, i))) return null
  if (i >= sentence.last) return null
  const quote = desk.quoteOf[i]
  const last = Math.max(clauseLast(desk, sentence, i), quote ? Math.min(quote.last, sentence.last) : 0)
  const bare = kind === 'holding' && !OPENS.test(lowerAt(desk, i)) && !quote
  return last > i && !(bare && last - i < 3) ? { first: i, last } : null
}

/** "told reporters in the yard on Friday that": where what is said begins. */
function behindAddressee(desk: Desk, phrases: Phrases, sentence: Sentence, from: number): number {
  const opens = (i: number) => OPENS.test(lowerAt(desk, i)) || desk.quoteOf[i] !== null || lowerAt(desk, i) === ':'
  if (opens(from)) return from
  const tells = TELLS.test(lowerAt(desk, from - 1))
  for (let i = from + 1; i < Math.min(sentence.last, from + 14); i++) {
    if (/^[.;!?]$/.test(lowerAt(desk, i)) || /^(?:VERB|AUX)$/.test(posAt(desk, i - 1))) break
    if (lowerAt(desk, i) !== 'that' && !desk.quoteOf[i]) continue
    if (tells || /^(?:ADP|ADV|PROPN|NUM)$/.test(posAt(desk, from)) || lowerAt(desk, from) === ',') return i
    break
  }
  const addressee = tells ? phrases.startingAt.get(from) : undefined
  return addressee === undefined ? from : (phrases.all[addressee]?.last ?? from)
}

/** Before the stop of the sentence, or where another attribution takes over. */
function clauseLast(desk: Desk, sentence: Sentence, from: number): number {
  let last = sentence.last
  for (let i = from + 1; i < sentence.last; i++) {
    if (desk.quoteOf[i]) continue
    const next = lowerAt(desk, i + 1)
    const takesOver = /^(?:and|but)$/.test(lowerAt(desk, i)) && (SAYING.has(next) || JUDGING.has(next))
    const aside = lowerAt(desk, i) === ',' && (next === 'according' || (SAYING.has(next) && /ing$/.test(next)))
    if (lowerAt(desk, i) === ';' || aside || (takesOver && /(?:ed|said|told)$/.test(next))) {
      last = i
      break
    }
  }
  while (last > from && /^[.,;:]$/.test(lowerAt(desk, last - 1))) last--
  return last
}

const ADVERBIAL =
  /^(?:when|after|before|while|in|on|at|as|since|during|with|by|for|from|asked|speaking|despite|following|if)$/

/** What is said, before a comma or a closing mark. */
function saidBefore({ desk, sentence }: Form, to: number): TokenRange | null {
  const mark = lowerAt(desk, to - 1)
  if (to - 1 < sentence.first || !/^(?:[,?!—–]|[”"»])$/.test(mark)) return null
  const last = /^[,—–]$/.test(mark) ? to - 1 : to
  const quote = desk.quoteOf[last - 1]
  if (quote) {
    const sameParagraph =
      desk.page.sentences[desk.page.tokens[quote.first]?.sentence ?? 0]?.paragraph === sentence.paragraph
    return { first: sameParagraph ? Math.min(quote.first, sentence.first) : sentence.first, last }
  }
  let verbs = 0
  for (let i = sentence.first; i < last; i++) if (/^(?:VERB|AUX)$/.test(posAt(desk, i))) verbs++
  if (verbs === 0 || last - sentence.first < 4 || ADVERBIAL.test(lowerAt(desk, sentence.first))) return null
  return { first: sentence.first, last }
}

/** What is said after the attribution: “…,” she said, “…”; or a clause after "he said,". */
function goesOn({ desk, sentence }: Form, from: number): TokenRange[] {
  for (let i = from; i < Math.min(sentence.last, from + 14); i++) {
    const quote = desk.quoteOf[i]
    if (!quote) continue
    const piece = quote.pieces.find((p) => p.first <= i && i < p.last)
    return [{ first: i, last: piece?.last ?? sentence.last }]
  }
  const clause = lowerAt(desk, from) === ',' && !/^(?:adding|who|which|a|an|the)$/.test(lowerAt(desk, from + 1))
  if (!clause || from + 4 >= sentence.last) return []
  const last = clauseLast(desk, sentence, from + 1)
  const hasVerb = desk.page.tokens.slice(from, last).some((token: Token) => token.pos === 'VERB' || token.pos === 'AUX')
  return hasVerb ? [{ first: from + 1, last }] : []
}

/** The subject before a cue, with its apposition or relative clause. */
function subjectBeforeCue(form: Form, to: number): TokenRange | null {
  const { desk, phrases, sentence } = form
  const phraseEnding = (last: number): NounPhrase | null => phrases.all[phrases.endingAt.get(last) ?? -1] ?? null
  let end = to
  if (/^(?:also|now|later|then|further|recently|repeatedly|again|today|yesterday)$/.test(lowerAt(desk, end - 1))) end--
  if (/^(?:who|which|that)$/.test(lowerAt(desk, end - 1))) {
    end = lowerAt(desk, end - 2) === ',' ? end - 2 : end - 1
  } else if (lowerAt(desk, end - 1) === ',') {
    for (let i = end - 2; i > sentence.first && end - i < 40; i--) {
      const phrase = lowerAt(desk, i) === ',' ? phraseEnding(i) : null
      const aside = /^(?:NOUN|ADJ|DET|NUM|PROPN)$/.test(posAt(desk, i + 1)) || /^who/.test(lowerAt(desk, i + 1))
      if (phrase && aside && !desk.quoteOf[phrase.head]) return { first: leftmost(form, phrase), last: end - 1 }
    }
    return null
  }
  const phrase = phraseEnding(end)
  if (!phrase || desk.quoteOf[phrase.head]) return null
  if (/^(?:this|that|these|those|there|which|what)$/.test(lowerAt(desk, phrase.head))) return null
  return { first: leftmost(form, phrase), last: end }
}

const TIME = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|day|week|month|year|morning|night)s?$/

/** Where a phrase begins that hangs on others: "the head of the guard", "officials in Velm". */
function leftmost({ desk, phrases, sentence }: Form, phrase: NounPhrase): number {
  let first = phrase.first
  for (let n = 0; n < 4; n++) {
    const link = lowerAt(desk, first - 1)
    if (!/^(?:of|for|at|in|from|with|and|near)$/.test(link) || (link === 'and' && phrase.kind === 'pronoun')) break
    const before = phrases.all[phrases.endingAt.get(first - 1) ?? -1]
    if (!before || before.kind === 'pronoun' || before.first < sentence.first) break
    if (link !== 'of' && link !== 'and' && TIME.test(lowerAt(desk, before.head))) break
    first = before.first
  }
  return first
}

/** The subject after a cue that is turned round: "said Ida Korr, a nurse at the clinic". */
function subjectAfterCue({ desk, phrases, sentence }: Form, from: number): TokenRange | null {
  const at = phrases.startingAt.get(from)
  const phrase = at === undefined ? undefined : phrases.all[at]
  if (at === undefined || !phrase || /^(?:that|this|it)$/.test(lowerAt(desk, phrase.head))) return null
  let last = Math.min(extended(desk.page, phrases.all, at), sentence.last)
  if (lowerAt(desk, last) === ',' && /^(?:NOUN|ADJ|DET|PROPN|PRON)$/.test(posAt(desk, last + 1))) {
    let end = last + 1
    while (end < sentence.last && !/^[,.;“"]$/.test(lowerAt(desk, end))) end++
    if (end - last < 25) last = end
  }
  return { first: phrase.first, last }
}
