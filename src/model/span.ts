/**
 * Places in a text.
 *
 * Positions everywhere in the program are zero-based UTF-16 code units into a report's text,
 * `start` inclusive, `end` exclusive: what `String.prototype.slice` takes.
 *
 * @module
 */
import { z } from 'zod'
import { PositionError } from '../errors.ts'

/** A stretch of a report's text; `0 <= start <= end <= text.length`. */
export const Span = z.object({ start: z.int().min(0), end: z.int().min(0) }).readonly()
export type Span = z.infer<typeof Span>

/**
 * The words a span covers.
 *
 * @throws {@link PositionError} when the span is empty-handed: outside the text, or its end before its start
 */
export function wordsOf(text: string, span: Span): string {
  if (span.start < 0 || span.end < span.start || span.end > text.length) {
    throw new PositionError(`span ${span.start}-${span.end} does not lie in a text of ${text.length} code units`)
  }
  return text.slice(span.start, span.end)
}

/** Do two spans share at least one code unit? */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Does `outer` hold the whole of `inner`? */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The shortest span that holds both. */
export function hull(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

/** Does one of these overlap one of the others? */
export function meet(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) => others.some((other) => overlaps(one, other)))
}

/** Is each of these one of the others? */
export function sameSpans(some: readonly Span[], others: readonly Span[]): boolean {
  return some.every((one) => others.some((other) => one.start === other.start && one.end === other.end))
}
