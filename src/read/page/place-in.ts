/**
 * Halving search.
 *
 * @module
 */

/**
 * The place of the first item that passes; the list's length where none does.
 *
 * @param passes - false for the list's first items, true from some place on
 */
export function placeIn<T>(list: readonly T[], passes: (item: T) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (passes(list[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
