/**
 * Which of many spans lie at a place of a text, without going over all of them.
 *
 * @module
 */
import type { Span } from '../../model/span.ts'
import { placeIn } from './place-in.ts'

/** A span and what it belongs to. */
export interface Placed<T> extends Span {
  readonly of: T
}

export class SpansAt<T> {
  /** By start; equal starts in the order given. */
  readonly #spans: readonly Placed<T>[]
  /** The farthest end of the spans up to each. */
  readonly #reach: readonly number[]

  constructor(spans: readonly Placed<T>[]) {
    this.#spans = spans.toSorted((a, b) => a.start - b.start)
    let reach = 0
    this.#reach = this.#spans.map(({ end }) => {
      reach = Math.max(reach, end)
      return reach
    })
  }

  /** Those that hold the whole of a span, last start first. */
  holding(span: Span): T[] {
    const found: T[] = []
    let i = placeIn(this.#spans, ({ start }) => start > span.start) - 1
    for (; i >= 0 && (this.#reach[i] as number) >= span.end; i--) {
      const placed = this.#spans[i] as Placed<T>
      if (placed.end >= span.end) found.push(placed.of)
    }
    return found
  }

  /** Those that share a code unit with a span, last start first. */
  touching(span: Span): T[] {
    const found: T[] = []
    let i = placeIn(this.#spans, ({ start }) => start >= span.end) - 1
    for (; i >= 0 && (this.#reach[i] as number) > span.start; i--) {
      const placed = this.#spans[i] as Placed<T>
      if (placed.end > span.start) found.push(placed.of)
    }
    return found
  }
}
