/**
 * The lines of a text, each without the blanks at its edges.
 *
 * @module
 */
import type { Span } from '../../model/span.ts'

export interface Line extends Span {
  readonly text: string
  /** Blank lines between this line and the one before. */
  readonly gap: number
}

/** Splits at line ends of any kind; blank lines are counted, not returned. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let gap = 0
  let position = 0
  for (const raw of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    const trimmed = raw.trim()
    if (trimmed === '') gap++
    else {
      const start = position + raw.indexOf(trimmed)
      lines.push({ start, end: start + trimmed.length, text: trimmed, gap })
      gap = 0
    }
    position += raw.length
    if (text.startsWith('\r\n', position)) position += 2
    else position += 1
  }
  return lines
}
