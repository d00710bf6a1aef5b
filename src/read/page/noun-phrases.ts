/**
 * The noun phrases of a page: stretches of words around a noun, with its determiner, without what follows a preposition.
 *
 * "the three masked gunmen" is one; "the head of the guard" is two, and {@link extended} joins them.
 *
 * @module
 */
import type { Page, Pos, Sentence, Token } from './page.ts'

/** Tokens `first` (inclusive) to `last` (exclusive), all in one sentence; `head` is the noun that the phrase is about. */
export interface NounPhrase {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly start: number
  readonly end: number
  readonly kind: 'name' | 'nominal' | 'pronoun'
}

const INSIDE = new Set<Pos>(['ADJ', 'NOUN', 'PROPN', 'NUM'])
const PERSONAL =
  /^(?:he|she|it|they|we|i|you|him|her|them|us|me|himself|herself|itself|themselves|who|whom|this|that|these|those|nobody|none|everyone|someone|somebody|anyone|one|others|another)$/
const POSSESSIVE = /^(?:his|her|its|their|our|my|your|whose)$/
const GENITIVE = /^(?:'s|’s|'|’)$/
/** Words that the tagger often takes for nouns or names though they open a clause. */
const NEVER = /^(?:said|says|say|told|that|which|than|as|if|while|because|yesterday|today|tomorrow)$/

/** All noun phrases of a page in reading order; they do not overlap. */
export function nounPhrases(page: Page): readonly NounPhrase[] {
  const known = FOUND.get(page)
  if (known) return known
  const phrases = page.sentences.flatMap((sentence) => phrasesIn(page, sentence))
  FOUND.set(page, phrases)
  return phrases
}

/** Several acts ask for the phrases of one page. */
const FOUND = new WeakMap<Page, readonly NounPhrase[]>()

function phrasesIn(page: Page, sentence: Sentence): NounPhrase[] {
  const { tokens } = page
  const phrases: NounPhrase[] = []
  let i = sentence.first
  while (i < sentence.last) {
    const phrase = phraseAt(tokens, i, sentence.last)
    if (phrase) phrases.push(phrase)
    i = phrase ? phrase.last : i + 1
  }
  return phrases
}

function phraseAt(tokens: readonly Token[], first: number, limit: number): NounPhrase | null {
  let i = first
  const at = (k: number): Token | undefined => (k < limit ? tokens[k] : undefined)
  const opener = at(i)
  if (!opener || NEVER.test(opener.lower)) return null
  const determiner = opener.pos === 'DET' || POSSESSIVE.test(opener.lower)
  if (determiner) {
    i++
    if (at(i)?.pos === 'DET') i++ // "all the", "both these"
  }
  let head = -1
  while (i < limit) {
    const token = at(i) as Token
    const previous = tokens[i - 1]
    if (NEVER.test(token.lower)) break
    if (INSIDE.has(token.pos)) {
      if (token.pos === 'NOUN' || token.pos === 'PROPN') head = i
      else if (token.pos === 'NUM' && head < 0 && !isNoun(at(i + 1))) head = i
      i++
    } else if (
      GENITIVE.test(token.lower) &&
      head === i - 1 &&
      previous &&
      token.start === previous.end &&
      isInside(at(i + 1))
    ) {
      i++ // "the ministry's spokesman": the owner belongs to the phrase of what is owned
    } else if (/^[-‑–]$/.test(token.text) && previous?.end === token.start && at(i + 1)?.start === token.end) {
      i += 2 // "drone-maker", "Kolm-backed"
      const joined = at(i - 1)
      if (joined && (joined.pos === 'NOUN' || joined.pos === 'PROPN')) head = i - 1
    } else if (
      token.pos === 'VERB' &&
      /(?:ed|ing|en)$/.test(token.lower) &&
      (determiner || i > first) &&
      isNoun(at(i + 1)) &&
      (head < 0 || tokens[head]?.pos === 'NUM')
    ) {
      i++ // "the wounded driver"
    } else if (token.pos === 'ADV' && head < 0 && isInside(at(i + 1)) && determiner) {
      i++ // "a widely known poet"
    } else break
  }
  if (head < 0) {
    if (PERSONAL.test(opener.lower)) {
      return { first, last: first + 1, head: first, start: opener.start, end: opener.end, kind: 'pronoun' }
    }
    return null
  }
  const [a, z] = [tokens[first] as Token, tokens[head] as Token]
  const kind = z.pos === 'PROPN' || /^\p{Lu}/u.test(z.text) ? 'name' : 'nominal'
  return { first, last: head + 1, head, start: a.start, end: z.end, kind }
}

const isNoun = (token: Token | undefined): boolean => token?.pos === 'NOUN' || token?.pos === 'PROPN'
const isInside = (token: Token | undefined): boolean => token !== undefined && INSIDE.has(token.pos)

/**
 * A phrase with what clings to it from behind: "of" phrases, and "in", "at", "for" phrases where they name a body
 * or a place ("the head of the guard at Velm").
 *
 * @param phrases - all phrases of the page, in order
 * @returns index after its last token
 */
export function extended(page: Page, phrases: readonly NounPhrase[], i: number): number {
  let last = phrases[i]?.last ?? 0
  for (let k = i + 1; k < phrases.length; k++) {
    const next = phrases[k] as NounPhrase
    const link = page.tokens[last]
    if (next.first !== last + 1 || !link || next.kind === 'pronoun') break
    if (link.sentence !== page.tokens[next.first]?.sentence) break
    if (!(link.lower === 'of' || (/^(?:in|at|for|from)$/.test(link.lower) && next.kind === 'name'))) break
    last = next.last
  }
  return last
}
