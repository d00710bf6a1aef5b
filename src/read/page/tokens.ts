/**
 * Words and marks of a text with their parts of speech, by wink-nlp.
 *
 * wink-nlp splits "Al-Shaabi" in three; names are one word here, so capitalised parts joined by a hyphen are put
 * together again, also after a particle such as "al".
 *
 * @module
 */
import { createRequire } from 'node:module'
import type { Model, WinkMethods } from 'wink-nlp'
import type { Pos } from './page.ts'

/** A token of a stretch of text, positions counted in that stretch. */
export interface RawToken {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly pos: Pos
}

/** wink-nlp with the words that it has met and its own lexicon does not have. */
interface Tagger {
  readonly nlp: WinkMethods
  /** Its lexicon: the place of each word, and the words by place; words met go behind its own. */
  readonly lexicon: { readonly hash: Record<string, number>; readonly list: readonly string[] }
  /** Words up to here are forgotten, or its own. */
  known: number
}

/** Words met take room even when they are forgotten; from so many on a new tagger is cheaper. */
const MOST_MET = 200_000

const require = createRequire(import.meta.url)
let loaded: Tagger | undefined

/** Loaded at first use: 0.1 s and some 60 MB. */
function tagger(): Tagger {
  if (loaded !== undefined && loaded.known < MOST_MET) return loaded
  const winkNLP = require('wink-nlp') as typeof import('wink-nlp').default
  const model = require('wink-eng-lite-web-model') as Model & { core: () => Core }
  const core = model.core()
  const { lexeme: lexicon } = core.features
  loaded = { nlp: winkNLP({ ...model, core: () => core }, ['pos']), lexicon, known: lexicon.list.length }
  return loaded
}

/** What this file needs of wink-nlp's model. */
interface Core {
  readonly features: { readonly lexeme: Tagger['lexicon'] }
}

/**
 * wink-nlp cuts a word as it first met it, wherever that was ("Orsin's" may become one word for good), so that a reading
 * would depend on the texts read before. It is made to forget what it met.
 */
function forget(tagger: Tagger): void {
  const { hash, list } = tagger.lexicon
  for (let i = tagger.known; i < list.length; i++) delete hash[list[i] as string]
  tagger.known = list.length
}

/**
 * Runs without white space are given to wink-nlp in pieces, each parted from the next by one character that becomes a blank:
 * its time grows with the square of a word's length, and 100,000 letters take it seven seconds.
 */
const LONG_RUN = /(\S{499})(\S)/gu

/**
 * wink-nlp knows no letters beyond Latin-1 and cuts "Ivančić" in five. It is shown a letter without its marks, or some letter; marks
 * that stand behind their letter become one.
 */
const FOREIGN = /[\p{Script=Latin}--[\0-\xff]]|(?<=\p{Script=Latin}\p{M}*)\p{M}/gv

function plainOf(letter: string): string {
  const base = letter.normalize('NFD').charAt(0)
  if (/[a-z]/i.test(base)) return base + 'x'.repeat(letter.length - 1)
  return (/\p{Lu}/u.test(letter) ? 'X' : 'x').repeat(letter.length)
}

/** @param capitals - case says nothing: the tagger is given lower case */
export function tokenize(text: string, capitals: boolean): RawToken[] {
  if (!/\S/.test(text)) return []
  const words = tagger()
  const { its } = words.nlp
  // Same length: a letter whose lower case is longer (İ) stays as it is, so that positions hold.
  const cased = capitals
    ? text.replace(/\p{Lu}/gu, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c))
    : text
  const shown = cased
    .replace(FOREIGN, plainOf)
    .replace(LONG_RUN, (_, run: string, next: string) => run + ' '.repeat(next.length))
  const tokens = words.nlp.readDoc(shown).tokens()
  const values = tokens.out(its.value) as unknown as string[]
  const tags = tokens.out(its.pos) as unknown as string[]
  forget(words)
  const raw: RawToken[] = []
  let position = 0
  values.forEach((value, i) => {
    const start = shown.indexOf(value, position)
    if (start < 0) return
    position = start + value.length
    const word = text.slice(start, position)
    if (!/\S/.test(word)) return
    const put = (from: number, to: number, pos: Pos) => {
      const part = text.slice(from, to)
      raw.push({ start: from, end: to, text: part, lower: lowerOf(part), pos })
    }
    // "Orsin's." and "Orsin's-held" come as one word.
    const owner = OWNER.exec(word)?.[1]?.length
    if (owner === undefined) put(start, position, tagOf(tags[i]))
    else {
      put(start, start + owner, tagOf(tags[i]))
      put(start + owner, position, 'PART')
    }
  })
  return joinHyphenated(raw)
}

const OWNER = /^(\p{L}[\p{L}.-]+)['’]s$/u
const lowerOf = (words: string): string => words.toLowerCase().replace(/[’‘`]/g, "'")
const tagOf = (tag: string | undefined): Pos => (tag === undefined || tag === 'SPACE' ? 'X' : (tag as Pos))

const PARTICLE = /^(?:al|el|an|ar|as|at|ath|ash|az|ad|ul|ed|ben|bin|ibn|abd|abu)$/i
const CAPITALISED = /^\p{Lu}/u

function joinHyphenated(raw: readonly RawToken[]): RawToken[] {
  const joined: RawToken[] = []
  for (let i = 0; i < raw.length; i++) {
    const token = raw[i] as RawToken
    const left = joined.at(-1)
    const right = raw[i + 1]
    if (
      left &&
      right &&
      /^[-‑–]$/.test(token.text) &&
      left.end === token.start &&
      token.end === right.start &&
      (CAPITALISED.test(left.text) || PARTICLE.test(left.text)) &&
      CAPITALISED.test(right.text)
    ) {
      const text = left.text + token.text + right.text
      joined[joined.length - 1] = { start: left.start, end: right.end, text, lower: lowerOf(text), pos: 'PROPN' }
      i++
    } else joined.push(token)
  }
  return joined
}
