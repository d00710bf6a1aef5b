/**
 * How many were killed and how many injured, as the report gives the figures and whoever gives them.
 *
 * @module
 */
import type { Claim, Count } from '../../model/reading.ts'
import { holds } from '../../model/span.ts'
import type { NounPhrase } from '../page/noun-phrases.ts'
import type { Page, Sentence, Token } from '../page/page.ts'
import { tokenStarting } from '../page/tokens-at.ts'
import { type NumberWords, numberAt } from './number-words.ts'

/** A figure, and the word of harm that it goes with. */
export interface Toll extends Count {
  readonly harm: 'killed' | 'injured'
  /** Index of the word of harm, to find the incident that it belongs to. */
  readonly at: number
}

const KILLED =
  /^(?:kill|kills|killed|killing|slain|slew|murdered|executed|massacred|assassinated|drowned|drowning|beheaded)$/
const INJURED = /^(?:wound|wounds|wounded|wounding|injure|injures|injured|injuring|hurt|hurting|maimed|maiming|grazed)$/
const DIED = /^(?:died|dead|perished|die)$/
/** Nouns that follow their number: "23 deaths", "eleven bodies", "cost 54 lives". */
const COUNTED = new Map<string, 'killed' | 'injured'>([
  ['deaths', 'killed'],
  ['bodies', 'killed'],
  ['corpses', 'killed'],
  ['fatalities', 'killed'],
  ['lives', 'killed'],
  ['death', 'killed'],
  ['injuries', 'injured'],
])
const NOBODY = /^(?:nobody|none)$/
/** What is counted is no person: "killed 40 cattle", "died in 2015". */
const NOT_PEOPLE =
  /^(?:cattle|sheep|cows|goats|horses|hours?|days?|weeks?|months?|years?|minutes?|times?|percent|per|%|kilometres?|km|miles?|metres?|houses|homes|cars|vehicles|shots|bullets|rockets|shells|pesos|dollars|january|february|march|april|may|june|july|august|september|october|november|december|o'clock|a\.m|p\.m)$/

/** No report gives more figures; a hostile one may. */
const MOST = 200

/** The figures of a page's body, in reading order. */
export function tollsOf(page: Page, phrases: readonly NounPhrase[], claims: readonly Claim[]): Toll[] {
  const startsAt = new Map(phrases.map((phrase) => [phrase.first, phrase]))
  const endsAt = new Map(phrases.map((phrase) => [phrase.last, phrase]))
  const tolls: Toll[] = []
  for (const sentence of page.sentences) {
    if (sentence.part !== 'body' || tolls.length > MOST) continue
    for (let i = sentence.first; i < sentence.last && tolls.length <= MOST; i++) {
      const found = tollAt(page, sentence, i, startsAt, endsAt)
      if (!found) continue
      for (const toll of [...conjoinedTolls(page, sentence, found), found]) {
        if (tolls.some((t) => t.span.start === toll.span.start && t.harm === toll.harm)) continue
        tolls.push({ ...toll, claim: claimAround(claims, toll.span) })
      }
    }
  }
  return tolls
}

function tollAt(
  page: Page,
  sentence: Sentence,
  i: number,
  startsAt: ReadonlyMap<number, NounPhrase>,
  endsAt: ReadonlyMap<number, NounPhrase>,
): Toll | null {
  const { tokens } = page
  const token = tokens[i] as Token
  const word = token.lower
  const counted = COUNTED.get(word)
  if (counted) return countBefore(page, sentence, i, counted, word === 'lives' ? 7 : 2)
  const harm = KILLED.test(word) || DIED.test(word) ? 'killed' : INJURED.test(word) ? 'injured' : null
  if (!harm) return null
  if (word === 'dead') {
    return countBefore(page, sentence, i, harm, 3) ?? countAfter(page, sentence, i + 1, harm, 4, i)
  }
  if (isPassive(tokens, i, sentence) || DIED.test(word) || /^(?:hurt|wounded|injured)$/.test(word)) {
    const found = singleBefore(page, sentence, i, harm, endsAt) ?? countBefore(page, sentence, i, harm, 24)
    if (found || isPassive(tokens, i, sentence)) return found
  }
  return countAfter(page, sentence, i + 1, harm, 3, i) ?? singleAfter(page, sentence, i + 1, harm, startsAt, i)
}

/** "Fourteen soldiers and two nurses were killed": figures before the one found, joined to it by "and" or a comma. */
function conjoinedTolls(page: Page, sentence: Sentence, found: Toll): Toll[] {
  let first = tokenStarting(page, found.span.start)
  const tolls: Toll[] = []
  while (/^(?:and|,)$/.test(page.tokens[first - 1]?.lower ?? '') && first - 1 > sentence.first) {
    let toll: Toll | null = null
    for (let k = first - 2; k >= Math.max(sentence.first, first - 7) && !toll; k--) {
      const number = numberEnding(page.tokens, k, sentence)
      const nouns = page.tokens.slice(k + 1, first - 1)
      if (!number || !isPeople(page.tokens, number, first)) continue
      if (!nouns.every((token) => token.pos === 'NOUN' || token.pos === 'ADJ' || token.pos === 'PROPN')) break
      toll = ranged(page, sentence, number, found.harm, found.at, headEnd(page, number, sentence, first - 1))
    }
    if (!toll || toll.span.end > found.span.start) break
    tolls.unshift(toll)
    first = tokenStarting(page, toll.span.start)
  }
  return tolls
}

const AUXILIARY = /^(?:was|were|been|be|being|is|are|got|get)$/

function isPassive(tokens: readonly Token[], i: number, sentence: Sentence): boolean {
  for (let k = i - 1; k >= Math.max(sentence.first, i - 4); k--) {
    const word = tokens[k]?.lower ?? ''
    if (AUXILIARY.test(word)) return true
    if (
      !/^(?:not|also|shot|and|badly|seriously|slightly|instantly|dead|either|reportedly|later|killed|,|or)$/.test(word)
    )
      return false
  }
  return false
}

/** The nearest number to the left, unless another deed stands between. */
function countBefore(page: Page, sentence: Sentence, i: number, harm: Toll['harm'], reach: number): Toll | null {
  const { tokens } = page
  for (let k = i - 1; k >= Math.max(sentence.first, i - reach); k--) {
    const word = (tokens[k] as Token).lower
    const next = tokens[k + 1]?.lower ?? ''
    if (NOBODY.test(word) || (word === 'no' && (k === i - 1 || /^(?:one|people|person|casualties)$/.test(next)))) {
      return toll(page, harm, i, k, i + 1, { low: 0, best: 0, high: 0 })
    }
    if (word === 'one' && tokens[k - 1]?.lower === 'no') continue
    if (/^[;:]$/.test(word)) return null
    const otherDeed = KILLED.test(word) || INJURED.test(word)
    if (k < i - 1 && otherDeed && !/^(?:and|or|,)$/.test(next)) return null
    if ((tokens[k] as Token).pos === 'VERB' && k < i - 2 && !/(?:ing|ed|en)$/.test(word)) return null
    const number = numberEnding(tokens, k, sentence)
    if (number && isPeople(tokens, number, i)) {
      return ranged(page, sentence, number, harm, i, headEnd(page, number, sentence, i))
    }
  }
  return null
}

function countAfter(
  page: Page,
  sentence: Sentence,
  from: number,
  harm: Toll['harm'],
  reach: number,
  at: number,
): Toll | null {
  for (let k = from; k < Math.min(sentence.last, from + reach); k++) {
    const token = page.tokens[k] as Token
    if (/^[.;,]$/.test(token.text) || token.lower === 'in' || token.lower === 'on') return null
    const number = numberAt(page.tokens, k, sentence.last)
    if (number && isPeople(page.tokens, number, sentence.last)) {
      return ranged(page, sentence, number, harm, at, headEnd(page, number, sentence, sentence.last))
    }
  }
  return null
}

/** The longest number that ends with a token: "twenty-three" is three tokens, "two hundred and ten" four. */
function numberEnding(tokens: readonly Token[], k: number, sentence: Sentence): NumberWords | null {
  if (!numberAt(tokens, k, k + 1)) return null
  for (let first = Math.max(sentence.first, k - 4); first < k; first++) {
    const number = numberAt(tokens, first, k + 1)
    if (number?.last === k + 1) return number
  }
  return numberAt(tokens, k, k + 1)
}

/** No year, hour, age or amount. */
function isPeople(tokens: readonly Token[], number: NumberWords, limit: number): boolean {
  const [before, after] = [tokens[number.first - 1], tokens[number.last]]
  if (!number.vague && number.value >= 1900 && number.value <= 2100 && /^\d{4}$/.test(tokens[number.first]?.text ?? ''))
    return false
  if (before && /^(?:aged?|,|no|nos|\$|£|€|#)$/.test(before.lower) && after && /^[,.]$/.test(after.text)) return false
  for (let k = number.last; k < Math.min(number.last + 2, limit); k++) {
    if (NOT_PEOPLE.test(tokens[k]?.lower ?? '')) return false
  }
  if (after && /^[-:.]$/.test(after.text) && after.start === tokens[number.last - 1]?.end && !/\s/.test(after.text)) {
    return after.text === '.' // "23-year-old", "4:40"
  }
  return !(
    before &&
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december|chapter|page|unit|article)$/.test(
      before.lower,
    )
  )
}

/** The words counted, so that the span reads "nine people". */
function headEnd(page: Page, number: NumberWords, sentence: Sentence, limit: number): number {
  let last = number.last
  for (let k = number.last; k < Math.min(number.last + 3, sentence.last, limit + 1); k++) {
    const token = page.tokens[k] as Token
    if (token.pos === 'NOUN' || token.pos === 'PROPN' || /^(?:dead|others|wounded|injured)$/.test(token.lower))
      last = k + 1
    else if (token.pos !== 'ADJ') break
  }
  return last
}

const AT_LEAST = /^(?:at least|more than|no fewer than|no less than|not less than|over|upwards of)$/
const AT_MOST = /^(?:up to|at most|no more than|fewer than|less than|as many as)$/

/** Reads what stands before a number: "at least", "between 8 and", "up to". */
function ranged(
  page: Page,
  sentence: Sentence,
  number: NumberWords,
  harm: Toll['harm'],
  at: number,
  end: number,
): Toll {
  const { tokens } = page
  const { value, first } = number
  const word = (k: number): string => (k >= sentence.first ? (tokens[k]?.lower ?? '') : '')
  for (const length of [3, 2, 1]) {
    if (first - length < sentence.first) continue
    const before = tokens
      .slice(first - length, first)
      .map((token) => token.lower)
      .join(' ')
    if (AT_LEAST.test(before)) return toll(page, harm, at, first - length, end, { low: value, best: null, high: null })
    if (AT_MOST.test(before)) return toll(page, harm, at, first - length, end, { low: null, best: null, high: value })
  }
  if (number.vague) return toll(page, harm, at, first, end, { low: value, best: null, high: null })
  if (/^(?:and|to|or|-|–)$/.test(word(first - 1))) {
    const other = numberEnding(tokens, first - 2, sentence)
    const between = other && word(other.first - 1) === 'between'
    if (other && other.value < value && (between || word(first - 1) !== 'and')) {
      return toll(page, harm, at, between ? other.first - 1 : other.first, end, {
        low: other.value,
        best: null,
        high: value,
      })
    }
  }
  return toll(page, harm, at, first, end, { low: value, best: value, high: value })
}

/** "a guard was killed", "Yahya Tamer was killed": one. */
function singleBefore(
  page: Page,
  sentence: Sentence,
  i: number,
  harm: Toll['harm'],
  endsAt: ReadonlyMap<number, NounPhrase>,
): Toll | null {
  let k = i
  while (k - 1 >= sentence.first && !endsAt.has(k)) {
    const token = page.tokens[k - 1] as Token
    if (
      token.pos !== 'AUX' &&
      token.pos !== 'ADV' &&
      !/^(?:was|were|been|is|be|had|has|who|and|,|shot|killed)$/.test(token.lower)
    )
      return null
    k--
  }
  const phrase = endsAt.get(k)
  return phrase && isOnePerson(page, phrase) ? toll(page, harm, i, phrase.first, phrase.last, ONE) : null
}

function singleAfter(
  page: Page,
  sentence: Sentence,
  from: number,
  harm: Toll['harm'],
  startsAt: ReadonlyMap<number, NounPhrase>,
  at: number,
): Toll | null {
  const phrase = startsAt.get(from)
  if (!phrase || phrase.first >= sentence.last) return null
  return isOnePerson(page, phrase) ? toll(page, harm, at, phrase.first, phrase.last, ONE) : null
}

const ONE = { low: 1, best: 1, high: 1 }

function isOnePerson(page: Page, phrase: NounPhrase): boolean {
  const first = page.tokens[phrase.first] as Token
  const head = page.tokens[phrase.head] as Token
  if (phrase.kind === 'pronoun') return /^(?:he|she|him|her|one)$/.test(first.lower)
  if (/^(?:a|an|one)$/.test(first.lower)) return !/^(?:number|group|dozen|couple|total|crowd|lot)$/.test(head.lower)
  if (page.capitals || phrase.kind !== 'name') return first.lower === 'the' && PERSON_NOUN.test(head.lower)
  return !/s$/.test(head.lower) && first.lower !== 'the' && phrase.last - phrase.first >= 2
}

const PERSON_NOUN =
  /^(?:\w*(?:man|woman)|guard|driver|soldier|officer|judge|mayor|minister|priest|leader|president|governor|editor|journalist|teacher|student|boy|girl|victim|suspect|general|colonel|captain|ambassador|deputy|owner|pilot|sergeant|peasant)$/

function toll(
  page: Page,
  harm: Toll['harm'],
  at: number,
  first: number,
  last: number,
  figures: Pick<Count, 'low' | 'best' | 'high'>,
): Toll {
  const [a, z] = [page.tokens[first] as Token, page.tokens[last - 1] as Token]
  return { harm, at, ...figures, claim: null, span: { start: a.start, end: Math.max(a.end, z.end) } }
}

/** The innermost claim whose content holds the words. */
function claimAround(claims: readonly Claim[], span: { start: number; end: number }): Claim['id'] | null {
  let best: Claim | null = null
  const size = (claim: Claim) => claim.content.reduce((n, piece) => n + piece.end - piece.start, 0)
  for (const claim of claims) {
    if (claim.part !== 'body' || !claim.content.some((piece) => holds(piece, span))) continue
    if (!best || size(claim) < size(best)) best = claim
  }
  return best?.id ?? null
}
