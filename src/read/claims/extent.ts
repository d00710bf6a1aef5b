/**
 * How far what is said reaches: clauses, noun phrases, quotations.
 *
 * @module
 */
import type { Page, Token } from '../page/page.ts'
import type { Quotation, TokenRange } from './quotations.ts'
import { SPEECH, stemOf } from './verb-stems.ts'

/** The page with its quotations found by token. */
export interface Desk {
  readonly page: Page
  readonly quotations: readonly Quotation[]
  /** By token: the quotation that holds it, or null. */
  readonly quoteOf: readonly (Quotation | null)[]
}

export const lowerAt = (desk: Desk, i: number): string => desk.page.tokens[i]?.lower ?? ''
export const posAt = (desk: Desk, i: number): string => desk.page.tokens[i]?.pos ?? ''

/** Does the word at `i` start a reporting clause: "she said", "Mr. Orr told"? */
function reports(desk: Desk, i: number, limit: number): boolean {
  for (let k = i; k < Math.min(limit, i + 5); k++) {
    const pos = posAt(desk, k)
    if (pos === 'VERB') return k > i && SPEECH.has(stemOf(lowerAt(desk, k)))
    if (!/^(?:PROPN|NOUN|DET|PRON|ADJ|AUX|ADV)$/.test(pos)) return false
  }
  return false
}

/** Index after the last word of a clause that starts at `first`, its closing stop left out. */
export function clauseEnd(desk: Desk, first: number, limit: number): number {
  let i = first
  for (; i < limit; i++) {
    const quote = desk.quoteOf[i]
    if (quote && quote.first === i && quote.last <= limit + 1) {
      i = quote.last - 1
      continue
    }
    const token = desk.page.tokens[i] as Token
    if (token.text === ';' || token.text === ')' || token.text === '—' || token.text === '--') break
    if (token.text !== ',') continue
    const next = lowerAt(desk, i + 1)
    if (/^(?:but|while|although|though|whereas|according|adding)$/.test(next)) break
    if (/ing$/.test(next) && SPEECH.has(stemOf(next))) break
    if (reports(desk, next === 'and' ? i + 2 : i + 1, limit)) break
  }
  return trimmed(desk, first, i)
}

/** Leaves out stops and commas at the end; a mark that closes a quotation stays with the stop inside it. */
export function trimmed(desk: Desk, first: number, last: number): number {
  let end = last
  while (end > first + 1 && /^(?:[.,;:!?]|and|but)$/.test(lowerAt(desk, end - 1))) end--
  return end
}

const INSIDE = /^(?:DET|ADJ|NOUN|PROPN|NUM)$/

/** Index after the noun phrase that starts at `first`, without what hangs on it; `first` itself where there is none. */
export function phraseEnd(desk: Desk, first: number, limit: number): number {
  if (posAt(desk, first) === 'PRON')
    return posAt(desk, first + 1) === 'NOUN' ? phraseEnd(desk, first + 1, limit) : first + 1
  let i = first
  while (i < limit) {
    const pos = posAt(desk, i)
    const lower = lowerAt(desk, i)
    const quote = desk.quoteOf[i]
    if (quote && quote.first === i && quote.last <= limit) i = quote.last
    else if (INSIDE.test(pos)) i++
    else if (
      /^(?:'s|'|-|‑|–|&|\.)$/.test(lower) &&
      i > first &&
      i + 1 < limit &&
      INSIDE.test(posAt(desk, i + 1)) &&
      lower !== '.'
    )
      i++
    else if (pos === 'ADV' && i + 1 < limit && posAt(desk, i + 1) === 'ADJ') i++
    else if (
      pos === 'VERB' &&
      /(?:ed|ing)$/.test(lower) &&
      /^(?:NOUN|PROPN)$/.test(posAt(desk, i + 1)) &&
      /^(?:DET|ADJ)$/.test(posAt(desk, i - 1))
    )
      i++
    else if (lower === 'and' && i > first && INSIDE.test(posAt(desk, i + 1)) && !/^(?:DET)$/.test(posAt(desk, i + 1)))
      i++
    else if (/^(?:his|her|its|their|our|my|your)$/.test(lower)) i++
    else break
  }
  return i
}

/** A noun phrase with its prepositional phrases and its relative clause. */
export function longPhraseEnd(desk: Desk, first: number, limit: number): number {
  let i = phraseEnd(desk, first, limit)
  if (i === first) return first
  while (i < limit) {
    const lower = lowerAt(desk, i)
    if (
      /^(?:of|in|on|for|to|from|with|against|about|by|at|over|between|into|toward|towards|and|or|than)$/.test(lower)
    ) {
      const start = i + 1
      const end = phraseEnd(desk, start, limit)
      if (end === start) {
        if (lower === 'to' && posAt(desk, start) === 'VERB') return clauseEnd(desk, i, limit)
        break
      }
      if ((lower === 'and' || lower === 'or') && posAt(desk, end) === 'VERB') break
      i = end
    } else if (/^(?:that|who|which|whom|whose)$/.test(lower)) return clauseEnd(desk, i, limit)
    else break
  }
  return i
}

export const range = (first: number, last: number): TokenRange => ({ first, last })
