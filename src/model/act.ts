/**
 * What a person can ask of the record: the acts of deciding, as commands and requests give them.
 *
 * Acts name things by the ids that the lists print; the record anchors what they name before it writes anything down, so no
 * such id outlives the act.
 *
 * @module
 */
import { z } from 'zod'
import { ActorId, CaseIncidentId, ItemId, ReportId } from './ids.ts'
import { DecisionId } from './review.ts'
import { Span } from './span.ts'
import * as words from './vocabulary.ts'

/**
 * An item: `<report>/<item>` as lists print it (`3fa9c0d17e42/c4`; of an incident's values `<report>/i1.killed.0`, of an actor's
 * mentions `<report>/e3.m2`), or the first decision about it, `d17`.
 */
export const Target = z.union([DecisionId, ItemId])
export type Target = z.infer<typeof Target>

/** Somebody or something named. */
export const Who = z.union([
  z.object({ actor: ActorId }).strict().readonly(),
  z.object({ item: Target }).strict().readonly(),
  z
    .object({ words: Span, name: z.string().min(1).optional(), type: z.enum(words.ENTITY_TYPES).optional() })
    .strict()
    .readonly(),
  z
    .object({ name: z.string().min(1), type: z.enum(words.ENTITY_TYPES) })
    .strict()
    .readonly(),
])
export type Who = z.infer<typeof Who>

/** An incident of the case, or one report's telling of it. */
export const Which = z.union([
  z.object({ incident: CaseIncidentId }).strict().readonly(),
  z.object({ item: Target }).strict().readonly(),
])
export type Which = z.infer<typeof Which>

const Certainty = z.enum(words.CERTAINTIES)
const Force = z.enum(words.FORCES)
const Grounds = z.array(z.object({ kind: z.enum(words.GROUND_KINDS), span: Span }).readonly()).readonly()
const Figure = z.int().min(0).nullable()

const claim = {
  speaker: Who.nullable(),
  affiliation: Who.nullable(),
  sourceType: z.enum(words.SOURCE_TYPES).nullable(),
  claimKind: z.enum(words.CLAIM_KINDS),
  part: z.enum(words.PARTS),
  source: z.array(Span).readonly(),
  cue: z.array(Span).readonly(),
  certainty: Certainty,
  certaintyCue: Span.nullable(),
  force: Force,
  condition: Span.nullable(),
  incidents: z.array(Which).readonly(),
  actors: z.array(Who).readonly(),
}
const actor = {
  name: z.string().min(1),
  type: z.enum(words.ENTITY_TYPES),
  aliases: z.array(z.string().min(1)).readonly(),
}
const incident = {
  type: z.enum(words.INCIDENT_TYPES),
  status: z.enum(words.INCIDENT_STATUSES),
  main: z.boolean(),
  series: z.boolean(),
}
const value = {
  value: z.string().min(1),
  low: Figure,
  best: Figure,
  high: Figure,
  actor: Who.nullable(),
  responsibility: z.enum(words.RESPONSIBILITY_WORDS).nullable(),
  speaker: Who.nullable(),
}
const view = {
  actor: Who.nullable(),
  assertedBy: Who.nullable(),
  certainty: Certainty,
  force: Force,
  condition: Span.nullable(),
  grounds: Grounds,
}
const responsibility = {
  ...view,
  role: z.enum(words.RESPONSIBILITY_ROLES),
  ownClaim: z.boolean(),
  matter: z.string().nullable(),
}
const stance = { ...view, dimension: z.enum(words.STANCE_DIMENSIONS), value: z.string().min(1) }

/**
 * The words that an item is entered from: a place in a report, or words of the analyst's own, which become a note in the
 * archive and are quoted from there.
 */
export const Words = z.union([
  z
    .object({ report: ReportId, spans: z.array(Span).min(1).readonly() })
    .strict()
    .readonly(),
  z
    .object({ own: z.string().min(1).max(100_000) })
    .strict()
    .readonly(),
])
export type Words = z.infer<typeof Words>

const partial = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).partial().shape

/** A new item. What is left out takes the most cautious value: certainty `unknown`, nobody, nothing. */
export const NewItem = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('claim'), words: Words, ...partial(claim) }).strict(),
    z
      .object({
        kind: z.literal('mention'),
        words: Words,
        of: Who,
        mentionKind: z.enum(words.MENTION_KINDS).optional(),
      })
      .strict(),
    z.object({ kind: z.literal('actor'), words: Words, ...partial(actor) }).strict(),
    z.object({ kind: z.literal('incident'), words: Words, ...partial(incident), type: incident.type }).strict(),
    z
      .object({
        kind: z.literal('value'),
        words: Words,
        incident: Which,
        field: z.enum(words.VALUE_FIELDS),
        ...partial(value),
      })
      .strict(),
    z
      .object({
        kind: z.literal('responsibility'),
        words: Words,
        incident: Which.nullable().optional(),
        ...partial(responsibility),
        role: responsibility.role,
      })
      .strict(),
    z
      .object({
        kind: z.literal('stance'),
        words: Words,
        incident: Which,
        ...partial(stance),
        dimension: stance.dimension,
        value: stance.value,
      })
      .strict(),
  ])
  .readonly()
export type NewItem = z.infer<typeof NewItem>

/** What an edit changes; what is left out stays. */
export const Changes = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('claim'), ...partial(claim) }).strict(),
    z
      .object({ kind: z.literal('mention'), of: Who.optional(), mentionKind: z.enum(words.MENTION_KINDS).optional() })
      .strict(),
    z.object({ kind: z.literal('actor'), ...partial(actor) }).strict(),
    z.object({ kind: z.literal('incident'), ...partial(incident) }).strict(),
    z.object({ kind: z.literal('value'), ...partial(value) }).strict(),
    z
      .object({ kind: z.literal('responsibility'), incident: Which.nullable().optional(), ...partial(responsibility) })
      .strict(),
    z.object({ kind: z.literal('stance'), incident: Which.optional(), ...partial(stance) }).strict(),
  ])
  .readonly()
export type Changes = z.infer<typeof Changes>

/** Whose reliability or stake is rated: a publisher by its name, or an actor who speaks. */
export const RatedSource = z.union([
  z
    .object({ publisher: z.string().min(1) })
    .strict()
    .readonly(),
  z.object({ actor: ActorId }).strict().readonly(),
])
export type RatedSource = z.infer<typeof RatedSource>

/** What a note is about: nothing (the case), an item, a report, an actor, an incident. */
export const NoteOn = z.union([
  z.object({ item: Target }).strict().readonly(),
  z.object({ report: ReportId }).strict().readonly(),
  z.object({ actor: ActorId }).strict().readonly(),
  z.object({ incident: CaseIncidentId }).strict().readonly(),
])
export type NoteOn = z.infer<typeof NoteOn>

export const Act = z
  .discriminatedUnion('act', [
    z.object({ act: z.literal('add'), item: NewItem }).strict(),
    z.object({ act: z.literal('accept'), target: Target }).strict(),
    z.object({ act: z.literal('reject'), target: Target }).strict(),
    z.object({ act: z.literal('edit'), target: Target, changes: Changes }).strict(),
    /** New words for an item, in its own report: also how an orphan is put back. */
    z.object({ act: z.literal('respan'), target: Target, spans: z.array(Span).min(1).readonly() }).strict(),
    z.discriminatedUnion('kind', [
      z.object({ act: z.literal('join'), kind: z.literal('actor'), a: Who, b: Who }).strict(),
      z.object({ act: z.literal('join'), kind: z.literal('incident'), a: Which, b: Which }).strict(),
    ]),
    /** These are somebody or something else than the rest of what they were joined to. */
    z
      .object({
        act: z.literal('separate'),
        kind: z.enum(['actor', 'incident']),
        these: z.array(Target).min(1).readonly(),
      })
      .strict(),
    z
      .object({
        act: z.literal('rate'),
        source: RatedSource,
        reliability: z.enum(words.RELIABILITIES).optional(),
        stake: z.enum(words.STAKES).optional(),
        /** The incident in which it has this stake; left out: in all. */
        incident: CaseIncidentId.optional(),
      })
      .strict(),
    /** The working value of a field, one of those given or another; null: none. */
    z
      .object({
        act: z.literal('choose'),
        incident: CaseIncidentId,
        field: z.enum(words.VALUE_FIELDS),
        value: z.string().min(1).nullable(),
      })
      .strict(),
    z.object({ act: z.literal('expose'), actor: ActorId, exposure: z.enum(words.EXPOSURES) }).strict(),
    z.object({ act: z.literal('note'), on: NoteOn.nullable(), text: z.string().min(1).max(100_000) }).strict(),
  ])
  .readonly()
export type Act = z.infer<typeof Act>

/** Who decides, and why. */
export const By = z
  .object({
    /** The user's name when left out. */
    author: z.string().min(1).optional(),
    reason: z.string().min(1).optional(),
    /** The same key twice is one decision. */
    key: z.string().min(1).max(200).optional(),
    /**
     * The decision that the target's row showed (`review.decision`) when the person decided; another one since then is a
     * conflict. Left out: whatever stands is decided on.
     */
    seen: DecisionId.nullable().optional(),
  })
  .strict()
  .readonly()
export type By = z.infer<typeof By>
