/**
 * What descriptions and pronouns take up, as the network sees it.
 *
 * @module
 */
import type { SeenMention } from './see-mentions.ts'
import type { Drawn } from './sight.ts'

/** The share from which an antecedent is believed; chosen on contested dev. */
const LEAST = 0.7

/** Each description or pronoun that takes up an earlier mention, with the mention that it takes up. */
export function seeAntecedents(mentions: readonly SeenMention[]): Map<SeenMention, SeenMention> {
  const found = new Map<SeenMention, SeenMention>()
  mentions.forEach((mention, i) => {
    if (mention.kind === 'name') return
    const earlier = mentions.slice(0, i).filter((other) => other.last <= mention.first)
    let most: Drawn<SeenMention> | null = null
    for (const one of mention.view.draws('antecedent', mention, earlier))
      if (one.share > (most?.share ?? LEAST)) most = one
    if (most) found.set(mention, most.to)
  })
  return found
}
