/**
 * Rows of responsibility while they are being read.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Claim, Ground, Incident } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { Certainty, Force, ResponsibilityRole } from '../../model/vocabulary.ts'

export interface Draft {
  readonly incident: Incident | null
  readonly matter: string | null
  readonly actor: EntityId | null
  readonly role: ResponsibilityRole
  readonly claim: Claim | null
  readonly assertedBy: EntityId | null
  readonly certainty: Certainty
  readonly force: Force
  readonly condition: Span | null
  /** Place in the drafts of the row that this one is an alternative to. */
  readonly alternativeTo: Draft | null
  readonly ownClaim: boolean
  readonly grounds: readonly Ground[]
  readonly evidence: Span
  /** The token that the row hangs on; drafts are in the order of these. */
  readonly at: number
}

const PLAIN = {
  incident: null,
  matter: null,
  actor: null,
  claim: null,
  assertedBy: null,
  certainty: 'certain',
  force: 'asserted',
  condition: null,
  alternativeTo: null,
  ownClaim: false,
  grounds: [],
} as const

/** A draft that says only what is given, in the report's own voice and for certain. */
export function draft(given: Pick<Draft, 'role' | 'evidence' | 'at'> & Partial<Draft>): Draft {
  return { ...PLAIN, ...given }
}
