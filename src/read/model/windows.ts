/**
 * Long texts in overlapping windows, cut exactly as `training/windows.py` cuts them.
 *
 * @module
 */

/** Words `first` (inclusive) to `end` (exclusive); it answers for those `from` to `to`, the next window for the ones after. */
export interface Window {
  readonly first: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/**
 * @param sizes - pieces of each word
 * @param most - pieces that fit a window
 * @param overlap - pieces, or so, that a window has in common with the one before
 * @throws RangeError when a word has more pieces than fit a window
 */
export function windowsOf(sizes: readonly number[], most: number, overlap: number): Window[] {
  const tooLong = sizes.findIndex((size) => size > most)
  if (tooLong >= 0) throw new RangeError(`word ${tooLong} has ${sizes[tooLong]} pieces; a window holds ${most}`)
  const cuts: { first: number; end: number }[] = []
  let first = 0
  while (first < sizes.length) {
    let end = first
    for (let held = 0; end < sizes.length && held + (sizes[end] as number) <= most; end++) held += sizes[end] as number
    cuts.push({ first, end })
    if (end >= sizes.length) break
    let next = end
    for (let back = 0; next > first + 1 && back + (sizes[next - 1] as number) <= overlap; ) {
      next--
      back += sizes[next] as number
    }
    first = next
  }
  // Words in the overlap belong to the window in which they stand farther from an edge.
  const edge = (i: number): number => Math.floor(((cuts[i]?.end ?? 0) + (cuts[i + 1]?.first ?? 0)) / 2)
  return cuts.map((cut, i) => ({
    ...cut,
    from: i === 0 ? cut.first : edge(i - 1),
    to: i === cuts.length - 1 ? cut.end : edge(i),
  }))
}
