/**
 * The cards of a report: everything that was read in it and can be judged or looked at, in the order of its words.
 *
 * @module
 */
import type { Review } from '../../../model/review.ts'
import type { Span } from '../../../model/span.ts'
import type { ReportPage } from '../../api/shapes.ts'

export const CARD_KINDS = ['claim', 'responsibility', 'stance', 'incident', 'value', 'question', 'name'] as const
export type CardKind = (typeof CARD_KINDS)[number]

/** Names are many, and known from the other cards. */
export const SHOWN_KINDS: readonly CardKind[] = CARD_KINDS.filter((kind) => kind !== 'name')

/** Where the report's page keeps the rows of a kind. */
export const ROWS_OF = {
  claim: 'claims',
  responsibility: 'responsibility',
  stance: 'stances',
  incident: 'incidents',
  value: 'values',
  question: 'questions',
  name: 'entities',
} as const satisfies Record<CardKind, keyof ReportPage>

type RowOf<Kind extends CardKind> = ReportPage[(typeof ROWS_OF)[Kind]][number]

/** One thing read, as a card. */
export type Card = { readonly [Kind in CardKind]: CardOf<Kind> }[CardKind]

export interface CardOf<Kind extends CardKind> {
  readonly kind: Kind
  readonly row: RowOf<Kind>
  /** Within the report: `c4`, or `d17` for what a person entered. */
  readonly local: string
  readonly spans: readonly Span[]
  /** Null for what cannot be judged here. */
  readonly review: Review | null
  readonly doubt: ReportPage['claims'][number]['doubt'] | null
}

/** A row that stays the same keeps its card, so that only what changed is drawn again. */
const known = new WeakMap<object, Card>()

export function cardsOf(page: ReportPage): Card[] {
  const cards = CARD_KINDS.flatMap((kind) =>
    page[ROWS_OF[kind]].map((row) => {
      const card = known.get(row) ?? cardOf(kind, row as never, page.report.id)
      known.set(row, card)
      return card
    }),
  )
  return cards.sort((a, b) => first(a) - first(b) || CARD_KINDS.indexOf(a.kind) - CARD_KINDS.indexOf(b.kind))
}

function cardOf(kind: CardKind, row: Card['row'], report: string): Card {
  return {
    kind,
    row,
    local: row.id.startsWith(`${report}/`) ? row.id.slice(report.length + 1) : row.id,
    spans: placesOf({ kind, row } as Card),
    review: 'review' in row ? row.review : null,
    doubt: 'doubt' in row ? row.doubt : null,
  } as Card
}

function placesOf(card: Pick<Card, 'kind' | 'row'>): readonly Span[] {
  const { kind, row } = card as Card
  if (kind === 'claim' || kind === 'value') return row.evidence
  if (kind === 'incident') return [row.trigger, ...row.mentions]
  return kind === 'name' ? row.mentions : [row.evidence]
}

/** Does the card's words' place still hold, and is it not put aside? Only then are they highlighted. */
export function isInText({ review }: Card): boolean {
  return review === null || (review.status !== 'rejected' && review.status !== 'orphaned')
}

export function isOpen({ review }: Card): boolean {
  return review?.status === 'unreviewed' || review?.status === 'draft'
}

/** Those that nobody has judged, the most doubtful first; of equals those after `from` in the text come first. */
function byDoubt(cards: readonly Card[], from: string | undefined): Card[] {
  const at = cards.findIndex(({ local }) => local === from)
  const order = [...cards.slice(at + 1), ...cards.slice(0, at + 1)].filter(
    (card) => isOpen(card) && card.local !== from,
  )
  return order.sort((a, b) => (b.doubt?.score ?? 0) - (a.doubt?.score ?? 0))
}

/** Where to go once `from` is judged: the most doubtful of the rest. */
export function mostDoubtful(cards: readonly Card[], from: string | undefined): Card | undefined {
  return byDoubt(cards, from)[0]
}

/** Where to go when `from` is left as it is: the next less doubtful one; after the last, the first again. */
export function nextDoubtful(cards: readonly Card[], from: string | undefined): Card | undefined {
  const order = byDoubt(cards, undefined)
  const at = order.findIndex(({ local }) => local === from)
  const next = at < 0 ? mostDoubtful(cards, from) : order[(at + 1) % order.length]
  return next?.local === from ? undefined : next
}

function first({ spans }: Card): number {
  return spans[0]?.start ?? 0
}
