/**
 * Relations that words side by side state exactly: two names of one thing, who leads what, who backs whom.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Entity, Mention, Relation } from '../../model/reading.ts'
import { hull } from '../../model/span.ts'
import type { RelationType } from '../../model/vocabulary.ts'
import type { EntityBook } from '../names/book.ts'
import type { Page } from '../page/page.ts'

interface Placed extends Mention {
  readonly entity: Entity
}

/** Between two mentions of one entity that stand in apposition: "Ruk, a trader", "the Front (LF)", "X, also known as Y". */
const APPOSED =
  /^(?:,? ?\(\s?["“]?|, (?:a\.?k\.?a\.? |or |(?:also |better |formerly )?(?:known|called) (?:as|by) )?(?:(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|General|Colonel|Brigadier|Major|Captain|Sheikh)\.? ?)?["“]?|,? or (?:the )?["“]?| (?:also |better |formerly )?known as (?:the )?["“]?)$/
/** Between a person and a body: "Ruk, head of the Front". */
const STATED: readonly (readonly [RelationType, RegExp])[] = [
  [
    'leads',
    /^(?:, | \()?(?:who |the |its |a )?(?:(?:\p{Ll}+ )?(?:head|leader|chief|chairman|chairwoman|president|director|founder and leader) of|leads|heads|chairs|runs|directs) (?:the )?$/u,
  ], // Ruk, head of the Lamp
  ['commands', /^(?:, )?(?:who |the |a )?(?:commander of|commands) (?:the )?$/], // Ruk, commander of the Guard
  ['member-of', /^(?:, )?(?:a |one )?(?:senior |former )?(?:member|fighter|officer|soldier) (?:of|in|with) (?:the )?$/], // Ruk, a member of the Front
]
/** "the Salt-backed Front". */
const BACKED = /^[-‑–](?:backed|funded|financed|sponsored|supported) $/
/** Longest stretch looked at between two mentions, in code units. */
const BETWEEN = 60

export function readRelations(page: Page, book: EntityBook): Relation[] {
  const placed: Placed[] = book
    .all()
    .flatMap((entity) => entity.mentions.filter((m) => m.kind !== 'pronoun').map((m) => ({ ...m, entity })))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const relations: Relation[] = []
  const told = new Set<string>()
  const add = (type: RelationType, from: Placed, to: Placed) => {
    const key = `${type} ${from.entity.id} ${to.entity.id}`
    if (told.has(key)) return
    told.add(key)
    relations.push(relation(page, type, from, to))
  }
  placed.forEach((left, i) => {
    for (let k = i + 1; k < placed.length; k++) {
      const right = placed[k] as Placed
      if (right.start - left.end > BETWEEN) break
      if (right.start < left.end) continue
      const between = page.text.slice(left.end, right.start)
      if (left.entity.id === right.entity.id) {
        if (APPOSED.test(between) && (left.kind === 'name' || right.kind === 'name')) add('alias-of', left, right)
        continue
      }
      const [person, body] = [left.entity.type === 'person', right.entity.type === 'organisation']
      if (person && body) for (const [type, words] of STATED) if (words.test(between)) add(type, left, right)
      if (BACKED.test(between) && body && canBack(left.entity)) add('backed-by', right, left)
    }
  })
  return relations
}

const canBack = (entity: Entity): boolean =>
  entity.type === 'organisation' || entity.type === 'location' || entity.type === 'person'

function relation(page: Page, type: RelationType, from: Placed, to: Placed): Relation {
  const evidence = hull(from, to)
  const ids: { from: EntityId; to: EntityId } = { from: from.entity.id, to: to.entity.id }
  const former = /\bformer(?:ly)?\b/.test(page.text.slice(evidence.start, evidence.end))
  return {
    type,
    ...ids,
    status: 'stated',
    qualifier: former ? 'former' : null,
    fromMention: { start: from.start, end: from.end },
    toMention: { start: to.start, end: to.end },
    evidence,
    claim: null,
    confidence: null,
  }
}
