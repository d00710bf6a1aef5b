/**
 * What the acts of this folder look at: the page with its claims, incidents and phrases found by place.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Claim, Incident } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { EntityBook } from '../names/book.ts'
import { extended, type NounPhrase, nounPhrases } from '../page/noun-phrases.ts'
import type { Page, Sentence } from '../page/page.ts'
import { tokensTouching } from '../page/tokens-at.ts'
import { isHeard, voicesIn } from './voices.ts'

export interface Scene {
  readonly page: Page
  readonly book: EntityBook
  readonly claims: readonly Claim[]
  readonly incidents: readonly Incident[]
  readonly phrases: readonly NounPhrase[]
  /** By token: the innermost claim whose content or cue holds it, or null. */
  readonly claimOf: readonly (Claim | null)[]
  /** By token: the claim whose cue holds it, or null. */
  readonly cueOf: readonly (Claim | null)[]
  /** By token: the incident that it is a trigger or mention of, or null. */
  readonly incidentOf: readonly (Incident | null)[]
  /** By token: the place in `phrases` of the phrase that holds it, or -1. */
  readonly phraseOf: readonly number[]
  /** By sentence: its words in lower case, one blank between; see {@link Words}. */
  readonly words: readonly Words[]
}

/** A sentence as rules read it. `offsets[k]` is where the word of token `first + k` begins in `text`. */
export interface Words {
  readonly sentence: Sentence
  readonly text: string
  /** The words of `text`. */
  readonly held: ReadonlySet<string>
  readonly offsets: readonly number[]
}

/** @param book - where phrases find their entity; an unnamed speaker is entered */
export function sceneOf(page: Page, book: EntityBook, claims: readonly Claim[], incidents: readonly Incident[]): Scene {
  const scene = laidOut(page, book, claims, incidents)
  return laidOut(page, book, voicesIn(scene), incidents)
}

function laidOut(page: Page, book: EntityBook, claims: readonly Claim[], incidents: readonly Incident[]): Scene {
  const { words, phraseOf } = groundOf(page)
  const none = <T>(): (T | null)[] => new Array<T | null>(page.tokens.length).fill(null)
  const [claimOf, cueOf, incidentOf] = [none<Claim>(), none<Claim>(), none<Incident>()]
  const size = (claim: Claim): number => claim.content.reduce((sum, span) => sum + span.end - span.start, 0)
  // The shorter is the inner one; what was read as a claim goes before what is only heard.
  const outerFirst = [...claims].sort((a, b) => Number(isHeard(b)) - Number(isHeard(a)) || size(b) - size(a))
  for (const claim of outerFirst) {
    for (const span of [...claim.cue, ...claim.content])
      for (const t of tokensTouching(page, span)) claimOf[t.index] = claim
  }
  for (const claim of claims) {
    for (const span of claim.cue) for (const t of tokensTouching(page, span)) cueOf[t.index] = claim
  }
  for (const incident of incidents) {
    for (const span of [...incident.mentions, incident.trigger]) {
      for (const t of tokensTouching(page, span)) incidentOf[t.index] = incident
    }
  }
  return { page, book, claims, incidents, phrases: nounPhrases(page), claimOf, cueOf, incidentOf, phraseOf, words }
}

/** What depends on the page alone: a page is laid out several times. */
interface Ground {
  readonly words: readonly Words[]
  readonly phraseOf: readonly number[]
}

const GROUNDS = new WeakMap<Page, Ground>()

function groundOf(page: Page): Ground {
  const known = GROUNDS.get(page)
  if (known) return known
  const phraseOf = new Array<number>(page.tokens.length).fill(-1)
  nounPhrases(page).forEach((phrase, i) => {
    for (let t = phrase.first; t < phrase.last; t++) phraseOf[t] = i
  })
  const ground = { words: page.sentences.map((sentence) => wordsIn(page, sentence)), phraseOf }
  GROUNDS.set(page, ground)
  return ground
}

function wordsIn(page: Page, sentence: Sentence): Words {
  const offsets: number[] = []
  let text = ''
  for (let i = sentence.first; i < sentence.last; i++) {
    offsets.push(text.length)
    text += `${page.tokens[i]?.lower ?? ''} `
  }
  return { sentence, text, held: new Set(text.split(' ')), offsets }
}

/** The entity that a phrase stands for, also by what clings to it ("the head of the guard"). */
export function entityOf(scene: Scene, phrase: number): EntityId | null {
  const found = scene.phrases[phrase]
  if (!found) return null
  const { book, page } = scene
  const whole = page.tokens[extended(page, scene.phrases, phrase) - 1]
  const longer = whole && whole.end !== found.end ? book.find({ start: found.start, end: whole.end }) : null
  return longer ?? book.find({ start: found.start, end: found.end })
}

/** The text's span from one token to before another. */
export function spanOf(scene: Scene, first: number, last: number): Span {
  const { tokens } = scene.page
  const [a, z] = [tokens[first], tokens[Math.max(first, last - 1)]]
  if (!a || !z) throw new RangeError(`tokens ${first} to ${last} of ${tokens.length}`)
  return { start: a.start, end: Math.max(a.end, z.end) }
}
