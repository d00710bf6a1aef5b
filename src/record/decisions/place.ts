/**
 * Puts a judged record back into a text: all of its words, or none.
 *
 * @module
 */
import type { Judged } from '../../model/judged.ts'
import type { Span } from '../../model/span.ts'
import { findAnchor } from './anchors.ts'
import { coreSpans } from './items.ts'
import { placeKey } from './judge.ts'
import { spansIn } from './walk.ts'

/** A text with its SHA-256. */
export interface Page {
  readonly text: string
  readonly hash: string
}

export type Placed =
  | {
      readonly kind: 'placed'
      readonly moved: boolean
      readonly at: (span: Span) => Span
      /** False for the mention of somebody who can only be told by name any more. */
      readonly has: (span: Span) => boolean
    }
  | {
      readonly kind: 'lost'
      readonly reason: 'gone' | 'ambiguous'
      /** The words that could not be placed. */
      readonly words: string
      readonly candidates: readonly Span[]
    }

/**
 * In the very text that was judged, every position holds. In another, the words by which the item is known are looked for first;
 * what stood at the same distance from them and says the same is the same, and whatever else is left must be
 * found on its own. Somebody who is named in several places is found by any of them.
 */
export function place(judged: Judged, page: Page): Placed {
  if (judged.snapshot.text === page.hash) return { kind: 'placed', moved: false, at: (span) => span, has: () => true }
  const core = new Set(coreSpans(judged).map(placeKey))
  // A person or body that the item speaks of is known by name too.
  const others = judged.refs.filter((ref) => ref.kind !== 'entity')
  const own = new Set(spansIn([judged.item, others]).map(placeKey))
  const anchors = [...judged.anchors].sort((a, b) => Number(core.has(placeKey(b))) - Number(core.has(placeKey(a))))
  const found = new Map<string, Span>()
  const shifts = new Set<number>()
  let lost: Extract<Placed, { kind: 'lost' }> | null = null
  for (const anchor of anchors) {
    const isCore = core.has(placeKey(anchor))
    const beside = isCore ? undefined : [...shifts].find((shift) => standsAt(page.text, anchor, shift))
    const place = beside === undefined ? findAnchor(page.text, anchor) : null
    if (place?.kind === 'lost' && (judged.kind === 'actor' || !own.has(placeKey(anchor)))) {
      lost ??= { kind: 'lost', reason: place.reason, words: anchor.exact, candidates: place.candidates }
      continue
    }
    if (place?.kind === 'lost') {
      return { kind: 'lost', reason: place.reason, words: anchor.exact, candidates: place.candidates }
    }
    const span = place?.span ?? { start: anchor.start + (beside ?? 0), end: anchor.end + (beside ?? 0) }
    if (isCore) shifts.add(span.start - anchor.start)
    found.set(placeKey(anchor), span)
  }
  if (judged.kind === 'actor' && found.size === 0 && lost) return lost
  const moved = [...found].some(([key, span]) => key !== placeKey(span))
  return {
    kind: 'placed',
    moved,
    at: (span) => found.get(placeKey(span)) ?? span,
    has: (span) => found.has(placeKey(span)),
  }
}

function standsAt(text: string, { exact, start }: { readonly exact: string; readonly start: number }, shift: number) {
  return start + shift >= 0 && text.startsWith(exact, start + shift)
}
