/**
 * Reports inside reports: "a guard told us that the colonel denies it" holds the colonel's claim in the guard's.
 *
 * @module
 */
import type { Claim } from '../../model/reading.ts'
import { SpansAt } from '../page/spans-at.ts'

/** Each claim that stands in the content of another is reported by the smallest that holds it. */
export function nest(claims: readonly Claim[]): Claim[] {
  const sized = claims.map((claim, place) => ({ claim, place, size: sizeOf(claim) }))
  const contents = new SpansAt(sized.flatMap((of) => of.claim.content.map(({ start, end }) => ({ start, end, of }))))
  return claims.map((claim) => {
    const [cue] = claim.cue
    const outer = cue ? contents.holding(cue).filter((other) => other.claim !== claim) : []
    const [least] = outer.sort((a, b) => a.size - b.size || a.place - b.place)
    return least ? { ...claim, reportedBy: least.claim.id } : claim
  })
}

const sizeOf = (claim: Claim): number => claim.content.reduce((sum, span) => sum + span.end - span.start, 0)
