/**
 * What working decisions into a reading has found out so far.
 *
 * @module
 */
import type { ItemKind } from '../../model/judged.ts'
import type { DecisionId, Review } from '../../model/review.ts'
import type { Span } from '../../model/span.ts'
import type { DecidedReading, DecidedValue, Lost, Standing } from './decided.ts'

/** A placed record with the decision that holds it. */
export interface Settled {
  readonly standing: Standing
  readonly kind: ItemKind
  readonly spans: readonly Span[]
  /** The id of the item that it settled; null where the reader no longer has what was rejected. */
  readonly id: string | null
}

export interface Found {
  readonly reviews: Map<string, { kind: ItemKind; review: Review }>
  readonly settled: Settled[]
  readonly values: DecidedValue[]
  readonly anchored: DecidedReading['anchored'][number][]
  readonly lost: Lost[]
  /** Incidents that stand in for drafts of theirs. */
  readonly redirected: Map<string, string>
  readonly moved: Set<DecisionId>
}

export function nothingFound(): Found {
  return {
    reviews: new Map(),
    settled: [],
    values: [],
    anchored: [],
    lost: [],
    redirected: new Map(),
    moved: new Set(),
  }
}
