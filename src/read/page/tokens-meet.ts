/**
 * Do two runs of tokens share one?
 *
 * @module
 */

/** Tokens `first` (inclusive) to `last` (exclusive). */
interface Run {
  readonly first: number
  readonly last: number
}

export function meet(a: Run, b: Run): boolean {
  return a.first < b.last && b.first < a.last
}
