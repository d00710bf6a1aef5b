/** The cards beside the text, in the order of their words. @module */
import type { ReportPage } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import type { Card } from './cards.ts'
import { ItemCard } from './item-card.tsx'

/** What can be done with a card; the same functions at every drawing. */
export interface CardDoing {
  readonly select: (local: string | undefined) => void
  readonly judge: (card: Card, act: 'accept' | 'reject') => void
  readonly edit: () => void
  readonly respan: () => void
  /** @param next - go on with the next doubtful one, the form still open */
  readonly edited: (next: boolean) => void
}

interface CardListProps {
  readonly page: ReportPage
  readonly cards: readonly Card[]
  readonly selected: string | undefined
  readonly editing: boolean
  readonly doing: CardDoing
}

export function CardList({ page, cards, selected, editing, doing }: CardListProps) {
  if (cards.length === 0) return <p className="quiet none">{t.reader.noCards}</p>
  return (
    <ol className="cards">
      {cards.map((card) => {
        const isSelected = card.local === selected
        return (
          <ItemCard
            key={card.local}
            card={card}
            // What lies inside is shown of the selected one alone: the others need not be drawn again with the page.
            page={isSelected ? page : null}
            editing={editing && isSelected}
            doing={doing}
          />
        )
      })}
    </ol>
  )
}
