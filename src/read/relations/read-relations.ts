/**
 * Relations that words side by side state: two names of one thing, who leads what, who backs whom.
 *
 * @module
 */
import type { Entity, Mention, Relation } from '../../model/reading.ts'
import { hull, type Span } from '../../model/span.ts'
import type { RelationType } from '../../model/vocabulary.ts'
import type { EntityBook } from '../names/book.ts'
import type { Page } from '../page/page.ts'
import { appositions } from './appositions.ts'
import { BETWEEN_RULES } from './between-rules.ts'
import { type End, type Post, relationOf } from './post-nouns.ts'

interface Placed extends Mention {
  readonly entity: Entity
  /** What it can be the end of; null for what has no relations. */
  readonly as: End | null
}

/** Between two mentions of one entity that stand in apposition: "Ruk, the trader", "the Front (LF)", "X, also known as Y". */
const APPOSED =
  /^(?:,? ?\(\s?["“]?|, (?:a\.?k\.?a\.? |or |alias |(?:also |better |formerly |now )?(?:known|called) (?:as|by) (?:the )?|named(?: in [\p{L} ]{1,30})? as |born )?(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|General|Colonel|Brigadier|Major|Captain|Sheikh)\.? ?)?["“]?|,? or (?:the )?["“]?| (?:also |better |formerly )?(?:known|called) as (?:the )?["“]?| named ["“]?)$/u
/** Longest stretch looked at between two mentions, in code units. */
const BETWEEN = 80
/** Between a noun and what it is of: "the head of the Front", "a surgeon at the hospital". */
const OF = /^ (?:of|for|at|with|in|to|from) (?:the |a |an )?(?:\p{Lu}[\p{L}-]*['’]s )?$/u
const WITH_OF = /^(.+) (?:of|for|at|with|in|to|from) (?:the |an? |(?:Mr|Mrs|Ms|Dr)\.? )?$/
const POSSESSIVE = /^(?:his|her|its|their|our|my)$/i

export function readRelations(page: Page, book: EntityBook): Relation[] {
  const apposed = appositions(page, book)
  const placed: Placed[] = book
    .all()
    .flatMap((entity) => entity.mentions.map((m) => ({ ...m, entity, as: endOf(entity) })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const relations: Relation[] = []
  const told = new Set<string>()
  const add = (type: RelationType, from: Placed, to: Placed) => {
    if (from.entity.id === to.entity.id && type !== 'alias-of') return
    const key = `${type === 'alias-of' ? type : ''} ${from.entity.id} ${to.entity.id}`
    if (told.has(key)) return
    told.add(key)
    relations.push(relation(page, type, from, to))
  }
  placed.forEach((left, i) => {
    for (let k = i + 1; k < placed.length; k++) {
      const right = placed[k] as Placed
      if (right.start - left.end > BETWEEN) break
      if (right.start < left.end) {
        if (right.end <= left.end) ownerWithin(page, left, right, add)
        continue
      }
      const between = page.text.slice(left.end, right.start)
      if (left.entity.id === right.entity.id) {
        if (isAlias(page, left, right, between)) add('alias-of', left, right)
        continue
      }
      complement(page, left, right, between, add)
      for (const rule of BETWEEN_RULES) {
        if (!left.as || !right.as || !rule.left.includes(left.as) || !rule.right.includes(right.as)) continue
        if (!rule.between.test(between)) continue
        if (rule.after && !rule.after.test(page.text.slice(right.end, right.end + 20))) continue
        if (rule.from === 'left') add(rule.type, left, right)
        else add(rule.type, right, left)
        break
      }
    }
  })
  for (const { entity, description, name } of apposed) {
    const place = (mention: Mention) => ({ ...mention, entity: book.get(entity), as: null })
    add('alias-of', place(description), place(name))
  }
  affiliations(book, placed, add)
  return relations
}

type Add = (type: RelationType, from: Placed, to: Placed) => void

/** A description with "a" says what somebody is, not what he is called. */
function isAlias(page: Page, left: Placed, right: Placed, between: string): boolean {
  if (!APPOSED.test(between) || (left.kind !== 'name' && right.kind !== 'name')) return false
  if (left.kind === 'pronoun' || right.kind === 'pronoun') return false
  return !/^(?:an?|one) /i.test(page.text.slice(right.start, right.end))
}

/** "the Front's leader", "its armed wing", "a spokesman for the Front": the owner stands inside the description. */
function ownerWithin(page: Page, whole: Placed, owner: Placed, add: Add): void {
  if (whole.kind !== 'nominal' || !whole.as || !owner.as || whole.entity.id === owner.entity.id) return
  const before = page.text.slice(whole.start, owner.start)
  const owned = page.text.slice(owner.end, whole.end)
  if (/^no /i.test(before)) return
  const post = WITH_OF.exec(before)?.[1]
  if (post !== undefined && owner.kind !== 'pronoun' && owned === '') {
    const type = relationOf(nounOf(post), whole.as, owner.as)
    if (type) add(type, whole, owner)
    return
  }
  if (!/^(?:the )?$/i.test(before)) return
  const possessive = owner.kind === 'pronoun' && POSSESSIVE.test(page.text.slice(owner.start, owner.end))
  if (!possessive && !/^['’]/.test(owned)) return
  const type = relationOf(nounOf(owned), whole.as, owner.as)
  // "his daughter" says who she is to him, and no more than that.
  if (type && !(type === 'affiliated-with' && owner.kind === 'pronoun')) add(type, whole, owner)
}

/** "the head of the Front", "a surgeon at the hospital". */
function complement(page: Page, left: Placed, right: Placed, between: string, add: Add): void {
  if (left.kind !== 'nominal' || !left.as || !right.as || right.kind === 'pronoun' || !OF.test(between)) return
  if (/^no /i.test(page.text.slice(left.start, left.end))) return
  if (left.as === 'person' && right.as === 'place' && !/ of | for /.test(between)) return
  const type = relationOf(nounOf(page.text.slice(left.start, left.end)), left.as, right.as)
  if (type) add(type, left, right)
}

/** "Ruk, who follows the north for the Institute": what the book of names found beside a name, where no rule says more. */
function affiliations(book: EntityBook, placed: readonly Placed[], add: Add): void {
  const byEntity = Map.groupBy(placed, ({ entity }) => entity.id)
  for (const entity of book.all()) {
    const body = entity.type === 'person' ? book.affiliationOf(entity.id) : null
    if (body === null) continue
    let nearest: { from: Placed; to: Placed; gap: number } | null = null
    for (const from of byEntity.get(entity.id) ?? []) {
      if (from.kind !== 'name') continue
      for (const to of byEntity.get(body) ?? []) {
        const gap = to.start >= from.end ? to.start - from.end : from.start - to.end
        if (gap >= 0 && gap <= 2 * BETWEEN && (!nearest || gap < nearest.gap)) nearest = { from, to, gap }
      }
    }
    if (nearest) add('member-of', nearest.from, nearest.to)
  }
}

/** The noun at the end of a phrase, and the word before it. */
function nounOf(words: string): Post {
  const parts = words.toLowerCase().trim().split(/\s+/)
  return { noun: parts.at(-1) ?? '', before: parts.at(-2) ?? '' }
}

function endOf(entity: Entity): End | null {
  if (entity.type === 'person') return 'person'
  if (entity.type === 'organisation') return 'body'
  return entity.type === 'location' ? 'place' : null
}

function relation(page: Page, type: RelationType, from: Placed, to: Placed): Relation {
  const evidence = hull(from, to)
  return {
    type,
    from: from.entity.id,
    to: to.entity.id,
    status: 'stated',
    qualifier: qualifierOf(page, evidence),
    fromMention: { start: from.start, end: from.end },
    toMention: { start: to.start, end: to.end },
    evidence,
    claim: null,
    confidence: null,
  }
}

function qualifierOf(page: Page, evidence: Span): Relation['qualifier'] {
  const words = page.text.slice(evidence.start, evidence.end)
  if (/\b(?:former(?:ly)?|once|ex-|late|then|had|was|until)\b/.test(words)) return 'former'
  if (/\b(?:formally|officially|nominally|on paper)\b/.test(words)) return 'formal'
  if (/\b(?:in fact|in reality|in practice|really|de facto|effectively)\b/.test(words)) return 'de-facto'
  return null
}
