/**
 * Every value that anybody gives for a field of an incident, each with those who give it.
 *
 * @module
 */
import type { ActorRef, Claimant, IncidentValue, Quote } from '../model/case.ts'
import { type ItemId, itemId } from '../model/ids.ts'
import { UNREVIEWED } from '../model/review.ts'
import { foldName } from './fold-name.ts'
import type { CountRecord, IncidentRecord, ReportRecord, RoleRecord, Voice } from './records.ts'
import { speakerOf } from './speaker-of.ts'
import { OWN_VOICE } from './voice.ts'

/** One report's telling of the incident. */
export interface Telling {
  readonly report: Pick<ReportRecord, 'report' | 'name'>
  readonly incident: IncidentRecord
}

type Field = IncidentValue['field']

/** A value before its claimants are gathered; equal keys are one value. */
interface Given {
  readonly key: string
  readonly value: Omit<IncidentValue, 'claimants'>
  readonly claimant: Claimant
}

/** The values in the order of their fields; of one field, those given by most first, then in the order of the tellings. */
export function valuesOf(tellings: readonly Telling[], actorOf: ReadonlyMap<ItemId, ActorRef>): IncidentValue[] {
  const values = new Map<string, { value: Omit<IncidentValue, 'claimants'>; claimants: Claimant[] }>()
  for (const telling of tellings) {
    for (const { key, value, claimant } of givenIn(telling, actorOf)) {
      const known = values.get(key)
      if (known) known.claimants.push(claimant)
      else values.set(key, { value, claimants: [claimant] })
    }
  }
  const rows = [...values.values()].map(({ value, claimants }) => ({ ...value, claimants }))
  return rows.sort(
    (a, b) => FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field) || b.claimants.length - a.claimants.length,
  )
}

const FIELDS: readonly Field[] = [
  'type',
  'status',
  'date',
  'place',
  'killed',
  'injured',
  'perpetratorOrganisation',
  'perpetratorIndividual',
  'humanTarget',
  'physicalTarget',
  'instrument',
]

/** A figure as shown: `8`, `at least 12`, `up to 11`, `8–11`; null when it says nothing. */
export function shownCount(count: Pick<CountRecord, 'low' | 'best' | 'high'>): string | null {
  const { low, best, high } = count
  if (best !== null) return String(best)
  if (low !== null && high !== null) return low === high ? String(low) : `${low}–${high}`
  if (low !== null) return `at least ${low}`
  return high === null ? null : `up to ${high}`
}

function* givenIn(telling: Telling, actorOf: ReadonlyMap<ItemId, ActorRef>): Generator<Given> {
  const { report, incident } = telling
  const said = (slot: string, voice: Voice, claim: string | null, evidence: Quote): Claimant => ({
    item: itemId(report.report, `${incident.id}.${slot}`),
    speaker: speakerOf(report, voice, actorOf),
    claim: claim === null ? null : itemId(report.report, claim),
    evidence,
    review: UNREVIEWED,
  })
  const own = (slot: string, evidence: Quote): Claimant => said(slot, OWN_VOICE, null, evidence)

  for (const { slot, field, value, voice, evidence } of incident.added) {
    yield given(field, field === 'place' ? foldName(value) : value, value, said(slot, voice, null, evidence))
  }
  if (incident.spokenOf) return
  yield given('type', incident.type, incident.type, own('type', incident.trigger))
  yield given('status', incident.status, incident.status, own('status', incident.trigger))
  if (incident.date) yield given('date', incident.date.edtf, incident.date.edtf, own('date', incident.date.evidence))
  if (incident.place)
    yield given('place', foldName(incident.place.name), incident.place.name, own('place', incident.place.evidence))
  for (const field of ['killed', 'injured'] as const) {
    for (const count of incident[field]) {
      const value = shownCount(count)
      if (value === null) continue
      const { low, best, high } = count
      const claimant = said(count.slot, count.voice, count.claim, count.evidence)
      yield { key: `${field} ${value}`, value: { field, value, ...EMPTY, low, best, high }, claimant }
    }
  }
  for (const role of incident.roles) yield* givenRole(role, telling, actorOf, said)
}

function* givenRole(
  role: RoleRecord,
  { report }: Telling,
  actorOf: ReadonlyMap<ItemId, ActorRef>,
  said: (slot: string, voice: Voice, claim: string | null, evidence: Quote) => Claimant,
): Generator<Given> {
  const actor = role.entity === null ? null : (actorOf.get(itemId(report.report, role.entity)) ?? null)
  const value = actor?.name ?? role.text
  // The same actor accused by one and acquitted by another are two values.
  const key = `${role.role} ${actor?.id ?? foldName(role.text)} ${role.responsibility ?? ''}`
  for (const { voice, claim, evidence } of role.voices) {
    yield {
      key,
      value: { field: role.role, value, ...EMPTY, actor, responsibility: role.responsibility },
      claimant: said(role.slot, voice, claim, evidence),
    }
  }
}

const EMPTY = { low: null, best: null, high: null, actor: null, responsibility: null } as const

function given(field: Field, key: string, value: string, claimant: Claimant): Given {
  return { key: `${field} ${key}`, value: { field, value, ...EMPTY }, claimant }
}
