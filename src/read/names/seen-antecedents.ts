/**
 * What the network takes descriptions and pronouns for, by their places on the page.
 *
 * @module
 */
import { seeAntecedents } from '../model/see-antecedents.ts'
import { seeMentions } from '../model/see-mentions.ts'
import type { Sight } from '../model/sight.ts'
import { type Tokens, wordsOnPage } from '../model/words-on-page.ts'
import type { Page } from '../page/page.ts'
import type { Draft } from './draft.ts'

/** By the last token of a description or pronoun: the tokens that it takes up. */
export type Antecedents = ReadonlyMap<number, Tokens>

export function seenAntecedents(page: Page, sight: Sight): Antecedents {
  const words = wordsOnPage(page, sight)
  const found = new Map<number, Tokens>()
  for (const [mention, antecedent] of seeAntecedents(seeMentions(sight, page.text))) {
    const [from, to] = [words.tokensOf(mention).at(-1), words.tokensOf(antecedent)[0]]
    if (from && to) found.set(from.last - 1, to)
  }
  return found
}

/** The draft that has a mention in these tokens: the one that fills the most of them. */
export function draftIn(drafts: Iterable<Draft>, { first, last }: Tokens): Draft | null {
  let best: Draft | null = null
  let most = 0
  for (const draft of drafts) {
    for (const mention of draft.mentions) {
      const shared = Math.min(last, mention.last) - Math.max(first, mention.first)
      const share = shared / Math.max(last - first, mention.last - mention.first)
      if (share > most) [best, most] = [draft, share]
    }
  }
  return best
}
