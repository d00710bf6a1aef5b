/**
 * How those whom a text names are connected, as the network sees it.
 *
 * @module
 */
import type { RelationType } from '../../model/vocabulary.ts'
import type { SeenMention } from './see-mentions.ts'
import type { Sight } from './sight.ts'

export interface SeenRelation {
  readonly type: RelationType
  readonly from: SeenMention
  readonly to: SeenMention
  readonly likelihood: number
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
      const score = scores[top] as number
      if (score <= NONE) continue
      const all = scores.reduce((sum, s) => sum + Math.exp(s - score), Math.exp(NONE - score))
      found.push({ type: relationTypes[top] as RelationType, from, to, likelihood: 1 / all })
    }
  }
  return found
}
