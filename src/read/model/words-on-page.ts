/**
 * The network's words on the page that the rules see: same text, cut otherwise, and without unread furniture.
 *
 * @module
 */
import type { Page } from '../page/page.ts'
import type { Sight, Stretch } from './sight.ts'

/** Tokens `first` (inclusive) to `last` (exclusive). */
export interface Tokens {
  readonly first: number
  readonly last: number
}

export interface WordsOnPage {
  /** The tokens of a stretch, in text order; none where the page leaves its words out, several where it interrupts them. */
  tokensOf(stretch: Stretch): Tokens[]
}

/** Several acts ask for the words of one sight, all on the same page. */
const laid = new WeakMap<Sight, { readonly page: Page; readonly words: WordsOnPage }>()

export function wordsOnPage(page: Page, sight: Sight): WordsOnPage {
  const known = laid.get(sight)
  if (known?.page === page) return known.words
  const words = laidOn(page, sight)
  laid.set(sight, { page, words })
  return words
}

function laidOn(page: Page, sight: Sight): WordsOnPage {
  const inOrder = [...page.tokens].sort((a, b) => a.start - b.start)
  let at = 0
  const tokenOf = sight.words.map(({ start, end }) => {
    while (at < inOrder.length && (inOrder[at]?.end ?? 0) <= start) at++
    const token = inOrder[at]
    return token && token.start < end ? token.index : -1
  })
  return {
    tokensOf: ({ first, last }) => {
      const runs: { first: number; last: number }[] = []
      for (let w = first; w < last; w++) {
        const token = tokenOf[w] ?? -1
        const open = runs.at(-1)
        if (token < 0 || (open && token >= open.first && token < open.last)) continue
        if (open?.last === token) open.last++
        else runs.push({ first: token, last: token + 1 })
      }
      return runs
    },
  }
}
