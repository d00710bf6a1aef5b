/**
 * Descriptions that a name follows at once, and that no act of naming took up: "the deputy Ana Ruk", "her whip, Tom Bel".
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Mention } from '../../model/reading.ts'
import type { EntityBook } from '../names/book.ts'
import { typeOfNoun } from '../names/head-words.ts'
import { nounPhrases } from '../page/noun-phrases.ts'
import type { Page, Token } from '../page/page.ts'

/** A description and the name that it belongs to, both of one entity. */
export interface Apposition {
  readonly entity: EntityId
  readonly description: Mention
  readonly name: Mention
}

const DEFINITE = /^(?:the|his|her|its|their|my|our)$/
/** What may stand after a name that explains what was before it; "and" would make a list of the two. */
const CLOSED = /^(?:[,.;:)!?”"]|said|says|told|wrote|has|had|was|is)/
const RANK = /^(?:mr|mrs|ms|dr|daw|u|gen|general|col|colonel|capt|captain|brigadier|senator|professor|sheikh)\.?$/
/** A description longer than this is a clause, not a title. */
const LONGEST = 4

/** Enters each description as a mention of its name's entity. */
export function appositions(page: Page, book: EntityBook): Apposition[] {
  const names = new Map<number, { entity: EntityId; mention: Mention }>()
  for (const entity of book.all()) {
    if (entity.type !== 'person') continue
    for (const mention of entity.mentions) {
      if (mention.kind === 'name') names.set(mention.start, { entity: entity.id, mention })
    }
  }
  const known = new Set(book.all().flatMap((entity) => entity.mentions.map(({ start, end }) => `${start}-${end}`)))
  const found: Apposition[] = []
  for (const phrase of nounPhrases(page)) {
    const opener = page.tokens[phrase.first] as Token
    if (!DEFINITE.test(opener.lower)) continue
    const described = descriptionOf(page, phrase.first, phrase.last, names)
    const named = described && names.get((page.tokens[described.name] as Token).start)
    if (!described || !named) continue
    const end = (page.tokens[described.last - 1] as Token).end
    if (known.has(`${phrase.start}-${end}`)) continue
    const description: Mention = { start: phrase.start, end, kind: 'nominal' }
    book.mention(named.entity, description)
    found.push({ entity: named.entity, description, name: named.mention })
  }
  return found
}

/** Where the description ends and where its name begins, in tokens. */
function descriptionOf(
  page: Page,
  first: number,
  last: number,
  names: ReadonlyMap<number, unknown>,
): { last: number; name: number } | null {
  const { tokens } = page
  const isName = (i: number) => i < tokens.length && names.has((tokens[i] as Token).start)
  for (let i = first + 2; i <= Math.min(last, first + 1 + LONGEST); i++) {
    const before = tokens[i - 1] as Token
    if (before.pos !== 'NOUN' || /^\p{Lu}/u.test(before.text)) continue
    // Of nouns that nobody listed, only what is somebody's: "her whip", not "the evening".
    const noun = typeOfNoun(before.lower)
    if (noun !== 'person' && (noun !== null || tokens[first]?.lower === 'the')) continue
    // "the deputy Ana Ruk"
    if (isName(i) && tokens[i]?.sentence === before.sentence) return { last: i, name: i }
    if (i !== last || tokens[i]?.text !== ',') continue
    // "her whip, Tom Bel, said"
    let name = i + 1
    while (RANK.test(tokens[name]?.lower ?? '')) name++
    if (!isName(name) || tokens[name]?.sentence !== before.sentence) continue
    let after = name
    while (/^\p{Lu}/u.test(tokens[after]?.text ?? '')) after++
    const closing = tokens[after]
    if (after - name > 1 && (!closing || CLOSED.test(closing.lower))) return { last: i, name }
  }
  return null
}
