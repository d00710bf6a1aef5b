/** Records of reports in a line each. @module */
import { ReportId } from '../../src/model/ids.ts'
import type { EntityRecord, IncidentRecord, ReportRecord } from '../../src/resolve/records.ts'

const quote = (report: string, text: string) => ({ report: ReportId.parse(report), start: 0, end: text.length, text })

/** `org Vale Guard = VG`, `person Ana Holm`, `person? an official` (never named). */
function entity(report: string, n: number, line: string): EntityRecord {
  const [, kind = '', unnamed = '', name = '', alias] = /^(\w+)(\??) ([^=]+?)(?: = (.+))?$/.exec(line) ?? []
  return {
    id: `e${n + 1}`,
    type: kind === 'org' ? 'organisation' : (kind as 'person'),
    name,
    aliases: alias ? [alias] : [],
    mentions: 1,
    named: unnamed === '',
    first: quote(report, name),
    near: [],
    sourceTypes: [],
    affiliations: [],
  }
}

/** `bombing 2031-11-07 Velmar`, `-` for what is not told. */
function incident(report: string, n: number, line: string): IncidentRecord {
  const [type = '', date = '', place = '', series] = line.split(' ')
  return {
    id: `i${n + 1}`,
    main: n === 0,
    series: series === 'series',
    type: type as 'bombing',
    status: 'happened',
    trigger: quote(report, type),
    date: date === '-' ? null : { edtf: date, evidence: quote(report, date) },
    place:
      place === '-'
        ? null
        : { name: place, country: null, geonameId: null, lat: null, lon: null, evidence: quote(report, place) },
    killed: [],
    injured: [],
    roles: [],
    added: [],
    spokenOf: false,
    words: ['harbour', 'warehouse'],
  }
}

export function record(report: string, entities: readonly string[], incidents: readonly string[] = []): ReportRecord {
  return {
    report: ReportId.parse(report),
    name: report,
    published: null,
    entities: entities.map((line, n) => entity(report, n, line)),
    relations: [],
    incidents: incidents.map((line, n) => incident(report, n, line)),
  }
}
