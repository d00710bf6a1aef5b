/**
 * How those whom a text names are connected, as the network sees it.
 *
 * @module
 */
import type { Span } from '../../model/span.ts'
import type { RelationType } from '../../model/vocabulary.ts'
import type { SeenMention } from './see-mentions.ts'
import { type Sight, stretchOf } from './sight.ts'

export interface SeenRelation {
  readonly type: RelationType
  readonly from: SeenMention
  readonly to: SeenMention
}

/** Words between two ends; farther apart the network was not taught. */
const REACH = 60
/** What "no relation" scores; chosen on contested dev and re3d dev. */
const NONE = 0

/** @param mentions - those of the same sight */
export function seeRelations(sight: Sight, mentions: readonly SeenMention[]): SeenRelation[] {
  const { relationTypes } = sight.table.labels
  const found: SeenRelation[] = []
  for (const from of mentions) {
    for (const to of mentions) {
      const distance = Math.abs(to.first - from.first)
      if (to === from || distance > REACH || !from.view.owns(from.first) || !from.view.sees(to)) continue
      const scores = relationTypes.map((type) => from.view.score(`relation:${type}`, from, to))
      let top = 0
      for (let k = 1; k < scores.length; k++) if ((scores[k] as number) > (scores[top] as number)) top = k
      if ((scores[top] as number) > NONE) found.push({ type: relationTypes[top] as RelationType, from, to })
    }
  }
  return found
}

/** How likely two spans of the text are so related; null where no window holds both. */
export function relationLikelihood(sight: Sight, type: RelationType, from: Span, to: Span): number | null {
  const { relationTypes } = sight.table.labels
  const [a, b] = [stretchOf(sight, from), stretchOf(sight, to)]
  const view = sight.views.find((one) => one.sees(a) && one.sees(b))
  if (!view || a.first >= a.last || b.first >= b.last) return null
  const exponentials = relationTypes.map((other) => Math.exp(view.score(`relation:${other}`, a, b)))
  const all = exponentials.reduce((sum, e) => sum + e, Math.exp(NONE))
  return (exponentials[relationTypes.indexOf(type)] ?? 0) / all
}
