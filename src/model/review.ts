/**
 * What people have decided about a row: every row of a list says so.
 *
 * @module
 */
import { z } from 'zod'
import { CaseIncidentId } from './ids.ts'
import * as words from './vocabulary.ts'

/** An entry of the log of decisions: `d` and its number in the log. */
export const DecisionId = z
  .string()
  .regex(/^d[1-9]\d*$/)
  .brand<'DecisionId'>()
export type DecisionId = z.infer<typeof DecisionId>

/**
 * `unreviewed`: a reading that nobody has judged. `added`: entered by a person. `draft`: a newer reading of words about which
 * a person has decided otherwise. `orphaned`: decided, but its words are not where they were; no list has a place for it, `orphans` lists it.
 */
export const REVIEW_STATUSES = ['unreviewed', 'accepted', 'edited', 'added', 'rejected', 'draft', 'orphaned'] as const
export type ReviewStatus = (typeof REVIEW_STATUSES)[number]

/** What lists show unless they are asked for more. */
export const SHOWN_STATUSES: readonly ReviewStatus[] = ['unreviewed', 'accepted', 'edited', 'added']

export const Review = z
  .object({
    status: z.enum(REVIEW_STATUSES),
    /** The decision that made it so; of a draft, the decision that it overlaps. Null where nobody has decided. */
    decision: DecisionId.nullable(),
    /** The first decision about this item: its name through all re-readings. */
    subject: DecisionId.nullable(),
  })
  .readonly()
export type Review = z.infer<typeof Review>

export const UNREVIEWED: Review = { status: 'unreviewed', decision: null, subject: null }

/** `d17` → 17. */
export function numberOf(id: DecisionId): number {
  return Number(id.slice(1))
}

export function decisionId(n: number): DecisionId {
  return DecisionId.parse(`d${n}`)
}

/** A value that people work with, out of those that stand side by side. */
export const WorkingValue = z
  .object({
    field: z.enum(words.VALUE_FIELDS),
    value: z.string(),
    decision: DecisionId,
    author: z.string(),
    reason: z.string().nullable(),
  })
  .readonly()
export type WorkingValue = z.infer<typeof WorkingValue>

export const Rating = z
  .object({
    decision: DecisionId,
    /** Admiralty reliability; null: not rated. */
    reliability: z.enum(words.RELIABILITIES).nullable(),
    stake: z.enum(words.STAKES).nullable(),
    /** Null: in all incidents. */
    incident: CaseIncidentId.nullable(),
    author: z.string(),
    reason: z.string().nullable(),
  })
  .readonly()
export type Rating = z.infer<typeof Rating>
