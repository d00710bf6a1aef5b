/**
 * Events as the network sees them: the words that tell of them, and which of those tell of one.
 *
 * @module
 */
import type { IncidentStatus, IncidentType } from '../../model/vocabulary.ts'
import { best, type Sight, type Stretch, type View } from './sight.ts'

/** A word that tells of an event. */
export interface SeenEventWord extends Stretch {
  readonly type: IncidentType
  readonly status: IncidentStatus
  readonly series: boolean
  /** Log odds that the event is what the report is about. */
  readonly main: number
  readonly view: View
}

/** Chosen on contested dev. */
const EAGER = { event: 0.5, same: 0 }

/** Each event as its words in text order. */
export function seeEvents(sight: Sight): SeenEventWord[][] {
  const { eventTypes, status } = sight.table.labels
  const words = sight.views.flatMap((view) =>
    view.marked('event', EAGER.event).map(({ first, last, label }): SeenEventWord => {
      const at = { first, last }
      const [no, yes] = view.logits('main', at) as unknown as [number, number]
      return {
        ...at,
        type: eventTypes[label] as IncidentType,
        status: best(status, view.logits('status', at)),
        series: best([false, true], view.logits('series', at)),
        main: yes - no,
        view,
      }
    }),
  )
  const events: SeenEventWord[][] = []
  const home = new Map<SeenEventWord, SeenEventWord[]>()
  words.forEach((word, i) => {
    let earlier: SeenEventWord | null = null
    let top = EAGER.same
    for (const other of words.slice(0, i)) {
      if (!word.view.sees(other)) continue
      const score = word.view.score('same-event', word, other)
      if (score > top) [earlier, top] = [other, score]
    }
    const event = earlier ? (home.get(earlier) as SeenEventWord[]) : []
    if (!earlier) events.push(event)
    event.push(word)
    home.set(word, event)
  })
  return events
}
