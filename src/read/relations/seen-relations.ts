/**
 * The relations that the network sees, between entities of the reading.
 *
 * @module
 */
import type { Relation } from '../../model/reading.ts'
import { seeMentions } from '../model/see-mentions.ts'
import { seeRelations } from '../model/see-relations.ts'
import { type Sight, spanOf } from '../model/sight.ts'
import type { EntityBook } from '../names/book.ts'
import type { Page } from '../page/page.ts'

/** Types that say the same either way round. */
const EITHER_WAY = new Set(['alias-of', 'allied-with', 'opposes', 'communicates-with'])

export function seenRelations(page: Page, book: EntityBook, sight: Sight): Relation[] {
  const relations: Relation[] = []
  for (const { type, from, to } of seeRelations(sight, seeMentions(sight, page.text))) {
    const [fromMention, toMention] = [spanOf(sight, from), spanOf(sight, to)]
    const [a, b] = [book.find(fromMention), book.find(toMention)]
    // Two descriptions of one thing are an alias; any other relation needs two.
    if (a === null || b === null || (a === b) !== (type === 'alias-of')) continue
    const twin = relations.some(
      (r) => r.type === type && ((r.from === a && r.to === b) || (EITHER_WAY.has(type) && r.from === b && r.to === a)),
    )
    if (twin) continue
    const evidence = {
      start: Math.min(fromMention.start, toMention.start),
      end: Math.max(fromMention.end, toMention.end),
    }
    const former = /\b(?:former(?:ly)?|ex-|once|until)\b/i.test(page.text.slice(evidence.start, evidence.end))
    relations.push({
      type,
      from: a,
      to: b,
      status: 'stated',
      qualifier: former ? 'former' : null,
      fromMention,
      toMention,
      evidence,
      claim: null,
      confidence: null,
    })
  }
  return relations
}
