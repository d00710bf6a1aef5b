/**
 * Do two names mean one actor or place?
 *
 * @module
 */
import type { EntityType } from '../../model/vocabulary.ts'
import { contentWords } from '../content-words.ts'
import { foldName } from '../fold-name.ts'
import { isAcronym, standsFor } from './acronym.ts'
import { countryIn, isOffice, type NameWords, nameWords } from './name-words.ts'
import { spelledAlike } from './spelling.ts'
import { statedIn } from './stated.ts'

export interface NameInContext {
  readonly name: string
  readonly type: EntityType
  /** Of the name, where they are known already. */
  readonly words?: NameWords
  /** Words around the name, where there are any. */
  readonly context?: string
}

export interface Sameness {
  /** How sure it is that they are one, 0..1; one from a half on. */
  readonly confidence: number
  /** As in `Join.reason`. */
  readonly reason: string
}

/** From here on two words count as spellings of one. */
const ALIKE = 0.7

/** How likely two names mean one, and why; the same whichever comes first. */
export function sameName(a: NameInContext, b: NameInContext): Sameness {
  const person = a.type === 'person'
  const [x, y] = [a.words ?? nameWords(a.name, person), b.words ?? nameWords(b.name, person)]
  const sameKind = kindOf(a.type) === kindOf(b.type)
  if (sameKind && x.words.join(' ') === y.words.join(' ')) {
    // Initials and offices are borne by many: "the president" of two years, two parties called PLA.
    if (!a.context || !b.context || !(isAcronym(a.name) || isOffice(x)))
      return { confidence: 0.97, reason: 'same name' }
    const shared = sharedWords(a.context, b.context, x.words)
    return { confidence: shared > 0 ? 0.7 : 0.35, reason: 'same words' }
  }
  const stated = [a.context, b.context].map((context) => (context ? statedIn(context, a.name, b.name) : null))
  if (stated.includes('same')) return { confidence: 0.95, reason: 'stated alias' }
  if (stated.includes('two')) return { confidence: 0.02, reason: 'used side by side' }
  if (!sameKind) return { confidence: 0.1, reason: 'different kinds' }
  if (isAcronym(a.name) !== isAcronym(b.name)) {
    const fits = isAcronym(a.name) ? standsFor(a.name, y) : standsFor(b.name, x)
    return fits ? { confidence: 0.85, reason: 'acronym' } : { confidence: 0.05, reason: 'other initials' }
  }
  if (isAcronym(a.name)) return { confidence: 0.02, reason: 'other initials' }
  if (person) return samePerson(x, y, a, b)
  return sameBody(x, y)
}

function kindOf(type: EntityType): string {
  return type === 'nationality' ? 'organisation' : type
}

/** Given name and surname in order; a surname alone needs words around it that agree. */
function samePerson(x: NameWords, y: NameWords, a: NameInContext, b: NameInContext): Sameness {
  const [short, long] = x.words.length <= y.words.length ? [x.words, y.words] : [y.words, x.words]
  const whole = spelledAlike(short.join(''), long.join(''))
  if (short.length === 1 && long.length > 1) {
    const surname = spelledAlike(short[0] as string, long.at(-1) as string)
    if (surname < ALIKE) return { confidence: whole >= 0.85 ? 0.8 : 0.05, reason: 'transliteration' }
    const shared = sharedWords(a.context, b.context, [...short, ...long])
    if (a.context && b.context) return { confidence: shared > 0 ? 0.65 : 0.3, reason: 'surname with role' }
    return { confidence: 0.45, reason: 'surname' }
  }
  const aligned = alignedInOrder(short, long)
  if (aligned === null) return { confidence: whole >= 0.85 ? 0.75 : 0.05, reason: 'transliteration' }
  const reason = short.join(' ') === long.join(' ') ? 'same name' : 'transliteration'
  return { confidence: Math.min(0.95, aligned * (short.length === long.length ? 1 : 0.92)), reason }
}

/** Every word of the shorter name in the longer one, in order, beginning with the given name; null when one has no match. */
function alignedInOrder(short: readonly string[], long: readonly string[]): number | null {
  let least = 1
  let at = 0
  for (const [n, word] of short.entries()) {
    let found = -1
    for (let j = at; j < long.length; j++) {
      const other = long[j] as string
      const alike = spelledAlike(word, other)
      if (alike >= ALIKE || (n === 0 && isInitialOf(word, other))) {
        found = j
        least = Math.min(least, Math.max(alike, 0.8))
        break
      }
      if (n === 0) break
    }
    if (found < 0) return null
    at = found + 1
  }
  return least
}

function isInitialOf(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b))
}

/** Bodies and places: every word that carries the name on both sides, in any order; a country may be left out. */
function sameBody(x: NameWords, y: NameWords): Sameness {
  const whole = spelledAlike(x.words.join(''), y.words.join(''))
  const left = [...x.words]
  const loose: string[] = []
  let least = 1
  let respelled = false
  for (const word of y.words) {
    let best = -1
    let score = 0
    for (const [n, other] of left.entries()) {
      const alike = wordsAlike(word, other)
      if (alike > score) {
        best = n
        score = alike
      }
    }
    if (score < ALIKE) {
      loose.push(word)
      continue
    }
    if (score < 1) respelled = true
    least = Math.min(least, score)
    left.splice(best, 1)
  }
  const reason = respelled ? 'transliteration' : 'wording'
  if (left.length === 0 && loose.length === 0) return { confidence: Math.min(0.95, 0.35 + 0.6 * least), reason }
  if (whole >= 0.82) return { confidence: 0.7, reason: 'transliteration' }
  const rest = [...left, ...loose]
  const oneSided = left.length === 0 || loose.length === 0
  const matched = Math.min(x.words.length, y.words.length)
  if (oneSided && matched >= 2 && rest.every((word) => countryIn(word) !== null))
    return { confidence: 0.6, reason: 'wording' }
  return { confidence: Math.max(0.03, whole * 0.3), reason: 'different words' }
}

/** Two spellings of one word, or a country and its adjective. */
function wordsAlike(a: string, b: string): number {
  const alike = spelledAlike(a, b)
  if (alike >= ALIKE) return alike
  const country = countryIn(a)
  return country !== null && country === countryIn(b) ? 0.9 : alike
}

/** How many content words two contexts share, the names themselves left out. */
function sharedWords(a: string | undefined, b: string | undefined, names: readonly string[]): number {
  if (!a || !b) return 0
  const own = new Set(names.flatMap((name) => foldName(name).split(' ')))
  const words = new Set(contentWords(a).filter((word) => !own.has(word)))
  return new Set(contentWords(b).filter((word) => words.has(word))).size
}
