/**
 * What stands about a report, and what a reading comes to with it.
 *
 * @module
 */
import type { ItemKind, Judged } from '../../model/judged.ts'
import type { Reading } from '../../model/reading.ts'
import type { DecisionId, Review, ReviewStatus } from '../../model/review.ts'
import type { Span } from '../../model/span.ts'
import type { Item } from './items.ts'

/** What stands about one item: the newest decision about it that was not taken back. */
export interface Standing {
  readonly subject: DecisionId
  readonly decision: DecisionId
  readonly status: ReviewStatus
  readonly judged: Judged | null
  readonly record: Judged | null
  readonly beside: readonly string[]
}

/** An item of this report that a decision about something else names: one side of a join, a rated speaker. */
export interface Named {
  readonly decision: DecisionId
  readonly role: string
  readonly judged: Judged
}

/** A value of an incident as people decided on it, to be worked into the record of the report. */
export interface DecidedValue {
  /** Of the reader's value that it stands for; null: there is none. */
  readonly slot: string | null
  readonly review: Review
  readonly subject: DecisionId
  /** With ids and places of this reading; null where the value is to go. */
  readonly item: Extract<Item, { kind: 'value' }>['item'] | null
  readonly incident: string
}

/** What could not be placed, and why. */
export interface Lost {
  readonly standing: Standing | null
  readonly named: Named | null
  readonly reason: 'gone' | 'ambiguous' | 'not-read'
  readonly words: string
  readonly candidates: readonly Span[]
}

export interface DecidedReading {
  /** Everything, also what is hidden from the lists. */
  readonly reading: Reading
  /** What the lists and the joins use. */
  readonly visible: Reading
  /** By id within the report; what is not here is unreviewed. */
  readonly reviews: ReadonlyMap<string, { readonly kind: ItemKind; readonly review: Review }>
  readonly values: readonly DecidedValue[]
  /** Which item each named one is. */
  readonly anchored: readonly { readonly decision: DecisionId; readonly role: string; readonly item: string }[]
  readonly lost: readonly Lost[]
  /** Decisions whose words stand at another place now. */
  readonly moved: number
}

/** At the end of the id of an incident that another report tells and a person speaks of in this one. */
export const ELSEWHERE = '.elsewhere'
