/**
 * Decisions: what is written down of an act, and the log in which they stand.
 *
 * @module
 */
import { z } from 'zod'
import { ActorRef, Quote } from './case.ts'
import { ItemId, ReportId } from './ids.ts'
import { ITEM_KINDS, Judged } from './judged.ts'
import { DecisionId, Rating, REVIEW_STATUSES } from './review.ts'
import * as words from './vocabulary.ts'

export const ACTS = [
  'add',
  'accept',
  'reject',
  'edit',
  'respan',
  'join',
  'separate',
  'rate',
  'choose',
  'expose',
  'note',
  'undo',
  'redo',
  'redact',
] as const

const said = {
  author: z.string(),
  reason: z.string().nullable(),
  key: z.string().nullable(),
}

/** A judgement of one item. */
const onItem = {
  ...said,
  /** The first decision about the item; null: this one is. */
  subject: DecisionId.nullable(),
  /** The whole record as it was when it was judged; null for what is entered. */
  judged: Judged.nullable(),
  /** What holds from now on; null after a rejection. */
  record: Judged.nullable(),
  /** What its references are in other reports: an incident that the words speak of and another report tells. */
  elsewhere: z.array(z.object({ ref: z.string(), judged: Judged }).readonly()).readonly(),
  /** Other items that the same reading made of the same words, told by their words: they were seen, so they are no drafts. */
  beside: z.array(z.string()).readonly(),
}

/** What the log keeps of a decision, beside the chain; `redact` empties it. */
export const Payload = z
  .discriminatedUnion('act', [
    z.object({ act: z.literal('add'), ...onItem }),
    z.object({ act: z.literal('accept'), ...onItem }),
    z.object({ act: z.literal('reject'), ...onItem }),
    z.object({ act: z.literal('edit'), ...onItem }),
    z.object({ act: z.literal('respan'), ...onItem }),
    z.object({ act: z.literal('join'), ...said, kind: z.enum(['actor', 'incident']), a: Judged, b: Judged }),
    z.object({
      act: z.literal('separate'),
      ...said,
      kind: z.enum(['actor', 'incident']),
      these: z.array(Judged).min(1).readonly(),
      from: z.array(Judged).readonly(),
    }),
    z.object({
      act: z.literal('rate'),
      ...said,
      source: z.union([z.object({ publisher: z.string() }).readonly(), z.object({ actor: Judged }).readonly()]),
      reliability: z.enum(words.RELIABILITIES).nullable(),
      stake: z.enum(words.STAKES).nullable(),
      incident: Judged.nullable(),
    }),
    z.object({
      act: z.literal('choose'),
      ...said,
      incident: Judged,
      field: z.enum(words.VALUE_FIELDS),
      value: z.string().nullable(),
      /** All values that stood side by side when it was chosen. */
      among: z.array(z.string()).readonly(),
    }),
    z.object({
      act: z.literal('expose'),
      ...said,
      actor: Judged,
      exposure: z.enum(words.EXPOSURES),
      was: z.enum(words.EXPOSURES).nullable(),
    }),
    z.object({
      act: z.literal('note'),
      ...said,
      on: z
        .union([
          z.object({ judged: Judged, subject: DecisionId.nullable() }).readonly(),
          z.object({ report: ReportId }).readonly(),
        ])
        .nullable(),
      text: z.string(),
    }),
    z.object({ act: z.literal('undo'), ...said, of: DecisionId }),
    z.object({ act: z.literal('redo'), ...said, of: DecisionId }),
    /** What was taken away; the words themselves are nowhere any more. */
    z.object({
      act: z.literal('redact'),
      ...said,
      what: z.union([
        z.object({ report: ReportId }).readonly(),
        z.object({ report: ReportId, start: z.int(), end: z.int() }).readonly(),
        z.object({ decision: DecisionId }).readonly(),
      ]),
      /** Decisions whose payloads went with it, because they quoted it. */
      emptied: z.array(DecisionId).readonly(),
    }),
  ])
  .readonly()
export type Payload = z.infer<typeof Payload>

/** One entry of the log, as `ascribe log` shows it. */
export const LogEntry = z
  .object({
    id: DecisionId,
    /** ISO 8601, by the clock of the machine that decided; the order of the log is that of the ids. */
    time: z.string(),
    /** Null once redacted, like the next ones. */
    act: z.enum(ACTS).nullable(),
    author: z.string().nullable(),
    reason: z.string().nullable(),
    /** Of judgements of an item. */
    kind: z.enum(ITEM_KINDS).nullable(),
    subject: DecisionId.nullable(),
    /** Of undo and redo. */
    of: DecisionId.nullable(),
    /** What was decided, in one line. */
    summary: z.string(),
    /** The words judged, at their place when they were judged. */
    words: z.array(Quote).readonly(),
    /** False once it is undone. Undo, redo and redact always stand. */
    stands: z.boolean(),
    /** The undo or redo that made it so. */
    standsBy: DecisionId.nullable(),
    /** The redaction that emptied it. */
    redactedBy: DecisionId.nullable(),
    hash: z.string(),
    previous: z.string(),
  })
  .readonly()
export type LogEntry = z.infer<typeof LogEntry>

/** The end of the log: whoever knows it can tell whether anything before was changed. */
export const LogHead = z.object({ entries: z.int(), hash: z.string() }).readonly()
export type LogHead = z.infer<typeof LogHead>

export const ORPHAN_REASONS = ['gone', 'ambiguous', 'not-read', 'no-report'] as const

/** A decision that stands, but whose words could not be found again for certain: nothing was moved. */
export const Orphan = z
  .object({
    decision: DecisionId,
    subject: DecisionId,
    kind: z.enum(ITEM_KINDS),
    report: ReportId,
    status: z.enum(REVIEW_STATUSES),
    /** `gone`: the words stand nowhere; `ambiguous`: they could be meant in several places; `not-read`: the reader makes nothing of them. */
    reason: z.enum(ORPHAN_REASONS),
    /** What was decided, in one line. */
    summary: z.string(),
    /** In words, with what to do. */
    message: z.string(),
    /** As they were judged; positions are those of the text judged. */
    words: z.array(Quote).readonly(),
    /** Where in today's text the first words that could not be placed stand. */
    candidates: z.array(Quote).readonly(),
  })
  .readonly()
export type Orphan = z.infer<typeof Orphan>

/** A newer reading of words about which a person has decided otherwise. */
export const Draft = z
  .object({
    item: ItemId,
    kind: z.enum(ITEM_KINDS),
    report: ReportId,
    /** The decision that stands. */
    decision: DecisionId,
    subject: DecisionId,
    summary: z.string(),
    words: z.array(Quote).readonly(),
  })
  .readonly()
export type Draft = z.infer<typeof Draft>

/** Somebody or a publisher, with what they were rated. */
export const RatedRow = z
  .object({ publisher: z.string().nullable(), actor: ActorRef.nullable(), rating: Rating })
  .readonly()
export type RatedRow = z.infer<typeof RatedRow>

export const Note = z
  .object({ decision: DecisionId, time: z.string(), author: z.string(), text: z.string() })
  .readonly()
export type Note = z.infer<typeof Note>
