/**
 * What the network saw in a text: for each word the logits of the tagging heads, and the vectors of the linking heads.
 *
 * Heads are linear, so a stretch of words has the mean of its words' logits and vectors.
 *
 * @module
 */
import type { Span } from '../../model/span.ts'
import type { ModelTable } from './files.ts'
import type { Window } from './windows.ts'

/** Words `first` (inclusive) to `last` (exclusive), counted over the whole text. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/** A stretch that a tagging head marks, with its label's place in the head's list and how likely a mark begins here. */
export interface Marked extends Stretch {
  readonly label: number
  readonly likelihood: number
}

export interface Sight {
  readonly words: readonly Span[]
  readonly views: readonly View[]
  readonly table: ModelTable
  /** What was not looked at, because the text is too long; null where all of it was. */
  readonly unseen: Span | null
}

/** More than any window has; stretches of one are told apart by it. */
const MOST_WORDS_OF_A_WINDOW = 65_536

/** One window of the text as the network saw it. */
export class View {
  readonly window: Window
  readonly #table: ModelTable
  readonly #tags: Float32Array
  readonly #links: Float32Array
  /** Mean vectors of stretches already asked for, since every pair of mentions asks for those of both: link -> stretch -> vector. */
  readonly #means = {
    query: new Map<string, Map<number, Float32Array>>(),
    key: new Map<string, Map<number, Float32Array>>(),
  }

  /**
   * @param tags - `table.tagWidth` numbers a word
   * @param links - `table.linkWidth` numbers a word
   */
  constructor(window: Window, table: ModelTable, tags: Float32Array, links: Float32Array) {
    this.window = window
    this.#table = table
    this.#tags = tags
    this.#links = links
  }

  /** Does this window answer for a word? */
  owns(word: number): boolean {
    return word >= this.window.from && word < this.window.to
  }

  sees({ first, last }: Stretch): boolean {
    return first >= this.window.first && last <= this.window.end
  }

  /** Mean logits of a head over a stretch. */
  logits(head: string, { first, last }: Stretch): Float32Array {
    const [at, width] = this.#slot(head)
    const sum = new Float32Array(width)
    for (let w = first; w < last; w++) {
      const offset = (w - this.window.first) * this.#table.tagWidth + at
      for (let k = 0; k < width; k++) sum[k] = (sum[k] as number) + (this.#tags[offset + k] as number) / (last - first)
    }
    return sum
  }

  /**
   * The stretches that a head marks, of those that begin in words this window answers for.
   *
   * @param eager - added to the logits of every mark: above 0 more is marked
   */
  marked(head: string, eager = 0): Marked[] {
    const [at, width] = this.#slot(head)
    const found: { first: number; last: number; label: number; likelihood: number }[] = []
    let open: (typeof found)[number] | null = null
    for (let w = this.window.first; w < this.window.end; w++) {
      const offset = (w - this.window.first) * this.#table.tagWidth + at
      let best = 0
      let top = this.#tags[offset] as number
      for (let k = 1; k < width; k++) {
        const logit = (this.#tags[offset + k] as number) + eager
        if (logit > top) [best, top] = [k, logit]
      }
      const label = (best - 1) >> 1
      if (best === 0) open = null
      else if (open && best % 2 === 0 && open.label === label) open.last = w + 1
      else {
        open = { first: w, last: w + 1, label, likelihood: this.#markedAt(offset, width) }
        found.push(open)
      }
    }
    return found.filter((mark) => this.owns(mark.first))
  }

  /** How much a link's head draws each word of the window to a stretch; above 0 it is likelier linked than not. */
  drawn(link: string, from: Stretch): Float32Array {
    const { window } = this
    const out = new Float32Array(window.end - window.first)
    const vector = this.#vector(link, 'query', from)
    const { key, width } = this.#link(link)
    const biases = this.#biases(link)
    for (let i = 0; i < out.length; i++) {
      const offset = i * this.#table.linkWidth + key
      let sum = this.#bias(biases, window.first + i - from.first)
      for (let k = 0; k < width; k++) sum += (vector[k] as number) * (this.#links[offset + k] as number)
      out[i] = sum
    }
    return out
  }

  /** How strongly a link joins two stretches of this window. */
  score(link: string, from: Stretch, to: Stretch): number {
    const [a, b] = [this.#vector(link, 'query', from), this.#vector(link, 'key', to)]
    let sum = this.#bias(this.#biases(link), to.first - from.first)
    for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number)
    return sum
  }

  #vector(link: string, side: 'query' | 'key', { first, last }: Stretch): Float32Array {
    const means = this.#means[side]
    const known = means.get(link) ?? new Map<number, Float32Array>()
    means.set(link, known)
    const name = (first - this.window.first) * MOST_WORDS_OF_A_WINDOW + last - first
    const found = known.get(name)
    if (found) return found
    const { width, [side]: at } = this.#link(link)
    const sum = new Float32Array(width)
    for (let w = first; w < last; w++) {
      const offset = (w - this.window.first) * this.#table.linkWidth + at
      for (let k = 0; k < width; k++) sum[k] = (sum[k] as number) + (this.#links[offset + k] as number) / (last - first)
    }
    known.set(name, sum)
    return sum
  }

  #biases(link: string): readonly number[] {
    return this.#table.distanceBias[link] ?? []
  }

  /** Signed distance in words -> the head's bias for it; `bucket` in `training/model.py` does the same. */
  #bias(biases: readonly number[], distance: number): number {
    const bounds = this.#table.distanceBounds
    const size = Math.abs(distance)
    let bucket = 0
    while (bucket < bounds.length && (bounds[bucket] as number) <= size) bucket++
    const at = distance < 0 ? bounds.length - bucket : bounds.length + bucket
    return biases[Math.min(at, 2 * bounds.length)] ?? 0
  }

  /** Probability that a mark, of whatever label, begins or goes on at a word. */
  #markedAt(offset: number, width: number): number {
    let sum = 0
    const out = this.#tags[offset] as number
    for (let k = 1; k < width; k++) sum += Math.exp((this.#tags[offset + k] as number) - out)
    return sum / (1 + sum)
  }

  #slot(head: string): readonly [number, number] {
    const slot = this.#table.tags[head]
    if (!slot) throw new RangeError(`the network has no head ${head}`)
    return slot
  }

  #link(link: string): ModelTable['links'][string] {
    const found = this.#table.links[link]
    if (!found) throw new RangeError(`the network has no link ${link}`)
    return found
  }
}

/** The label with the highest logit. */
export function best<T>(labels: readonly T[], logits: ArrayLike<number>): T {
  let at = 0
  for (let k = 1; k < labels.length; k++) if ((logits[k] as number) > (logits[at] as number)) at = k
  return labels[at] as T
}

/** The words of a stretch as a span of the text. */
export function spanOf(sight: Sight, { first, last }: Stretch): Span {
  const [a, z] = [sight.words[first], sight.words[last - 1]]
  if (!a || !z) throw new RangeError(`words ${first} to ${last} of ${sight.words.length}`)
  return { start: a.start, end: z.end }
}
