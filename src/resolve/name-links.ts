/**
 * Reasons to take two names of the case for one.
 *
 * @module
 */
import { type CaseName, type Meetings, meetingsOf } from './case-names.ts'
import { isAcronym, standsFor } from './names/acronym.ts'
import { type NameInContext, sameName } from './names/same-name.ts'
import { byCode } from './partition.ts'

/** Two names, by their keys, the smaller first. */
export interface NameLink {
  readonly a: string
  readonly b: string
  readonly confidence: number
  readonly reason: string
}

/** The reason of a join by initials. */
const ACRONYM = 'acronym'
/** A spelling must be this likely before it joins two actors: a wrong join hides more than a missed one. */
const SURE = 0.7
/** Blocks of names that sound alike are not compared pair by pair beyond this size. */
const LARGEST_BLOCK = 120

/**
 * Links between names: stated aliases, initials, spellings, surnames that only one person of the case bears. Of a pair the
 * strongest.
 *
 * @param names - with every name asked for, all that share a meeting with it
 * @param only - keys of the names whose links are asked for; left out: all
 */
export function nameLinks(names: readonly CaseName[], only?: ReadonlySet<string>): NameLink[] {
  const best = new Map<string, NameLink>()
  for (const rule of [statedLinks, acronymLinks, spellingLinks, surnameLinks]) {
    for (const link of rule(names, only)) {
      if (only && !only.has(link.a) && !only.has(link.b)) continue
      const pair = `${link.a}\t${link.b}`
      const known = best.get(pair)
      if (!known || known.confidence < link.confidence) best.set(pair, link)
    }
  }
  return [...best.values()]
}

/**
 * Names whose links can change because others came, went or changed, beside those themselves.
 *
 * @param changed - the others, as they were and as they are
 * @param near - all names that now share a meeting with them
 */
export function touchedBy(
  changed: readonly CaseName[],
  now: readonly CaseName[],
  near: readonly CaseName[],
): CaseName[] {
  const all = [...changed, ...now]
  const meetings = all.map(meetingsOf)
  const called = new Set(meetings.flatMap((one) => one.called))
  const surnames = new Set(meetings.flatMap(({ surnames }) => surnames))
  const crowding = crowdingIn(changed, now, near)
  const long = all.filter(isLong)
  return near.filter((name) => {
    const own = meetingsOf(name)
    return (
      own.called.some((key) => called.has(key)) ||
      (name.words.words.length === 1 && own.surnames.some((key) => surnames.has(key))) ||
      own.sounds.some((key) => crowding.has(key)) ||
      (isShort(name) && long.some((one) => standsFor(name.name, one.words)))
    )
  })
}

/** Blocks that were small enough to be compared and no longer are, or the other way round. */
function crowdingIn(before: readonly CaseName[], now: readonly CaseName[], near: readonly CaseName[]): Set<string> {
  const count = (names: readonly CaseName[]) => {
    const counts = new Map<string, number>()
    for (const name of names) for (const key of meetingsOf(name).sounds) counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts
  }
  const [was, is, all] = [count(before), count(now), count(near)]
  const isCrowded = (size: number): boolean => size > LARGEST_BLOCK
  return new Set(
    [...all.keys()].filter((key) => {
      const size = all.get(key) ?? 0
      return isCrowded(size) !== isCrowded(size - (is.get(key) ?? 0) + (was.get(key) ?? 0))
    }),
  )
}

function linkOf(a: CaseName, b: CaseName, confidence: number, reason: string): NameLink {
  return byCode(a.key, b.key) <= 0
    ? { a: a.key, b: b.key, confidence, reason }
    : { a: b.key, b: a.key, confidence, reason }
}

/** Names that one entity bears, and names on both ends of an alias that a report states. */
function* statedLinks(names: readonly CaseName[]): Generator<NameLink> {
  const byKey = new Map(names.map((name) => [name.key, name]))
  const bearers = new Map<string, CaseName>()
  for (const name of [...names].sort((a, b) => byCode(a.key, b.key))) {
    for (const alias of name.aliases) {
      for (const other of [byKey.get(alias), bearers.get(alias)]) {
        if (other && other !== name) yield linkOf(name, other, 0.95, 'stated alias')
      }
      if (!bearers.has(alias)) bearers.set(alias, name)
    }
    for (const key of name.same) {
      const other = byKey.get(key)
      if (other && other !== name && other.kind === name.kind) yield linkOf(name, other, 0.95, 'stated alias')
    }
  }
}

/** Initials, where they fit one name of the case only. */
function* acronymLinks(names: readonly CaseName[]): Generator<NameLink> {
  const byInitial = meeting(names.filter(isLong), ({ initials }) => initials)
  for (const short of names.filter(isShort)) {
    const fits = new Set<CaseName>()
    for (const key of meetingsOf(short).initials) {
      for (const name of byInitial.get(key) ?? []) {
        if (standsFor(short.name, name.words)) fits.add(name)
      }
    }
    const [fit] = fits
    if (fit && fits.size === 1) yield linkOf(short, fit, 0.85, ACRONYM)
  }
}

const isLong = ({ kind, words }: CaseName): boolean => kind === 'organisation' && words.words.length > 1
const isShort = ({ kind, name }: CaseName): boolean => kind === 'organisation' && isAcronym(name)

/** Spellings of one name: compared where a word of theirs has the same consonants. */
function* spellingLinks(names: readonly CaseName[], only?: ReadonlySet<string>): Generator<NameLink> {
  const compared = new Set<string>()
  for (const block of meeting(names, ({ sounds }) => sounds).values()) {
    if (block.length > LARGEST_BLOCK) continue
    const asked = only ? block.filter(({ key }) => only.has(key)) : block
    for (const one of asked) {
      for (const other of block) {
        if (one === other || Math.abs(one.words.words.length - other.words.words.length) > 1) continue
        const [a, b] = byCode(one.key, other.key) <= 0 ? [one, other] : [other, one]
        const pair = `${a.key}\t${b.key}`
        if (compared.has(pair)) continue
        compared.add(pair)
        const { confidence, reason } = sameName(asSpelled(a), asSpelled(b))
        if (confidence >= SURE && reason !== ACRONYM) yield linkOf(a, b, confidence, reason)
      }
    }
  }
}

function asSpelled({ name, kind, words }: CaseName): NameInContext {
  return { name, type: kind, words }
}

/** A surname alone, where only one person of the case bears it with a given name. */
function* surnameLinks(names: readonly CaseName[]): Generator<NameLink> {
  for (const family of meeting(names, ({ surnames }) => surnames).values()) {
    const [only, ...others] = family.filter(({ words }) => words.words.length > 1)
    if (!only || others.length > 0) continue
    for (const alone of family) if (alone !== only) yield linkOf(alone, only, 0.6, 'surname')
  }
}

function meeting(names: readonly CaseName[], at: (meetings: Meetings) => readonly string[]): Map<string, CaseName[]> {
  const met = new Map<string, CaseName[]>()
  for (const name of names) {
    for (const key of at(meetingsOf(name))) {
      const there = met.get(key)
      if (there) there.push(name)
      else met.set(key, [name])
    }
  }
  return met
}
