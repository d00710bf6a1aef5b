/**
 * The case: what several readings come to once names and incidents are joined.
 *
 * Identity is a reasoned, reversible statement: every join says which names it joined and why. These records are
 * also the rows that the lists print with `--json`.
 *
 * @module
 */
import { z } from 'zod'
import { ActorId, CaseIncidentId, ItemId, ReportId } from './ids.ts'
import { DecisionId, Rating, Review, WorkingValue } from './review.ts'
import * as words from './vocabulary.ts'

/** Words of a report, with their address: the evidence of everything the case says. */
export const Quote = z
  .object({ report: ReportId, start: z.int().min(0), end: z.int().min(0), text: z.string() })
  .readonly()
export type Quote = z.infer<typeof Quote>

export const ActorRef = z.object({ id: ActorId, name: z.string() }).readonly()
export type ActorRef = z.infer<typeof ActorRef>

/** Who holds a view: a named or unnamed actor, or the report in its own voice. */
export const Speaker = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('actor'),
      actor: ActorId,
      name: z.string(),
      affiliation: z.string().nullable(),
      sourceType: z.enum(words.SOURCE_TYPES).nullable(),
    }),
    z.object({
      kind: z.literal('report'),
      /** The report in its own voice. */
      report: ReportId,
      /** Its publisher, or its address where no publisher is known. */
      name: z.string(),
    }),
  ])
  .readonly()
export type Speaker = z.infer<typeof Speaker>

/** Why two names were taken for one. */
export const Join = z
  .object({
    names: z.tuple([z.string(), z.string()]).readonly(),
    /** `same name`, `acronym`, `stated alias`, `surname with role`, `transliteration`, … */
    reason: z.string(),
    confidence: z.number().min(0).max(1),
    /** The decision that joined them; null for the program's own joins. */
    decision: DecisionId.nullable(),
  })
  .readonly()
export type Join = z.infer<typeof Join>

export const Actor = z
  .object({
    id: ActorId,
    name: z.string(),
    aliases: z.array(z.string()).readonly(),
    type: z.enum(words.ENTITY_TYPES),
    /** Of persons; `unknown` counts as private. Null for everything else. */
    exposure: z.enum(words.EXPOSURES).nullable(),
    /** The entities of readings that it joins, as `<report>/<entity>`. */
    members: z.array(ItemId).readonly(),
    joins: z.array(Join).readonly(),
    reports: z.int(),
    mentions: z.int(),
    /** Where it is first named. */
    evidence: Quote,
    review: Review,
    /** The decision that set its exposure. */
    exposedBy: DecisionId.nullable(),
  })
  .readonly()
export type Actor = z.infer<typeof Actor>

export const ClaimRow = z
  .object({
    id: ItemId,
    report: ReportId,
    speaker: Speaker,
    kind: z.enum(words.CLAIM_KINDS),
    part: z.enum(words.PARTS),
    repeats: ItemId.nullable(),
    /** The words claimed; pieces of a split quotation joined by ` … `. */
    content: z.string(),
    cue: z.string().nullable(),
    certainty: z.enum(words.CERTAINTIES),
    certaintyCue: z.string().nullable(),
    force: z.enum(words.FORCES),
    condition: z.string().nullable(),
    alternativeTo: ItemId.nullable(),
    reportedBy: ItemId.nullable(),
    incidents: z.array(CaseIncidentId).readonly(),
    actors: z.array(ActorRef).readonly(),
    confidence: z.number().nullable(),
    /** Content, piece by piece. */
    evidence: z.array(Quote).readonly(),
    review: Review,
  })
  .readonly()
export type ClaimRow = z.infer<typeof ClaimRow>

/** Somebody who gives one value, and the words in which they do. */
export const Claimant = z
  .object({
    /** This giving of the value, e.g. `3fa9c0d17e42/i1.killed.0`. */
    item: ItemId,
    speaker: Speaker,
    claim: ItemId.nullable(),
    evidence: Quote,
    review: Review,
  })
  .readonly()
export type Claimant = z.infer<typeof Claimant>

/** One of the values given for a field of an incident. Different values stand side by side; none is averaged. */
export const IncidentValue = z
  .object({
    field: z.enum(words.VALUE_FIELDS),
    /** As shown: an EDTF date, a place name, `8`, `at least 12`, `8-11`, an actor's name. */
    value: z.string(),
    low: z.int().nullable(),
    best: z.int().nullable(),
    high: z.int().nullable(),
    actor: ActorRef.nullable(),
    /** Of perpetrators. */
    responsibility: z.enum(words.RESPONSIBILITY_WORDS).nullable(),
    claimants: z.array(Claimant).min(1).readonly(),
  })
  .readonly()
export type IncidentValue = z.infer<typeof IncidentValue>

export const CaseIncident = z
  .object({
    id: CaseIncidentId,
    /** A neutral line such as `drone strike, Velmar, 2031-11-07`; it never names a perpetrator. */
    label: z.string(),
    type: z.enum(words.INCIDENT_TYPES),
    status: z.enum(words.INCIDENT_STATUSES),
    series: z.boolean(),
    /** The date most reports give, EDTF; null where none does. */
    date: z.string().nullable(),
    place: z
      .object({
        name: z.string(),
        country: z.string().nullable(),
        geonameId: z.int().nullable(),
        lat: z.number().nullable(),
        lon: z.number().nullable(),
      })
      .readonly()
      .nullable(),
    /** Incidents of readings that it joins, as `<report>/<incident>`. */
    members: z.array(ItemId).readonly(),
    joins: z
      .array(z.object({ reason: z.string(), confidence: z.number(), decision: DecisionId.nullable() }).readonly())
      .readonly(),
    reports: z.array(ReportId).readonly(),
    /** In how many reports it is the main incident. */
    main: z.int(),
    values: z.array(IncidentValue).readonly(),
    /** The trigger word where it is first told. */
    evidence: Quote,
    review: Review,
    /** Chosen by people out of `values`, which stand as they are. */
    working: z.array(WorkingValue).readonly(),
  })
  .readonly()
export type CaseIncident = z.infer<typeof CaseIncident>

/** One giving of one value; unlike {@link IncidentValue} also one that was rejected, which is no value of the incident any more. */
export const ValueRow = z
  .object({
    id: ItemId,
    report: ReportId,
    /** Null where the incident itself is left out. */
    incident: CaseIncidentId.nullable(),
    field: z.enum(words.VALUE_FIELDS),
    value: z.string(),
    speaker: Speaker,
    evidence: Quote,
    review: Review,
  })
  .readonly()
export type ValueRow = z.infer<typeof ValueRow>

export const GroundRow = z.object({ kind: z.enum(words.GROUND_KINDS), evidence: Quote }).readonly()

export const ResponsibilityRow = z
  .object({
    id: ItemId,
    report: ReportId,
    incident: CaseIncidentId.nullable(),
    matter: z.string().nullable(),
    /** Null: nobody known, not attributed, not claimed. */
    actor: ActorRef.nullable(),
    role: z.enum(words.RESPONSIBILITY_ROLES),
    assertedBy: Speaker,
    claim: ItemId.nullable(),
    certainty: z.enum(words.CERTAINTIES),
    force: z.enum(words.FORCES),
    condition: z.string().nullable(),
    alternativeTo: ItemId.nullable(),
    ownClaim: z.boolean(),
    grounds: z.array(GroundRow).readonly(),
    evidence: Quote,
    review: Review,
  })
  .readonly()
export type ResponsibilityRow = z.infer<typeof ResponsibilityRow>

export const StanceRow = z
  .object({
    id: ItemId,
    report: ReportId,
    incident: CaseIncidentId,
    dimension: z.enum(words.STANCE_DIMENSIONS),
    value: z.string(),
    actor: ActorRef.nullable(),
    assertedBy: Speaker,
    claim: ItemId.nullable(),
    certainty: z.enum(words.CERTAINTIES),
    force: z.enum(words.FORCES),
    condition: z.string().nullable(),
    grounds: z.array(GroundRow).readonly(),
    evidence: Quote,
    review: Review,
  })
  .readonly()
export type StanceRow = z.infer<typeof StanceRow>

/** A question that a report itself asks. */
export const AskedRow = z
  .object({
    id: ItemId,
    report: ReportId,
    kind: z.enum(words.QUESTION_KINDS),
    incident: CaseIncidentId.nullable(),
    evidence: Quote,
  })
  .readonly()
export type AskedRow = z.infer<typeof AskedRow>

/** A report as the list of sources shows it. */
export const SourceRow = z
  .object({
    report: ReportId,
    address: z.string(),
    headline: z.string().nullable(),
    publisher: z.string().nullable(),
    byline: z.string().nullable(),
    published: z.string().nullable(),
    language: z.string(),
    /** False for a language that the reader does not read: kept and searchable, counted as unread. */
    read: z.boolean(),
    sha256: z.string(),
    words: z.int(),
    claims: z.int(),
    /** The reader's doubts about the text. */
    findings: z.array(z.object({ rule: z.string(), message: z.string(), evidence: Quote }).readonly()).readonly(),
    /** Reports with which it shares an origin, and why. */
    /** How people rate its publisher. */
    ratings: z.array(Rating).readonly(),
    /** The decision that took its words away; what is left is a tombstone. */
    redactedBy: DecisionId.nullable(),
    sharesOriginWith: z.array(z.object({ report: ReportId, reason: z.string() }).readonly()).readonly(),
  })
  .readonly()
export type SourceRow = z.infer<typeof SourceRow>
