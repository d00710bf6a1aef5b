/**
 * Words for what happened, as the network sees them.
 *
 * @module
 */
import type { IncidentType } from '../../model/vocabulary.ts'
import type { Likely, Sight, Stretch } from './sight.ts'

export interface SeenEvent extends Stretch {
  readonly type: Likely<IncidentType>
}

/** Chosen on contested dev. */
const EAGER = 1.5

/** Every statement about an incident asks for the events of its sight. */
const seen = new WeakMap<Sight, readonly SeenEvent[]>()

export function seeEvents(sight: Sight): readonly SeenEvent[] {
  let events = seen.get(sight)
  if (!events) {
    events = eventsIn(sight)
    seen.set(sight, events)
  }
  return events
}

function eventsIn(sight: Sight): SeenEvent[] {
  const { eventTypes } = sight.table.labels
  return sight.views.flatMap((view) =>
    view.marked('event', EAGER).map(({ first, last }) => ({
      first,
      last,
      type: view.class(eventTypes, ['event-type', [{ first, last }]]),
    })),
  )
}
