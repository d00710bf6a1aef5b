/**
 * Joins the incidents that reports tell into the incidents of the case.
 *
 * @module
 */
import type { ActorRef, CaseIncident } from '../model/case.ts'
import { CaseIncidentId, type ItemId } from '../model/ids.ts'
import { type DecisionId, UNREVIEWED } from '../model/review.ts'
import { type IdentityRules, keptApart, NO_RULES } from './identity.ts'
import { valuesOf } from './incident-values.ts'
import { byCode, type Link, partition } from './partition.ts'
import type { ReportRecord } from './records.ts'
import { compareDates, sameIncident, type Told, toldOf } from './same-incident.ts'
import { slugOf } from './slug.ts'

interface IncidentLink extends Link<Told> {
  readonly reason: string
  /** Of a person's join. */
  readonly decision?: DecisionId
}

/** What a report tells. */
export type ReportTellings = Pick<ReportRecord, 'report' | 'name' | 'incidents'>

/** Tellings that share a place, date or actor are compared pair by pair up to this many. */
const LARGEST_BLOCK = 150

/** The incidents of the case, in the order of their first tellings' ids. */
export function joinIncidents(
  reports: readonly ReportTellings[],
  actorOf: ReadonlyMap<ItemId, ActorRef>,
  rules: IdentityRules = NO_RULES,
): CaseIncident[] {
  const sorted = [...reports].sort((a, b) => byCode(a.report, b.report))
  const told = sorted.flatMap((report) => report.incidents.map((incident) => toldOf(report, incident, actorOf)))
  const keep = keptApart(rules)
  const items = (tellings: readonly Told[]) => tellings.map((one) => one.item)
  const { groups, used } = partition(
    told,
    [...decidedLinks(told, rules), ...linksOf(told)],
    (a, b) => byCode(a.item, b.item),
    (left, right) => apart(left, right) || (rules.apart.length > 0 && keep(items(left), items(right))),
  )
  const joinsOf = Map.groupBy(used, ({ a }) => a)
  const taken = new Set<string>()
  return groups.map((group) => {
    const joins = group.flatMap((one) => joinsOf.get(one) ?? [])
    return caseIncidentOf(group, joins, actorOf, taken)
  })
}

function decidedLinks(told: readonly Told[], rules: IdentityRules): IncidentLink[] {
  if (rules.joins.length === 0) return []
  const byItem = new Map(told.map((one) => [one.item, one]))
  return rules.joins.flatMap(({ a, b, by, decision }) => {
    const [x, y] = [byItem.get(a), byItem.get(b)]
    return x && y && x !== y ? [{ a: x, b: y, confidence: 1, reason: `joined by ${by}`, decision, decided: true }] : []
  })
}

/** Candidates are those that share a day, a place or an actor: nothing else can join them. */
function linksOf(told: readonly Told[]): IncidentLink[] {
  const shared = sharing(told)
  const blocks = new Map<string, Told[]>()
  for (const one of told) {
    const { date } = one.incident
    const keys = [
      ...(date ? [`date ${date.edtf.replace(/[?~%]/g, '').slice(-5)}`] : []),
      ...(one.place === null ? [] : [`place ${one.place}`]),
      ...[...one.actors].map((actor) => `actor ${actor}`),
    ]
    for (const key of keys) {
      const block = blocks.get(key)
      if (block) block.push(one)
      else blocks.set(key, [one])
    }
  }
  const links = new Map<string, IncidentLink>()
  for (const block of blocks.values()) {
    if (block.length > LARGEST_BLOCK) continue
    for (const [n, a] of block.entries()) {
      for (const b of block.slice(n + 1)) {
        const id = a.item < b.item ? `${a.item} ${b.item}` : `${b.item} ${a.item}`
        if (a.report === b.report || links.has(id)) continue
        const same = sameIncident(a, b, shared)
        if (same) links.set(id, { a, b, ...same })
      }
    }
  }
  return [...links.values()]
}

/** A report that tells two incidents tells two; and one date cannot join by way of a telling without any. */
function apart(left: readonly Told[], right: readonly Told[]): boolean {
  const reports = new Set(left.map((one) => one.report.report))
  return right.some(
    (one) =>
      reports.has(one.report.report) ||
      left.some(
        (other) => compareDates(one.incident.date?.edtf ?? null, other.incident.date?.edtf ?? null) === 'apart',
      ),
  )
}

/**
 * How much of what their words say two tellings share: the shared weight over that of the shorter one. Weights are inverse
 * document frequencies: a word of every telling says nothing.
 */
function sharing(told: readonly Told[]): (a: Told, b: Told) => number {
  const counts = new Map<string, number>()
  for (const { words } of told) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const weights = new Map([...counts].map(([word, count]) => [word, Math.log((1 + told.length) / count)]))
  const sum = (words: Iterable<string>): number => {
    let total = 0
    for (const word of words) total += weights.get(word) as number
    return total
  }
  const whole = new Map(told.map((one) => [one, sum(one.words)]))
  return (a, b) => {
    const smaller = Math.min(whole.get(a) as number, whole.get(b) as number)
    return smaller === 0 ? 0 : sum([...a.words].filter((word) => b.words.has(word))) / smaller
  }
}

function caseIncidentOf(
  group: readonly Told[],
  joins: readonly IncidentLink[],
  actorOf: ReadonlyMap<ItemId, ActorRef>,
  taken: Set<string>,
): CaseIncident {
  const tellings = group.filter((one) => !one.incident.spokenOf)
  const incidents = (tellings.length > 0 ? tellings : group).map((one) => one.incident)
  const type = mostOf(incidents.map((one) => one.type)) as CaseIncident['type']
  const date = mostOf(incidents.map((one) => one.date?.edtf))
  const placeName = mostOf(incidents.map((one) => one.place?.name))
  const place = incidents.find((one) => one.place?.name === placeName)?.place ?? null
  const parts = [type, placeName, date].filter((part) => part !== null)
  const slug = slugOf(parts.join(' '))
  let id = slug
  for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`
  taken.add(id)
  return {
    id: CaseIncidentId.parse(id),
    label: parts.join(', ').replace(type, type.replaceAll('-', ' ')),
    type,
    status: mostOf(incidents.map((one) => one.status)) as CaseIncident['status'],
    series: incidents.some((one) => one.series),
    date,
    place: place && {
      name: place.name,
      country: place.country,
      geonameId: place.geonameId,
      lat: place.lat,
      lon: place.lon,
    },
    members: group.map((one) => one.item),
    joins: joins.map(({ reason, confidence, decision }) => ({ reason, confidence, decision: decision ?? null })),
    reports: [...new Set(group.map((one) => one.report.report))],
    main: incidents.filter((one) => one.main).length,
    values: valuesOf(group, actorOf),
    evidence: ((tellings[0] ?? group[0]) as Told).incident.trigger,
    review: UNREVIEWED,
    working: [],
  }
}

/** The value given most often; of equals the first in code order, so that no order of reports matters. */
function mostOf<T extends string>(values: readonly (T | undefined)[]): T | null {
  const counts = new Map<T, number>()
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || byCode(a, b))
  return best ? best[0] : null
}
