/**
 * What follows from decisions for items about which nobody decided.
 *
 * @module
 */
import type { ItemKind, Judged } from '../../model/judged.ts'
import type { Review } from '../../model/review.ts'
import { meet, type Span } from '../../model/span.ts'
import type { Standing } from './decided.ts'
import type { Found } from './found.ts'
import { coreSpans, type Item, sayingOf } from './items.ts'
import type { OpenReading } from './open-reading.ts'

/** New items over words about which a person has decided. */
export function markDrafts(open: OpenReading, found: Found, kinds: readonly ItemKind[]): void {
  for (const kind of kinds) {
    const settled = found.settled.filter((one) => one.kind === kind && !wasRead(open, one.standing))
    if (kind === 'mention' || settled.length === 0) continue
    for (const { id, item } of open.itemsOf(kind)) {
      if (found.reviews.has(id)) continue
      const spans = kind === 'actor' ? nameSpans(item) : coreSpans(item)
      const over = settled.find((one) => meet(spans, one.spans))
      if (!over || over.standing.beside.includes(sayingOf(item, open.say, open.nameOf))) continue
      const { decision, subject } = over.standing
      const review: Review = { status: 'draft', decision, subject }
      found.reviews.set(id, { kind, review })
      if (kind === 'incident' && over.id !== null && over.standing.record !== null) found.redirected.set(id, over.id)
      if (kind === 'value' && item.kind === 'value') {
        const { incident } = item.item
        found.values.push({ slot: id.slice(incident.length + 1), review, subject, item: null, incident })
      }
    }
  }
}

/** Was this very reading, of this very text, before the person who decided? Then nothing in it is new. */
function wasRead(open: OpenReading, { judged, record }: Standing): boolean {
  const { reader, snapshot } = (record ?? judged) as Judged
  const { name, version, model } = open.reading.reader
  return (
    snapshot.text === open.page.hash && reader?.name === name && reader.version === version && reader.model === model
  )
}

/** What is said about an incident that a person rejected is rejected with it. */
export function cascade(open: OpenReading, found: Found): void {
  for (const { id } of open.incidents) {
    const one = found.reviews.get(id)
    if (one?.review.status !== 'rejected') continue
    for (const row of open.responsibility) {
      if (row.incident === id) found.reviews.set(row.id, { kind: 'responsibility', review: one.review })
    }
    for (const row of open.stances) {
      if (row.incident === id) found.reviews.set(row.id, { kind: 'stance', review: one.review })
    }
  }
}

function nameSpans(item: Item): readonly Span[] {
  if (item.kind !== 'actor') return []
  const names = item.item.mentions.filter(({ kind }) => kind === 'name')
  return names.slice(0, 1)
}
