/**
 * Which pairs of texts are worth comparing: found through an index of what they share, never by trying all pairs.
 *
 * @module
 */
import type { Passages } from './passages.ts'

/** Indexes of an earlier and a later text. */
export type Pair = readonly [earlier: number, later: number]

/**
 * Past this length a posting list says little (a stock phrase) or always the same (a wire story in hundreds of
 * papers): only its first texts are then paired with each later one, so work stays linear.
 */
const LONGEST_LIST = 40
const FIRST_OF_A_LONG_LIST = 4
/** Shared shingles, or shared rare words, that make a comparison worth its time. */
const FEWEST_SHINGLES = 2
const FEWEST_RARE_WORDS = 4
/** The most promising earlier texts that one text is compared with. */
const MOST_PER_TEXT = 60

/** Pairs of texts with several rare words or runs of words in common. */
export function pairsToCompare(texts: readonly Passages[]): Pair[] {
  const byShingle = new Map<number, number[]>()
  const byWord = new Map<string, number[]>()
  const rare = rarity(texts)
  const pairs: Pair[] = []
  texts.forEach((text, later) => {
    const shingles = new Map<number, number>()
    const words = new Map<number, number>()
    for (const shingle of text.shingles) countShared(byShingle, shingle, later, shingles)
    for (const word of text.words) if (rare(word)) countShared(byWord, word, later, words)
    const promise = (earlier: number) => (shingles.get(earlier) ?? 0) + (words.get(earlier) ?? 0)
    const worth = [...new Set([...shingles.keys(), ...words.keys()])].filter(
      (earlier) => (shingles.get(earlier) ?? 0) >= FEWEST_SHINGLES || (words.get(earlier) ?? 0) >= FEWEST_RARE_WORDS,
    )
    worth.sort((a, b) => promise(b) - promise(a) || a - b)
    for (const earlier of worth.slice(0, MOST_PER_TEXT)) pairs.push([earlier, later])
  })
  return pairs
}

/** Adds a text to a posting list, counting once more every text that the list leads to. */
function countShared<Key>(lists: Map<Key, number[]>, key: Key, text: number, counts: Map<number, number>): void {
  const list = lists.get(key)
  if (list === undefined) {
    lists.set(key, [text])
    return
  }
  const reach = list.length > LONGEST_LIST ? FIRST_OF_A_LONG_LIST : list.length
  for (let at = 0; at < reach; at++) {
    const other = list[at] as number
    counts.set(other, (counts.get(other) ?? 0) + 1)
  }
  if (list.length <= LONGEST_LIST) list.push(text)
}

/** A word is rare in at most a tenth of the texts, or in so few that their number says nothing. */
function rarity(texts: readonly Passages[]): (word: string) => boolean {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of text.words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const limit = Math.max(12, Math.min(LONGEST_LIST, texts.length / 10))
  return (word) => (counts.get(word) ?? 0) <= limit
}
