/**
 * How sure somebody is of what is said, from the words in which it is said.
 *
 * @module
 */
import type { Span } from '../../model/span.ts'
import type { Certainty } from '../../model/vocabulary.ts'
import type { Page, Token } from '../page/page.ts'
import { CERTAINTY_RULES } from './certainty-words.ts'

export interface CertaintyFound {
  readonly certainty: Certainty
  /** The words that say so; null where nothing tempers the statement. */
  readonly cue: Span | null
}

interface Entry {
  readonly words: readonly string[]
  readonly rule: number
}

const BY_FIRST_WORD = new Map<string, Entry[]>()
CERTAINTY_RULES.forEach((rule, i) => {
  for (const phrase of rule.phrases) {
    const words = phrase.split(' ')
    const first = words[0] as string
    BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), { words, rule: i }])
  }
})
for (const entries of BY_FIRST_WORD.values()) entries.sort((a, b) => b.words.length - a.words.length)

/** After these words a clause does not bear on the matter at stake: "the man who may have seen it". */
const SUBORDINATE = /^(?:who|which|whose|where|when|because|since|if|unless|although|though|while|before|after|until)$/

/**
 * The certainty of what the words from one token to another say; the earliest rule that finds its phrase decides.
 *
 * @param firstToken - index of the first token
 * @param lastToken - index after the last token
 * @example
 * "the mill was probably set alight" // => { certainty: 'probable', cue: span of "probably" }
 */
export function certaintyOf(page: Page, firstToken: number, lastToken: number): CertaintyFound {
  let best: { rule: number; span: Span } | null = null
  let main = true
  for (let i = firstToken; i < lastToken; i++) {
    const token = page.tokens[i] as Token
    if (i > firstToken && SUBORDINATE.test(token.lower)) main = false
    if (/^[.?!;]$/.test(token.text)) main = false
    const entry = BY_FIRST_WORD.get(token.lower)?.find((e) => matches(page, i, lastToken, e.words))
    if (!entry) continue
    const end = page.tokens[i + entry.words.length - 1]?.end ?? token.end
    const counts = main || CERTAINTY_RULES[entry.rule]?.anywhere
    if (counts && (best === null || entry.rule < best.rule))
      best = { rule: entry.rule, span: { start: token.start, end } }
    i += entry.words.length - 1
  }
  const certainty = best ? CERTAINTY_RULES[best.rule]?.certainty : undefined
  if (!best || certainty === undefined || certainty === 'certain') return { certainty: 'certain', cue: null }
  return { certainty, cue: best.span }
}

function matches(page: Page, at: number, last: number, words: readonly string[]): boolean {
  return at + words.length <= last && words.every((word, k) => page.tokens[at + k]?.lower === word)
}
