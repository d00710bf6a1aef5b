/**
 * Initials and the names they stand for.
 *
 * @module
 */
import type { NameWords } from './name-words.ts'

/** Letters that each word may give: `FAMa` from Forces armées maliennes. */
const MOST_LETTERS = 2

/** Does the name look like initials: `PMF`, `JuA`, `C.I.A.`? */
export function isAcronym(name: string): boolean {
  const plain = name.replace(/^the /i, '').replace(/\./g, '')
  if (!/^[\p{L}\p{N}-]{2,8}$/u.test(plain)) return false
  const capitals = plain.match(/\p{Lu}/gu)?.length ?? 0
  return capitals >= 2 && capitals >= plain.length / 2
}

/**
 * Can these initials stand for this name? Every word that carries the name gives at least its first letter, in order;
 * articles and particles may.
 *
 * @example
 * standsFor('ISIL', nameWords('Islamic State of Iraq and the Levant', false)) // => true
 * standsFor('JAM', nameWords('Jaysh al-Mahdi', false)) // => true: the article gives a letter
 */
export function standsFor(acronym: string, name: NameWords): boolean {
  const letters = lettersOf(acronym)
  if (name.words.length < 2 || letters.length < 2) return false
  const gives = (at: number, word: number): boolean => {
    if (word === name.all.length) return at === letters.length
    const { word: text, carries } = name.all[word] as { word: string; carries: boolean }
    if (!carries && gives(at, word + 1)) return true
    for (let n = 1; n <= Math.min(MOST_LETTERS, text.length); n++) {
      if (letters.slice(at, at + n) !== text.slice(0, n)) break
      if (gives(at + n, word + 1)) return true
    }
    return false
  }
  return gives(0, 0)
}

/** The letters of initials, folded: `cia` of `C.I.A.` */
export function lettersOf(acronym: string): string {
  let letters = LETTERS_OF.get(acronym)
  if (letters === undefined) {
    letters = acronym
      .replace(/^the /i, '')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
    if (LETTERS_OF.size >= MOST_KNOWN) LETTERS_OF.clear()
    LETTERS_OF.set(acronym, letters)
  }
  return letters
}

/** Initials are compared with every name of a case. */
const LETTERS_OF = new Map<string, string>()
const MOST_KNOWN = 10_000
