/**
 * Tells whether a text is English, which `ascribe-en` reads.
 *
 * Function words decide first: they are there in capitals too, and however many foreign names a report has. tinyld names
 * the language of the rest.
 *
 * @module
 */
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** ISO 639-1, `und` where the text is too short to tell; `read` says whether the reader can do anything with it. */
export interface Language {
  readonly language: string
  readonly read: boolean
}

const FUNCTION_WORD =
  /^(?:the|of|and|to|in|that|was|is|for|on|with|by|at|from|said|has|have|had|were|are|be|been|it|he|she|they|who|which|this|not|but|an|as|after|his|its|their|will|would)$/
/** Words looked at; a language does not hide for longer. */
const SAMPLE = 400
/** Fewer words than this tell nothing unless they are in another script. */
const TOO_FEW = 6
/** English news has some 35 % function words of this list; the next language under 8 % (Dutch, by "is", "in", "was"). */
const ENGLISH_SHARE = 0.15

export function languageOf(text: string): Language {
  const head = text.slice(0, SAMPLE * 12)
  const words = (head.toLowerCase().match(/\p{L}+/gu) ?? []).slice(0, SAMPLE)
  const letters = words.join('')
  const latin = letters.replace(/[^\p{Script=Latin}]/gu, '').length
  if (letters.length === 0) return { language: 'und', read: true }
  const otherScript = latin < letters.length * 0.5
  if (!otherScript) {
    const share = words.filter((word) => FUNCTION_WORD.test(word)).length / words.length
    if (share >= ENGLISH_SHARE && words.length >= TOO_FEW) return { language: 'en', read: true }
    if (words.length < TOO_FEW) return { language: 'und', read: true }
    const guess = tinyld().detectAll(words.join(' '))[0]
    if (!guess || guess.lang === 'en') return { language: guess ? 'en' : 'und', read: true }
    // A list of foreign names in an English note: no other language is sure either.
    if (share > 0 && words.length < 40 && guess.accuracy < 0.6) return { language: 'und', read: true }
    return { language: guess.lang, read: false }
  }
  const guess = tinyld().detectAll(head)[0]
  return { language: guess && guess.lang !== 'en' ? guess.lang : 'und', read: false }
}

/** Loaded only for what is not plainly English: it takes longer to load than a report to read. */
function tinyld(): typeof import('tinyld') {
  return require('tinyld') as typeof import('tinyld')
}
