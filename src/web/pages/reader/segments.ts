/**
 * A text cut where highlights begin and end, so that nested and overlapping ones can all be shown.
 *
 * @module
 */
import type { Span } from '../../../model/span.ts'

/** Something to highlight. */
export interface Highlight {
  readonly id: string
  readonly kind: string
  readonly spans: readonly Span[]
}

/** A stretch of text under the same highlights, shortest (innermost) last. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly under: readonly Highlight[]
}

/**
 * Cuts one stretch of a text.
 *
 * @example segmentsIn({ start: 0, end: 10 }, [{ id: 'c1', kind: 'claim', spans: [{ start: 2, end: 5 }] }])
 * // => 0-2 under nothing, 2-5 under c1, 5-10 under nothing
 */
export function segmentsIn(stretch: Span, highlights: readonly Highlight[]): Segment[] {
  const pieces = highlights.flatMap((highlight) =>
    highlight.spans
      .filter((span) => span.start < stretch.end && span.end > stretch.start)
      .map((span) => ({ start: span.start, end: span.end, highlight })),
  )
  const cuts = new Set([stretch.start, stretch.end])
  for (const { start, end } of pieces) {
    cuts.add(Math.max(start, stretch.start))
    cuts.add(Math.min(end, stretch.end))
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).flatMap((start, at) => {
    const end = places[at + 1] as number
    if (end <= start) return []
    const under = pieces
      .filter((piece) => piece.start < end && piece.end > start)
      .sort((a, b) => b.end - b.start - (a.end - a.start))
      .map(({ highlight }) => highlight)
    return [{ start, end, under }]
  })
}
