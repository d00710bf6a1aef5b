/**
 * Walks through an item of a reading: its spans, and the ids that it uses.
 *
 * @module
 */
import type { Span } from '../../model/span.ts'

/** Fields that hold ids of other items of the same reading. */
const ID_FIELDS: ReadonlySet<string> = new Set([
  'speaker',
  'affiliation',
  'repeats',
  'alternativeTo',
  'reportedBy',
  'about',
  'claim',
  'incident',
  'actor',
  'assertedBy',
  'entity',
])

/** The same item with each span and each id put in another's place; keys beside `start` and `end` stay. */
export function rewritten<Item>(item: Item, spanOf: (span: Span) => Span, idOf: (id: string) => string | null): Item {
  const walk = (part: unknown, field: string): unknown => {
    if (typeof part === 'string') return ID_FIELDS.has(field) ? idOf(part) : part
    if (Array.isArray(part)) {
      const inner = part.map((one) => walk(one, field))
      return field === 'about' ? inner.filter((one) => one !== null) : inner
    }
    if (part === null || typeof part !== 'object') return part
    const entries = Object.entries(part).map(([key, value]) => [key, walk(value, key)] as const)
    const made = Object.fromEntries(entries)
    return isSpan(part) ? { ...made, ...spanOf({ start: part.start, end: part.end }) } : made
  }
  return walk(item, '') as Item
}

/** Every span of an item, in the order in which its fields come. */
export function spansIn(item: unknown): Span[] {
  const spans: Span[] = []
  rewritten(
    item,
    (span) => {
      spans.push(span)
      return span
    },
    (id) => id,
  )
  return spans
}

/** Every id that an item uses, once. */
export function idsIn(item: unknown): string[] {
  const ids = new Set<string>()
  rewritten(
    item,
    (span) => span,
    (id) => {
      ids.add(id)
      return id
    },
  )
  return [...ids]
}

function isSpan(part: object): part is Span {
  return 'start' in part && 'end' in part && typeof part.start === 'number' && typeof part.end === 'number'
}
