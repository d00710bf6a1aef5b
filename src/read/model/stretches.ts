/**
 * Stretches of words from a score for each word.
 *
 * @module
 */
import type { Stretch } from './sight.ts'

/**
 * The likeliest way to part words into taken and not taken (Viterbi).
 *
 * @param first - the word of the first score
 * @param scores - of each word, the log odds that it is taken
 * @param eager - added to each score
 * @param change - what it costs to go from one to the other; without it a word or two of every stretch would drop out
 */
export function stretchesOf(first: number, scores: Float32Array, eager: number, change: number): Stretch[] {
  const n = scores.length
  const came = [new Uint8Array(n), new Uint8Array(n)] as const
  // Every cue of a text asks for this twice: no arrays in the loop.
  let off = 0
  let on = -change
  for (let i = 0; i < n; i++) {
    const left = on - change
    const entered = off - change
    const score = (scores[i] as number) + eager
    came[0][i] = left > off ? 1 : 0
    came[1][i] = entered > on ? 0 : 1
    const nextOff = left > off ? left : off
    on = (entered > on ? entered : on) + score
    off = nextOff
  }
  const taken = new Uint8Array(n)
  let state = on > off ? 1 : 0
  for (let i = n - 1; i >= 0; i--) {
    taken[i] = state
    state = came[state as 0 | 1][i] as number
  }
  const stretches: { first: number; last: number }[] = []
  for (let i = 0; i < n; i++) {
    if (!taken[i]) continue
    const [word, open] = [first + i, stretches.at(-1)]
    if (open?.last === word) open.last = word + 1
    else stretches.push({ first: word, last: word + 1 })
  }
  return stretches
}
