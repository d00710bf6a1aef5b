/**
 * Gives an item other words of its report: to correct its extent, or to put an orphan back.
 *
 * @module
 */
import { InputError } from '../../errors.ts'
import type { Judged, Ref } from '../../model/judged.ts'
import { type Span, wordsOf } from '../../model/span.ts'
import { findAnchor } from './anchors.ts'
import type { Item } from './items.ts'
import { placeKey } from './judge.ts'
import { type Page, place } from './place.ts'
import { rewritten } from './walk.ts'

/** The item with other core words; the rest of its words stay where they are. */
export function respanned({ kind, item }: Item, spans: readonly Span[]): Item {
  const [first, ...more] = spans as [Span, ...Span[]]
  const one = (): Span => {
    if (more.length > 0)
      throw new InputError(`${kind === 'incident' ? 'an' : 'a'} ${kind} stands on one span, ${spans.length} were given`)
    return first
  }
  switch (kind) {
    case 'claim':
      return { kind, item: { ...item, content: spans } }
    case 'mention':
      return { kind, item: { ...item, mention: { ...item.mention, ...one() } } }
    case 'actor':
      return { kind, item: { ...item, mentions: spans.map((span) => ({ ...span, kind: 'name' as const })) } }
    case 'incident':
      return { kind, item: { ...item, trigger: one() } }
    case 'value':
      return { kind, item: { ...item, evidence: one() } }
    case 'responsibility':
      return { kind, item: { ...item, evidence: one() } }
    case 'stance':
      return { kind, item: { ...item, evidence: one() } }
  }
}

/** @throws InputError when a span does not lie in the text, or is empty */
export function checkedSpans(text: string, spans: readonly Span[]): readonly Span[] {
  for (const span of spans) {
    if (span.end <= span.start || span.end > text.length) {
      throw new InputError(`${span.start}-${span.end} is no stretch of a text of ${text.length} code units`)
    }
    if (!/\S/.test(wordsOf(text, span))) throw new InputError(`${span.start}-${span.end} holds no words`)
  }
  return spans
}

const LOST: Span = { start: -1, end: -1 }

/**
 * What is left of an orphan: everything but the words that cannot be placed, and its references told by name where their words
 * are gone. Its core words are given anew.
 */
export function salvaged(
  judged: Judged,
  page: Page,
  spans: readonly Span[],
): { readonly item: Item; readonly refs: readonly Ref[] } {
  const whole = place(judged, page)
  const found = new Map(
    judged.anchors.map((anchor) => {
      const one = findAnchor(page.text, anchor)
      return [placeKey(anchor), one.kind === 'found' ? one.span : LOST] as const
    }),
  )
  const at = whole.kind === 'placed' ? whole.at : (span: Span): Span => found.get(placeKey(span)) ?? LOST
  const { kind, item } = respanned(judged, spans)
  // The new words are of today's text already.
  const fresh = new Set(spans.map(placeKey))
  const move = (span: Span): Span => (fresh.has(placeKey(span)) ? span : at(span))
  const kept = rewritten(item, move, (id) => id)
  const refs = rewritten(judged.refs, at, (id) => id)
    .map((ref): Ref | null => {
      if (ref.kind === 'entity') return ref.mention?.start === LOST.start ? { ...ref, mention: null } : ref
      if (ref.kind === 'incident') return ref.trigger?.start === LOST.start ? { ...ref, trigger: null } : ref
      if (ref.kind === 'claim') return ref.content.some(isLost) ? null : ref
      return isLost(ref.evidence) ? null : ref
    })
    .filter((ref) => ref !== null)
  return { item: { kind, item: pruned(kept) } as Item, refs }
}

/** Without what has no place: out of lists it goes, a field that held it becomes null. */
function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !holdsLost(one)).map(pruned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, holdsLost(one) && !Array.isArray(one) ? null : pruned(one)]),
  )
}

function holdsLost(value: unknown): boolean {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  return isLost(value) || Object.values(value).some(holdsLost)
}

function isLost(value: object): boolean {
  return 'start' in value && value.start === LOST.start
}
