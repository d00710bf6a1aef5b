/**
 * The answer of the accused: stands beside every accusation, so that none is shown alone.
 *
 * @module
 */
import type { ActorRef } from '../../model/case.ts'
import type { CaseIncidentId } from '../../model/ids.ts'
import { type Responses, responseKey } from '../assess.ts'
import { inQuotes, speakerName } from '../screen/phrases.ts'

/** A line for each answer, or one that says that there is none. */
export function answers(
  accusation: {
    readonly incident: CaseIncidentId | null
    readonly matter: string | null
    readonly actor: ActorRef | null
  },
  responses: Responses,
): string[] {
  const { incident, matter, actor } = accusation
  if (!actor) return []
  const rows = responses.get(responseKey(incident, matter, actor)) ?? []
  if (rows.length === 0) return [`answer of ${actor.name}: no response on record`]
  return rows.map(
    (row) => `answer of ${actor.name}: ${inQuotes(row.evidence.text)} (${speakerName(row.assertedBy)}, ${row.id})`,
  )
}
