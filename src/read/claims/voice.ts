/**
 * Pronouns that speak: "he said" goes on with whoever spoke last.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Claim } from '../../model/reading.ts'
import type { EntityBook } from '../names/book.ts'
import type { Page } from '../page/page.ts'

/** How far back, in code units, the last speaker may stand: some two paragraphs. */
const REACH = 700

/** Gives "he", "she" and "it" as a source the last person, or body, that a claim of the body names as its source. */
export function withOneVoice(page: Page, book: EntityBook, claims: readonly Claim[]): Claim[] {
  const order = [...claims].sort((a, b) => (a.source[0]?.start ?? 0) - (b.source[0]?.start ?? 0))
  const given = new Map<Claim, Claim>()
  let person: { claim: Claim; at: number } | null = null
  let body: { claim: Claim; at: number } | null = null
  for (const claim of order) {
    const source = claim.source[0]
    if (!source || claim.part !== 'body') continue
    const words = page.text.slice(source.start, source.end).toLowerCase()
    const personal = /^(?:he|she)$/.test(words)
    const last: { claim: Claim; at: number } | null = personal ? person : words === 'it' ? body : null
    if (last && source.start - last.at < REACH && claim.speaker !== last.claim.speaker) {
      const { speaker, affiliation, sourceType } = last.claim
      given.set(claim, { ...claim, speaker, affiliation, sourceType })
    }
    const found = given.get(claim) ?? claim
    if (found.speaker === null || /^(?:who|which|they|we|i)$/.test(words)) continue
    const type = typeOf(book, found.speaker)
    if (type === 'person') person = { claim: found, at: source.end }
    if (type === 'organisation') body = { claim: found, at: source.end }
  }
  return claims.map((claim) => given.get(claim) ?? claim)
}

const typeOf = (book: EntityBook, id: EntityId): string => book.get(id).type
