/**
 * A phrase that holds something about an incident beside who did it.
 *
 * @module
 */
import type { Certainty, Force, StanceDimension } from '../../model/vocabulary.ts'
import type { PhraseRule } from './phrase-rules.ts'

export interface StanceRule extends PhraseRule {
  readonly dimension: StanceDimension
  readonly value: string
  /** Never firmer than this. */
  readonly atMost?: Certainty
  readonly force?: Force
  /** Only inside somebody's claim: the report tells means and the like as mere facts. */
  readonly told?: boolean
  /** Whose it is: the subject, the phrase after, the speaker's body; else nobody named. */
  readonly actor?: 'subject' | 'after' | 'speaker'
}

/** Dimension, value, pattern, example, and what else is to be known. */
export function s(
  dimension: StanceDimension,
  value: string,
  say: string,
  example: string,
  more: Partial<StanceRule> = {},
): StanceRule {
  return { dimension, value, say, example, ...more }
}
