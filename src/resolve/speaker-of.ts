/**
 * A voice within a report, as a speaker of the case.
 *
 * @module
 */
import type { ActorRef, Speaker } from '../model/case.ts'
import { type ItemId, itemId, type ReportId } from '../model/ids.ts'
import type { Voice } from './records.ts'

/** The actor that a voice is; the report itself for its own voice, and for a speaker who is no actor of the case. */
export function speakerOf(
  report: { readonly report: ReportId; readonly name: string },
  voice: Voice,
  actorOf: ReadonlyMap<ItemId, ActorRef>,
): Speaker {
  const actor = voice.entity === null ? undefined : actorOf.get(itemId(report.report, voice.entity))
  if (!actor) return { kind: 'report', report: report.report, name: report.name }
  return {
    kind: 'actor',
    actor: actor.id,
    name: actor.name,
    affiliation: voice.affiliation,
    sourceType: voice.sourceType,
  }
}
