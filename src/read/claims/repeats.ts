/**
 * Headlines, key points and captions that say again what the body says.
 *
 * @module
 */
import type { Claim } from '../../model/reading.ts'
import type { Page } from '../page/page.ts'

const WORD = /[\p{L}\p{N}]{3,}/gu
const STOP = /^(?:the|and|for|that|was|were|has|had|have|with|from|this|but|are|been|its|his|her|their|they)$/

/** Points each claim of the furniture to the body's claim with whose words it shares the most, if it shares enough. */
export function withRepeats(page: Page, claims: readonly Claim[]): Claim[] {
  const body = claims.filter((claim) => claim.part === 'body').map((claim) => ({ claim, words: wordsOf(page, claim) }))
  return claims.map((claim) => {
    if (claim.part === 'body') return claim
    const own = wordsOf(page, claim)
    let best: { id: Claim['id']; score: number } | null = null
    for (const other of body) {
      let shared = 0
      for (const word of own) if (other.words.has(word)) shared++
      const same = claim.speaker !== null && claim.speaker === other.claim.speaker
      const score = shared / Math.max(1, own.size) + (same ? 0.3 : 0)
      if ((best === null || score > best.score) && score >= 0.45) best = { id: other.claim.id, score }
    }
    return best ? { ...claim, repeats: best.id } : claim
  })
}

function wordsOf(page: Page, claim: Claim): Set<string> {
  const text = claim.content
    .map((span) => page.text.slice(span.start, span.end))
    .join(' ')
    .toLowerCase()
  return new Set((text.match(WORD) ?? []).filter((word) => !STOP.test(word)).map((word) => word.slice(0, 6)))
}
