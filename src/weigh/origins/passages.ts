/**
 * A text cut into the passages that travel from paper to paper: its sentences, and the words it quotes.
 *
 * @module
 */

export interface Passage {
  /** Lower case, without punctuation. */
  readonly words: ReadonlySet<string>
  /** Those written with a capital inside the sentence: its names, mostly. */
  readonly names: ReadonlySet<string>
}

/** Words between quotation marks, with the names that stand in the same paragraph: one of them may have said them. */
export interface QuotedWords {
  readonly text: string
  readonly words: readonly string[]
  readonly names: readonly string[]
}

export interface Passages {
  readonly sentences: readonly Passage[]
  /** Hashes of all runs of `SHINGLE_WORDS` words. */
  readonly shingles: readonly number[]
  readonly words: ReadonlySet<string>
  readonly quotes: readonly QuotedWords[]
}

/** Shorter sentences ("Nobody was hurt.") are shared by chance; five words is also where a quotation becomes one mouth's. */
const FEWEST_WORDS = 6
const FEWEST_QUOTED_WORDS = 5
/** Long enough to be rare, short enough to survive every third word's exchange somewhere in a sentence. */
const SHINGLE_WORDS = 4

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu
const SENTENCE_BREAK = /(?<=[.!?…])["”’'»]*\s+(?=["“‘«\p{Lu}])|\n+/u
const OPENING = /[“‘«"(:]\s*$/u
const QUOTED = /[“«"]([^“”«»"\n]{20,600})[”»"]/gu
/** Two capitalised words or more in a row: `Vera Lind`, `Ato Mesfin Lule`, `Tall-Sow` only with a first name. */
const NAME = /\p{Lu}[\p{L}'’-]+(?:\s+(?:al-|el-|de |van |bin )?\p{Lu}[\p{L}'’-]+)+/gu

/** Cuts a text into passages; the same text always gives the same passages. */
export function passagesOf(text: string): Passages {
  const sentences: Passage[] = []
  const shingles = new Set<number>()
  for (const sentence of text.split(SENTENCE_BREAK)) {
    const words = wordsIn(sentence)
    if (words.length < FEWEST_WORDS) continue
    sentences.push({ words: new Set(words), names: namesIn(sentence) })
    for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
      shingles.add(hash(words.slice(at, at + SHINGLE_WORDS).join(' ')))
    }
  }
  return {
    sentences,
    shingles: [...shingles],
    words: new Set(sentences.flatMap((sentence) => [...sentence.words])),
    quotes: text.split(/\n+/).flatMap(quotesIn),
  }
}

function quotesIn(paragraph: string): QuotedWords[] {
  const quotes: QuotedWords[] = []
  for (const match of paragraph.matchAll(QUOTED)) {
    const words = wordsIn(match[1] as string)
    if (words.length < FEWEST_QUOTED_WORDS) continue
    const around = `${paragraph.slice(0, match.index)} ; ${paragraph.slice(match.index + match[0].length)}`
    const names = [...around.matchAll(NAME)].map((name) => name[0])
    quotes.push({ text: match[1] as string, words, names })
  }
  return quotes
}

/** The first word says nothing, nor does one that opens a quotation: both are capitalised anyway. */
function namesIn(sentence: string): Set<string> {
  const names = new Set<string>()
  let first = true
  for (const match of sentence.matchAll(WORD)) {
    const opens = first || OPENING.test(sentence.slice(0, match.index))
    first = false
    if (!opens && /^\p{Lu}/u.test(match[0])) names.add(wordsIn(match[0])[0] as string)
  }
  return names
}

function wordsIn(text: string): string[] {
  return (text.toLowerCase().match(WORD) ?? []).map((word) => word.replace('’', "'").replace(/'s$/, ''))
}

/** FNV-1a, 32 bits: a clash costs one needless comparison. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return value >>> 0
}
