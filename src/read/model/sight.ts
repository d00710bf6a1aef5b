/**
 * What the network saw in a text: for each word the logits of the tagging heads, and the vectors of the linking heads.
 *
 * A stretch of words has the mean of its words' vectors. What class it is of, any one of its words may say.
 *
 * @module
 */
import type { Span } from '../../model/span.ts'
import type { ModelTable } from './files.ts'
import { stretchesOf } from './stretches.ts'
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

/** A class, and how likely the network holds it to be. */
export interface Likely<T> {
  readonly label: T
  readonly likelihood: number
}

/** One of several that a link may draw, and its share; what is missing to 1 is the share of drawing none. */
export interface Drawn<T> {
  readonly to: T
  readonly share: number
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
  /** Mean vectors of stretches already asked for, those of all links in a row: every pair of mentions asks for those of both. */
  readonly #means = new Map<number, Float32Array>()

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

  /** The logits of a head at a word. */
  logits(head: string, word: number): Float32Array {
    const [at, width] = this.#slot(head)
    const offset = (word - this.window.first) * this.#table.tagWidth + at
    return this.#tags.subarray(offset, offset + width)
  }

  /**
   * The likeliest class of what several heads speak of, each over stretches of its own: its share of the exponentials of all
   * their words' logits (`chances` in `training/losses.py`).
   *
   * @throws RangeError when no words are given
   */
  class<T>(
    labels: readonly T[],
    ...spoken: readonly (readonly [head: string, words: readonly Stretch[]])[]
  ): Likely<T> {
    const sums = new Float64Array(labels.length)
    for (const [head, stretches] of spoken) {
      const [at] = this.#slot(head)
      for (const { first, last } of stretches) {
        for (let w = first; w < last; w++) {
          const offset = (w - this.window.first) * this.#table.tagWidth + at
          for (let k = 0; k < sums.length; k++)
            sums[k] = (sums[k] as number) + Math.exp(this.#tags[offset + k] as number)
        }
      }
    }
    let top = 0
    let all = 0
    sums.forEach((sum, k) => {
      all += sum
      if (sum > (sums[top] as number)) top = k
    })
    if (all === 0) throw new RangeError(`no words to tell a class of ${labels.join(', ')} by`)
    return { label: labels[top] as T, likelihood: (sums[top] as number) / all }
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

  /**
   * The stretches of a head with one label, words in the middle of one that the head leaves out taken in.
   *
   * @param eager - added to the log odds of every word
   * @param change - what it costs to leave a stretch and to enter one; {@link stretchesOf}
   */
  runs(head: string, eager: number, change: number): Stretch[] {
    const [at] = this.#slot(head)
    const { first, end } = this.window
    const logit = (w: number, k: number) => this.#tags[(w - first) * this.#table.tagWidth + at + k] as number
    const scores = Float32Array.from({ length: end - first }, (_, i) => {
      const [out, begin, inside] = [logit(first + i, 0), logit(first + i, 1), logit(first + i, 2)]
      return Math.log(Math.exp(begin) + Math.exp(inside)) - out
    })
    return stretchesOf(first, scores, eager, change)
      .flatMap((run) => {
        const begins = Array.from({ length: run.last - run.first - 1 }, (_, i) => run.first + 1 + i).filter(
          (w) => logit(w, 1) > logit(w, 2) && logit(w, 1) > logit(w, 0),
        )
        return [run.first, ...begins].map((from, i) => ({ first: from, last: begins[i] ?? run.last }))
      })
      .filter((run) => this.owns(run.first))
  }

  /** How likely a head is to mark some word of a stretch, each with whatever label. */
  likelihood(head: string, { first, last }: Stretch): number {
    const [at, width] = this.#slot(head)
    let top = 0
    for (let w = Math.max(first, this.window.first); w < Math.min(last, this.window.end); w++) {
      top = Math.max(top, this.#markedAt((w - this.window.first) * this.#table.tagWidth + at, width))
    }
    return top
  }

  /** How much a link's head draws each word of the window to a stretch; above 0 it is likelier linked than not. */
  drawn(link: string, from: Stretch): Float32Array {
    const { first, end } = this.window
    const out = new Float32Array(end - first)
    const { query, key, width } = this.#link(link)
    const vector = this.#mean(from).subarray(query, query + width)
    const biases = this.#biases(link)
    const links = this.#links
    const { linkWidth } = this.#table
    for (let i = 0; i < out.length; i++) {
      const offset = i * linkWidth + key
      let sum = this.#bias(biases, first + i - from.first)
      for (let k = 0; k < width; k++) sum += (vector[k] as number) * (links[offset + k] as number)
      out[i] = sum
    }
    return out
  }

  /**
   * Which of several a link draws, each with its share of the exponentials of all their scores and of `none`, that of drawing none.
   */
  draws<T extends Stretch>(link: string, from: Stretch, to: readonly T[]): Drawn<T>[] {
    const scored = to
      .filter((one) => this.sees(one))
      .map((one) => ({ to: one, share: Math.exp(this.score(link, from, one)) }))
    const all = scored.reduce((sum, { share }) => sum + share, 1)
    return scored.map(({ to: one, share }) => ({ to: one, share: share / all }))
  }

  /** How strongly a link joins two stretches of this window. */
  score(link: string, from: Stretch, to: Stretch): number {
    const { query, key, width } = this.#link(link)
    const [a, b] = [this.#mean(from), this.#mean(to)]
    let sum = this.#bias(this.#biases(link), to.first - from.first)
    for (let k = 0; k < width; k++) sum += (a[query + k] as number) * (b[key + k] as number)
    return sum
  }

  /** `table.linkWidth` numbers. */
  #mean({ first, last }: Stretch): Float32Array {
    const name = (first - this.window.first) * MOST_WORDS_OF_A_WINDOW + last - first
    const known = this.#means.get(name)
    if (known) return known
    const { linkWidth } = this.#table
    const links = this.#links
    const mean = new Float32Array(linkWidth)
    const size = last - first
    for (let w = first; w < last; w++) {
      const offset = (w - this.window.first) * linkWidth
      for (let k = 0; k < linkWidth; k++) mean[k] = (mean[k] as number) + (links[offset + k] as number) / size
    }
    this.#means.set(name, mean)
    return mean
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

/** The words of a stretch as a span of the text. */
export function spanOf(sight: Sight, { first, last }: Stretch): Span {
  const [a, z] = [sight.words[first], sight.words[last - 1]]
  if (!a || !z) throw new RangeError(`words ${first} to ${last} of ${sight.words.length}`)
  return { start: a.start, end: z.end }
}

/** The words that a span of the text holds, or touches. */
export function stretchOf({ words }: Sight, { start, end }: Span): Stretch {
  const before = (place: number, edge: 'start' | 'end'): number => {
    let [low, high] = [0, words.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((words[middle] as Span)[edge] < place || (edge === 'end' && words[middle]?.end === place)) low = middle + 1
      else high = middle
    }
    return low
  }
  return { first: before(start, 'end'), last: before(end, 'start') }
}

/** How likely a head is to mark some word of a span of the text; null where the network did not look. */
export function likelihoodIn(sight: Sight, head: string, span: Span): number | null {
  const stretch = stretchOf(sight, span)
  const view = sight.views.find((one) => one.owns(stretch.first))
  return view && stretch.first < stretch.last ? view.likelihood(head, stretch) : null
}

/** Does the network hold a head's mark in a span to be so likely, or did it not look there? */
export function isPlausible(sight: Sight, head: string, span: Span, least: number): boolean {
  return (likelihoodIn(sight, head, span) ?? 1) >= least
}

/** Of several that stand for fewer things, the thing that is drawn most in all its places; null where none is likelier. */
export function mostDrawn<T, K>(drawn: readonly Drawn<T>[], thingOf: (one: T) => K | null, least = 0): K | null {
  const shares = new Map<K, number>()
  let none = 1
  for (const { to, share } of drawn) {
    const thing = thingOf(to)
    if (thing === null) continue
    none -= share
    shares.set(thing, (shares.get(thing) ?? 0) + share)
  }
  let most: K | null = null
  for (const [thing, share] of shares)
    if (share > none && share >= least && share > (most === null ? 0 : (shares.get(most) ?? 0))) most = thing
  return most
}
