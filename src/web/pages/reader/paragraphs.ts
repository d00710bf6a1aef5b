/**
 * The paragraphs of a report's text, each with what part of the page it is.
 *
 * @module
 */
import type { Span } from '../../../model/span.ts'
import type { FurnitureKind } from '../../../model/vocabulary.ts'
import type { ReportPage } from '../../api/shapes.ts'

export interface Paragraph extends Span {
  /** Null: body text. */
  readonly furniture: FurnitureKind | null
}

/** Furniture that is read stays in sight; the rest is folded. */
const READ: ReadonlySet<FurnitureKind> = new Set(['headline', 'deck', 'key-point', 'caption'])
/** A paragraph is furniture when so much of it is. */
const MOST_OF_IT = 0.6

export function paragraphsOf(text: string, furniture: ReportPage['furniture']): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const match of text.matchAll(/[^\n]+/g)) {
    const start = match.index
    const end = start + match[0].length
    if (match[0].trim() === '') continue
    const covering = furniture.find(
      (one) => Math.min(one.end, end) - Math.max(one.start, start) > MOST_OF_IT * (end - start),
    )
    paragraphs.push({ start, end, furniture: covering?.kind ?? null })
  }
  return paragraphs
}

export function isFolded({ furniture }: Paragraph): boolean {
  return furniture !== null && !READ.has(furniture)
}

/** Runs of paragraphs that are folded together or shown one by one. */
export function runsOf(paragraphs: readonly Paragraph[]): (readonly Paragraph[])[] {
  const runs: Paragraph[][] = []
  for (const paragraph of paragraphs) {
    const last = runs.at(-1)
    if (last?.[0] !== undefined && isFolded(last[0]) && isFolded(paragraph)) last.push(paragraph)
    else runs.push([paragraph])
  }
  return runs
}
