/**
 * The cards of a report: everything that was read in it and can be judged or looked at, in the order of its words.
 *
 * @module
 */
import type { Review } from '../../../model/review.ts'
import type { Span } from '../../../model/span.ts'
import type { ReportPage } from '../../api/shapes.ts'

export const CARD_KINDS = ['claim', 'responsibility', 'stance', 'incident', 'question', 'name'] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** Names are many, and known from the other cards. */
export const SHOWN_KINDS: readonly CardKind[] = ['claim', 'responsibility', 'stance', 'incident', 'question']

interface Common {
  /** Within the report: `c4`, or `d17` for what a person entered. */
  readonly local: string
  readonly spans: readonly Span[]
  /** Null for what cannot be judged here. */
  readonly review: Review | null
  readonly doubt: ReportPage['claims'][number]['doubt'] | null
}

export type Card =
  | (Common & { readonly kind: 'claim'; readonly row: ReportPage['claims'][number] })
  | (Common & { readonly kind: 'responsibility'; readonly row: ReportPage['responsibility'][number] })
  | (Common & { readonly kind: 'stance'; readonly row: ReportPage['stances'][number] })
  | (Common & { readonly kind: 'question'; readonly row: ReportPage['questions'][number] })
  | (Common & { readonly kind: 'incident'; readonly row: ReportPage['incidents'][number] })
  | (Common & { readonly kind: 'name'; readonly row: ReportPage['entities'][number] })

export function cardsOf(page: ReportPage): Card[] {
  const local = (id: string) => (id.startsWith(`${page.report.id}/`) ? id.slice(page.report.id.length + 1) : id)
  const cards: Card[] = [
    ...page.claims.map((row) => ({
      kind: 'claim' as const,
      row,
      local: local(row.id),
      spans: row.evidence,
      review: row.review,
      doubt: row.doubt,
    })),
    ...page.responsibility.map((row) => ({
      kind: 'responsibility' as const,
      row,
      local: local(row.id),
      spans: [row.evidence],
      review: row.review,
      doubt: row.doubt,
    })),
    ...page.stances.map((row) => ({
      kind: 'stance' as const,
      row,
      local: local(row.id),
      spans: [row.evidence],
      review: row.review,
      doubt: row.doubt,
    })),
    ...page.questions.map((row) => ({
      kind: 'question' as const,
      row,
      local: local(row.id),
      spans: [row.evidence],
      review: null,
      doubt: null,
    })),
    ...page.incidents.map((row) => ({
      kind: 'incident' as const,
      row,
      local: row.id,
      spans: [row.trigger, ...row.mentions],
      review: null,
      doubt: null,
    })),
    ...page.entities.map((row) => ({
      kind: 'name' as const,
      row,
      local: row.id,
      spans: row.mentions,
      review: null,
      doubt: null,
    })),
  ]
  return cards.sort((a, b) => first(a) - first(b) || CARD_KINDS.indexOf(a.kind) - CARD_KINDS.indexOf(b.kind))
}

/** Does the card's words' place still hold, and is it not put aside? Only then are they highlighted. */
export function isInText({ review }: Card): boolean {
  return review === null || (review.status !== 'rejected' && review.status !== 'orphaned')
}

export function isOpen({ review }: Card): boolean {
  return review?.status === 'unreviewed' || review?.status === 'draft'
}

/** The most doubtful one that nobody has judged; of equals the next one after `from` in the text. */
export function nextDoubtful(cards: readonly Card[], from: string | undefined): Card | undefined {
  const at = cards.findIndex(({ local }) => local === from)
  const order = [...cards.slice(at + 1), ...cards.slice(0, at + 1)]
  return order
    .filter((card) => isOpen(card) && card.local !== from)
    .reduce<Card | undefined>(
      (best, card) => (best === undefined || (card.doubt?.score ?? 0) > (best.doubt?.score ?? 0) ? card : best),
      undefined,
    )
}

function first({ spans }: Card): number {
  return spans[0]?.start ?? 0
}
