/**
 * Reads the incidents that a report tells of: what happened, when, where, to whom, and by what means.
 *
 * Who did it is left to the act of responsibility, whose rows {@link withResponsibility} brings back here.
 *
 * @module
 */
import { IncidentId } from '../../model/ids.ts'
import type { Claim, Incident } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { EntityBook } from '../names/book.ts'
import { type NounPhrase, nounPhrases } from '../page/noun-phrases.ts'
import type { Page, Sentence } from '../page/page.ts'
import { type Toll, tollsOf } from './casualties.ts'
import { type Event, eventsOf } from './event-coreference.ts'
import { typeOf } from './incident-type.ts'
import { rolesByEvent } from './role-entities.ts'
import { type Filled, filledRoles } from './roles.ts'
import { statusOf } from './status.ts'
import { type Trigger, triggersOf } from './triggers.ts'
import { placeOfEvent } from './where.ts'

export function readIncidents(page: Page, book: EntityBook, claims: readonly Claim[]): Incident[] {
  const phrases = nounPhrases(page)
  const triggers = triggersOf(page)
  const filled = filledRoles(page, phrases, triggers)
  const events = eventsOf(page, triggers, victimsIn(filled))
  const main = mainOf(page, events)
  const tolls = shared(page, events, main, tollsOf(page, phrases, claims))
  const roles = rolesByEvent(page, book, events, main, filled)
  const isPerson = (phrase: NounPhrase): boolean => {
    const id = book.find(phrase)
    return id !== null && book.get(id).type === 'person'
  }
  return events.map((event, i) => {
    const [trigger, ...mentions] = event.triggers as [Trigger, ...Trigger[]]
    const figures = tolls.filter((toll) => toll.event === event)
    return {
      id: IncidentId.parse(`i${i + 1}`),
      main: event === main,
      series: event.series,
      type: typeOf(page, event),
      status: statusOf(page, trigger),
      trigger: spanOf(trigger),
      mentions: mentions.map(spanOf),
      part: partOf(page, trigger),
      date: null,
      place: placeOfEvent(page, phrases, event, isPerson, new Set()),
      killed: figures.filter((toll) => toll.harm === 'killed').map(countOf),
      injured: figures.filter((toll) => toll.harm === 'injured').map(countOf),
      roles: roles.get(event) ?? [],
      confidence: null,
    }
  })
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })
const countOf = ({ low, best, high, claim, span }: Toll) => ({ low, best, high, claim, span })

/** Where targets begin and end. */
function victimsIn(filled: readonly Filled[]): (token: number) => boolean {
  const edges = new Set<number>()
  for (const { fill, filler } of filled) {
    if (fill === 'instrument' || fill === 'perpetratorIndividual' || fill === 'perpetratorOrganisation') continue
    for (const { first, last } of filler.occurrences) edges.add(first).add(last - 1)
  }
  return (token) => edges.has(token)
}

function partOf(page: Page, trigger: Trigger): Incident['part'] {
  const { part } = page.sentences[trigger.sentence] as Sentence
  return part
}

/** The incident that the headline names, else the one most spoken of, else the first. */
function mainOf(page: Page, events: readonly Event[]): Event | null {
  let best: { event: Event; score: number } | null = null
  events.forEach((event, i) => {
    const heads = event.triggers.filter((trigger) => partOf(page, trigger) !== 'body').length
    const score = heads * 3 + event.triggers.length - i * 0.9 - (event.series ? 1 : 0)
    if (!best || score > best.score) best = { event, score }
  })
  return (best as { event: Event } | null)?.event ?? null
}

/** Gives each figure to the event whose trigger stands nearest in its sentence, else to the main one; equal figures count once. */
function shared(
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
