/**
 * What the accused say to it: found for every accusation, so that none is shown alone.
 *
 * @module
 */
import type { ResponsibilityRow, Speaker } from '../../model/case.ts'
import type { ResponsibilityRole } from '../../model/vocabulary.ts'

const NO_BLAME: ReadonlySet<ResponsibilityRole> = new Set(['opposed', 'none', 'unknown'])

/** Does the row lay a part on somebody, however unsurely? An own claim accuses nobody else. */
export function accuses(row: ResponsibilityRow): boolean {
  return row.actor !== null && !row.ownClaim && row.certainty !== 'denied' && !NO_BLAME.has(row.role)
}

/** Denials by the accused, or by somebody who speaks for it, about the same incident or matter. */
export function answersTo(row: ResponsibilityRow, all: readonly ResponsibilityRow[]): ResponsibilityRow[] {
  return all.filter(
    (other) =>
      other !== row &&
      other.actor?.id === row.actor?.id &&
      other.incident === row.incident &&
      (other.certainty === 'denied' || other.role === 'none') &&
      row.actor !== null &&
      (other.ownClaim || speaksFor(other.assertedBy, row.actor)),
  )
}

/** Is it the accused who speaks, or somebody in its service? */
export function speaksFor(speaker: Speaker, accused: { readonly id: string; readonly name: string }): boolean {
  if (speaker.kind === 'report') return false
  return speaker.actor === accused.id || speaker.affiliation?.toLowerCase() === accused.name.toLowerCase()
}
