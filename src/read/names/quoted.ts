/**
 * Which words of a page stand inside quotation marks.
 *
 * @module
 */
import type { Page, Token } from '../page/page.ts'

/** The tokens inside quotations, by index; a quotation ends with its paragraph at the latest. */
export function tokensInQuotes(page: Page): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const paragraph of page.paragraphs) {
    let open = false
    const first = page.sentences[paragraph.first]?.first ?? 0
    const last = page.sentences[paragraph.last - 1]?.last ?? 0
    for (let i = first; i < last; i++) {
      const { text } = page.tokens[i] as Token
      if (/^[“«]/.test(text)) open = true
      else if (/^[”»]|[”»]$/.test(text)) open = false
      else if (text === '"') open = !open
      else if (open) inside.add(i)
    }
  }
  return inside
}
