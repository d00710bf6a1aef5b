/**
 * One report as people read and review it: its text and everything that was read in it, each item with its place, its review
 * and how doubtful it is.
 *
 * @module
 */
import { z } from '@hono/zod-openapi'
import { itemId, ReportId } from '../model/ids.ts'
import type { Judged } from '../model/judged.ts'
import { type Entity, Finding, Furniture, type Incident, Mention, type Reading } from '../model/reading.ts'
import { Derivation, Metadata } from '../model/report.ts'
import { REVIEW_STATUSES, Review, UNREVIEWED } from '../model/review.ts'
import { ENTITY_TYPES, INCIDENT_STATUSES, INCIDENT_TYPES, PARTS, VALUE_FIELDS } from '../model/vocabulary.ts'
import { claimDoubt, incidentDoubt, nameDoubt, responsibilityDoubt, stanceDoubt, valueDoubt } from '../weigh/doubt.ts'
import { calledBy } from '../weigh/report-names.ts'
import { type ItemReviews, itemReviews } from './item-reviews.ts'
import type { ServeParts } from './parts.ts'
import { responsesTo } from './responses.ts'
import { AskedRow, ClaimRow, Doubt, Quote, ResponseTo, ResponsibilityRow, Speaker, StanceRow } from './shapes.ts'

const Place = z.object({ start: z.int(), end: z.int() }).readonly()

const Name = z.object({
  /** Within the report. */
  id: z.string(),
  /** The actor of the case that it was taken for; null for a place or a thing. */
  actor: z.string().nullable(),
  name: z.string(),
  type: z.enum(ENTITY_TYPES),
  mentions: z.array(Mention).readonly(),
  confidence: z.number().nullable(),
  review: Review,
  doubt: Doubt,
})

const Telling = z.object({
  /** Within the report. */
  id: z.string(),
  /** The incident of the case that it was taken for. */
  incident: z.string().nullable(),
  type: z.enum(INCIDENT_TYPES),
  status: z.enum(INCIDENT_STATUSES),
  part: z.enum(PARTS),
  main: z.boolean(),
  /** EDTF. */
  date: z.string().nullable(),
  place: z.string().nullable(),
  trigger: Place,
  mentions: z.array(Place).readonly(),
  confidence: z.number().nullable(),
  review: Review,
  doubt: Doubt,
})

/** One value that this report gives for a field of an incident. */
const Value = z.object({
  id: z.string(),
  incident: z.string(),
  field: z.enum(VALUE_FIELDS),
  value: z.string(),
  /** Everybody who gives it in this report. */
  speakers: z.array(Speaker),
  evidence: z.array(Quote),
  review: Review,
  doubt: Doubt,
})

export const ReportPage = z
  .object({
    report: z.object({
      id: ReportId,
      name: z.string(),
      sha256: z.string(),
      address: z.string(),
      collected: z.string(),
      collector: z.string(),
      derivation: Derivation,
      metadata: Metadata,
      text: z.string(),
    }),
    captures: z.array(z.object({ address: z.string(), collected: z.string(), collector: z.string() })),
    language: z.string(),
    furniture: z.array(Furniture).readonly(),
    findings: z.array(Finding).readonly(),
    claims: z.array(ClaimRow.unwrap().extend({ doubt: Doubt })),
    responsibility: z.array(ResponsibilityRow.unwrap().extend({ doubt: Doubt })),
    stances: z.array(StanceRow.unwrap().extend({ doubt: Doubt })),
    questions: z.array(AskedRow),
    /** What the accused say to it, anywhere in the case. */
    responses: z.array(ResponseTo),
    entities: z.array(Name),
    incidents: z.array(Telling),
    values: z.array(Value),
  })
  .openapi('ReportPage')
export type ReportPage = z.infer<typeof ReportPage>

export async function reportPage(parts: ServeParts, id: ReportId): Promise<ReportPage> {
  const { held, views } = parts
  const { blocks: _, ...report } = await held.report(id)
  const [names, reading, identities] = [await views.names(), await held.reading(id), await held.identities(id)]
  const reviews = await itemReviews(held, id, reading)
  const { furniture, findings, language } = reading
  const responsibility = await held.responsibility({ report: id, review: REVIEW_STATUSES })
  return {
    report: { ...report, name: names.get(id) ?? id },
    captures: await held.captures(id),
    language,
    furniture,
    findings,
    claims: (await held.claims({ report: id, review: REVIEW_STATUSES })).map((row) => ({
      ...row,
      speaker: calledBy(row.speaker, names),
      doubt: claimDoubt(row, findings),
    })),
    responsibility: responsibility.map((row) => ({
      ...row,
      assertedBy: calledBy(row.assertedBy, names),
      doubt: responsibilityDoubt(row, findings),
    })),
    stances: (await held.stances({ report: id, review: REVIEW_STATUSES })).map((row) => ({
      ...row,
      assertedBy: calledBy(row.assertedBy, names),
      doubt: stanceDoubt(row, findings),
    })),
    questions: reading.questions.map(({ id: item, kind, incident, span: { start, end } }) => ({
      id: itemId(id, item),
      report: id,
      kind,
      incident: (incident === null ? null : (identities.get(incident) ?? null)) as never,
      evidence: { report: id, start, end, text: report.text.slice(start, end) },
    })),
    responses: await responsesTo(parts, responsibility),
    entities: namesIn(reading, report.text, reviews, identities),
    incidents: tellingsIn(reading, report.text, reviews, identities),
    values: await valuesIn(parts, id),
  }
}

type Kind = 'actor' | 'incident'

/** The reader's items of a kind and those that people entered, each as it was read and as it stands now. */
function itemsWith<Read extends Entity | Incident>(
  kind: Kind,
  read: readonly Read[],
  text: string,
  reviews: ItemReviews,
): { readonly was: Read; readonly now: Read; readonly where: Read; readonly review: Review }[] {
  const known = new Set<string>(read.map(({ id }) => id))
  const added = [...reviews].flatMap(([id, { record }]) =>
    !known.has(id) && record?.kind === kind && fits(record, text) ? [{ ...record.item, id } as Read] : [],
  )
  return [...read, ...added].map((was) => {
    const { review, record } = reviews.get(was.id) ?? { review: UNREVIEWED, record: null }
    const now = record?.kind === kind ? (record.item as Read) : was
    // Words that stand elsewhere by now are not shown at a place where they do not stand.
    return { was, now, where: record !== null && fits(record, text) ? now : was, review }
  })
}

function namesIn(
  { entities, findings }: Reading,
  text: string,
  reviews: ItemReviews,
  identities: ReadonlyMap<string, string>,
): ReportPage['entities'] {
  return itemsWith<Entity>('actor', entities, text, reviews).map(({ was, now, where, review }) => ({
    id: was.id,
    actor: identities.get(was.id) ?? null,
    name: now.name,
    type: now.type,
    mentions: where.mentions,
    confidence: was.confidence,
    review,
    doubt: nameDoubt({ confidence: was.confidence, mentions: where.mentions }, findings),
  }))
}

function tellingsIn(
  { incidents, findings }: Reading,
  text: string,
  reviews: ItemReviews,
  identities: ReadonlyMap<string, string>,
): ReportPage['incidents'] {
  return itemsWith<Incident>('incident', incidents, text, reviews).map(({ was, now, where, review }) => ({
    id: was.id,
    incident: identities.get(was.id) ?? null,
    type: now.type,
    status: now.status,
    part: was.part,
    main: was.main,
    date: was.date?.edtf ?? null,
    place: was.place?.name ?? null,
    trigger: where.trigger,
    mentions: where.mentions,
    confidence: was.confidence,
    review,
    doubt: incidentDoubt(was, findings),
  }))
}

async function valuesIn({ held, views }: ServeParts, id: ReportId): Promise<ReportPage['values']> {
  const names = await views.names()
  const incidents = await held.incidents({ report: id, review: REVIEW_STATUSES })
  const given = incidents.flatMap((incident) =>
    incident.values.flatMap(({ field, value, claimants }) =>
      claimants
        // What an incident is, and whether it happened, is said of the incident itself.
        .filter(({ item }) => field !== 'type' && field !== 'status' && item.startsWith(`${id}/`))
        .map(({ item, ...claimant }) => ({ ...claimant, id: item, incident: incident.id as string, field, value })),
    ),
  )
  return [...Map.groupBy(given, (one) => one.id).values()].map((voices) => {
    const [{ id: item, incident, field, value, review }] = voices as [(typeof given)[number]]
    return {
      id: item,
      incident,
      field,
      value,
      speakers: voices.map(({ speaker }) => calledBy(speaker, names)),
      evidence: voices.map(({ evidence }) => evidence),
      review,
      doubt: valueDoubt(field),
    }
  })
}

/** Do the words that were judged still stand where they stood? */
function fits({ anchors }: Judged, text: string): boolean {
  return anchors.every(({ start, end, exact }) => text.slice(start, end) === exact)
}
