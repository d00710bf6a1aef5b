/**
 * The names of a case: each as it is written, with what those who bear it add, and where it meets others.
 *
 * @module
 */
import type { EntityType } from '../model/vocabulary.ts'
import { type Bearer, kindOf, nameKey } from './bearers.ts'
import { isAcronym, lettersOf } from './names/acronym.ts'
import { type NameWords, nameWords } from './names/name-words.ts'
import { soundOf } from './names/spelling.ts'
import { byCode } from './partition.ts'

/** One name; nothing in it depends on the order in which reports came. */
export interface CaseName {
  readonly key: string
  readonly kind: EntityType
  /** As its first bearer is called. */
  readonly name: string
  readonly words: NameWords
  /** Set apart from others of its words by a person. */
  readonly isMarked: boolean
  /** Keys of further names that its bearers have. */
  readonly aliases: readonly string[]
  /** Keys of names that a report calls the same. */
  readonly same: readonly string[]
}

/** The names that these bear; somebody whom a report never names bears none. */
export function namesBorne(bearers: readonly Bearer[]): CaseName[] {
  const named = bearers.filter(({ isNamed }) => isNamed)
  return [...Map.groupBy(named, ({ key }) => key)].map(([key, group]) => {
    const [first] = group.sort((a, b) => byCode(a.item, b.item)) as [Bearer]
    const kind = kindOf(first.type)
    return {
      key,
      kind,
      name: first.name,
      words: nameWords(first.name, kind === 'person'),
      isMarked: first.isMarked,
      aliases: sorted(group.flatMap(({ aliases }) => aliases.flatMap((alias) => aliasKeys(kind, alias)))),
      same: sorted(group.flatMap(({ same }) => same)),
    }
  })
}

/** A bare surname or a common word is no name that would be the same elsewhere. */
function aliasKeys(kind: EntityType, alias: string): string[] {
  const { words } = nameWords(alias, kind === 'person')
  return words.length < 2 && !isAcronym(alias) ? [] : [nameKey(kind, words)]
}

/**
 * Where a name meets others: two names can be one only if they share one of these, and whether they are depends on nothing
 * but the names that do.
 */
export interface Meetings {
  /** Names of these words, and those who have them as an alias. */
  readonly called: readonly string[]
  readonly same: readonly string[]
  /** Names with a word of the same consonants. */
  readonly sounds: readonly string[]
  /** First letters of initials, and of what they can stand for. */
  readonly initials: readonly string[]
  readonly surnames: readonly string[]
}

export function meetingsOf(name: CaseName): Meetings {
  const known = KNOWN.get(name)
  if (known) return known
  const { key, kind, words, isMarked, aliases, same } = name
  const isBody = kind === 'organisation'
  const surname = words.words.at(-1)
  const meetings = {
    called: sorted([...(isMarked ? [] : [key]), ...aliases]).map((one) => `called ${one}`),
    same: same.map((other) => `same ${[key, other].sort(byCode).join(' | ')}`),
    sounds: sorted(words.words.map((word) => `sound ${kind} ${consonantsOf(word)}`)),
    initials: sorted([
      ...(isBody && isAcronym(name.name) ? [lettersOf(name.name).charAt(0)] : []),
      ...(isBody && words.words.length > 1 ? beginnings(words) : []),
    ]).map((letter) => `initial ${letter}`),
    surnames: kind === 'person' && surname !== undefined ? [`surname ${surname}`] : [],
  }
  KNOWN.set(name, meetings)
  return meetings
}

/** Every rule asks for them. */
const KNOWN = new WeakMap<CaseName, Meetings>()

export function meetingKeys(name: CaseName): string[] {
  return Object.values(meetingsOf(name)).flat()
}

/** The letters with which initials of a name can begin: articles before its first word may give none. */
function beginnings({ all }: NameWords): string[] {
  const carrying = all.findIndex(({ carries }) => carries)
  return all.slice(0, carrying < 0 ? all.length : carrying + 1).map(({ word }) => word[0] as string)
}

function consonantsOf(word: string): string {
  return soundOf(word)
    .replace(/[aeiouh]/g, '')
    .slice(0, 3)
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort(byCode)
}
