/**
 * Which texts go back to one origin: copies, whatever was trimmed, reordered or reworded, and borrowed quotations.
 *
 * @module
 */
import { pairsToCompare } from './candidates.ts'
import { type Passage, type Passages, passagesOf, type QuotedWords } from './passages.ts'

/** Two texts that share an origin, and why. */
export interface CommonOrigin {
  readonly earlier: string
  readonly later: string
  /** `copy` is proven by the words; `rewording` and `same-speaker` say that the two may be one. */
  readonly kind: 'copy' | 'rewording' | 'same-speaker'
  /** In words, for people: `7 of 9 sentences equal or nearly so`. */
  readonly because: string
}

export interface OriginText {
  readonly id: string
  readonly text: string
  /** EDTF or ISO 8601; decides only which of two copies is named first. */
  readonly published?: string | null
}

/** Share of two sentences' words, weighted by rarity, from which they are the same sentence, or a rewording of it. */
const SAME_SENTENCE = 0.5
const AKIN_SENTENCE = 0.22
/** Sentences' worth of shared wording, stock sentences discounted; measured with bench/copies.ts on its dev set. */
const ENOUGH_FOR_COPY = 2
const ENOUGH_FOR_REWORDING = 1.45
/** A sentence is stock when it is mostly shared by texts that share no more than this beside it. */
const LITTLE_ELSE = 2

/**
 * Every two texts that share an origin, in order of publication.
 *
 * Sentences are compared as weighted sets of words, so that reordering, trimming, another headline and exchanged
 * words do not hide a copy. A sentence that is shared mainly by texts that share nothing else ("Funerals are on
 * Friday") is stock and counts for little. A quotation in the mouth of the same named speaker joins two texts as
 * `same-speaker`: one mouth, perhaps not one report.
 */
export function commonOrigins(texts: readonly OriginText[]): CommonOrigin[] {
  const ordered = [...texts].sort((a, b) => compare(a.published ?? '', b.published ?? '') || compare(a.id, b.id))
  const passages = ordered.map((text) => passagesOf(text.text))
  const weight = weights(passages)
  const index = passages.map(sentencesByWord)
  const pairs = pairsToCompare(passages).map(([earlier, later]) => {
    const matches = align(passages[earlier] as Passages, passages[later] as Passages, index[later] as WordIndex, weight)
    return { earlier, later, matches }
  })
  const worth = stockDiscount(pairs)
  const found: CommonOrigin[] = []
  for (const { earlier, later, matches } of pairs) {
    const names = { earlier: (ordered[earlier] as OriginText).id, later: (ordered[later] as OriginText).id }
    const one = passages[earlier] as Passages
    const other = passages[later] as Passages
    const same = matches.filter((match) => match.likeness >= SAME_SENTENCE)
    const copied = total(same.map((match) => worth(earlier, match.from)))
    const akin = total(matches.map((match) => worth(earlier, match.from) * closeness(match.likeness)))
    const quoted = sharedQuote(one.quotes, other.quotes)
    const of = Math.min(one.sentences.length, other.sentences.length)
    if (of > 0 && copied >= Math.min(ENOUGH_FOR_COPY, of)) {
      found.push({
        ...names,
        kind: 'copy',
        because: `${Math.min(same.length, of)} of ${of} sentences equal or nearly so`,
      })
    } else if (akin >= ENOUGH_FOR_REWORDING && matches.some((match) => keepsName(one, other, match))) {
      const near = matches.filter((match) => match.likeness >= AKIN_SENTENCE + 0.08).length
      found.push({
        ...names,
        kind: 'rewording',
        because: `${Math.min(near, of)} of ${of} sentences say the same in other words`,
      })
    } else if (quoted) {
      found.push({ ...names, kind: 'same-speaker', because: `both quote ${quoted.name}: “${quoted.text}”` })
    }
  }
  return found.sort((a, b) => compare(a.earlier, b.earlier) || compare(a.later, b.later))
}

interface Match {
  /** Index of the sentence in the earlier text. */
  readonly from: number
  readonly to: number
  readonly likeness: number
}
type WordIndex = ReadonlyMap<string, readonly number[]>

/** For each sentence of one text the most alike of the other, one to one. */
function align(one: Passages, other: Passages, index: WordIndex, weight: (word: string) => number): Match[] {
  const sums = (sentence: Passage) => total([...sentence.words].map(weight))
  const otherSums = other.sentences.map(sums)
  const best: Match[] = []
  one.sentences.forEach((sentence, from) => {
    const shared = new Map<number, number>()
    for (const word of sentence.words) {
      for (const to of index.get(word) ?? []) shared.set(to, (shared.get(to) ?? 0) + weight(word))
    }
    const own = sums(sentence)
    for (const [to, common] of shared) {
      const likeness = common / (own + (otherSums[to] as number) - common)
      if (likeness >= AKIN_SENTENCE && !rename(sentence, other.sentences[to] as Passage))
        best.push({ from, to, likeness })
    }
  })
  best.sort((a, b) => b.likeness - a.likeness || a.from - b.from || a.to - b.to)
  const usedFrom = new Set<number>()
  const usedTo = new Set<number>()
  return best.filter(({ from, to }) => {
    if (usedFrom.has(from) || usedTo.has(to)) return false
    usedFrom.add(from)
    usedTo.add(to)
    return true
  })
}

/** Do both name somebody or something that the other does not? Then it is one mould with two fillings, not a copy. */
function rename(one: Passage, other: Passage): boolean {
  const lacks = (a: Passage, b: Passage) => [...a.names].some((name) => !b.words.has(name))
  return lacks(one, other) && lacks(other, one)
}

/** A rewording keeps the names; sentences alike without any may be the stock of the trade. */
function keepsName(one: Passages, other: Passages, { from, to }: Match): boolean {
  const kept = other.sentences[to]?.names
  return [...(one.sentences[from]?.names ?? [])].some((name) => kept?.has(name))
}

/** How much of a sentence's worth a likeness brings: none at the threshold, all of it for the same sentence. */
function closeness(likeness: number): number {
  return Math.min(1, (likeness - AKIN_SENTENCE) / (SAME_SENTENCE - AKIN_SENTENCE))
}

interface ComparedPair {
  readonly earlier: number
  readonly later: number
  readonly matches: readonly Match[]
}

/** What a shared sentence is worth as evidence, 0..1: little when most texts that share it share nothing else. */
function stockDiscount(pairs: readonly ComparedPair[]): (text: number, sentence: number) => number {
  const pairsOf = new Map<string, { shared: number; alone: number }>()
  for (const { earlier, later, matches } of pairs) {
    const alone = matches.filter((match) => match.likeness >= SAME_SENTENCE).length <= LITTLE_ELSE ? 1 : 0
    for (const { from, to, likeness } of matches) {
      if (likeness < SAME_SENTENCE) continue
      for (const key of [`${earlier}/${from}`, `${later}/${to}`]) {
        const count = pairsOf.get(key) ?? { shared: 0, alone: 0 }
        pairsOf.set(key, { shared: count.shared + 1, alone: count.alone + alone })
      }
    }
  }
  return (text, sentence) => {
    const count = pairsOf.get(`${text}/${sentence}`)
    // Three sharers are too few to call a sentence stock.
    return count === undefined || count.shared < 3 ? 1 : 1 - count.alone / count.shared
  }
}

/** The same words in the mouth of the same named speaker. */
function sharedQuote(
  quotes: readonly QuotedWords[],
  others: readonly QuotedWords[],
): { name: string; text: string } | null {
  for (const quote of quotes) {
    for (const other of others) {
      const own = new Set(quote.words)
      const common = new Set(other.words.filter((word) => own.has(word))).size
      if (common < 0.8 * Math.max(own.size, new Set(other.words).size)) continue
      const name = quote.names.find((candidate) => other.names.includes(candidate))
      if (name !== undefined) return { name, text: quote.text }
    }
  }
  return null
}

/** A word weighs by its rarity among these texts: ln(1 + N/n). */
function weights(texts: readonly Passages[]): (word: string) => number {
  const counts = new Map<string, number>()
  for (const text of texts) for (const word of text.words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const weightOf = new Map([...counts].map(([word, count]) => [word, Math.log(1 + texts.length / count)]))
  return (word) => weightOf.get(word) ?? 0
}

function sentencesByWord(text: Passages): WordIndex {
  const index = new Map<string, number[]>()
  text.sentences.forEach((sentence, at) => {
    for (const word of sentence.words) {
      const list = index.get(word)
      if (list) list.push(at)
      else index.set(word, [at])
    }
  })
  return index
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
