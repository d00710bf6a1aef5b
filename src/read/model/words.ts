/**
 * Words and word pieces, cut exactly as `training/words.py` cuts them.
 *
 * The tokenizer gives no places, so each word is given to it alone. A word is a run of letters, marks and digits, or one other
 * character that is not white space. Two things are not cut alike, and English has neither: marks newer than Python's tokenizer
 * (Unicode 8), and ideographs beyond U+FFFF inside a longer word.
 *
 * @module
 */
import { Tokenizer } from '@huggingface/tokenizers'
import type { Span } from '../../model/span.ts'

// White space is what either side holds for it: JavaScript's `\s` lacks U+0085, Unicode's lacks U+FEFF.
const WORD = /[\p{L}\p{M}\p{N}]+|[^\s\u0085\p{L}\p{M}\p{N}]/gu

export function wordsOf(text: string): Span[] {
  return Array.from(text.matchAll(WORD), (m) => ({ start: m.index, end: m.index + m[0].length }))
}

/** A very long run says nothing beyond its beginning, and would fill a window. */
export const MOST_PIECES_OF_A_WORD = 12
/** Words already cut; emptied when full. Longer ones are not kept: a page can be made of them. */
const MOST_KNOWN = 50_000
const LONGEST_KNOWN = 60

export class Pieces {
  readonly #tokenizer: Tokenizer
  readonly #known = new Map<string, readonly number[]>()
  readonly begin: number
  readonly end: number
  readonly #unknown: number

  /** @param vocabulary - a `tokenizer.json` of WordPiece */
  constructor(vocabulary: object) {
    this.#tokenizer = new Tokenizer(vocabulary, {})
    this.begin = this.#idOf('[CLS]')
    this.end = this.#idOf('[SEP]')
    this.#unknown = this.#idOf('[UNK]')
  }

  /** The ids of a word's pieces; never empty. */
  of(word: string): readonly number[] {
    const known = this.#known.get(word)
    if (known) return known
    const { ids } = this.#tokenizer.encode(lowered(word), { add_special_tokens: false })
    const pieces = ids.length === 0 ? [this.#unknown] : ids.slice(0, MOST_PIECES_OF_A_WORD)
    if (word.length > LONGEST_KNOWN) return pieces
    if (this.#known.size >= MOST_KNOWN) this.#known.clear()
    this.#known.set(word, pieces)
    return pieces
  }

  #idOf(piece: string): number {
    const id = this.#tokenizer.token_to_id(piece)
    if (id === undefined) throw new RangeError(`the vocabulary has no ${piece}`)
    return id
  }
}

/** Letter by letter, as Python's tokenizer does it: a whole word's lower case has its own sigma at the end (ΟΔΟΣ). */
function lowered(word: string): string {
  return ASCII.test(word) ? word : Array.from(word, (letter) => letter.toLowerCase()).join('')
}

const ASCII = /^[\0-\x7f]*$/
