/**
 * Between places in a report's text and places on the page: every stretch of text carries its start in `data-s`.
 *
 * @module
 */
import type { Span } from '../../../model/span.ts'

/** The words that the user has selected in the document, as a span of its text; null for none. */
export function selectedSpan(document: HTMLElement): Span | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!document.contains(range.startContainer) || !document.contains(range.endContainer)) return null
  const [start, end] = [placeIn(range.startContainer, range.startOffset), placeIn(range.endContainer, range.endOffset)]
  return start === null || end === null || start >= end ? null : { start, end }
}

function placeIn(node: Node, offset: number): number | null {
  if (node instanceof Text) {
    const start = node.parentElement?.closest<HTMLElement>('[data-s]')?.dataset['s']
    return start === undefined ? null : Number(start) + offset
  }
  // Between elements: the start of what follows, or the end of what comes before.
  const after = node.childNodes[offset]
  const next = after instanceof HTMLElement ? (after.closest('[data-s]') ?? after.querySelector('[data-s]')) : null
  if (next instanceof HTMLElement) return Number(next.dataset['s'])
  const before = node.childNodes[offset - 1]
  const last =
    before instanceof HTMLElement ? [...before.querySelectorAll<HTMLElement>('[data-s]'), before].at(0) : null
  return last?.dataset['s'] === undefined ? null : Number(last.dataset['s']) + (last.textContent?.length ?? 0)
}

/** The stretch of the page that holds a span, or null where it is folded away. */
export function rangeOf(document: HTMLElement, { start, end }: Span): Range | null {
  const range = window.document.createRange()
  let begun = false
  for (const element of document.querySelectorAll<HTMLElement>('[data-s]')) {
    const node = element.firstChild
    if (!(node instanceof Text)) continue
    const from = Number(element.dataset['s'])
    const to = from + node.length
    if (!begun && start >= from && start < to) {
      range.setStart(node, start - from)
      begun = true
    }
    if (begun && end <= to) {
      range.setEnd(node, Math.max(0, end - from))
      return range
    }
  }
  return null
}

/** Marks a span on the page without touching its elements. */
export function paint(name: string, range: Range | null): void {
  if (range === null) CSS.highlights.delete(name)
  else CSS.highlights.set(name, new Highlight(range))
}

/** Where words begin and end. */
export function wordsIn(text: string): Span[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’.,-][\p{L}\p{N}\p{M}]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
