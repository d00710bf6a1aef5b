/**
 * The tokens of a page by their place in its text, without going over all of them.
 *
 * A page's own order is that of reading, which is nearly the text's: a caption stands behind the paragraph that it interrupts.
 *
 * @module
 */
import type { Span } from '../../model/span.ts'
import type { Page, Token } from './page.ts'
import { placeIn } from './place-in.ts'

interface TextOrder {
  /** Tokens in text order. */
  readonly tokens: readonly Token[]
  /** `leastFrom[i]` is the lowest index in the page of the tokens from `i` on. */
  readonly leastFrom: Int32Array
}

/** The tokens that share a code unit with a span, in text order. */
export function tokensTouching(page: Page, span: Span): Token[] {
  const { tokens } = textOrderOf(page)
  const from = placeIn(tokens, (token) => token.end > span.start)
  let to = from
  while (to < tokens.length && (tokens[to] as Token).start < span.end) to++
  return tokens.slice(from, to)
}

/** The tokens that lie in a span with all their letters, in the page's order. */
export function tokensWithin(page: Page, span: Span): Token[] {
  const inside = tokensTouching(page, span).filter(({ start, end }) => start >= span.start && end <= span.end)
  return inside.sort((a, b) => a.index - b.index)
}

/** The place in the page of the first token, in the page's order, that begins at a position or behind it; -1 when there is none. */
export function tokenFrom(page: Page, position: number): number {
  const { tokens, leastFrom } = textOrderOf(page)
  return leastFrom[placeIn(tokens, (token) => token.start >= position)] ?? -1
}

/** The place in the page of the token that begins at a position; -1 when none does. */
export function tokenStarting(page: Page, position: number): number {
  const { tokens } = textOrderOf(page)
  const token = tokens[placeIn(tokens, ({ start }) => start >= position)]
  return token?.start === position ? token.index : -1
}

const ORDERS = new WeakMap<Page, TextOrder>()

function textOrderOf(page: Page): TextOrder {
  const known = ORDERS.get(page)
  if (known) return known
  const tokens = page.tokens.toSorted((a, b) => a.start - b.start)
  const leastFrom = new Int32Array(tokens.length)
  let least = tokens.length
  for (let i = tokens.length - 1; i >= 0; i--) {
    least = Math.min(least, (tokens[i] as Token).index)
    leastFrom[i] = least
  }
  const order = { tokens, leastFrom }
  ORDERS.set(page, order)
  return order
}
