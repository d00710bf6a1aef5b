/**
 * How a word is written, which the vocabulary does not tell; `training/shapes.py` does the same.
 *
 * @module
 */

/** Their places are what the network takes; "none" is kept for what is no word. */
export const SHAPES = ['none', 'lower', 'title', 'upper', 'mixed', 'digits', 'marks'] as const
export type Shape = (typeof SHAPES)[number]

/** A single capital is a title. */
export function shapeOf(word: string): Shape {
  if (!/\p{L}/u.test(word)) return /\p{N}/u.test(word) ? 'digits' : 'marks'
  const lower = word.toLowerCase()
  if (word === lower) return 'lower'
  if (word === word.toUpperCase() && [...word].length > 1) return 'upper'
  return withoutFirst(word) === withoutFirst(lower) ? 'title' : 'mixed'
}

const withoutFirst = (word: string): string => word.slice(String.fromCodePoint(word.codePointAt(0) ?? 0).length)
