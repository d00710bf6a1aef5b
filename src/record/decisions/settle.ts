/**
 * Works one standing decision into a reading: in the place of what the reader made of the same words, or beside it.
 *
 * @module
 */
import type { ItemKind, Judged } from '../../model/judged.ts'
import type { Entity, Incident } from '../../model/reading.ts'
import type { Review } from '../../model/review.ts'
import { meet, type Span, sameSpans } from '../../model/span.ts'
import type { Standing } from './decided.ts'
import type { Found } from './found.ts'
import { coreSpans, type Item, sayingOf } from './items.ts'
import { namesIn, wordsIn } from './judge.ts'
import { withMentions, withValues } from './merge.ts'
import type { OpenReading } from './open-reading.ts'
import { type Placed, place } from './place.ts'
import { rewritten } from './walk.ts'

type InPlace = Extract<Placed, { kind: 'placed' }>

/** The reader's own item for a decision. */
interface Match {
  readonly id: string
  readonly item: Item
}

/** Works one standing decision in. */
export function settle(open: OpenReading, found: Found, kind: ItemKind, standing: Standing): void {
  const held = standing.record ?? (standing.judged as Judged)
  const placed = place(held, open.page)
  if (placed.kind === 'lost') {
    const { reason, words, candidates } = placed
    found.lost.push({ standing, named: null, reason, words, candidates })
    return
  }
  if (placed.moved) found.moved.add(standing.decision)
  const spans = coreSpans(held).filter(placed.has).map(placed.at)
  const seen = standing.judged && standing.judged !== held ? place(standing.judged, open.page) : null
  const before =
    standing.judged && seen?.kind === 'placed' ? coreSpans(standing.judged).filter(seen.has).map(seen.at) : []
  const review: Review = { status: standing.status, decision: standing.decision, subject: standing.subject }
  const match = matchOf(open, found, kind, standing, [...spans, ...before])
  const id =
    kind === 'value'
      ? settleValue(open, found, standing, placed, match, review)
      : settleItem(open, kind, standing, placed, match)
  if (id !== null) found.reviews.set(id, { kind, review })
  found.settled.push({ standing, kind, spans: [...spans, ...before], id })
}

/** The reader's own item that says what was judged, or what was decided, of the same words. */
function matchOf(
  open: OpenReading,
  found: Found,
  kind: ItemKind,
  { judged, record }: Standing,
  spans: readonly Span[],
): Match | null {
  const sayings = new Set([judged, record].flatMap((one) => (one ? [sayingOf(one, wordsIn(one), namesIn(one))] : [])))
  const fits = open
    .itemsOf(kind)
    .filter(({ id, item }) => !found.reviews.has(id) && meet(coreSpans(item), spans))
    .filter(({ item }) => sayings.has(sayingOf(item, open.say, open.nameOf)))
  const exact = fits.find(({ item }) => sameSpans(coreSpans(item), spans))
  return exact ?? fits[0] ?? null
}

function settleItem(
  open: OpenReading,
  kind: Exclude<ItemKind, 'value'>,
  standing: Standing,
  placed: InPlace,
  match: Match | null,
): string | null {
  const { record } = standing
  if (kind === 'mention') return settleMention(open, standing, placed, match)
  if (record === null) return match?.id ?? null
  const id = match?.id ?? standing.subject
  const item = { ...placedItem(open, record, placed, standing), id }
  const list = open.list(kind)
  const at = list.findIndex((one) => one.id === id)
  const known = list[at]
  if (known === undefined) list.push(item)
  else if (kind === 'actor') list[at] = withMentions(item as unknown as Entity, known as Entity)
  else if (kind === 'incident') list[at] = withValues(item as unknown as Incident, known as Incident)
  else list[at] = item
  return id
}

function settleMention(open: OpenReading, standing: Standing, placed: InPlace, match: Match | null): string | null {
  const { record } = standing
  if (match?.item.kind === 'mention') {
    const { entity, mention } = match.item.item
    open.mend(entity, (mentions) => mentions.filter((one) => one.start !== mention.start || one.end !== mention.end))
  }
  if (record?.kind !== 'mention') return match?.id ?? null
  const { entity, mention } = placedItem(open, record, placed, standing) as unknown as typeof record.item
  open.mend(entity, (mentions) => [...mentions, mention].sort((a, b) => a.start - b.start || a.end - b.end))
  return match?.id ?? standing.subject
}

function settleValue(
  open: OpenReading,
  found: Found,
  standing: Standing,
  placed: InPlace,
  match: Match | null,
  review: Review,
): string | null {
  const { record, judged, subject } = standing
  const held = record ?? judged
  if (held?.kind !== 'value') return null
  const item = placedItem(open, held, placed, standing) as unknown as typeof held.item
  const slot = match ? match.id.slice(item.incident.length + 1) : null
  if (record === null && slot === null) return null
  found.values.push({ slot, review, subject, item: record === null ? null : item, incident: item.incident })
  return slot === null ? `${item.incident}.${subject}` : `${item.incident}.${slot}`
}

/** A record's item with places and ids of this reading. */
function placedItem(open: OpenReading, record: Judged, placed: InPlace, { subject }: Standing): { id: string } {
  const ids = new Map(record.refs.map((ref) => [ref.id, open.idOf(ref, record, placed, subject)]))
  const held =
    record.kind === 'actor' ? { ...record.item, mentions: record.item.mentions.filter(placed.has) } : record.item
  return rewritten(held, placed.at, (id) => ids.get(id) ?? null) as unknown as { id: string }
}
