/**
 * The whole record that a decision judged: the item as it was read, the anchors of all its words, and what its ids meant.
 *
 * Ids of a reading's items change from reading to reading, so none stands alone here: every id that an item uses is explained
 * by a reference with words of its own.
 *
 * @module
 */
import { z } from 'zod'
import { Anchor, Snapshot } from './anchor.ts'
import { ClaimId, EntityId, IncidentId } from './ids.ts'
import { Claim, Entity, Incident, Mention, ReaderStamp, Responsibility, Stance } from './reading.ts'
import { Span } from './span.ts'
import * as words from './vocabulary.ts'

export const ITEM_KINDS = ['claim', 'mention', 'actor', 'incident', 'value', 'responsibility', 'stance'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** One value that one voice gives for a field of an incident. */
export const ValueItem = z
  .object({
    incident: IncidentId,
    field: z.enum(words.VALUE_FIELDS),
    /** As shown: an EDTF date, a name, `8`, `at least 12`. */
    value: z.string(),
    low: z.int().min(0).nullable(),
    best: z.int().min(0).nullable(),
    high: z.int().min(0).nullable(),
    /** Of roles. */
    actor: EntityId.nullable(),
    /** Of perpetrators. */
    responsibility: z.enum(words.RESPONSIBILITY_WORDS).nullable(),
    /** Who gives it; null: the report itself. */
    speaker: EntityId.nullable(),
    claim: ClaimId.nullable(),
    evidence: Span,
  })
  .readonly()
export type ValueItem = z.infer<typeof ValueItem>

/** A mention of an entity of the same report. */
export const MentionItem = z.object({ entity: EntityId, mention: Mention }).readonly()
export type MentionItem = z.infer<typeof MentionItem>

/** What an id in the item meant. Spans are anchored beside it, like the item's own. */
export const Ref = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('entity'),
      id: z.string(),
      name: z.string(),
      type: z.enum(words.ENTITY_TYPES),
      /** Null: named by a person, without words in this report. */
      mention: Mention.nullable(),
    }),
    z.object({
      kind: z.literal('incident'),
      id: z.string(),
      type: z.enum(words.INCIDENT_TYPES),
      status: z.enum(words.INCIDENT_STATUSES),
      series: z.boolean(),
      /** Null: told in another report only. */
      trigger: Span.nullable(),
    }),
    z.object({ kind: z.literal('claim'), id: z.string(), content: z.array(Span).min(1).readonly() }),
    z.object({
      kind: z.literal('responsibility'),
      id: z.string(),
      evidence: Span,
      role: z.enum(words.RESPONSIBILITY_ROLES),
    }),
  ])
  .readonly()
export type Ref = z.infer<typeof Ref>

const common = {
  snapshot: Snapshot,
  /** Whose reading was judged; null for what a person entered. */
  reader: ReaderStamp.nullable(),
  /** One for every span of the item and of its references. */
  anchors: z.array(Anchor).readonly(),
  refs: z.array(Ref).readonly(),
}

export const Judged = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('claim'), item: Claim, ...common }),
    z.object({ kind: z.literal('mention'), item: MentionItem, ...common }),
    z.object({ kind: z.literal('actor'), item: Entity, ...common }),
    z.object({ kind: z.literal('incident'), item: Incident, ...common }),
    z.object({ kind: z.literal('value'), item: ValueItem, ...common }),
    z.object({ kind: z.literal('responsibility'), item: Responsibility, ...common }),
    z.object({ kind: z.literal('stance'), item: Stance, ...common }),
  ])
  .readonly()
export type Judged = z.infer<typeof Judged>
