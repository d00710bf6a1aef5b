/**
 * Pseudonyms for people who did not choose to be public, put in place of their names wherever those stand.
 *
 * @module
 */
import type { Actor } from '../model/case.ts'
import type { Exposure } from '../model/vocabulary.ts'

/** A text with names replaced, and where each old position has gone. */
export interface Rewritten {
  readonly text: string
  /** The new place of an old span; a span that cuts a name is widened to the whole pseudonym. */
  readonly place: (start: number, end: number) => { readonly start: number; readonly end: number }
}

export interface Pseudonyms {
  /** The name under which an actor is printed, and its id; null for those who keep theirs. */
  readonly of: (actor: string) => { readonly name: string; readonly id: string } | null
  readonly rewrite: (text: string) => Rewritten
}

const NAMED: ReadonlySet<Exposure> = new Set(['office-holder', 'public-figure'])
const WITHHELD = '[name withheld]'
/** Titles and particles in a name that are nobody's name by themselves. */
const NO_NAME = new Set(
  `mr mrs ms miss dr prof professor sir dame lord lady sheikh sayyid imam hajj rev father sister brother judge justice
   captain colonel general gen col capt lt sgt major maj admiral sergeant lieutenant corporal private officer inspector
   president minister prime deputy governor mayor senator ambassador director chief secretary spokesman spokeswoman
   al el bin ibn abu umm bint ben de del della di da du van von der den la le st san jr sr ii iii the of and
   january february march april may june july august september october november december
   monday tuesday wednesday thursday friday saturday sunday`.split(/\s+/),
)
const DETERMINERS = new Set('a an the one two three some several another unnamed senior local former'.split(' '))
/** Invisible characters inside a word do not hide a name. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|\p{Cf}(?=[\p{L}\p{M}\p{N}\p{Cf}]))*/gu
/** Between the parts of one name: `Vera Lind`, `vera-lind`, `V. Lind`, a line break. */
const LONGEST_GAP = 3

/**
 * Makes pseudonyms for all persons but office-holders and public figures, in the order of the list.
 *
 * Names, aliases, surnames and given names are replaced by whole words, whatever their diacritics; a whole name also
 * in capitals, in lower case and joined as in an address. A single name that two people bear is withheld from both,
 * also when one of them is public: what a minister did must not be laid to a witness of the same surname.
 */
export function pseudonymsFor(actors: readonly Actor[]): Pseudonyms {
  const hidden = new Map<string, { name: string; id: string; short: string }>()
  const names: NameTable = new Map()
  for (const actor of actors) {
    const mustHide = actor.type === 'person' && !NAMED.has(actor.exposure ?? 'unknown') && !isDescription(actor.name)
    if (!mustHide) continue
    const short = `Person ${letters(hidden.size)}`
    const label = ROLES[actor.exposure ?? 'unknown']
    hidden.set(actor.id, { name: label ? `${short} (${label})` : short, short, id: slug(short) })
  }
  const hiddenParts = new Set(
    actors.filter((actor) => hidden.has(actor.id)).flatMap((actor) => [actor.name, ...actor.aliases].flatMap(tokensOf)),
  )
  const publicParts = new Set<string>()
  // Kept names first: of two that begin alike the longer wins, of two that are the same the kept one.
  for (const actor of actors) {
    if (hidden.has(actor.id) || isDescription(actor.name)) continue
    for (const name of [actor.name, ...actor.aliases]) {
      const tokens = tokensOf(name)
      if (actor.type === 'person') for (const token of tokens) publicParts.add(token)
      const isBareSurname = actor.type === 'person' && tokens.length === 1 && name !== actor.name
      if (!isBareSurname || !hiddenParts.has(tokens[0] ?? '')) enter(names, tokens, { replacement: null, whole: true })
    }
  }
  for (const actor of actors) {
    const pseudonym = hidden.get(actor.id)
    if (pseudonym === undefined) continue
    for (const name of [actor.name, ...actor.aliases].filter((given) => !isDescription(given))) {
      const tokens = tokensOf(name)
      const isShared = tokens.length === 1 && publicParts.has(tokens[0] ?? '')
      enter(names, tokens, { replacement: isShared ? WITHHELD : pseudonym.name, whole: true })
      if (tokens.length > 1) enter(names, [tokens.join('')], { replacement: pseudonym.name, whole: true })
      for (const token of tokens) {
        if (token.length < 3 || NO_NAME.has(token)) continue
        enter(names, [token], { replacement: publicParts.has(token) ? WITHHELD : pseudonym.short, whole: false })
      }
    }
  }
  return { of: (actor) => hidden.get(actor) ?? null, rewrite: (text) => rewrite(text, names) }
}

const ROLES: Readonly<Record<Exposure, string>> = {
  'office-holder': '',
  'public-figure': '',
  private: 'private person',
  victim: 'victim',
  witness: 'witness',
  minor: 'minor',
  unknown: '',
}

interface NameEntry {
  readonly tokens: readonly string[]
  /** Null: keep as it stands. */
  readonly replacement: string | null
  /** A whole name; a part of one is replaced only where it is written with a capital. */
  readonly whole: boolean
}
type NameTable = Map<string, NameEntry[]>

function enter(names: NameTable, tokens: readonly string[], entry: Omit<NameEntry, 'tokens'>): void {
  const first = tokens[0]
  if (first === undefined) return
  const list = names.get(first) ?? []
  const at = list.findIndex((other) => other.tokens.join(' ') === tokens.join(' '))
  const known = list[at]
  if (known === undefined) list.push({ ...entry, tokens })
  else if (known.replacement !== null && !sameMark(known.replacement, entry.replacement)) {
    list[at] = { tokens, replacement: WITHHELD, whole: known.whole && entry.whole }
  } else if (entry.whole && !known.whole) list[at] = { ...entry, tokens }
  list.sort((a, b) => b.tokens.length - a.tokens.length)
  names.set(first, list)
}

/** `Person A` and `Person A (witness)` are one. */
function sameMark(one: string, other: string | null): boolean {
  return other !== null && one.split(' (')[0] === other.split(' (')[0]
}

interface Word {
  readonly token: string
  readonly start: number
  readonly end: number
  readonly written: string
}

function rewrite(text: string, names: NameTable): Rewritten {
  const words: Word[] = [...text.matchAll(WORD)].map((match) => ({
    token: plain(match[0]),
    start: match.index,
    end: match.index + match[0].length,
    written: match[0],
  }))
  const edits: { start: number; end: number; by: string }[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word
    const entry = names.get(word.token)?.find((candidate) => standsAt(candidate, words, at))
    if (entry === undefined) continue
    const last = words[at + entry.tokens.length - 1] as Word
    if (entry.replacement !== null) edits.push({ start: word.start, end: last.end, by: entry.replacement })
    at += entry.tokens.length - 1
  }
  return applied(text, edits)
}

function standsAt(entry: NameEntry, words: readonly Word[], at: number): boolean {
  if (!entry.whole && !isCapital((words[at] as Word).written)) return false
  return entry.tokens.every((token, offset) => {
    const word = words[at + offset]
    if (word === undefined || word.token !== token) return false
    return offset === 0 || word.start - (words[at + offset - 1] as Word).end <= LONGEST_GAP
  })
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word) || !/\p{Ll}/u.test(word)
}

function applied(text: string, edits: readonly { start: number; end: number; by: string }[]): Rewritten {
  let out = ''
  let done = 0
  const moved: { start: number; end: number; newStart: number; newEnd: number }[] = []
  for (const { start, end, by } of edits) {
    out += text.slice(done, start)
    moved.push({ start, end, newStart: out.length, newEnd: out.length + by.length })
    out += by
    done = end
  }
  out += text.slice(done)
  const shifted = (position: number, side: 'newStart' | 'newEnd') => {
    let shift = 0
    for (const edit of moved) {
      if (position <= edit.start) break
      if (position < edit.end) return edit[side]
      shift = edit.newEnd - edit.end
    }
    return position + shift
  }
  return { text: out, place: (start, end) => ({ start: shifted(start, 'newStart'), end: shifted(end, 'newEnd') }) }
}

/** "A senior official", "residents": words for somebody whom the report does not name. */
function isDescription(name: string): boolean {
  const first = name.trim().split(/\s+/)[0] ?? ''
  return DETERMINERS.has(first.toLowerCase()) || !/\p{Lu}|\p{Lo}/u.test(name)
}

function tokensOf(name: string): string[] {
  return [...name.matchAll(WORD)].map((match) => plain(match[0]))
}

/** Lower case, without diacritics and invisible characters. */
function plain(word: string): string {
  // Most words by far; this halves the time of a large case.
  if (/^[A-Za-z0-9]+$/.test(word)) return word.toLowerCase()
  return word
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
}

/** 0 → A, 25 → Z, 26 → AA. */
function letters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}
