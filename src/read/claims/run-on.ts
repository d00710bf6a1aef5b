/**
 * Quotations that no cue holds: they go on with whoever was quoted last.
 *
 * @module
 */
import type { Page } from '../page/page.ts'
import { placeIn } from '../page/place-in.ts'
import type { Candidate } from './candidates.ts'
import type { Desk } from './extent.ts'
import type { Quotation } from './quotations.ts'

/** A quotation may hang on a cue this many paragraphs of the body back, when only quotations stand between. */
const REACH = 3

/** Repeats the source and cue before it for each quotation that fills its sentences and that no candidate holds. */
export function runOn(desk: Desk, candidates: readonly Candidate[]): Candidate[] {
  const held = new Set(
    candidates.flatMap((c) => c.content.flatMap(({ first, last }) => quotationsIn(desk, first, last))),
  )
  const cued = candidates
    .filter((c) => c.source && !c.inQuote && isBody(desk.page, c.cue.first))
    .toSorted((a, b) => a.cue.first - b.cue.first)
  const found: Candidate[] = []
  for (const quotation of desk.quotations) {
    if (held.has(quotation) || !quotation.speech || !opensSentence(desk.page, quotation)) continue
    const spoken = cued[placeIn(cued, (c) => c.cue.first >= quotation.first) - 1]
    if (spoken && near(desk.page, spoken, quotation)) {
      found.push({ ...spoken, shape: 'quote', content: quotation.pieces })
    }
  }
  return found
}

function quotationsIn(desk: Desk, first: number, last: number): Quotation[] {
  return desk.quoteOf.slice(first, last).filter((quotation) => quotation !== null)
}

const paragraphOf = (page: Page, token: number): number =>
  page.sentences[page.tokens[token]?.sentence ?? 0]?.paragraph ?? 0

function opensSentence(page: Page, quotation: Quotation): boolean {
  return page.sentences[page.tokens[quotation.first]?.sentence ?? 0]?.first === quotation.first
}

const isBody = (page: Page, token: number): boolean => page.paragraphs[paragraphOf(page, token)]?.part === 'body'

/** In the same paragraph, or a few of the body before; captions between do not count. */
function near(page: Page, candidate: Candidate, quotation: Quotation): boolean {
  if (!isBody(page, quotation.first)) return false
  const from = paragraphOf(page, candidate.cue.first)
  let between = 0
  for (let i = paragraphOf(page, quotation.first); i > from && between < REACH; i--) {
    if (page.paragraphs[i]?.part === 'body') between++
  }
  return between < REACH
}
