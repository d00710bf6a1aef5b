/**
 * Holding on to words, and finding them again in another text of the same report.
 *
 * Nothing is ever moved on a guess: words that stand in two places, or whose copy may be the one that went, are not found.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import type { Anchor } from '../../model/anchor.ts'
import { type Span, wordsOf } from '../../model/span.ts'

/** Code units of context on either side. */
const CONTEXT = 32
/** Words this long that stand once in both texts are the same words, whatever stands around them. */
const LONG = 40
/** Of a shorter quote this much of one side must still stand there. */
const SIDE = 12

export function textHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** @throws PositionError when the span lies outside the text */
export function anchorAt(text: string, { start, end }: Span): Anchor {
  const exact = wordsOf(text, { start, end })
  const anchor = {
    exact,
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
    end,
  }
  const copies = occurrences(text, exact)
  return {
    ...anchor,
    copies: Math.max(1, copies.length),
    twins: Math.max(1, copies.filter((at) => isBetween(text, anchor, at)).length),
  }
}

export type Found =
  | { readonly kind: 'found'; readonly span: Span }
  | { readonly kind: 'lost'; readonly reason: 'gone' | 'ambiguous'; readonly candidates: readonly Span[] }

/** Where anchored words stand in another text, if that is beyond doubt. */
export function findAnchor(text: string, anchor: Anchor): Found {
  const { exact, copies, twins, prefix, suffix } = anchor
  const places = occurrences(text, exact)
  const spanAt = (at: number): Span => ({ start: at, end: at + exact.length })
  const [first] = places
  if (first === undefined) return { kind: 'lost', reason: 'gone', candidates: [] }
  const between = places.filter((at) => isBetween(text, anchor, at))
  const [only] = between
  // Of several copies between the same words, nobody can tell which are left.
  if (only !== undefined && between.length === 1 && twins === 1) return { kind: 'found', span: spanAt(only) }
  if (between.length === 0 && places.length === 1 && copies === 1) {
    const before = prefix.slice(-SIDE)
    const after = suffix.slice(0, SIDE)
    const near =
      (before.length === SIDE && text.slice(0, first).endsWith(before)) ||
      (after.length === SIDE && text.startsWith(after, first + exact.length))
    if (near || exact.length >= LONG) return { kind: 'found', span: spanAt(first) }
  }
  return { kind: 'lost', reason: 'ambiguous', candidates: places.map(spanAt) }
}

/** The same words between the same words; at an edge of the text, its edge. */
function isBetween(text: string, { exact, prefix, suffix }: Pick<Anchor, 'exact' | 'prefix' | 'suffix'>, at: number) {
  const before = text.slice(Math.max(0, at - CONTEXT), at)
  const end = at + exact.length
  return before === prefix && text.slice(end, end + CONTEXT) === suffix
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = []
  if (words === '') return found
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at)
  return found
}
