/**
 * The page: a report's text as the acts of reading see it, without furniture that nobody reads.
 *
 * Tokens of one paragraph stand next to each other in `tokens`, even where a caption interrupts the paragraph in the
 * text: the caption is a paragraph of its own, put after the one that it interrupts.
 *
 * @module
 */

import type { Furniture } from '../../model/reading.ts'
import type { ReadingInput } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'
import type { Part } from '../../model/vocabulary.ts'

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A word or mark; `start`/`end` as everywhere, into the report's text. */
export interface Token extends Span {
  /** Place in {@link Page.tokens}. */
  readonly index: number
  readonly text: string
  /** Lower case, curly apostrophes made straight. */
  readonly lower: string
  readonly pos: Pos
  /** Place in {@link Page.sentences}. */
  readonly sentence: number
}

/** Tokens `first` (inclusive) to `last` (exclusive); `start`/`end` of the words, which may span an interruption. */
export interface Sentence extends Span {
  readonly index: number
  readonly first: number
  readonly last: number
  /** Place in {@link Page.paragraphs}. */
  readonly paragraph: number
  readonly part: Part
}

export interface Paragraph extends Span {
  readonly index: number
  /** Sentences `first` (inclusive) to `last` (exclusive). */
  readonly first: number
  readonly last: number
  readonly part: Part
}

export interface Page {
  readonly input: ReadingInput
  readonly text: string
  /** The whole text is in capitals, so case says nothing. */
  readonly capitals: boolean
  readonly furniture: readonly Furniture[]
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
}

/**
 * The words from one token to another as spans in text order: one, or several where furniture interrupts them.
 *
 * @param first - index of the first token
 * @param last - index after the last token; greater than `first`
 */
export function spansOf(page: Page, first: number, last: number): Span[] {
  const spans: { start: number; end: number }[] = []
  for (let i = first; i < last; i++) {
    const token = page.tokens[i]
    if (!token) break
    const previous = spans.at(-1)
    // Between two tokens of one stretch only blanks can stand: anything else is an interruption.
    if (previous && token.start >= previous.end && !/\S/.test(page.text.slice(previous.end, token.start))) {
      previous.end = token.end
    } else {
      spans.push({ start: token.start, end: token.end })
    }
  }
  return spans
}

/** The sentence that a token stands in. */
export function sentenceOf(page: Page, token: Token): Sentence {
  const sentence = page.sentences[token.sentence]
  if (!sentence)
    throw new RangeError(`token ${token.index} names sentence ${token.sentence}, of ${page.sentences.length}`)
  return sentence
}

/** The tokens of a sentence. */
export function tokensOf(page: Page, sentence: Sentence): readonly Token[] {
  return page.tokens.slice(sentence.first, sentence.last)
}
