/**
 * Words of everyday English: what they are not is a name, even where a sentence or a headline gives them a capital.
 *
 * Counted by training/common-words.ts in the train parts of PolNeAR, GVC, ECB+ and contested: in lower case at least twice,
 * and not twice as often with a capital.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const LIST = fileURLToPath(new URL('../../../data/common-words.txt', import.meta.url))

let words: ReadonlySet<string> | undefined

export function isCommonWord(lower: string): boolean {
  words ??= new Set(readFileSync(LIST, 'utf8').trim().split('\n'))
  return words.has(lower)
}
