/**
 * Makes the whole record of an item that a decision keeps: its words anchored, its ids explained.
 *
 * @module
 */
import type { Anchor, Snapshot } from '../../model/anchor.ts'
import type { Judged, Ref } from '../../model/judged.ts'
import type { ReaderStamp, Reading } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { anchorAt } from './anchors.ts'
import { coreSpans, type Item } from './items.ts'
import { idsIn, spansIn } from './walk.ts'

/** A report's text as it is judged, and the reading in use. */
export interface Bench {
  readonly snapshot: Snapshot
  readonly text: string
  /** With everything that people decided. */
  readonly reading: Reading
  readonly reader: ReaderStamp
}

/** @param more - references to things that the reading does not hold: somebody whom a person names */
export function judgedOf({ snapshot, text, reading, reader }: Bench, item: Item, more: readonly Ref[] = []): Judged {
  const known = new Map(more.map((ref) => [ref.id, ref]))
  const refs = new Map<string, Ref>()
  for (const id of idsIn(item.item)) {
    const ref = known.get(id) ?? refIn(reading, id, coreSpans(item)[0]?.start ?? 0)
    if (ref) refs.set(id, ref)
  }
  return {
    ...item,
    snapshot,
    reader,
    anchors: anchorsOf(text, [item.item, [...refs.values()]]),
    refs: [...refs.values()],
  }
}

export function anchorsOf(text: string, parts: unknown): Anchor[] {
  const spans = new Map<string, Span>(spansIn(parts).map((span) => [placeKey(span), span]))
  return [...spans.values()].map((span) => anchorAt(text, span))
}

export function placeKey({ start, end }: Span): string {
  return `${start}-${end}`
}

/** The words of a judged record, from the record alone. */
export function wordsIn(judged: Judged): (span: Span) => string {
  const words = new Map(judged.anchors.map((anchor) => [placeKey(anchor), anchor.exact]))
  return (span) => words.get(placeKey(span)) ?? ''
}

/** What the ids of a judged record stand for, from the record alone. */
export function namesIn(judged: Judged): (id: string) => string {
  const refs = new Map(judged.refs.map((ref) => [ref.id, ref]))
  return (id) => {
    const ref = refs.get(id)
    return ref?.kind === 'entity' ? ref.name : (ref?.kind ?? '')
  }
}

/** What the ids of a reading stand for, told like {@link namesIn}. */
export function namesOf(reading: Reading): (id: string) => string {
  const names = new Map<string, string>(reading.entities.map(({ id, name }) => [id, name]))
  const incidents = new Set<string>(reading.incidents.map(({ id }) => id))
  return (id) => names.get(id) ?? (incidents.has(id) ? 'incident' : 'claim')
}

/**
 * What an id of a reading means; null when the reading does not hold it.
 *
 * @param near - where the item stands: of several mentions the nearest is what it speaks of
 */
function refIn(reading: Reading, id: string, near: number): Ref | null {
  const entity = reading.entities.find((one) => one.id === id)
  if (entity) {
    const { name, type, mentions } = entity
    const names = mentions.filter(({ kind }) => kind === 'name')
    const [mention = null] = [...(names.length > 0 ? names : mentions)].sort(
      (a, b) => Math.abs(a.start - near) - Math.abs(b.start - near),
    )
    return { kind: 'entity', id, name, type, mention }
  }
  const incident = reading.incidents.find((one) => one.id === id)
  if (incident) {
    const { type, status, series, trigger } = incident
    return { kind: 'incident', id, type, status, series, trigger }
  }
  const claim = reading.claims.find((one) => one.id === id)
  if (claim) return { kind: 'claim', id, content: claim.content }
  const view = reading.responsibility.find((one) => one.id === id)
  return view ? { kind: 'responsibility', id, evidence: view.evidence, role: view.role } : null
}
