/** One card: a line when it rests; with provenance, history and what can be done when it is selected. @module */
import { memo } from 'react'
import { FIELD_WORDS } from '../../../publish/html/wording.ts'
import { incriminates } from '../../../weigh/accusations.ts'
import type { ReportPage } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { Answer } from '../../parts/answer.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Certainty, PartView, StanceView } from '../../parts/view.tsx'
import { Details } from './card-details.tsx'
import { CardHistory } from './card-history.tsx'
import type { CardDoing } from './card-list.tsx'
import type { Card } from './cards.ts'
import { EditForm } from './edit-form.tsx'

interface ItemCardProps {
  readonly card: Card
  /** Of the selected card; null of the others. */
  readonly page: ReportPage | null
  readonly editing: boolean
  readonly doing: CardDoing
}

export const ItemCard = memo(function ItemCard({ card, page, editing, doing }: ItemCardProps) {
  const selected = page !== null
  const status = card.review?.status
  return (
    <li className={`card ${card.kind} ${status ?? ''}${selected ? ' selected' : ''}`} id={`card-${card.local}`}>
      <button
        type="button"
        className="head"
        aria-expanded={selected}
        onClick={() => doing.select(selected ? undefined : card.local)}
      >
        <span className="kind">{t.kinds1[card.kind]}</span>
        <span className="says">
          <Says card={card} />
        </span>
        {status !== undefined && status !== 'unreviewed' && (
          <span className={`status ${status}`}>{t.statuses[status]}</span>
        )}
        {status === 'unreviewed' && (card.doubt?.score ?? 0) >= DOUBTFUL && (
          <span className="status doubt" title={card.doubt?.reasons.map((reason) => t.doubts[reason]).join(', ')}>
            ?
          </span>
        )}
      </button>
      {page !== null && <Inside card={card} page={page} editing={editing} doing={doing} />}
    </li>
  )
})

/** A card says so from here on. */
const DOUBTFUL = 0.3

/** In one line, without links: the card's head is a button. */
function Says({ card }: { readonly card: Card }) {
  switch (card.kind) {
    case 'claim':
      return (
        <>
          <Certainty certainty={card.row.certainty} /> <bdi>{card.row.speaker.name}</bdi>:{' '}
          <q dir="auto">{short(card.row.content)}</q>
        </>
      )
    case 'responsibility':
      return (
        <>
          <Certainty certainty={card.row.certainty} /> <bdi>{card.row.assertedBy.name}</bdi> <PartView row={card.row} />
        </>
      )
    case 'stance':
      return (
        <>
          <Certainty certainty={card.row.certainty} /> <bdi>{card.row.assertedBy.name}</bdi> ·{' '}
          {t.dimensions[card.row.dimension]}: <StanceView row={card.row} />
        </>
      )
    case 'question':
      return <q dir="auto">{short(card.row.evidence.text)}</q>
    case 'incident':
      return (
        <>
          <b>{card.row.type.replaceAll('-', ' ')}</b>
          {card.row.status !== 'happened' && <span className="hedge"> {card.row.status}</span>}{' '}
          <small>{[card.row.place, card.row.date].filter(Boolean).join(', ')}</small>
        </>
      )
    case 'value':
      return (
        <>
          <span className="hedge">{FIELD_WORDS[card.row.field]}</span> <b dir="auto">{card.row.value}</b>{' '}
          <small>
            <bdi>{card.row.speakers.map(({ name }) => name).join(', ')}</bdi>
          </small>
        </>
      )
    case 'name':
      return (
        <>
          <bdi>{card.row.name}</bdi> <small>{card.row.type}</small>
        </>
      )
  }
}

function Inside({ page, card, editing, doing }: ItemCardProps & { readonly page: ReportPage }) {
  if (editing) return <EditForm key={card.local} page={page} card={card} onEdited={doing.edited} />
  return (
    <div className="inside">
      <Details card={card} />
      {card.kind === 'responsibility' && incriminates(card.row) && !card.row.ownClaim && (
        <Answer actor={card.row.actor} responses={page.responses} />
      )}
      {card.review !== null && (
        <div className="judge">
          <button type="button" className="accept" onClick={() => doing.judge(card, 'accept')}>
            <Icon name="check" /> {t.reader.accept} <kbd>a</kbd>
          </button>
          <button type="button" className="reject" onClick={() => doing.judge(card, 'reject')}>
            <Icon name="cross" /> {t.reader.reject} <kbd>x</kbd>
          </button>
          <button type="button" onClick={doing.edit}>
            {t.reader.edit} <kbd>e</kbd>
          </button>
          <button type="button" onClick={doing.respan}>
            {t.reader.respan} <kbd>r</kbd>
          </button>
        </div>
      )}
      <CardHistory page={page} card={card} />
    </div>
  )
}

const LONGEST = 110

function short(text: string): string {
  const words = text.replace(/\s+/g, ' ')
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words
}
