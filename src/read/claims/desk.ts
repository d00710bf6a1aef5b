/**
 * The page laid out for the act of reading claims: with its quotations found by token.
 *
 * @module
 */
import type { Page } from '../page/page.ts'
import type { Desk } from './extent.ts'
import { type Quotation, quotationsOf } from './quotations.ts'

export function deskOf(page: Page): Desk {
  const { quotations } = quotationsOf(page)
  const quoteOf = new Array<Quotation | null>(page.tokens.length).fill(null)
  for (const quote of quotations) for (const piece of quote.pieces) quoteOf.fill(quote, piece.first, piece.last)
  return { page, quotations, quoteOf }
}
