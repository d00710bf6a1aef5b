/**
 * Gives each filled role to the incident that its words stand closest to, and names the entity behind the words.
 *
 * @module
 */
import type { Role } from '../../model/reading.ts'
import type { EntityBook } from '../names/book.ts'
import type { Page, Token } from '../page/page.ts'
import type { Event } from './event-coreference.ts'
import type { Candidate } from './role-candidates.ts'
import type { Fill } from './role-model.ts'
import type { Filled } from './roles.ts'

/** Roles of every event: one text for each entity, role and incident. */
export function rolesByEvent(
  page: Page,
  book: EntityBook,
  events: readonly Event[],
  main: Event | null,
  filled: readonly Filled[],
): Map<Event, Role[]> {
  const roles = new Map<Event, Role[]>(events.map((event) => [event, []]))
  for (const { fill, filler } of filled) {
    const { event, candidate } = nearest(page, events, main, filler.occurrences)
    const list = event && roles.get(event)
    if (!list) continue
    const role = agreed(book, roleOf(page, book, fill, candidate))
    if (!role) continue
    const known = list.some((other) => other.role === role.role && role.entity !== null && other.entity === role.entity)
    if (!known) list.push(role)
  }
  return roles
}

function nearest(
  page: Page,
  events: readonly Event[],
  main: Event | null,
  occurrences: readonly Candidate[],
): { event: Event | null; candidate: Candidate } {
  let best: { event: Event | null; candidate: Candidate; distance: number } | null = null
  for (const candidate of occurrences) {
    const { sentence } = page.tokens[candidate.first] as Token
    const body = page.sentences[sentence]?.part === 'body' ? 0 : 40
    for (const event of events) {
      for (const trigger of event.triggers) {
        if (trigger.sentence !== sentence) continue
        const gap = trigger.first >= candidate.last ? trigger.first - candidate.last : candidate.first - trigger.last
        const distance = Math.max(0, gap) + body
        if (!best || distance < best.distance) best = { event, candidate, distance }
      }
    }
  }
  if (best) return best
  const inBody = occurrences.find(({ first }) => page.sentences[page.tokens[first]?.sentence ?? 0]?.part === 'body')
  return { event: main, candidate: inBody ?? (occurrences[0] as Candidate) }
}

function roleOf(page: Page, book: EntityBook, fill: Fill, { first, last }: Candidate): Role {
  const [a, z] = [page.tokens[first] as Token, page.tokens[last - 1] as Token]
  const span = { start: a.start, end: z.end }
  return {
    role: fill === 'human-name' || fill === 'human-description' ? 'humanTarget' : fill,
    entity: book.find(span),
    text: page.text.slice(span.start, span.end),
    form: isName(page, fill, first, last) ? 'name' : 'description',
    ...span,
    responsibility: null,
  }
}

/** What the entity is settles what its words leave open: a person is no building, and no organisation by itself. */
function agreed(book: EntityBook, role: Role): Role | null {
  if (role.entity === null) return role
  const { type } = book.get(role.entity)
  if (role.role === 'perpetratorOrganisation' && type === 'person') return { ...role, role: 'perpetratorIndividual' }
  if (role.role === 'perpetratorIndividual' && type === 'organisation' && role.form === 'name') {
    return { ...role, role: 'perpetratorOrganisation' }
  }
  if (role.role === 'physicalTarget' && type === 'person') return null
  if (role.role === 'humanTarget' && (type === 'location' || type === 'weapon')) return null
  if (role.role === 'instrument' && type === 'person') return null
  return role
}

/** Capitals tell a name; where all is in capitals, the model's own distinction does, and for the rest the tagger. */
function isName(page: Page, fill: Fill, first: number, last: number): boolean {
  if (page.capitals) return fill === 'human-name' || fill === 'perpetratorOrganisation'
  const head = page.tokens[last - 1] as Token
  return /^\p{Lu}/u.test(head.text) && (last - first > 1 || head.pos === 'PROPN')
}
