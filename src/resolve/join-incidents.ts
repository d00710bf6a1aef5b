/**
 * Joins the incidents that reports tell into the incidents of the case.
 *
 * @module
 */
import type { ActorRef, CaseIncident } from '../model/case.ts'
import { CaseIncidentId, type ItemId, itemId } from '../model/ids.ts'
import { valuesOf } from './incident-values.ts'
import { byCode } from './partition.ts'
import type { IncidentRecord, ReportRecord } from './records.ts'
import { slugOf } from './slug.ts'

interface Member {
  readonly item: ItemId
  readonly report: ReportRecord
  readonly incident: IncidentRecord
}

export function joinIncidents(
  records: readonly ReportRecord[],
  actorOf: ReadonlyMap<ItemId, ActorRef>,
): CaseIncident[] {
  const groups = new Map<string, Member[]>()
  for (const report of records) {
    for (const incident of report.incidents) {
      const item = itemId(report.report, incident.id)
      const { type, date, place, series } = incident
      const key = date && place && !series ? `${type} ${date.edtf} ${place.name}` : item
      const group = groups.get(key)
      if (group) group.push({ item, report, incident })
      else groups.set(key, [{ item, report, incident }])
    }
  }
  const sorted = [...groups.values()].map((group) => group.sort((a, b) => byCode(a.item, b.item)))
  sorted.sort((a, b) => byCode((a[0] as Member).item, (b[0] as Member).item))
  const taken = new Set<string>()
  return sorted.map((group) => {
    const { incident } = group[0] as Member
    const parts = [incident.type, incident.place?.name, incident.date?.edtf].filter((part) => part !== undefined)
    const slug = slugOf(parts.join(' '))
    let id = slug
    for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`
    taken.add(id)
    const place = incident.place
    return {
      id: CaseIncidentId.parse(id),
      label: [incident.type.replaceAll('-', ' '), place?.name, incident.date?.edtf]
        .filter((part) => part !== undefined)
        .join(', '),
      type: incident.type,
      status: incident.status,
      series: incident.series,
      date: incident.date?.edtf ?? null,
      place: place && {
        name: place.name,
        country: place.country,
        geonameId: place.geonameId,
        lat: place.lat,
        lon: place.lon,
      },
      members: group.map((member) => member.item),
      joins: [],
      reports: [...new Set(group.map((member) => member.report.report))],
      main: group.filter((member) => member.incident.main).length,
      values: valuesOf(group, actorOf),
      evidence: incident.trigger,
    }
  })
}
