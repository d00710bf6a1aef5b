/**
 * Figures beside casualties: seats, shares, sums, sentences, counts of people and things.
 *
 * @module
 */
import type { Claim, Incident, Quantity } from '../../model/reading.ts'
import { claimAround } from '../claims/claim-around.ts'
import { type NumberWords, numberAt } from '../incidents/number-words.ts'
import type { EntityBook } from '../names/book.ts'
import type { NounPhrase } from '../page/noun-phrases.ts'
import type { Page, Sentence, Token } from '../page/page.ts'
import { SpansAt } from '../page/spans-at.ts'
import { boundsAt } from './bounds.ts'
import { measured } from './units.ts'

/** A figure while it is being read: what is counted, and the tokens `first` (inclusive) to `last` (exclusive). */
interface Counted {
  readonly what: string
  readonly unit: string
  readonly value: number
  readonly of: number | null
  readonly last: number
}

/** Counts of fewer things than this are rarely news ("two friends", "three specialists"), unless a unit says so. */
const WORTH_COUNTING = 3

export function readQuantities(
  page: Page,
  book: EntityBook,
  phrases: readonly NounPhrase[],
  claims: readonly Claim[],
  incidents: readonly Incident[],
): Quantity[] {
  const told = incidents.flatMap((i) => [...i.killed, ...i.injured, ...(i.date ? [i.date] : [])])
  const taken = new SpansAt(told.map(({ span }) => ({ ...span, of: null })))
  const claimAt = claimAround(claims)
  const found: Quantity[] = []
  for (const sentence of page.sentences) {
    let i = sentence.first
    while (i < sentence.last) {
      const number = decimalAt(page.tokens, i) ?? numberAt(page.tokens, i, sentence.last)
      const quantity = number && quantityOf(page, book, phrases, sentence, number)
      if (quantity && taken.touching(quantity.span).length === 0) {
        found.push({ ...quantity, claim: claimAt(quantity.span)?.id ?? null })
      }
      i = quantity ? indexAfter(page, sentence, quantity.span.end) : number ? number.last : i + 1
    }
  }
  return found
}

function quantityOf(
  page: Page,
  book: EntityBook,
  phrases: readonly NounPhrase[],
  sentence: Sentence,
  number: NumberWords,
): Quantity | null {
  const { tokens } = page
  const bounds = boundsAt(tokens, sentence, number)
  const counted =
    measured(tokens, sentence, bounds.last, bounds.high ?? number.value) ??
    countedThings(tokens, sentence, bounds.last, bounds.high ?? number.value)
  if (!counted) return null
  const start = tokens[bounds.first]?.start ?? 0
  const end = tokens[counted.last - 1]?.end ?? start
  const scale = counted.value / (bounds.high ?? number.value)
  const exact = bounds.low === bounds.high
  return {
    what: counted.what,
    value: exact ? counted.value : null,
    low: bounds.low === null ? null : bounds.low * scale,
    high: bounds.high === null ? null : bounds.high * scale,
    unit: counted.unit,
    of: counted.of,
    who: holderOf(page, book, phrases, sentence, bounds.first),
    when: null,
    claim: null,
    span: { start, end },
    confidence: null,
  }
}

const TIME =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|o'clock|a\.?m\.?|p\.?m\.?|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|km|kilometres?|kilometers?|miles?|metres?|meters?|kg|caliber|calibre|times)\.?$/

/** "Eleven prisoners", "some two hundred cattle", "between six and ten armed men". */
function countedThings(tokens: readonly Token[], sentence: Sentence, from: number, value: number): Counted | null {
  const isYear = value >= 1000 && value <= 2100 && /^\d{4}$/.test(tokens[from - 1]?.text ?? '')
  if (value < WORTH_COUNTING || isYear) return null
  let i = from
  while (i < sentence.last && (tokens[i]?.pos === 'ADJ' || isParticiple(tokens, i))) i++
  const noun = tokens[i]
  if (noun?.pos !== 'NOUN' || i >= sentence.last || TIME.test(noun.lower) || !isPlural(noun.lower)) return null
  return { what: noun.lower, unit: noun.lower, value, of: null, last: i + 1 }
}

const isParticiple = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.pos === 'VERB' && /(?:ed|ing)$/.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.pos === 'NOUN'
const isPlural = (noun: string): boolean =>
  /s$/.test(noun) || /^(?:people|men|women|children|cattle|police|crew|personnel|troops)$/.test(noun)

/** The first token of a sentence that begins after a position. */
function indexAfter(page: Page, sentence: Sentence, position: number): number {
  let i = sentence.first
  while (i < sentence.last && (page.tokens[i]?.start ?? 0) < position) i++
  return i
}

/** "38.4": only shares and measures have a fraction. */
function decimalAt(tokens: readonly Token[], i: number): NumberWords | null {
  const text = tokens[i]?.text ?? ''
  return /^\d+\.\d+$/.test(text) ? { first: i, last: i + 1, value: Number(text), vague: false } : null
}

/** Who won, took, has or lost it: the nearest phrase before the figure, when a verb of having stands between. */
function holderOf(
  page: Page,
  book: EntityBook,
  phrases: readonly NounPhrase[],
  sentence: Sentence,
  first: number,
): Quantity['who'] {
  const HAVING =
    /^(?:won|win|wins|took|take|takes|has|have|had|secured|gained|lost|got|holds?|held|gave|received|commands?)$/
  for (let i = first - 1; i >= Math.max(sentence.first, first - 6); i--) {
    if (!HAVING.test(page.tokens[i]?.lower ?? '')) continue
    const gave = page.tokens[i]?.lower === 'gave'
    const holder = gave
      ? phrases.find((np) => np.first === i + 1)
      : phrases.findLast((np) => np.last <= i && np.first >= sentence.first)
    return holder ? book.find({ start: holder.start, end: holder.end }) : null
  }
  return null
}
