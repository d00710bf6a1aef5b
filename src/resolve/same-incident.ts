/**
 * Do two reports tell one incident?
 *
 * @module
 */
import type { ActorRef } from '../model/case.ts'
import { daysOf, membersOf } from '../model/days.ts'
import { type ItemId, itemId } from '../model/ids.ts'
import type { IncidentType } from '../model/vocabulary.ts'
import { foldName } from './fold-name.ts'
import type { IncidentRecord, ReportRecord } from './records.ts'

/** One report's telling of an incident, with what it is compared by. */
export interface Told {
  readonly item: ItemId
  readonly report: Pick<ReportRecord, 'report' | 'name'>
  readonly incident: IncidentRecord
  /** Actors in its roles. */
  readonly actors: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  /** The name of its place, folded. */
  readonly place: string | null
}

/** How sure it is that they are one, 0..1, and what speaks for it; null when something speaks against it. */
export interface SameIncident {
  readonly confidence: number
  readonly reason: string
}

/** Types that different reports give to one event: a strike by drone is also an airstrike, a bombing, an attempt on a life. */
const FAMILIES: readonly (readonly IncidentType[])[] = [
  ['drone-strike', 'airstrike', 'shelling', 'bombing', 'facility-attack', 'assassination', 'armed-assault', 'other'],
  ['armed-assault', 'assassination', 'raid', 'siege', 'hostage-taking', 'unarmed-assault', 'other'],
  ['arson', 'bombing', 'facility-attack', 'other'],
  ['kidnapping', 'hostage-taking', 'hijacking', 'arrest', 'other'],
  ['protest', 'riot', 'crackdown', 'unarmed-assault', 'other'],
  ['arrest', 'raid', 'crackdown'],
  ['political-event', 'other'],
]

/** From here on two tellings are one incident. */
const SURE = 0.6
/** What shared words can come to. */
const MOST_BY_WORDS = 0.35

export function toldOf(report: Told['report'], incident: IncidentRecord, actorOf: ReadonlyMap<ItemId, ActorRef>): Told {
  const actors = incident.roles
    .map((role) => (role.entity === null ? undefined : actorOf.get(itemId(report.report, role.entity))?.id))
    .filter((id) => id !== undefined)
  return {
    item: itemId(report.report, incident.id),
    report,
    incident,
    actors: new Set(actors),
    words: new Set(incident.words),
    place: incident.place && foldName(incident.place.name),
  }
}

/**
 * Compares type, date, place, actors and the words around. Two dates that exclude each other keep them apart, a series
 * is never one of its attacks, and words alone never join.
 *
 * @param shared - how much of what their words say the two have in common, 0..1
 * @returns null too for what is less than {@link SURE}
 */
export function sameIncident(a: Told, b: Told, shared: (a: Told, b: Told) => number): SameIncident | null {
  const [x, y] = [a.incident, b.incident]
  if (x.series !== y.series || !sameFamily(x.type, y.type)) return null
  const dates = compareDates(x.date?.edtf ?? null, y.date?.edtf ?? null)
  const places = comparePlaces(a, b)
  if (dates === 'apart' || places === 'apart') return null
  const actors = [...a.actors].filter((actor) => b.actors.has(actor)).length
  const anchored = dates === 'same' || places === 'same' || actors > 0
  const without =
    (dates === 'same' ? 0.35 : 0) +
    (places === 'same' ? 0.25 : 0) +
    (x.type === y.type ? 0.15 : 0.05) +
    Math.min(0.2, actors * 0.12)
  if (!anchored || without + MOST_BY_WORDS < SURE) return null
  const words = shared(a, b)
  const confidence = Math.min(0.98, without + Math.min(MOST_BY_WORDS, words * 1.2))
  if (confidence < SURE) return null
  const reasons = [
    ...(dates === 'same' ? ['date'] : []),
    ...(places === 'same' ? ['place'] : []),
    ...(x.type === y.type ? ['type'] : []),
    ...(actors > 0 ? ['actors'] : []),
    ...(words >= 0.15 ? ['words'] : []),
  ]
  return { confidence, reason: `same ${reasons.join(', ')}` }
}

function sameFamily(a: IncidentType, b: IncidentType): boolean {
  return a === b || FAMILIES.some((family) => family.includes(a) && family.includes(b))
}

/** EDTF dates, doubt left aside: `XXXX-11-07` and `2031?-11-07` may be one day; a month holds its days, a season half a year. */
export function compareDates(a: string | null, b: string | null): 'same' | 'apart' | 'unknown' {
  if (a === null || b === null) return 'unknown'
  const [x, y] = [bareOf(a), bareOf(b)]
  if (x === y) return 'same'
  if (x.startsWith('XXXX') || y.startsWith('XXXX')) return compareYearless(x, y)
  if (isOpen(x) || isOpen(y)) return 'unknown'
  const pairs = membersOf(x).flatMap((one) => membersOf(y).map((other) => [daysOf(one), daysOf(other)] as const))
  if (pairs.some(([one, other]) => !one || !other)) return 'unknown'
  const meet = pairs.filter(([one, other]) => one && other && one.from <= other.to && other.from <= one.to)
  return meet.length === 0 ? 'apart' : 'unknown'
}

const bareOf = (date: string): string => date.replace(/[?~%]/g, '')
const isOpen = (date: string): boolean => /^\.\.|\.\.$|^\/|\/$/.test(date)

/** Where a year is missing, month and day decide. */
function compareYearless(x: string, y: string): 'same' | 'apart' | 'unknown' {
  const [one, other] = [x, y].map((date) => /^(?:\d{4}|XXXX)-(\d\d(?:-\d\d)?)$/.exec(date)?.[1])
  if (one === undefined || other === undefined) return 'unknown'
  if (!one.startsWith(other) && !other.startsWith(one)) return 'apart'
  return one === other && one.length === 5 ? 'same' : 'unknown'
}

function comparePlaces(a: Told, b: Told): 'same' | 'apart' | 'unknown' {
  const [here, there] = [a.incident.place, b.incident.place]
  if (!here || !there) return 'unknown'
  if (here.geonameId !== null && here.geonameId === there.geonameId) return 'same'
  if (a.place === b.place) return 'same'
  return here.country !== null && there.country !== null && here.country !== there.country ? 'apart' : 'unknown'
}
