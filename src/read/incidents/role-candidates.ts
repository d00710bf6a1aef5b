/**
 * The stretches of words that may fill a role of an incident: noun phrases, and what is left of them without a number,
 * a rank or a title in front, with and without what "of" adds behind.
 *
 * @module
 */
import type { NounPhrase } from '../page/noun-phrases.ts'
import type { Page, Sentence, Token } from '../page/page.ts'

/** Tokens `first` (inclusive) to `last` (exclusive); `head` is the noun, `phrase` the noun phrase it was cut from. */
export interface Candidate {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly phrase: NounPhrase
}

/** Longer phrases fill a role too seldom to be worth their time. */
const LONGEST = 7
const DETERMINER =
  /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|some|any|no|all|both|each|every|another)$/
const LINK = /^(?:of|in|at|for|from|with|to|on)$/
/** Between the parts of Spanish and French names. */
const PARTICLE = /^(?:de|del|la|las|los|el|y|du|des|von|van|da|dos|di)$/

/** All candidates of a page, in reading order. */
export function candidatesOf(page: Page, phrases: readonly NounPhrase[]): Candidate[] {
  const candidates: Candidate[] = []
  phrases.forEach((phrase, i) => {
    if (phrase.kind === 'pronoun') return
    const sentence = page.sentences[page.tokens[phrase.first]?.sentence ?? 0] as Sentence
    const joined = joinedByParticles(page, phrases, i)
    const ends = [joined, ...longerEnds(page, phrases, i, sentence)]
    for (const [n, last] of ends.entries()) {
      for (let first = phrase.first; first <= phrase.head; first++) {
        const word = (page.tokens[first] as Token).lower
        if (DETERMINER.test(word) || !/^[\p{L}\p{N}]/u.test(word)) continue
        if (last - first > LONGEST + 2 * n || (n > 0 && first > phrase.first + 2)) continue
        candidates.push({ first, last, head: n === 0 ? last - 1 : phrase.head, phrase })
      }
    }
    // Small letters let the tagger find the edges of phrases; in capitals it errs, and any stretch may be the one.
    if (!page.capitals) return
    // "terrorist" of "terrorist attack", "Porth" of "Porth residence": what stands inside may fill a role by itself.
    for (let first = phrase.first; first < phrase.head; first++) {
      const token = page.tokens[first] as Token
      if (DETERMINER.test(token.lower) || !/^\p{L}/u.test(token.text) || token.pos === 'NUM') continue
      for (let last = first + 1; last <= Math.min(first + 3, phrase.head); last++) {
        if (last > first + 1 && (token.pos === 'ADJ' || page.tokens[last - 1]?.pos === 'ADJ')) break
        candidates.push({ first, last, head: last - 1, phrase })
      }
    }
  })
  return candidates
}

/** "Luis" + "de la Cruz": index after the last token of a name that particles hold together. */
function joinedByParticles(page: Page, phrases: readonly NounPhrase[], i: number): number {
  let last = (phrases[i] as NounPhrase).last
  for (let k = i + 1; k < phrases.length; k++) {
    const next = phrases[k] as NounPhrase
    let gap = last
    while (gap < next.first && PARTICLE.test(page.tokens[gap]?.lower ?? '')) gap++
    if (gap !== next.first || gap === last) break
    last = next.last
  }
  return last
}

/** Ends of the phrase with one or two prepositional phrases behind it. */
function longerEnds(page: Page, phrases: readonly NounPhrase[], i: number, sentence: Sentence): number[] {
  const ends: number[] = []
  let last = (phrases[i] as NounPhrase).last
  for (let k = i + 1; k < phrases.length && ends.length < 2; k++) {
    const next = phrases[k] as NounPhrase
    if (next.first !== last + 1 || next.last > sentence.last || !LINK.test(page.tokens[last]?.lower ?? '')) break
    last = joinedByParticles(page, phrases, k)
    ends.push(last)
  }
  return ends
}
