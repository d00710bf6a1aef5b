/**
 * The reading: what a reader found in one report, every item tied to its words.
 *
 * This schema is the program's own definition of `ascribe-reading/1`; `ascribe schema reading` prints it as JSON Schema.
 *
 * @module
 */
import { z } from 'zod'
import { ClaimId, EntityId, IncidentId, OutlookId, QuestionId, ResponsibilityId, StanceId } from './ids.ts'
import { Span } from './span.ts'
import * as words from './vocabulary.ts'

export const READING_FORMAT = 'ascribe-reading/1'

/** How likely the item is right, 0..1, calibrated; null where no calibration exists. */
const Confidence = z.number().min(0).max(1).nullable()
const Force = z.enum(words.FORCES)
const Certainty = z.enum(words.CERTAINTIES)

export const Furniture = z
  .object({ kind: z.enum(words.FURNITURE_KINDS), start: z.int().min(0), end: z.int().min(0), confidence: Confidence })
  .readonly()
export type Furniture = z.infer<typeof Furniture>

export const Mention = z
  .object({ start: z.int().min(0), end: z.int().min(0), kind: z.enum(words.MENTION_KINDS) })
  .readonly()
export type Mention = z.infer<typeof Mention>

export const Entity = z
  .object({
    id: EntityId,
    type: z.enum(words.ENTITY_TYPES),
    name: z.string(),
    aliases: z.array(z.string()).readonly(),
    mentions: z.array(Mention).readonly(),
    confidence: Confidence,
  })
  .readonly()
export type Entity = z.infer<typeof Entity>

export const Relation = z
  .object({
    type: z.enum(words.RELATION_TYPES),
    from: EntityId,
    to: EntityId,
    status: z.enum(words.RELATION_STATUSES),
    qualifier: z.enum(words.RELATION_QUALIFIERS).nullable(),
    fromMention: Span.nullable(),
    toMention: Span.nullable(),
    evidence: Span,
    claim: ClaimId.nullable(),
    confidence: Confidence,
  })
  .readonly()
export type Relation = z.infer<typeof Relation>

export const Claim = z
  .object({
    id: ClaimId,
    /** Null: the report itself. */
    speaker: EntityId.nullable(),
    affiliation: EntityId.nullable(),
    sourceType: z.enum(words.SOURCE_TYPES).nullable(),
    kind: z.enum(words.CLAIM_KINDS),
    part: z.enum(words.PARTS),
    /** The body's claim that this headline, key point or caption repeats. */
    repeats: ClaimId.nullable(),
    source: z.array(Span).readonly(),
    cue: z.array(Span).readonly(),
    content: z.array(Span).min(1).readonly(),
    certainty: Certainty,
    certaintyCue: Span.nullable(),
    force: Force,
    condition: Span.nullable(),
    alternativeTo: ClaimId.nullable(),
    /** The claim that reports this one; null: the report itself does. */
    reportedBy: ClaimId.nullable(),
    /** Incidents and entities of this reading. */
    about: z.array(z.union([IncidentId, EntityId])).readonly(),
    confidence: Confidence,
  })
  .readonly()
export type Claim = z.infer<typeof Claim>

/** A figure with its doubt: "at least 12" is {12, null, null}, "between 8 and 11" {8, null, 11}. */
export const Count = z
  .object({
    low: z.int().min(0).nullable(),
    best: z.int().min(0).nullable(),
    high: z.int().min(0).nullable(),
    claim: ClaimId.nullable(),
    span: Span,
  })
  .readonly()
export type Count = z.infer<typeof Count>

export const IncidentDate = z
  .object({
    /** EDTF, ISO 8601-2; null when nothing anchors the words. */
    edtf: z.string().nullable(),
    span: Span,
    inferredFrom: z.enum(words.DATE_ANCHORS).nullable(),
  })
  .readonly()
export type IncidentDate = z.infer<typeof IncidentDate>

export const IncidentPlace = z
  .object({
    name: z.string(),
    span: Span,
    /** ISO 3166 alpha-2; null for places that no gazetteer has. */
    country: z.string().length(2).nullable(),
    geonameId: z.int().nullable(),
    lat: z.number().min(-90).max(90).nullable(),
    lon: z.number().min(-180).max(180).nullable(),
    precision: z.enum(words.PLACE_PRECISIONS).nullable(),
  })
  .readonly()
export type IncidentPlace = z.infer<typeof IncidentPlace>

export const Role = z
  .object({
    role: z.enum(words.INCIDENT_ROLES),
    entity: EntityId.nullable(),
    /** Equals the report's words from `start` to `end`: the head noun phrase without determiner. */
    text: z.string(),
    form: z.enum(['name', 'description']),
    start: z.int().min(0),
    end: z.int().min(0),
    /** Perpetrators only; derived from the responsibility rows. */
    responsibility: z.enum(words.RESPONSIBILITY_WORDS).nullable(),
  })
  .readonly()
export type Role = z.infer<typeof Role>

export const Incident = z
  .object({
    id: IncidentId,
    main: z.boolean(),
    series: z.boolean(),
    type: z.enum(words.INCIDENT_TYPES),
    status: z.enum(words.INCIDENT_STATUSES),
    trigger: Span,
    mentions: z.array(Span).readonly(),
    part: z.enum(words.PARTS),
    date: IncidentDate.nullable(),
    place: IncidentPlace.nullable(),
    killed: z.array(Count).readonly(),
    injured: z.array(Count).readonly(),
    roles: z.array(Role).readonly(),
    confidence: Confidence,
  })
  .readonly()
export type Incident = z.infer<typeof Incident>

export const Ground = z.object({ kind: z.enum(words.GROUND_KINDS), span: Span }).readonly()
export type Ground = z.infer<typeof Ground>

export const Responsibility = z
  .object({
    id: ResponsibilityId,
    /** One of incident and matter is given. */
    incident: IncidentId.nullable(),
    matter: z.string().nullable(),
    /** Null: nobody known, not attributed, not claimed. */
    actor: EntityId.nullable(),
    role: z.enum(words.RESPONSIBILITY_ROLES),
    /** Null: the report's own voice. */
    assertedBy: EntityId.nullable(),
    claim: ClaimId.nullable(),
    certainty: Certainty,
    force: Force,
    condition: Span.nullable(),
    alternativeTo: ResponsibilityId.nullable(),
    ownClaim: z.boolean(),
    grounds: z.array(Ground).readonly(),
    evidence: Span,
    confidence: Confidence,
  })
  .readonly()
export type Responsibility = z.infer<typeof Responsibility>

export const Stance = z
  .object({
    id: StanceId,
    incident: IncidentId,
    dimension: z.enum(words.STANCE_DIMENSIONS),
    /** kill, injure, warn, intimidate, signal, provoke, retaliate … or `other`; open, because reports are. */
    value: z.string(),
    actor: EntityId.nullable(),
    assertedBy: EntityId.nullable(),
    claim: ClaimId.nullable(),
    certainty: Certainty,
    force: Force,
    condition: Span.nullable(),
    grounds: z.array(Ground).readonly(),
    evidence: Span,
    confidence: Confidence,
  })
  .readonly()
export type Stance = z.infer<typeof Stance>

export const AskedQuestion = z
  .object({
    id: QuestionId,
    kind: z.enum(words.QUESTION_KINDS),
    incident: IncidentId.nullable(),
    span: Span,
    confidence: Confidence,
  })
  .readonly()
export type AskedQuestion = z.infer<typeof AskedQuestion>

export const Quantity = z
  .object({
    what: z.string(),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    unit: z.string().nullable(),
    of: z.number().nullable(),
    who: EntityId.nullable(),
    when: z.string().nullable(),
    claim: ClaimId.nullable(),
    span: Span,
    confidence: Confidence,
  })
  .readonly()
export type Quantity = z.infer<typeof Quantity>

export const Outlook = z
  .object({
    id: OutlookId,
    kind: z.enum(words.OUTLOOK_KINDS),
    span: Span,
    leadsTo: z.array(OutlookId).readonly(),
    likelihood: z.string().nullable(),
    claim: ClaimId.nullable(),
    confidence: Confidence,
  })
  .readonly()
export type Outlook = z.infer<typeof Outlook>

/** A doubt about the text, with its place. */
export const Finding = z
  .object({ rule: z.string(), message: z.string(), start: z.int().min(0), end: z.int().min(0), confidence: Confidence })
  .readonly()
export type Finding = z.infer<typeof Finding>

export const ReaderStamp = z.object({ name: z.string(), version: z.string(), model: z.string().nullable() }).readonly()
export type ReaderStamp = z.infer<typeof ReaderStamp>

export const Reading = z
  .object({
    format: z.literal(READING_FORMAT),
    id: z.string(),
    /** ISO 639-1, or `und` where the text is too short or too mixed to tell. */
    language: z.string(),
    reader: ReaderStamp,
    furniture: z.array(Furniture).readonly(),
    entities: z.array(Entity).readonly(),
    relations: z.array(Relation).readonly(),
    claims: z.array(Claim).readonly(),
    incidents: z.array(Incident).readonly(),
    responsibility: z.array(Responsibility).readonly(),
    stances: z.array(Stance).readonly(),
    questions: z.array(AskedQuestion).readonly(),
    quantities: z.array(Quantity).readonly(),
    outlook: z.array(Outlook).readonly(),
    findings: z.array(Finding).readonly(),
  })
  .readonly()
export type Reading = z.infer<typeof Reading>

/** The lists of a reading in which nothing was found. */
export const NOTHING_FOUND = {
  furniture: [],
  entities: [],
  relations: [],
  claims: [],
  incidents: [],
  responsibility: [],
  stances: [],
  questions: [],
  quantities: [],
  outlook: [],
  findings: [],
} as const satisfies Partial<Reading>

export const LINE_ERRORS = ['bad-json', 'bad-record', 'too-large', 'not-text'] as const
export type LineErrorCode = (typeof LINE_ERRORS)[number]

/** What `ascribe extract` writes in the place of a line that it could not read. */
export const LineError = z
  .object({
    format: z.literal(READING_FORMAT),
    id: z.string().nullable(),
    error: z.object({ code: z.enum(LINE_ERRORS), message: z.string(), line: z.int().min(1) }).readonly(),
  })
  .readonly()
export type LineError = z.infer<typeof LineError>
