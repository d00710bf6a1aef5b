/**
 * Finds stretches of words that are names, by their capitals where case says something, and by what is no everyday
 * word where it does not.
 *
 * @module
 */
import type { EntityType } from '../../model/vocabulary.ts'
import type { Page, Sentence, Token } from '../page/page.ts'
import { countryOf } from '../places/countries.ts'
import { isCommonWord } from './common-words.ts'
import { demonymOf } from './demonyms.ts'
import {
  LOCATION_HEADS,
  ORGANISATION_HEADS,
  ORGANISATION_NOUNS,
  RANK_MODIFIERS,
  RANKS,
  singularOf,
} from './head-words.ts'

/** Tokens `first` (inclusive) to `last` (exclusive) of a name; `title` is what stood before it: ranks and offices. */
export interface NameSpan {
  readonly first: number
  readonly last: number
  readonly title: readonly string[]
  /** What the network takes it for; left out where the rules found it. */
  readonly type?: EntityType
}

const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\.?$/
/** Capitals that are no names: pronouns, marks, times. */
const NEVER =
  /^(?:i|i'm|i've|a|the|an|am|pm|a\.m\.|p\.m\.|gmt|utc|ok|mr|he|she|it|we|they|you|his|her|its|their|our|my|your|and|or|but|yes|no|not|there|this|that|what|who|in|on|at|of)$/
/** Small words inside names: "Ana de la Ruk", "Abu Omar al Velmi". */
const INSIDE = /^(?:de|la|las|los|del|di|da|do|dos|das|du|van|von|der|den|ter|bin|bint|ibn|ben|abu|al|el|ul|y|e)$/
const LEADING = /^(?:al|el|abu|bin|ibn|umm)$/
const ORDINAL = /^\d+(?:st|nd|rd|th)$/
const OWNERS =
  /^(?:people|peoples|women|men|children|workers|nurses|teachers|students|farmers|king|queen|prince|lord|martyrs|soldiers|veterans|lawyers|journalists|doctors|lord|god)$/
const OF_HEADS =
  /^(?:house|voice|friends|council|sons|daughters|brothers|soldiers|men|hands|book|doctors|reporters|knights|army|heart|shield|party|republic|state|emirate|mothers|pillars|lions|day|hill|cape|gulf|isle|bank|church|order|tower)$/
const LONG_BODY =
  /^(?:ministry|department|office|committee|institute|centre|center|agency|bureau|state|council|commission|secretary|faculty|board|authority)$/

/** The names of a page in reading order; they do not overlap. */
export function nameSpans(page: Page): NameSpan[] {
  const known = capitalisedInside(page)
  return page.sentences.flatMap((sentence) => inSentence(page, sentence, known))
}

/** Words that stand with a capital where only names have one. */
function capitalisedInside(page: Page): ReadonlySet<string> {
  const known = new Set<string>()
  if (page.capitals) return known
  for (const sentence of page.sentences) {
    if (sentence.part !== 'body') continue
    for (let i = sentence.first + 1; i < sentence.last; i++) {
      const token = page.tokens[i] as Token
      const previous = page.tokens[i - 1] as Token
      if (isCapitalised(token) && /^[\p{L},]/u.test(previous.text) && !isShouting(page, sentence))
        known.add(token.lower)
    }
  }
  return known
}

const isCapitalised = (token: Token): boolean => /^(?:[ad]l?-|[a-z]{2}-|d'|d’)?\p{Lu}/u.test(token.text)
const shouting = new WeakMap<Sentence, boolean>()

/** A sentence all in capitals, or with a capital on nearly every word, as headlines have it. */
function isShouting(page: Page, sentence: Sentence): boolean {
  const before = shouting.get(sentence)
  if (before !== undefined) return before
  let words = 0
  let capitals = 0
  let upper = 0
  for (let i = sentence.first; i < sentence.last; i++) {
    const { text } = page.tokens[i] as Token
    if (!/^\p{L}{4,}/u.test(text)) continue
    words++
    if (/^\p{Lu}/u.test(text)) capitals++
    if (/^\p{Lu}{4,}$/u.test(text)) upper++
  }
  const answer =
    page.capitals ||
    (words >= 4 && upper >= words * 0.75) ||
    (words >= 5 && capitals >= words * 0.75 && !/[.!?]/.test(page.tokens[sentence.last - 1]?.text ?? ''))
  shouting.set(sentence, answer)
  return answer
}

function inSentence(page: Page, sentence: Sentence, known: ReadonlySet<string>): NameSpan[] {
  const { tokens } = page
  const loud = isShouting(page, sentence)
  const namey = (i: number): boolean => {
    const token = tokens[i]
    if (!token || i < sentence.first || i >= sentence.last) return false
    return isNamey(page, sentence, token, loud, known)
  }
  const spans: NameSpan[] = []
  let i = sentence.first
  while (i < sentence.last) {
    if (!startsName(tokens, i, sentence, namey)) {
      i++
      continue
    }
    let last = i + 1
    for (;;) {
      const next = reach(tokens, i, last, sentence, namey)
      if (next === last) break
      last = next
    }
    spans.push(...split(tokens, i, last, loud))
    i = last
  }
  return spans
}

function startsName(tokens: readonly Token[], i: number, sentence: Sentence, namey: (i: number) => boolean): boolean {
  if (namey(i)) return true
  const token = tokens[i] as Token
  const next = tokens[i + 1]
  if (!next || i + 1 >= sentence.last || !namey(i + 1)) return false
  return (
    ORDINAL.test(token.lower) || (LEADING.test(token.lower) && token.end + 1 >= next.start && !demonymOf(next.lower))
  )
}

/** Ranks that bodies are called after: "House of King Ruk", "Sons of Sheikh Ruk". */
const HOUSE = /^(?:king|prince|princess|queen|sisters?|brothers?|father|sheikh|emir)$/

/** How far a name that reaches to `last` goes on: `last` itself where it ends. */
function reach(
  tokens: readonly Token[],
  first: number,
  last: number,
  sentence: Sentence,
  namey: (i: number) => boolean,
): number {
  const next = tokens[last]
  if (!next || last >= sentence.last) return last
  const left = tokens[last - 1] as Token
  const after = tokens[last + 1]
  if (namey(last)) return last + 1
  if (ORDINAL.test(next.lower) && namey(last + 1)) return last + 2
  if (!after || last + 1 >= sentence.last) {
    return /^\d{1,4}$/.test(next.text) && /^\p{Lu}{2,}$/u.test(left.text) ? last + 1 : last
  }
  const head = left.lower
  if (INSIDE.test(next.lower) && next.text === next.lower) {
    let k = last + 1
    while (k < sentence.last && INSIDE.test((tokens[k] as Token).lower)) k++
    return namey(k) && !ORGANISATION_HEADS.has(head) ? k + 1 : last
  }
  if (next.text === '&' && namey(last + 1)) return last + 2
  if (/^[-‑–]$/.test(next.text) && left.end === next.start && next.end === after.start) {
    if (namey(last + 1) || /^(?:i|ul|e|al|moon|jong|il|un)$/.test(after.lower)) return last + 2
    return last
  }
  if (
    /^\d{1,4}$/.test(next.text) &&
    // "gave the SPF 96 of the seats": a count, no number of a unit.
    !(after.lower === 'of' || after.pos === 'NOUN') &&
    (/^\p{Lu}{2,}$/u.test(left.text) ||
      /^(?:task|force|unit|brigade|group|resolution|flight|article|route)$/.test(head))
  )
    return last + 1
  if (/^(?:'s|’s|'|’)$/.test(next.text) && namey(last + 1)) {
    return OWNERS.test(head) || (ORGANISATION_HEADS.has(after.lower) && OWNERS.test(head.replace(/s$/, '')))
      ? last + 2
      : last
  }
  const isHead =
    ORGANISATION_HEADS.has(head) ||
    LOCATION_HEADS.has(head) ||
    OF_HEADS.test(head) ||
    /^(?:minister|secretary|university|resolution)$/.test(head)
  if (next.lower === 'of' && isHead) {
    // "the Salt Movement of Mr Ruk": a person has begun.
    if (RANKS.has(after.lower) && !HOUSE.test(after.lower)) return last
    if (namey(last + 1)) return last + 2
    if (after.lower === 'the' && namey(last + 2)) return last + 3
  }
  if ((next.lower === 'for' || next.lower === 'on') && next.text === next.lower && ORGANISATION_HEADS.has(head)) {
    if (namey(last + 1)) return last + 2
    if (after.lower === 'the' && namey(last + 2) && !countryOf(tokens[last + 2]?.text ?? '')) return last + 3
  }
  if (next.lower === 'and') {
    const begins = (tokens[first] as Token).lower
    const long = LONG_BODY.test(begins) || LONG_BODY.test((tokens[first + 1] as Token | undefined)?.lower ?? '')
    const hasOf = tokens.slice(first, last).some((t) => /^(?:of|for)$/.test(t.lower))
    const k = after.lower === 'the' ? last + 2 : last + 1
    if (long && hasOf && namey(k) && !ORGANISATION_HEADS.has(tokens[k]?.lower ?? '')) return k + 1
  }
  return last
}

function isNamey(page: Page, sentence: Sentence, token: Token, loud: boolean, known: ReadonlySet<string>): boolean {
  const { text, lower, index } = token
  if (!/\p{L}/u.test(text) || NEVER.test(lower)) return false
  if (MONTH.test(lower) && !(lower === 'may' && known.has('may'))) return false
  if (loud) {
    if (INSIDE.test(lower) || text.length < 2) return false
    if (known.has(lower) && !isCommonWord(lower)) return true
    return isNamelike(page, token)
  }
  if (!isCapitalised(token)) return false
  if (/^\p{Lu}\.?$/u.test(text))
    return /^\p{Lu}/u.test(page.tokens[index + 1]?.text ?? '') || isInitialAfterName(page, token)
  const previous = page.tokens[index - 1]
  const opens =
    index === sentence.first || (previous && /^["“‘«(:•–—\][-]$/.test(previous.text) && !/\p{L}/u.test(previous.text))
  if (!opens || !previous) {
    if (opens) return opensWithName(page, sentence, token, known)
    return token.pos !== 'PRON' && token.pos !== 'DET'
  }
  return opensWithName(page, sentence, token, known)
}

const isInitialAfterName = (page: Page, token: Token): boolean =>
  /^\p{Lu}\p{Ll}+/u.test(page.tokens[token.index - 1]?.text ?? '')

/** The first word of a sentence always has a capital. */
function opensWithName(page: Page, sentence: Sentence, token: Token, known: ReadonlySet<string>): boolean {
  const { lower, pos } = token
  if (/^(?:PRON|DET|ADP|CCONJ|SCONJ|AUX|ADV|PART|INTJ|NUM)$/.test(pos) && (isCommonWord(lower) || lower.length < 4))
    return false
  const everyday =
    isCommonWord(lower) || isCommonWord(singularOf(lower)) || RANK_MODIFIERS.has(lower) || ORGANISATION_NOUNS.has(lower)
  if (!everyday) return !(lower.endsWith('ly') && pos === 'ADV')
  const next = page.tokens[token.index + 1]
  const chained =
    next !== undefined && next.sentence === sentence.index && isCapitalised(next) && /\p{L}/u.test(next.text)
  if (!chained) return false
  if (known.has(lower) && known.has(next.lower)) return true
  return (
    RANKS.has(bare(lower)) || RANK_MODIFIERS.has(bare(lower)) || (ORGANISATION_HEADS.has(next.lower) && pos !== 'VERB')
  )
}

const bare = (lower: string): string => lower.replace(/\.$/, '')

/** Where every word has capitals: what is no everyday word, and everyday words in the name of a body. */
function isNamelike(page: Page, token: Token): boolean {
  const { lower, index } = token
  if (!isCommonWord(lower)) return !/^(?:\d|.*\d)/.test(lower) && !/(?:ly|ing|ed)$/.test(lower)
  const next = page.tokens[index + 1]
  const previous = page.tokens[index - 1]
  const near = (t: Token | undefined): boolean =>
    t !== undefined && /^\p{L}/u.test(t.text) && (!isCommonWord(t.lower) || ORGANISATION_HEADS.has(t.lower))
  if (ORGANISATION_HEADS.has(lower))
    return (
      previous !== undefined &&
      /^(?:ADJ|PROPN|NOUN)$/.test(previous.pos) &&
      (!isCommonWord(previous.lower) || demonymOf(previous.lower) !== null)
    )
  if (RANKS.has(bare(lower))) return next !== undefined && /^\p{L}/u.test(next.text) && !isCommonWord(next.lower)
  return (
    token.pos === 'ADJ' &&
    near(next) &&
    /^(?:national|united|popular|revolutionary|democratic|islamic|central|supreme|armed)$/.test(lower)
  )
}

/** Takes a run of capitalised words apart: "Turkish Foreign Minister Mevlut Ruk" is a people, an office and a name. */
function split(tokens: readonly Token[], first: number, last: number, loud: boolean): NameSpan[] {
  const word = (i: number): string => bare((tokens[i] as Token).lower)
  let rank = -1
  for (let i = first; i < last - 1; i++) {
    const following = tokens[i + 1] as Token
    if (RANKS.has(word(i)) && !/^(?:of|for|'s|’s)$/.test(following.lower) && !isBody(tokens, i + 1, last)) rank = i
  }
  if (rank < 0) {
    const only = word(last - 1)
    // "the Foreign Secretary", "Chief Justice": an office without its holder is a description.
    if (RANKS.has(only) && !loud) {
      const end = officeStart(tokens, last - 1, first)
      return end > first ? piece(tokens, first, end, []) : []
    }
    if (RANKS.has(word(first)) && last - first > 2 && /^(?:of|for)$/.test(word(first + 1)))
      return piece(tokens, first + 2, last, [])
    return piece(tokens, first, last, [])
  }
  const start = officeStart(tokens, rank, first)
  const title = tokens.slice(start, rank + 1).map((t) => bare(t.lower))
  const before = start > first ? piece(tokens, first, start, []) : []
  return [...before, ...piece(tokens, rank + 1, last, title)]
}

/** "Colonel Orfi" but "Officer Training Corps", "General Staff": what follows the rank is a body. */
function isBody(tokens: readonly Token[], from: number, last: number): boolean {
  const final = (tokens[last - 1] as Token).lower
  return (ORGANISATION_HEADS.has(final) || LOCATION_HEADS.has(final)) && last - from <= 3
}

function officeStart(tokens: readonly Token[], rank: number, first: number): number {
  let start = rank
  while (start > first) {
    const word = bare((tokens[start - 1] as Token).lower)
    if (RANKS.has(word) || RANK_MODIFIERS.has(word)) start--
    else if (
      /^(?:for|of|the|and|-)$/.test(word) &&
      start - 2 >= first &&
      (RANKS.has(bare((tokens[start - 2] as Token).lower)) ||
        RANK_MODIFIERS.has(bare((tokens[start - 2] as Token).lower)))
    )
      start -= 2
    else break
  }
  return start
}

/** A name without what does not belong to it; nothing when nothing is left. */
function piece(tokens: readonly Token[], from: number, to: number, title: readonly string[]): NameSpan[] {
  let [first, last] = [from, to]
  while (first < last && /^(?:the|of|and|for|-|‑|–|'s|’s|&)$/.test((tokens[first] as Token).lower)) first++
  while (last > first && /^(?:the|of|and|for|-|‑|–|'s|’s|&|\.)$/.test((tokens[last - 1] as Token).lower)) last--
  return first < last ? [{ first, last, title }] : []
}
