/**
 * An item in one line, and the words it was judged by: what logs, orphans and drafts show of it.
 *
 * @module
 */
import type { Quote } from '../../model/case.ts'
import type { Judged } from '../../model/judged.ts'
import type { Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { coreSpans, type Item } from './items.ts'
import { namesIn, namesOf, placeKey, wordsIn } from './judge.ts'

/** How many mentions stand for an actor. */
const FEW = 3

export function summaryOf(judged: Judged): string {
  return lineOf(judged, wordsIn(judged), namesIn(judged))
}

export function summaryOfItem(item: Item, text: string, reading: Reading): { summary: string; spans: readonly Span[] } {
  const say = ({ start, end }: Span): string => text.slice(start, end)
  return { summary: lineOf(item, say, namesOf(reading)), spans: coreSpans(item).slice(0, FEW) }
}

/** The words by which the item is known, at their place when they were judged. */
export function wordsOfJudged(judged: Judged): Quote[] {
  const { report } = judged.snapshot
  const core = new Set(coreSpans(judged).slice(0, FEW).map(placeKey))
  return judged.anchors
    .filter((anchor) => core.has(placeKey(anchor)))
    .map(({ start, end, exact }) => ({ report, start, end, text: exact }))
}

function lineOf(one: Item | Judged, say: (span: Span) => string, nameOf: (id: string) => string): string {
  const { kind, item } = one
  const who = (id: string | null): string => (id === null ? 'the report itself' : nameOf(id))
  switch (kind) {
    case 'claim':
      return `claim by ${who(item.speaker)}, ${item.certainty}, ${item.force}`
    case 'mention':
      return `“${say(item.mention)}” as ${nameOf(item.entity)}`
    case 'actor':
      return `${item.type} ${item.name}`
    case 'incident':
      return `${item.type}, ${item.status}, at “${say(item.trigger)}”`
    case 'value':
      return `${item.field}: ${item.value}, according to ${who(item.speaker)}`
    case 'responsibility': {
      const actor = item.actor === null ? 'nobody named' : nameOf(item.actor)
      return `${actor}: ${item.role}, according to ${who(item.assertedBy)}, ${item.certainty}, ${item.force}`
    }
    case 'stance':
      return `${item.dimension}: ${item.value}, according to ${who(item.assertedBy)}, ${item.certainty}, ${item.force}`
  }
}
