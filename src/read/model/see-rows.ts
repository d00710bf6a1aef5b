/**
 * Who is said to have had which part, and what is held about an incident, as the network sees it.
 *
 * @module
 */
import type { Certainty, Force, ResponsibilityRole, StanceDimension } from '../../model/vocabulary.ts'
import { type SeenEvent, seeEvents } from './see-events.ts'
import type { SeenMention } from './see-mentions.ts'
import type { Drawn, Sight, Stretch, View } from './sight.ts'

/** Words that say something of an incident, and about whom. */
interface SeenStatement extends Stretch {
  /** Where the actor may be named or described; the words may also leave him open. */
  readonly actors: readonly Drawn<SeenMention>[]
  /** Words of the incident that it may be about. */
  readonly events: readonly Drawn<SeenEvent>[]
  readonly certainty: Certainty
  readonly force: Force
}

export interface SeenRow extends SeenStatement {
  readonly role: ResponsibilityRole
}

export interface SeenStance extends SeenStatement {
  readonly dimension: StanceDimension
  readonly value: string
}

/** Chosen on contested dev and on texts of our own that were kept from teaching: a row that is not there accuses somebody. */
const EAGER = { row: -3, stance: -2 }
/** What it costs to break off a statement and to take it up again. */
const CHANGE = 2

/** One word alone states nothing that a reader could check. */
function isSaid({ first, last }: Stretch): boolean {
  return last - first > 1
}

/** @param mentions - those of the same sight */
export function seeRows(sight: Sight, mentions: readonly SeenMention[]): SeenRow[] {
  const { partsPlayed } = sight.table.labels
  return sight.views.flatMap((view) =>
    view
      .runs('row', EAGER.row, CHANGE)
      .filter(isSaid)
      .map((mark) => ({
        ...statement(sight, view, mark, mentions),
        role: view.class(partsPlayed, ['part', [mark]]).label,
      })),
  )
}

export function seeStances(sight: Sight, mentions: readonly SeenMention[]): SeenStance[] {
  const { dimensions, values } = sight.table.labels
  return sight.views.flatMap((view) =>
    view
      .runs('stance', EAGER.stance, CHANGE)
      .filter(isSaid)
      .map((mark) => {
        const dimension = view.class(dimensions, ['dimension', [mark]]).label
        return {
          ...statement(sight, view, mark, mentions),
          dimension,
          value: dimension === 'claim-authentic' ? 'authentic' : view.class(values, ['value', [mark]]).label,
        }
      }),
  )
}

function statement(sight: Sight, view: View, words: Stretch, mentions: readonly SeenMention[]): SeenStatement {
  const { labels } = sight.table
  return {
    ...words,
    actors: view.draws('actor', words, mentions),
    events: view.draws('row-of', words, seeEvents(sight)),
    certainty: view.class(labels.certainty, ['row-certainty', [words]]).label,
    force: view.class(labels.force, ['row-force', [words]]).label,
  }
}
