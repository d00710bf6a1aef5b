/**
 * Reports inside reports: "a guard told us that the colonel denies it" holds the colonel's claim in the guard's.
 *
 * @module
 */
import type { Claim } from '../../model/reading.ts'

/** Each claim that stands in the content of another is reported by the smallest that holds it. */
export function nest(claims: readonly Claim[]): Claim[] {
  return claims.map((claim) => {
    const cue = claim.cue[0]
    if (!cue) return claim
    let best: Claim | null = null
    for (const other of claims) {
      if (other === claim || !other.content.some((c) => c.start <= cue.start && cue.end <= c.end)) continue
      if (best === null || sizeOf(other) < sizeOf(best)) best = other
    }
    return best ? { ...claim, reportedBy: best.id } : claim
  })
}

const sizeOf = (claim: Claim): number => claim.content.reduce((sum, span) => sum + span.end - span.start, 0)
