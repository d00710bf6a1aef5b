/**
 * What people decided about identity, as far as it holds together: of decisions that contradict each other the later holds.
 *
 * @module
 */
import type { ItemId } from '../model/ids.ts'
import type { DecisionId } from '../model/review.ts'

/** A decision about who is who, in the items of today's readings; in the order of the log. */
export type IdentityDecision =
  | {
      readonly kind: 'join'
      readonly decision: DecisionId
      readonly by: string
      readonly a: ItemId
      readonly b: ItemId
    }
  | {
      readonly kind: 'separate'
      readonly decision: DecisionId
      readonly these: readonly ItemId[]
      readonly from: readonly ItemId[]
    }

export interface IdentityRules {
  readonly joins: readonly Extract<IdentityDecision, { kind: 'join' }>[]
  /** Pairs that may not come together, by whatever way. */
  readonly apart: readonly (readonly [ItemId, ItemId])[]
  /** The separation that set an item apart from its namesakes. */
  readonly setApart: ReadonlyMap<ItemId, DecisionId>
}

export const NO_RULES: IdentityRules = { joins: [], apart: [], setApart: new Map() }

/** Latest first: a join that would bring together what was later separated is left out, and the other way round. */
export function identityRules(decisions: readonly IdentityDecision[]): IdentityRules {
  if (decisions.length === 0) return NO_RULES
  const root = new Map<ItemId, ItemId>()
  const find = (item: ItemId): ItemId => {
    let at = item
    for (let up = root.get(at); up !== undefined; up = root.get(at)) at = up
    return at
  }
  const joins: Extract<IdentityDecision, { kind: 'join' }>[] = []
  const apart: (readonly [ItemId, ItemId])[] = []
  const setApart = new Map<ItemId, DecisionId>()
  for (const one of [...decisions].reverse()) {
    if (one.kind === 'join') {
      const [a, b] = [find(one.a), find(one.b)]
      const isForbidden = apart.some(([x, y]) => {
        const [p, q] = [find(x), find(y)]
        return (p === a && q === b) || (p === b && q === a)
      })
      if (isForbidden) continue
      if (a !== b) root.set(a, b)
      joins.unshift(one)
      continue
    }
    for (const item of one.these) {
      const held = one.from.filter((other) => find(other) !== find(item))
      if (held.length === 0) continue
      if (!setApart.has(item)) setApart.set(item, one.decision)
      for (const other of held) apart.push([item, other])
    }
  }
  return { joins, apart, setApart }
}

/** Do the rules keep two groups of items apart? */
export function keptApart(rules: IdentityRules): (left: Iterable<ItemId>, right: Iterable<ItemId>) => boolean {
  if (rules.apart.length === 0) return () => false
  const partners = new Map<ItemId, Set<ItemId>>()
  const note = (a: ItemId, b: ItemId): void => {
    const known = partners.get(a)
    if (known) known.add(b)
    else partners.set(a, new Set([b]))
  }
  for (const [a, b] of rules.apart) {
    note(a, b)
    note(b, a)
  }
  return (left, right) => {
    const others = new Set(right)
    for (const item of left) {
      for (const partner of partners.get(item) ?? []) if (others.has(partner)) return true
    }
    return false
  }
}
