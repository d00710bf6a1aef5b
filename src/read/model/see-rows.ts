/**
 * Who is said to have had which part, and what is held about an incident, as the network sees it.
 *
 * @module
 */
import type { Certainty, Force, ResponsibilityRole, StanceDimension } from '../../model/vocabulary.ts'
import type { SeenMention } from './see-mentions.ts'
import { best, type Sight, type Stretch, type View } from './sight.ts'

/** Words that say something of an incident, and about whom. */
interface SeenStatement extends Stretch {
  /** The mention of the actor; null where the words leave him open or unnamed. */
  readonly actor: SeenMention | null
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

/** Chosen on contested dev. */
const EAGER = { row: -3, stance: 0.5 }

/** @param mentions - those of the same sight */
export function seeRows(sight: Sight, mentions: readonly SeenMention[]): SeenRow[] {
  const { partsPlayed } = sight.table.labels
  return sight.views.flatMap((view) =>
    partsPlayed.flatMap((role) =>
      view.marked(`row:${role}`, EAGER.row).map((mark) => ({ ...statement(sight, view, mark, mentions), role })),
    ),
  )
}

export function seeStances(sight: Sight, mentions: readonly SeenMention[]): SeenStance[] {
  const { dimensions, values } = sight.table.labels
  return sight.views.flatMap((view) =>
    dimensions.flatMap((dimension) =>
      view.marked(`stance:${dimension}`, EAGER.stance).map((mark) => ({
        ...statement(sight, view, mark, mentions),
        dimension,
        value: dimension === 'claim-authentic' ? 'authentic' : best(values, view.logits('value', mark)),
      })),
    ),
  )
}

function statement(
  sight: Sight,
  view: View,
  { first, last }: Stretch,
  mentions: readonly SeenMention[],
): SeenStatement {
  const { certainty, force } = sight.table.labels
  let actor: SeenMention | null = null
  let top = 0
  for (const mention of mentions) {
    if (!view.sees(mention) || mention.type === 'temporal' || mention.type === 'quantity') continue
    const score = view.score('actor', { first, last }, mention)
    if (score > top) [actor, top] = [mention, score]
  }
  return {
    first,
    last,
    actor,
    certainty: best(certainty, view.logits('row-certainty', { first, last })),
    force: best(force, view.logits('row-force', { first, last })),
  }
}
