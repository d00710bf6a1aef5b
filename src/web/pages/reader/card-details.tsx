/** What a selected card says beyond its line, in the fields of its kind. @module */
import { Link } from '@tanstack/react-router'
import { t } from '../../messages/messages.ts'
import { SpeakerName } from '../../parts/speaker.tsx'
import { ForceNote } from '../../parts/view.tsx'
import type { Card } from './cards.ts'

export function Details({ card }: { readonly card: Card }) {
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
      return (
        <>
          <dl>
            <Fact name={t.fields.status}>{card.row.status}</Fact>
            {card.row.date !== null && <Fact name={t.fields.date}>{card.row.date}</Fact>}
            {card.row.place !== null && <Fact name={t.fields.where}>{card.row.place}</Fact>}
          </dl>
          {card.row.incident !== null && <ToIncident id={card.row.incident} />}
        </>
      )
    case 'value':
      return (
        <>
          {card.row.speakers.map((speaker) => (
            <p key={speaker.kind === 'actor' ? speaker.actor : speaker.report}>
              <SpeakerName speaker={speaker} long />
            </p>
          ))}
          <ToIncident id={card.row.incident} />
        </>
      )
    case 'name':
      return (
        <>
          <dl>
            <Fact name={t.fields.type}>{card.row.type}</Fact>
            <Fact name={t.fields.mentions}>{t.reader.mentions(card.row.mentions.length)}</Fact>
          </dl>
          {card.row.actor !== null && (
            <p>
              <Link to="/actors/$actor" params={{ actor: card.row.actor }}>
                {t.reader.toActor}
              </Link>
            </p>
          )}
        </>
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

function ToIncident({ id }: { readonly id: string }) {
  return (
    <p>
      <Link to="/incidents/$incident" params={{ incident: id }}>
        {t.board.toIncident}
      </Link>
    </p>
  )
}
