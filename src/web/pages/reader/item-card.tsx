/** One card: a line when it rests; with provenance, history and what can be done when it is selected. @module */
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { incriminates } from '../../../weigh/accusations.ts'
import type { ReportPage } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { Answer } from '../../parts/answer.tsx'
import { Icon } from '../../parts/icon.tsx'
import { SpeakerName } from '../../parts/speaker.tsx'
import { Certainty, ForceNote, PartView, StanceView } from '../../parts/view.tsx'
import { CardHistory } from './card-history.tsx'
import type { Card } from './cards.ts'
import { EditForm } from './edit-form.tsx'

interface ItemCardProps {
  readonly page: ReportPage
  readonly card: Card
  readonly selected: boolean
  readonly editing: boolean
  readonly onSelect: (local: string | undefined) => void
  readonly onJudge: (card: Card, act: 'accept' | 'reject') => void
  readonly onEdit: () => void
  readonly onRespan: () => void
  readonly onEdited: (next: boolean) => void
}

export const ItemCard = memo(function ItemCard(props: ItemCardProps) {
  const { card, selected, onSelect } = props
  const status = card.review?.status
  return (
    <li className={`card ${card.kind} ${status ?? ''}${selected ? ' selected' : ''}`} id={`card-${card.local}`}>
      <button
        type="button"
        className="head"
        aria-expanded={selected}
        onClick={() => onSelect(selected ? undefined : card.local)}
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
      {selected && <Inside {...props} />}
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
      return <>{card.row.type.replaceAll('-', ' ')}</>
    case 'name':
      return (
        <>
          <bdi>{card.row.name}</bdi> <small>{card.row.type}</small>
        </>
      )
  }
}

function Inside(props: ItemCardProps) {
  const { page, card, editing, onJudge, onEdit, onRespan } = props
  if (editing) return <EditForm key={card.local} {...props} />
  return (
    <div className="inside">
      <Details card={card} />
      {card.kind === 'responsibility' && incriminates(card.row) && !card.row.ownClaim && (
        <Answer actor={card.row.actor} responses={page.responses} />
      )}
      {card.review !== null && (
        <div className="judge">
          <button type="button" className="accept" onClick={() => onJudge(card, 'accept')}>
            <Icon name="check" /> {t.reader.accept} <kbd>a</kbd>
          </button>
          <button type="button" className="reject" onClick={() => onJudge(card, 'reject')}>
            <Icon name="cross" /> {t.reader.reject} <kbd>x</kbd>
          </button>
          <button type="button" onClick={onEdit}>
            <Icon name="edit" /> {t.reader.edit} <kbd>e</kbd>
          </button>
          <button type="button" onClick={onRespan}>
            <Icon name="span" /> {t.reader.respan} <kbd>r</kbd>
          </button>
        </div>
      )}
      <CardHistory page={page} card={card} />
    </div>
  )
}

function Details({ card }: { readonly card: Card }) {
  switch (card.kind) {
    case 'claim':
      return (
        <>
          <p>
            <SpeakerName speaker={card.row.speaker} long />
          </p>
          <dl>
            <Fact name={t.fields.certainty}>
              {card.row.certainty}
              {card.row.certaintyCue !== null && (
                <>
                  {' '}
                  (<q>{card.row.certaintyCue}</q>)
                </>
              )}
            </Fact>
            <Fact name={t.fields.force}>{card.row.force}</Fact>
            <Fact name={t.fields.kind}>{card.row.kind}</Fact>
            {card.row.cue !== null && <Fact name={t.fields.cue}>{card.row.cue}</Fact>}
            {card.row.condition !== null && <Fact name={t.fields.condition}>{card.row.condition}</Fact>}
            {card.row.actors.length > 0 && (
              <Fact name={t.fields.about}>
                {card.row.actors.map(({ id, name }) => (
                  <Link key={id} className="tag" to="/actors/$actor" params={{ actor: id }}>
                    <bdi>{name}</bdi>
                  </Link>
                ))}
              </Fact>
            )}
            {card.row.incidents.length > 0 && (
              <Fact name={t.fields.incident}>
                {card.row.incidents.map((id) => (
                  <Link key={id} className="tag" to="/incidents/$incident" params={{ incident: id }}>
                    {id}
                  </Link>
                ))}
              </Fact>
            )}
          </dl>
        </>
      )
    case 'responsibility':
    case 'stance':
      return (
        <>
          <p>
            <SpeakerName speaker={card.row.assertedBy} long />
          </p>
          <ForceNote force={card.row.force} condition={card.row.condition} />
          <dl>
            <Fact name={t.fields.certainty}>{card.row.certainty}</Fact>
            <Fact name={t.fields.force}>{card.row.force}</Fact>
            {card.row.incident !== null && (
              <Fact name={t.fields.incident}>
                <Link className="tag" to="/incidents/$incident" params={{ incident: card.row.incident }}>
                  {card.row.incident}
                </Link>
              </Fact>
            )}
            {card.row.grounds.map((ground) => (
              <Fact key={`${ground.kind} ${ground.evidence.start}`} name={t.grounds[ground.kind]}>
                <q dir="auto">{ground.evidence.text}</q>
              </Fact>
            ))}
          </dl>
        </>
      )
    case 'incident':
      return card.row.incident === null ? null : (
        <p>
          <Link to="/incidents/$incident" params={{ incident: card.row.incident }}>
            {t.board.toIncident}
          </Link>
        </p>
      )
    case 'name':
      return card.row.actor === null ? null : (
        <p>
          <Link to="/actors/$actor" params={{ actor: card.row.actor }}>
            {t.reader.toActor}
          </Link>
        </p>
      )
    case 'question':
      return null
  }
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  )
}

const LONGEST = 110

function short(text: string): string {
  const words = text.replace(/\s+/g, ' ')
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words
}
