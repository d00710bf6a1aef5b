/**
 * Units that make a figure worth keeping whatever its size: shares, seats, sums, sentences, measures.
 *
 * @module
 */
import { numberAt } from '../incidents/number-words.ts'
import type { Sentence, Token } from '../page/page.ts'

/** `last` is the index after the last token of the figure; `value` is the number in its unit. */
export interface Measured {
  readonly what: string
  readonly unit: string
  readonly value: number
  readonly of: number | null
  readonly last: number
}

const SEATS = /^(?:seats?|mandates?|votes?|deputies|delegates)$/
const MONEY =
  /^(?:dollars?|euros?|pounds?|pesos?|dinars?|rials?|riyals?|roubles?|rubles?|lira|liras|francs?|yen|yuan|rupees?|shillings?|crowns?|dirhams?|naira|rand|cents?)$/
const MASS = /^(?:litres?|liters?|kilos?|kilograms?|kilogrammes?|tonnes?|tons?|barrels?|grams?|grammes?|gallons?)$/
const FRACTION = new Map([
  ['half', 1 / 2],
  ['halves', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fifth', 1 / 5],
  ['fifths', 1 / 5],
  ['tenth', 1 / 10],
  ['tenths', 1 / 10],
])

/** @param last - index after the number itself */
export function measured(tokens: readonly Token[], sentence: Sentence, last: number, value: number): Measured | null {
  const at = (i: number): Token | undefined => (i < sentence.last ? tokens[i] : undefined)
  const next = at(last)
  if (!next) return null
  const here = tokens.slice(sentence.first, sentence.last)
  if (/^(?:percent|%)$/.test(next.lower) || (next.lower === 'per' && at(last + 1)?.lower === 'cent')) {
    const what = here.some((token) => token.lower === 'turnout') ? 'turnout' : 'share'
    return { what, unit: 'percent', value, of: null, last: next.lower === 'per' ? last + 2 : last + 1 }
  }
  if (next.lower === 'of') {
    // "96 of the 180 seats"
    const from = at(last + 1)?.pos === 'DET' ? last + 2 : last + 1
    const whole = numberAt(tokens, from, sentence.last)
    const noun = whole ? at(whole.last) : undefined
    if (whole && noun && noun.pos === 'NOUN') {
      return { what: noun.lower, unit: noun.lower, value, of: whole.value, last: whole.last + 1 }
    }
  }
  if (SEATS.test(next.lower)) return { what: next.lower, unit: next.lower, value, of: null, last: last + 1 }
  if (MONEY.test(next.lower)) {
    const what = here.some((token) => /^(?:ransom|ransoms)$/.test(token.lower)) ? 'ransom' : 'money'
    return { what, unit: next.lower, value, of: null, last: last + 1 }
  }
  if (MASS.test(next.lower)) {
    const of = at(last + 1)?.lower === 'of'
    const noun = of ? here.find((token) => token.index > last + 1 && token.pos === 'NOUN') : undefined
    return {
      what: noun?.lower ?? next.lower,
      unit: next.lower,
      value,
      of: null,
      last: noun ? noun.index + 1 : last + 1,
    }
  }
  const fraction = FRACTION.get(next.lower)
  if (fraction !== undefined && at(last + 1)?.lower === 'of') {
    const share = Math.round(value * fraction * 1000) / 1000
    return { what: 'share', unit: 'share', value: share, of: null, last: last + 1 }
  }
  if (
    /^years?$/.test(next.lower) &&
    here.some((token) => /^(?:sentenced|jailed|imprisoned|prison|jail)$/.test(token.lower))
  ) {
    return { what: 'sentence', unit: 'years', value, of: null, last: last + 1 }
  }
  return null
}
