/**
 * Gives each figure of killed or injured to the incident that it belongs to.
 *
 * @module
 */
import type { Page } from '../page/page.ts'
import type { Toll } from './casualties.ts'
import type { Event } from './event-coreference.ts'

/** Gives each figure to the event whose trigger stands nearest in its sentence, else to the main one; equal figures count once. */
export function tollsByEvent(
  page: Page,
  events: readonly Event[],
  main: Event | null,
  tolls: readonly Toll[],
): (Toll & { event: Event })[] {
  const given: (Toll & { event: Event })[] = []
  for (const toll of tolls) {
    const sentence = page.tokens[toll.at]?.sentence
    let home: { event: Event; distance: number } | null = null
    for (const event of events) {
      for (const trigger of event.triggers) {
        if (trigger.sentence !== sentence) continue
        const distance = Math.abs(trigger.first - toll.at)
        if (!home || distance < home.distance) home = { event, distance }
      }
    }
    const event = home?.event ?? main
    if (!event) continue
    const same = given.some(
      (other) =>
        other.event === event &&
        other.harm === toll.harm &&
        other.low === toll.low &&
        other.best === toll.best &&
        other.high === toll.high,
    )
    if (!same) given.push({ ...toll, event })
  }
  return given
}
