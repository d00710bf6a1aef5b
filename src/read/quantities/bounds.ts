/**
 * What the words around a number make of it: a least, a most, a range.
 *
 * @module
 */
import { type NumberWords, numberAt } from '../incidents/number-words.ts'
import type { Sentence, Token } from '../page/page.ts'

/** Tokens `first` (inclusive) to `last` (exclusive) hold the number with its qualifiers. */
export interface Bounds {
  readonly first: number
  readonly last: number
  readonly low: number | null
  readonly high: number | null
}

/** Each with a phrase of its kind; words are matched right before the number. */
const BEFORE: readonly { words: readonly string[]; low: boolean; high: boolean }[] = [
  { words: ['at', 'least'], low: true, high: false }, // at least 12 carts
  { words: ['more', 'than'], low: true, high: false }, // more than 12 carts
  { words: ['no', 'fewer', 'than'], low: true, high: false }, // no fewer than 12 carts
  { words: ['over'], low: true, high: false }, // over 12 carts
  { words: ['some'], low: true, high: false }, // some 12 carts
  { words: ['up', 'to'], low: false, high: true }, // up to 12 carts
  { words: ['at', 'most'], low: false, high: true }, // at most 12 carts
  { words: ['fewer', 'than'], low: false, high: true }, // fewer than 12 carts
  { words: ['less', 'than'], low: false, high: true }, // less than 12 percent
  { words: ['nearly'], low: false, high: true }, // nearly 12 carts
  { words: ['almost'], low: false, high: true }, // almost 12 carts
  { words: ['about'], low: true, high: true }, // about 12 carts
  { words: ['around'], low: true, high: true }, // around 12 carts
  { words: ['roughly'], low: true, high: true }, // roughly 12 carts
  { words: ['only'], low: true, high: true }, // only 12 carts
  { words: ['just'], low: true, high: true }, // just 12 carts
]

export function boundsAt(tokens: readonly Token[], sentence: Sentence, number: NumberWords): Bounds {
  const range = rangeAt(tokens, sentence, number)
  if (range) return range
  const { value, last } = number
  for (const { words, low, high } of BEFORE) {
    const first = number.first - words.length
    if (first >= sentence.first && words.every((word, i) => tokens[first + i]?.lower === word)) {
      return { first, last, low: low ? value : null, high: high ? value : null }
    }
  }
  if (number.vague) return { first: number.first, last, low: value, high: null }
  return { first: number.first, last, low: value, high: value }
}

/** "Between 8 and 11", "from 8 to 11", "8 to 11", "8-11". */
function rangeAt(tokens: readonly Token[], sentence: Sentence, number: NumberWords): Bounds | null {
  const opener = tokens[number.first - 1]?.lower
  const link = tokens[number.last]?.lower
  const linked =
    link === 'to' || (link === 'and' && opener === 'between') || (link !== undefined && /^[-–]$/.test(link))
  const upper = linked ? numberAt(tokens, number.last + 1, sentence.last) : null
  if (!upper || upper.value <= number.value) return null
  const first = opener === 'between' || opener === 'from' ? number.first - 1 : number.first
  return { first, last: upper.last, low: number.value, high: upper.value }
}
