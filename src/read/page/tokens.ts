/**
 * Words and marks of a text with their parts of speech, by wink-nlp.
 *
 * wink-nlp splits "Al-Shaabi" in three; names are one word here, so capitalised parts joined by a hyphen are put
 * together again, also after a particle such as "al".
 *
 * @module
 */
import { createRequire } from 'node:module'
import type { WinkMethods } from 'wink-nlp'
import type { Pos } from './page.ts'

/** A token of a stretch of text, positions counted in that stretch. */
export interface RawToken {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly pos: Pos
}

const require = createRequire(import.meta.url)
let loaded: WinkMethods | undefined

/** Loaded at first use: 0.1 s and some 60 MB. */
function wink(): WinkMethods {
  if (loaded === undefined) {
    const winkNLP = require('wink-nlp') as typeof import('wink-nlp').default
    loaded = winkNLP(require('wink-eng-lite-web-model'), ['pos'])
  }
  return loaded
}

/** @param capitals - case says nothing: the tagger is given lower case */
export function tokenize(text: string, capitals: boolean): RawToken[] {
  if (!/\S/.test(text)) return []
  const { its } = wink()
  // Same length: a letter whose lower case is longer (İ) stays as it is, so that positions hold.
  const shown = capitals
    ? text.replace(/\p{Lu}/gu, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c))
    : text
  const tokens = wink().readDoc(shown).tokens()
  const values = tokens.out(its.value) as unknown as string[]
  const tags = tokens.out(its.pos) as unknown as string[]
  const raw: RawToken[] = []
  let position = 0
  values.forEach((value, i) => {
    const start = shown.indexOf(value, position)
    if (start < 0) return
    position = start + value.length
    const words = text.slice(start, position)
    if (!/\S/.test(words)) return
    raw.push({ start, end: position, text: words, lower: lowerOf(words), pos: tagOf(tags[i]) })
  })
  return joinHyphenated(raw)
}

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
