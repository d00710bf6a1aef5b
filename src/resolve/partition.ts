/**
 * Joining things into groups, whatever the order in which the reasons for joining come.
 *
 * @module
 */

/** A reason to take two things for one. */
export interface Link<T> {
  readonly a: T
  readonly b: T
  readonly confidence: number
  /** A person's word: taken first, and nothing objects to it. */
  readonly decided?: boolean
}

/**
 * The groups that links make of items, strongest links first.
 *
 * A link is left out when `apart` objects to the two groups it would join; equal links are taken in the order of their items,
 * so the outcome depends on the set of links alone.
 *
 * @param compare - a total order of the items
 * @param apart - may two groups not become one?
 */
export function partition<T, L extends Link<T>>(
  items: readonly T[],
  links: readonly L[],
  compare: (a: T, b: T) => number,
  apart: (left: readonly T[], right: readonly T[]) => boolean = () => false,
): { readonly groups: readonly (readonly T[])[]; readonly used: readonly L[] } {
  const groupOf = new Map<T, T[]>(items.map((item) => [item, [item]]))
  const used: L[] = []
  const ordered = links.map((link) => (compare(link.a, link.b) <= 0 ? link : { ...link, a: link.b, b: link.a }))
  ordered.sort(
    (x, y) =>
      Number(y.decided ?? false) - Number(x.decided ?? false) ||
      y.confidence - x.confidence ||
      compare(x.a, y.a) ||
      compare(x.b, y.b),
  )
  for (const link of ordered) {
    const left = groupOf.get(link.a)
    const right = groupOf.get(link.b)
    if (!left || !right || left === right || (!link.decided && apart(left, right))) continue
    used.push(link)
    const [small, large] = left.length < right.length ? [left, right] : [right, left]
    large.push(...small)
    for (const item of small) groupOf.set(item, large)
  }
  const groups = [...new Set(groupOf.values())].map((group) => [...group].sort(compare))
  return { groups: groups.sort((x, y) => compare(x[0] as T, y[0] as T)), used }
}

/** Compares strings by their code units: the same order on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
