/**
 * How much of a text is read: more than any report has, and no more than takes seconds.
 *
 * @module
 */
import type { Finding } from '../model/reading.ts'
import type { ReadingInput } from '../model/report.ts'

/** Code units; some 160,000 words. A single line of nearly this length took the rules 4 s. */
const MOST = 1_000_000

export interface Bounded {
  /** What is read: the input itself where it is short enough. */
  readonly input: ReadingInput
  /** Says what is not read. */
  readonly findings: readonly Finding[]
}

/** @param most - code units that are read at most; a word is not cut, unless it is longer than all of them */
export function bounded(input: ReadingInput, most: number = MOST): Bounded {
  const { text, blocks } = input
  if (text.length <= most) return { input, findings: [] }
  const end = beforeWord(text, most)
  const message = `the text is longer than the ${most} characters that are read; from here on nothing is read: split it into reports`
  const finding = { rule: 'reading-stopped', message, start: end, end: text.length, confidence: null }
  const kept = blocks?.filter(({ start }) => start < end).map((block) => ({ ...block, end: Math.min(block.end, end) }))
  return { input: { ...input, text: text.slice(0, end), ...(kept && { blocks: kept }) }, findings: [finding] }
}

function beforeWord(text: string, most: number): number {
  for (let end = most; end > 0; end--) if (/\s/.test(text.charAt(end))) return end
  return text.slice(0, most).isWellFormed() ? most : most - 1
}
