/**
 * Reasons to take two names of the case for one.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import type { DecisionId } from '../model/review.ts'
import type { EntityType } from '../model/vocabulary.ts'
import type { Member } from './join-actors.ts'
import { isAcronym, standsFor } from './names/acronym.ts'
import { type NameWords, nameWords } from './names/name-words.ts'
import { sameName } from './names/same-name.ts'
import { soundOf } from './names/spelling.ts'
import type { Link } from './partition.ts'

/** One name as it is written, and the entities that bear it. */
export interface NameNode {
  readonly key: string
  readonly kind: EntityType
  readonly name: string
  readonly words: NameWords
  readonly members: Member[]
  /** What sets it apart from others of its name. */
  readonly mark?: string
}

export interface NameLink extends Link<NameNode> {
  readonly reason: string
  /** Of a person's join. */
  readonly decision?: DecisionId
}

/** The reason of a join by initials. */
const ACRONYM = 'acronym'
/** A spelling must be this likely before it joins two actors: a wrong join hides more than a missed one. */
const SURE = 0.7
/** Blocks of names that sound alike are not compared pair by pair beyond this size. */
const LARGEST_BLOCK = 120

/** Links between spellings, by the keys of the names. */
export type Spellings = readonly (readonly [a: string, b: string, confidence: number, reason: string])[]

/**
 * Remembers how the names of a case are spelled alike: by far the longest part of joining, and the same as long as the names
 * are.
 */
export interface SpellingMemory {
  readonly recall: (names: string) => Spellings | null
  readonly keep: (names: string, spellings: Spellings) => void
}

/** Links between names: stated aliases, initials, spellings, surnames that only one person of the case bears. */
export function nameLinks(nodes: readonly NameNode[], memory?: SpellingMemory): NameLink[] {
  return [...statedLinks(nodes), ...likenessLinks(nodes, memory), ...surnameLinks(nodes)]
}

/** Initials and spellings: what the names alone say. */
function likenessLinks(nodes: readonly NameNode[], memory: SpellingMemory | undefined): NameLink[] {
  if (!memory) return [...acronymLinks(nodes), ...spellingLinks(nodes)]
  const marked = nodes.filter((node) => node.mark !== undefined)
  if (marked.length === 0) return recalled(nodes, memory)
  // Names that people set apart are few, and come and go with decisions: each is spelled like all that its namesake is like.
  const plain = nodes.filter((node) => node.mark === undefined)
  const spelled = recalled(plain, memory).filter(({ reason }) => reason !== ACRONYM)
  return [...acronymLinks(nodes), ...spelled, ...spellingLinks(nodes, new Set(marked))]
}

function recalled(nodes: readonly NameNode[], memory: SpellingMemory): NameLink[] {
  const names = createHash('sha256')
  for (const key of nodes.map((node) => `${node.key}\t${node.name}\n`).sort()) names.update(key)
  const digest = names.digest('hex')
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const known = memory.recall(digest)
  if (known) {
    return known.map(([a, b, confidence, reason]) => ({
      a: byKey.get(a) as NameNode,
      b: byKey.get(b) as NameNode,
      confidence,
      reason,
    }))
  }
  const links = [...acronymLinks(nodes), ...spellingLinks(nodes)]
  memory.keep(
    digest,
    links.map(({ a, b, confidence, reason }) => [a.key, b.key, confidence, reason] as const),
  )
  return links
}

/** Names that one entity bears, and names on both ends of an alias that a report states. */
function statedLinks(nodes: readonly NameNode[]): NameLink[] {
  const links: NameLink[] = []
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const byItem = new Map(nodes.flatMap((node) => node.members.map((member) => [member.item, node] as const)))
  const bearers = new Map<string, NameNode>()
  const link = (a: NameNode | undefined, b: NameNode | undefined): void => {
    if (a && b && a !== b && a.kind === b.kind) links.push({ a, b, confidence: 0.95, reason: 'stated alias' })
  }
  for (const node of nodes) {
    for (const { entity, report } of node.members) {
      for (const alias of entity.aliases) {
        const words = nameWords(alias, node.kind === 'person')
        // A bare surname or a common word is no name that would be the same elsewhere.
        if (words.words.length < 2 && !isAcronym(alias)) continue
        const key = `${node.kind} ${words.words.join(' ')}`
        link(node, byKey.get(key))
        link(node, bearers.get(key))
        if (!bearers.has(key)) bearers.set(key, node)
      }
      for (const { type, from, to, denied } of report.relations) {
        if (type !== 'alias-of' || denied || from === to || from !== entity.id) continue
        link(node, byItem.get(`${report.report}/${to}` as Member['item']))
      }
    }
  }
  return links
}

/** Initials, where they fit one name of the case only. */
function acronymLinks(nodes: readonly NameNode[]): NameLink[] {
  const long = nodes.filter((node) => node.kind === 'organisation' && node.words.words.length > 1)
  return nodes
    .filter((node) => node.kind === 'organisation' && isAcronym(node.name))
    .flatMap((short) => {
      const fits = long.filter((node) => standsFor(short.name, node.words))
      const [only] = fits
      return only && fits.length === 1 ? [{ a: short, b: only, confidence: 0.85, reason: ACRONYM }] : []
    })
}

/**
 * Spellings of one name: compared where a word of theirs has the same consonants.
 *
 * @param only - names of which one must be of each pair
 */
function spellingLinks(nodes: readonly NameNode[], only?: ReadonlySet<NameNode>): NameLink[] {
  const blocks = new Map<string, NameNode[]>()
  for (const node of nodes) {
    for (const key of new Set(node.words.words.map((word) => `${node.kind} ${consonantsOf(word)}`))) {
      const block = blocks.get(key)
      if (block) block.push(node)
      else blocks.set(key, [node])
    }
  }
  const links = new Map<string, NameLink>()
  for (const block of blocks.values()) {
    if (block.length > LARGEST_BLOCK) continue
    for (const [n, a] of block.entries()) {
      for (const b of block.slice(n + 1)) {
        if (only && !only.has(a) && !only.has(b)) continue
        const id = a.key < b.key ? `${a.key}|${b.key}` : `${b.key}|${a.key}`
        if (links.has(id) || Math.abs(a.words.words.length - b.words.words.length) > 1) continue
        const { confidence, reason } = sameName({ name: a.name, type: a.kind }, { name: b.name, type: b.kind })
        if (confidence >= SURE && reason !== ACRONYM) links.set(id, { a, b, confidence, reason })
      }
    }
  }
  return [...links.values()]
}

/** A surname alone, where only one person of the case bears it with a given name. */
function surnameLinks(nodes: readonly NameNode[]): NameLink[] {
  const persons = nodes.filter((node) => node.kind === 'person')
  const bySurname = new Map<string, NameNode[]>()
  for (const node of persons) {
    if (node.words.words.length < 2) continue
    const surname = node.words.words.at(-1) as string
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), node])
  }
  return persons
    .filter((node) => node.words.words.length === 1)
    .flatMap((alone) => {
      const bearers = bySurname.get(alone.words.words[0] as string) ?? []
      const [only] = bearers
      return only && bearers.length === 1 ? [{ a: alone, b: only, confidence: 0.6, reason: 'surname' }] : []
    })
}

function consonantsOf(word: string): string {
  return soundOf(word)
    .replace(/[aeiouh]/g, '')
    .slice(0, 3)
}
