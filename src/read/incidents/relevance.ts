/**
 * Does a report tell of an incident at all? Comment on a war, a speech against terror and a plea for talks are full of
 * violent words without telling of one deed.
 *
 * @module
 */
import type { Toll } from './casualties.ts'
import type { Event } from './event-coreference.ts'
import type { Filled } from './roles.ts'

/** Somebody or something must have been struck, or done it, or somebody must have come to harm or been spared. */
export function tellsOfIncidents(
  events: readonly Event[],
  filled: readonly Filled[],
  figures: readonly Toll[],
): boolean {
  if (filled.length > 0) return true
  return figures.length > 0 || events.some((event) => isCivil(event))
}

/** Votes, protests and arrests need nobody struck. */
function isCivil(event: Event): boolean {
  const type = event.triggers[0]?.type
  return type === 'arrest' || type === 'protest' || type === 'political-event' || type === 'crackdown'
}
