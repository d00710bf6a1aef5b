/**
 * Which of its incidents a report is about.
 *
 * @module
 */
import type { Page } from '../page/page.ts'
import type { Event } from './event-coreference.ts'

/** The incident that the headline names, else the one most spoken of, else the first. */
export function mainOf(page: Page, events: readonly Event[]): Event | null {
  let best: { event: Event; score: number } | null = null
  events.forEach((event, i) => {
    const heads = event.triggers.filter(({ sentence }) => page.sentences[sentence]?.part !== 'body').length
    const score = heads * 3 + event.triggers.length - i * 0.9 - (event.series ? 1 : 0) - minor(event)
    if (!best || score > best.score) best = { event, score }
  })
  return (best as { event: Event } | null)?.event ?? null
}

/** Arrests and votes are mostly told because of the deed before them. */
function minor(event: Event): number {
  const type = event.triggers[0]?.type
  return type === 'arrest' || type === 'protest' || type === 'political-event' ? 1.5 : 0
}
