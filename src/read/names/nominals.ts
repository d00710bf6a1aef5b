/**
 * Descriptions that stand for somebody or something: "the government", "three gunmen", "a prosecutor".
 *
 * @module
 */
import type { EntityType } from '../../model/vocabulary.ts'
import { extended, nounPhrases } from '../page/noun-phrases.ts'
import type { Page, Token } from '../page/page.ts'
import { singularOf, typeOfNoun } from './head-words.ts'

export interface Nominal {
  readonly first: number
  readonly last: number
  readonly head: number
  /** The end with what clings to it: "a spokesman for the Front". */
  readonly reach: number
  readonly type: EntityType
  /** "the", "this", "his": somebody already known. */
  readonly definite: boolean
  readonly many: boolean
}

export interface Phrases {
  readonly nominals: Nominal[]
  /** Tokens that are pronouns. */
  readonly pronouns: number[]
}

export function nominalsOf(page: Page, isName: (token: number) => boolean): Phrases {
  const phrases = nounPhrases(page)
  const nominals: Nominal[] = []
  phrases.forEach((phrase, i) => {
    if (phrase.kind === 'pronoun' || isName(phrase.head)) return
    const head = page.tokens[phrase.head] as Token
    const type = typeOfNoun(head.lower)
    if (type === null) return
    const first = startOf(page, phrase.first, phrase.head, isName)
    const opener = page.tokens[first] as Token
    const many = isMany(page, first, phrase.head)
    nominals.push({
      first,
      last: phrase.head + 1,
      head: phrase.head,
      reach: extended(page, phrases, i),
      type: type === 'person' && many ? 'organisation' : type,
      definite:
        /^(?:the|this|that|these|those|his|her|its|their|our|my|both)$/.test(opener.lower) ||
        page.tokens.slice(first, phrase.head).some((t) => /^(?:'s|’s)$/.test(t.lower)),
      many,
    })
  })
  const pronouns = page.tokens.filter((t) => PRONOUN.test(t.lower)).map((t) => t.index)
  return { nominals, pronouns }
}

const PRONOUN =
  /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves|i|me|my|mine|myself|we|us|our|ours|ourselves)$/

/** A name that stands before the phrase as its own mention is kept in; a quantifier that only counts is too. */
function startOf(page: Page, first: number, head: number, isName: (token: number) => boolean): number {
  let start = first
  while (start < head && /^(?:,|and|or|not|only|even|also|when|but)$/.test((page.tokens[start] as Token).lower)) start++
  return isName(start) ? start : start
}

function isMany(page: Page, first: number, head: number): boolean {
  const { lower } = page.tokens[head] as Token
  if (/^(?:people|police|men|women|children|troops|personnel|staff|crew|media)$/.test(lower)) return true
  const opener = (page.tokens[first] as Token).lower
  if (/^(?:a|an|one|this|that|another|each|every)$/.test(opener)) return false
  return singularOf(lower) !== lower
}
