/**
 * Which language a report is in, and whether the reader reads it.
 *
 * English is told by its small words, which capitals and foreign names do not disturb; any other language is named by
 * tinyld (MIT), loaded only then.
 *
 * @module
 */
import { createRequire } from 'node:module'

export interface Language {
  /** ISO 639-1, or `und` where there is too little text to tell. */
  readonly language: string
  readonly read: boolean
}

const SMALL_WORDS = new Set(
  'the of and to in a that was is for on with by as at he it said his from were be not have has had are an who but they their after its this which will or been would she her when there we i no said than more one two all'.split(
    ' ',
  ),
)
/** Words looked at; more do not change the answer. */
const SAMPLE = 500
/** Fewer words than this tell nothing. */
const ENOUGH = 6
/** English prose stands near 0.4; no other language that was tried reaches 0.1. Lists and headlines fall to 0.15. */
const ENGLISH = 0.13

const require = createRequire(import.meta.url)

export function languageOf(text: string): Language {
  const words = (
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/[\p{L}\p{M}'’]+/gu) ?? []
  ).slice(0, SAMPLE)
  const letters = words.join('')
  const foreign = (letters.match(/[^\p{Script=Latin}\p{M}'’]/gu) ?? []).length
  if (foreign * 2 <= letters.length) {
    if (words.length < ENOUGH) return { language: 'und', read: true }
    const small = words.filter((word) => SMALL_WORDS.has(word)).length
    if (small >= words.length * ENGLISH) return { language: 'en', read: true }
  }
  const { detect } = require('tinyld') as typeof import('tinyld')
  const language = detect(text.slice(0, 4000)) || 'und'
  return { language, read: language === 'en' || language === 'und' }
}
