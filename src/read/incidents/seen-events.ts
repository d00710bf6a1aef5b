/**
 * The events that the network sees, as the acts of this folder take them.
 *
 * @module
 */
import type { IncidentStatus } from '../../model/vocabulary.ts'
import { seeEvents } from '../model/see-events.ts'
import type { Sight } from '../model/sight.ts'
import { wordsOnPage } from '../model/words-on-page.ts'
import type { Page, Sentence, Token } from '../page/page.ts'
import { anchorOf, type Event } from './event-coreference.ts'
import type { Trigger } from './triggers.ts'

/** An event with what the network holds of it. */
export interface SeenEvent extends Event {
  readonly status: IncidentStatus
  /** Log odds that the report is about it. */
  readonly main: number
}

export function seenEvents(page: Page, sight: Sight, triggers: readonly Trigger[]): SeenEvent[] {
  const words = wordsOnPage(page, sight)
  const known = new Map(triggers.map((trigger) => [trigger.first, trigger]))
  const inBody = (trigger: Trigger): boolean => (page.sentences[trigger.sentence] as Sentence).part === 'body'
  return seeEvents(sight)
    .flatMap((seen): SeenEvent[] => {
      const told = seen.flatMap((word) => {
        const [run] = words.tokensOf(word)
        return run ? [{ word, trigger: triggerOf(page, run.first, run.last, word.type, known) }] : []
      })
      // A headline's word for an event is a mention of it.
      const ordered = [...told.filter((t) => inBody(t.trigger)), ...told.filter((t) => !inBody(t.trigger))]
      const [first] = ordered
      if (!first) return []
      return [
        {
          triggers: ordered.map((t) => t.trigger),
          anchor: anchorOf(page, first.trigger),
          series: first.word.series,
          status: first.word.status,
          main: Math.max(...ordered.map((t) => t.word.main)),
        },
      ]
    })
    .sort((a, b) => (a.triggers[0]?.first ?? 0) - (b.triggers[0]?.first ?? 0))
}

function triggerOf(
  page: Page,
  first: number,
  last: number,
  type: Trigger['type'],
  known: ReadonlyMap<number, Trigger>,
): Trigger {
  const [a, z] = [page.tokens[first] as Token, page.tokens[last - 1] as Token]
  const base = known.get(first)
  return {
    first,
    last,
    start: a.start,
    end: z.end,
    sentence: a.sentence,
    type,
    alone: type,
    reach: 'specific',
    kind: base?.kind ?? (a.pos === 'VERB' || a.pos === 'AUX' ? 'verb' : 'noun'),
    base: base?.base ?? a.lower,
  }
}
