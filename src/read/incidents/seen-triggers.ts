/**
 * The words for what happened that the network sees, as triggers of the page.
 *
 * @module
 */
import type { IncidentType } from '../../model/vocabulary.ts'
import { seeEvents } from '../model/see-events.ts'
import type { Likely, Sight } from '../model/sight.ts'
import { wordsOnPage } from '../model/words-on-page.ts'
import type { Page, Token } from '../page/page.ts'
import { meet } from '../page/tokens-meet.ts'
import type { Trigger } from './triggers.ts'

interface SeenTrigger {
  readonly trigger: Trigger
  readonly type: Likely<IncidentType>
}

function seenTriggers(page: Page, sight: Sight): SeenTrigger[] {
  const words = wordsOnPage(page, sight)
  return seeEvents(sight).flatMap((event) => {
    const [run, ...more] = words.tokensOf(event)
    if (!run || more.length > 0) return []
    const { first, last } = run
    const [a, z] = [page.tokens[first] as Token, page.tokens[last - 1] as Token]
    if (a.sentence !== z.sentence || a.pos === 'PRON') return []
    const { label: type } = event.type
    const place = { first, last, start: a.start, end: z.end, sentence: a.sentence }
    const kind = a.pos === 'VERB' ? 'verb' : 'noun'
    return [{ trigger: { ...place, type, alone: type, reach: 'specific', kind, base: a.lower }, type: event.type }]
  })
}

/** From here on the network's type counts rather than the rule's; chosen on contested dev. */
const SURE_OF_TYPE = 0.6

/** The rules' triggers, each with the type that the network is sure of, and those that only the network sees; in text order. */
export function withSeen(page: Page, ruled: readonly Trigger[], sight: Sight): Trigger[] {
  const seen = seenTriggers(page, sight)
  const typed = ruled.map((trigger) => {
    const type = seen.find((one) => meet(one.trigger, trigger))?.type
    return type && type.likelihood >= SURE_OF_TYPE ? { ...trigger, type: type.label, alone: type.label } : trigger
  })
  const only = seen.map(({ trigger }) => trigger).filter((trigger) => !ruled.some((other) => meet(other, trigger)))
  return [...typed, ...only].sort((a, b) => a.first - b.first)
}
