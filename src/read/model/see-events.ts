/**
 * Words for what happened, as the network sees them.
 *
 * @module
 */
import type { IncidentType } from '../../model/vocabulary.ts'
import type { Likely, Sight, Stretch } from './sight.ts'

export interface SeenEvent extends Stretch {
  readonly type: Likely<IncidentType>
  readonly likelihood: number
}

/** Chosen on contested dev and MUC-4 dev. */
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
    view.marked('event', EAGER).map(({ first, last, likelihood }) => ({
      first,
      last,
      likelihood,
      type: view.class(eventTypes, ['event-type', [{ first, last }]]),
    })),
  )
}
