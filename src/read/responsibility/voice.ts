/**
 * Whose voice a word stands in: the claim's speaker, or the one who "said" in a sentence that no claim was read in.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Claim } from '../../model/reading.ts'
import { phraseAfter } from './parties.ts'
import type { Scene } from './scene.ts'
import { subjectOf } from './subject.ts'

const SAYING =
  /^(?:said|says|told|tells|wrote|writes|added|adds|insisted|insists|argued|argues|believes|thinks|concluded|alleged|alleges|claimed|maintains|replied|warned|explained)$/

export function voiceAt(scene: Scene, at: number, claim: Claim | null): EntityId | null {
  if (claim) return claim.speaker
  const { tokens, sentences } = scene.page
  const sentence = sentences[tokens[at]?.sentence ?? -1]
  if (sentence?.part !== 'body') return null
  for (let i = sentence.first; i < sentence.last; i++) {
    if (i === at || !SAYING.test(tokens[i]?.lower ?? '') || scene.cueOf[i]) continue
    const speaker = subjectOf(scene, i)?.entity ?? phraseAfter(scene, i + 1, 2)?.entity ?? null
    if (speaker !== null && /^(?:person|organisation)$/.test(scene.book.get(speaker).type)) return speaker
  }
  return null
}
