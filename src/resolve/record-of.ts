/**
 * Cuts a reading down to what joining it with others needs.
 *
 * @module
 */
import type { Quote } from '../model/case.ts'
import type { ClaimId } from '../model/ids.ts'
import type { Claim, Count, Entity, Incident, Reading, Role } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import { overlaps, type Span, wordsOf } from '../model/span.ts'
import { contentWords } from './content-words.ts'
import { nearSigns } from './exposure.ts'
import type { CountRecord, EntityRecord, IncidentRecord, ReportRecord, RoleRecord, Voice } from './records.ts'
import { reportName } from './report-name.ts'
import { claimVoice, OWN_VOICE } from './voice.ts'

/** How far around a name its role or age may stand, in code units. */
const NEAR = 80
/** How many of an entity's names are looked around. */
const LOOKED_AROUND = 4
/** How far around a trigger an incident is told. */
const TOLD = 400

/** What joining needs of one report. @throws PositionError when the reading points outside the text */
export function recordOf(report: Pick<Report, 'id' | 'text' | 'metadata' | 'address'>, reading: Reading): ReportRecord {
  const { text } = report
  const quote = (span: Span): Quote => ({
    report: report.id,
    start: span.start,
    end: span.end,
    text: wordsOf(text, span),
  })
  const claims = new Map(reading.claims.map((claim) => [claim.id, claim]))
  const entities = new Map<string, Entity>(reading.entities.map((entity) => [entity.id, entity]))
  const voiceOf = (id: ClaimId | null): Voice => claimVoice(id === null ? undefined : claims.get(id), entities)

  const countRecord = (slot: string, count: Count): CountRecord => ({
    slot,
    low: count.low,
    best: count.best,
    high: count.high,
    voice: voiceOf(count.claim),
    claim: count.claim,
    evidence: quote(count.span),
  })

  const roleRecord = (incident: Incident, role: Role, slot: string): RoleRecord => {
    const rows = reading.responsibility.filter(
      (row) =>
        row.incident === incident.id && row.role === 'perpetrator' && row.actor !== null && row.actor === role.entity,
    )
    const isPerpetrator = role.role === 'perpetratorIndividual' || role.role === 'perpetratorOrganisation'
    const voices = rows.map((row) => {
      const spoken = row.claim === null ? null : claims.get(row.claim)
      const voice = claimVoice(spoken ?? undefined, entities)
      return { voice: { ...voice, entity: row.assertedBy }, claim: row.claim, evidence: quote(row.evidence) }
    })
    return {
      slot,
      role: role.role,
      entity: role.entity,
      text: role.text,
      named: role.form === 'name',
      responsibility: role.responsibility,
      voices: isPerpetrator && voices.length > 0 ? voices : [{ voice: OWN_VOICE, claim: null, evidence: quote(role) }],
    }
  }

  const incidentRecord = (incident: Incident): IncidentRecord => ({
    id: incident.id,
    main: incident.main,
    series: incident.series,
    type: incident.type,
    status: incident.status,
    trigger: quote(incident.trigger),
    date: incident.date?.edtf ? { edtf: incident.date.edtf, evidence: quote(incident.date.span) } : null,
    place: incident.place && {
      name: incident.place.name,
      country: incident.place.country,
      geonameId: incident.place.geonameId,
      lat: incident.place.lat,
      lon: incident.place.lon,
      evidence: quote(incident.place.span),
    },
    killed: incident.killed.map((count, n) => countRecord(`killed.${n}`, count)),
    injured: incident.injured.map((count, n) => countRecord(`injured.${n}`, count)),
    roles: incident.roles.map((role, n) => roleRecord(incident, role, `roles.${n}`)),
    added: [],
    spokenOf: false,
    words: wordsAround(text, incident),
  })

  return {
    report: report.id,
    name: reportName(report.metadata.publisher?.value, report.address),
    published: report.metadata.published?.value ?? null,
    entities: reading.entities.map((entity) => entityRecord(entity, text, reading.claims, entities, quote)),
    relations: reading.relations.map(({ type, from, to, status, qualifier }) => ({
      type,
      from,
      to,
      denied: status === 'denied',
      former: qualifier === 'former',
    })),
    incidents: reading.incidents.map(incidentRecord),
  }
}

function entityRecord(
  entity: Entity,
  text: string,
  claims: readonly Claim[],
  entities: ReadonlyMap<string, Entity>,
  quote: (span: Span) => Quote,
): EntityRecord {
  const names = entity.mentions.filter((mention) => mention.kind === 'name')
  const spoken = claims.filter((claim) => claim.speaker === entity.id)
  const affiliations = spoken.map((claim) => claim.affiliation).filter((id) => id !== null)
  const first = names[0] ?? entity.mentions[0] ?? { start: 0, end: 0 }
  const around = ({ start, end }: Span): string =>
    text.slice(Math.max(0, start - NEAR), Math.min(text.length, end + NEAR))
  return {
    id: entity.id,
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases,
    mentions: entity.mentions.length,
    named: names.length > 0 || entity.mentions.length === 0,
    first: quote(first),
    near: entity.type === 'person' ? nearSigns(names.slice(0, LOOKED_AROUND).map(around)) : [],
    sourceTypes: unique(spoken.map((claim) => claim.sourceType).filter((type) => type !== null)),
    affiliations: unique(affiliations.map((id) => entities.get(id)?.name).filter((name) => name !== undefined)),
  }
}

/** The content words of the passages that tell an incident; overlapping passages are read once. */
function wordsAround(text: string, incident: Incident): string[] {
  const passages: Span[] = []
  for (const { start, end } of [incident.trigger, ...incident.mentions].sort((a, b) => a.start - b.start)) {
    const passage = { start: Math.max(0, start - TOLD), end: Math.min(text.length, end + TOLD) }
    const last = passages.at(-1)
    if (last && overlaps(last, passage))
      passages[passages.length - 1] = { start: last.start, end: Math.max(last.end, passage.end) }
    else passages.push(passage)
  }
  return unique(passages.flatMap(({ start, end }) => contentWords(text.slice(start, end)))).sort()
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
