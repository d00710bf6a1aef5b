/**
 * Who speaks within a report.
 *
 * @module
 */
import type { Claim, Entity } from '../model/reading.ts'
import type { Voice } from './records.ts'

/** The report itself. */
export const OWN_VOICE: Voice = { entity: null, affiliation: null, sourceType: null }

/** Whose voice a claim is; without a claim, the report's own. */
export function claimVoice(claim: Claim | undefined, entities: ReadonlyMap<string, Entity>): Voice {
  if (!claim) return OWN_VOICE
  return {
    entity: claim.speaker,
    affiliation: claim.affiliation === null ? null : (entities.get(claim.affiliation)?.name ?? null),
    sourceType: claim.sourceType,
  }
}
