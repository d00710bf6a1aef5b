/**
 * Works decided values into the record of a report: rejected ones go, edited ones change, added ones stand beside the reader's.
 *
 * @module
 */
import type { Quote } from '../../model/case.ts'
import type { ReportId } from '../../model/ids.ts'
import type { ValueItem } from '../../model/judged.ts'
import { INCIDENT_ROLES, type IncidentRole } from '../../model/vocabulary.ts'
import type { AddedValueRecord, IncidentRecord, ReportRecord, RoleRecord, Voice } from '../../resolve/records.ts'
import type { DecidedValue } from './decided.ts'

/** @param text - of the report, for the words of what is added */
export function withDecidedValues(record: ReportRecord, values: readonly DecidedValue[], text: string): ReportRecord {
  if (values.length === 0) return record
  const incidents = record.incidents.map((incident) =>
    values
      .filter((value) => value.incident === incident.id)
      .reduce((known, value) => decided(known, value, record.report, text), incident),
  )
  return { ...record, incidents }
}

function decided(incident: IncidentRecord, value: DecidedValue, report: ReportId, text: string): IncidentRecord {
  const { slot, review, subject, item } = value
  const isAccepted = review.status === 'accepted' && slot !== null
  // The reader's own value stands where it says what was accepted.
  if (isAccepted) return incident
  const left = slot === null ? incident : without(incident, slot)
  return item === null || review.status === 'draft' ? left : withValue(left, item, slot ?? subject, report, text)
}

function without(incident: IncidentRecord, slot: string): IncidentRecord {
  return {
    ...incident,
    date: slot === 'date' ? null : incident.date,
    place: slot === 'place' ? null : incident.place,
    killed: incident.killed.filter((one) => one.slot !== slot),
    injured: incident.injured.filter((one) => one.slot !== slot),
    roles: incident.roles.filter((one) => one.slot !== slot),
  }
}

function withValue(
  incident: IncidentRecord,
  item: ValueItem,
  slot: string,
  report: ReportId,
  text: string,
): IncidentRecord {
  const { field, value, low, best, high, claim } = item
  const { start, end } = item.evidence
  const evidence: Quote = { report, start, end, text: text.slice(start, end) }
  const voice: Voice = { entity: item.speaker, affiliation: null, sourceType: null }
  if (field === 'killed' || field === 'injured') {
    const count = { slot, low, best, high, voice, claim, evidence }
    return { ...incident, [field]: [...incident[field], count] }
  }
  if (isRole(field)) {
    const role: RoleRecord = {
      slot,
      role: field,
      entity: item.actor,
      text: value,
      named: item.actor !== null,
      responsibility: item.responsibility,
      voices: [{ voice, claim, evidence }],
    }
    return { ...incident, roles: [...incident.roles, role] }
  }
  const added: AddedValueRecord = { slot, field, value, voice, evidence }
  // A date or place that the report's own voice gives, and nobody else, is the telling's own: it can be joined by it.
  if (field === 'date' && incident.date === null && item.speaker === null) {
    return { ...incident, date: { edtf: value, evidence } }
  }
  if (field === 'place' && incident.place === null && item.speaker === null) {
    const nowhere = { country: null, geonameId: null, lat: null, lon: null }
    return { ...incident, place: { name: value, ...nowhere, evidence } }
  }
  return { ...incident, added: [...incident.added, added] }
}

function isRole(field: ValueItem['field']): field is IncidentRole {
  return (INCIDENT_ROLES as readonly string[]).includes(field)
}
