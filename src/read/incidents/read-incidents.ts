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
import type { Sight } from '../model/sight.ts'
import type { EntityBook } from '../names/book.ts'
import { nounPhrases } from '../page/noun-phrases.ts'
import type { Page, Sentence } from '../page/page.ts'
import { countryOf } from '../places/countries.ts'
import { type Toll, tollsOf } from './casualties.ts'
import { eventsOf } from './event-coreference.ts'
import { typeOf } from './incident-type.ts'
import { mainOf } from './main-event.ts'
import { tellsOfIncidents } from './relevance.ts'
import { rolesByEvent } from './role-entities.ts'
import { type Filled, filledRoles } from './roles.ts'
import { withSeen } from './seen-triggers.ts'
import { statusOf } from './status.ts'
import { tollsByEvent } from './tolls-by-event.ts'
import { type Trigger, triggersOf } from './triggers.ts'
import { withVictim } from './victim.ts'
import { dateOf } from './when.ts'
import { placeOfEvent } from './where.ts'

/** @param sight - what the network saw of the text; without it the rules find the words for what happened */
export function readIncidents(
  page: Page,
  book: EntityBook,
  claims: readonly Claim[],
  sight: Sight | null = null,
): Incident[] {
  const phrases = nounPhrases(page)
  const ruled = triggersOf(page)
  // A text all in capitals is strange to the network: of what happened there it knows less than the rules.
  const triggers = sight && !page.capitals ? withSeen(page, ruled, sight) : ruled
  if (triggers.length === 0) return []
  const filled = filledRoles(page, phrases, triggers)
  const events = eventsOf(page, triggers, victimsIn(filled))
  const figures = tollsOf(page, phrases, claims)
  if (!tellsOfIncidents(events, filled, figures)) return []
  const main = mainOf(page, events)
  const tolls = tollsByEvent(page, events, main, figures)
  const roles = rolesByEvent(page, book, events, main, filled)
  const countries = countriesNamed(book)
  return events.map((event, i) => {
    const [trigger, ...mentions] = event.triggers as [Trigger, ...Trigger[]]
    const told = withVictim(page, event, {
      type: typeOf(page, event),
      status: statusOf(page, trigger),
      roles: roles.get(event) ?? [],
      tolls: tolls.filter((toll) => toll.event === event),
    })
    return {
      id: IncidentId.parse(`i${i + 1}`),
      main: event === main,
      series: event.series,
      type: told.type,
      status: told.status,
      trigger: spanOf(trigger),
      mentions: mentions.map(spanOf),
      part: partOf(page, trigger),
      date: dateOf(page, event, told.status),
      place: placeOfEvent(page, phrases, event, event === main, told.roles, countries),
      killed: told.tolls.filter((toll) => toll.harm === 'killed').map(countOf),
      injured: told.tolls.filter((toll) => toll.harm === 'injured').map(countOf),
      roles: told.roles,
      confidence: null,
    }
  })
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })
const countOf = ({ low, best, high, claim, span }: Toll) => ({ low, best, high, claim, span })

/** A town of a country that the report names is likelier meant than its namesakes elsewhere. */
function countriesNamed(book: EntityBook): ReadonlySet<string> {
  return new Set(book.all().flatMap(({ name }) => countryOf(name) ?? []))
}

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
