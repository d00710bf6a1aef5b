/** The cards beside the text, in the order of their words. @module */
import type { ReportPage } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import type { Card } from './cards.ts'
import { ItemCard } from './item-card.tsx'

interface CardListProps {
  readonly page: ReportPage
  readonly cards: readonly Card[]
  readonly selected: string | undefined
  readonly editing: boolean
  readonly onSelect: (local: string | undefined) => void
  readonly onJudge: (card: Card, act: 'accept' | 'reject') => void
  readonly onEdit: () => void
  readonly onRespan: () => void
  /** @param next - go on with the next doubtful one, the form still open */
  readonly onEdited: (next: boolean) => void
}

export function CardList({ cards, selected, ...rest }: CardListProps) {
  if (cards.length === 0) return <p className="quiet none">{t.reader.noCards}</p>
  return (
    <ol className="cards">
      {cards.map((card) => (
        <ItemCard
          key={card.local}
          card={card}
          selected={card.local === selected}
          {...rest}
          editing={rest.editing && card.local === selected}
        />
      ))}
    </ol>
  )
}
