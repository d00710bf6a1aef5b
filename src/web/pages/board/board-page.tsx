/**
 * The board: what happened, what is open, what is doubtful, what came in last.
 *
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { boardQuery, caseQuery, doubtfulQuery, notKnownQuery } from '../../api/queries.ts'
import { t } from '../../messages/messages.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { SourceName } from '../../parts/source-name.tsx'
import { SpeakerName } from '../../parts/speaker.tsx'
import { Await, Empty } from '../../parts/states.tsx'
import { Certainty } from '../../parts/view.tsx'
import { Words } from '../../parts/words.tsx'
import { IncidentCard } from './incident-card.tsx'
import { LatestDecisions } from './latest-decisions.tsx'

const GAPS = 7

export function BoardPage() {
  const facts = useQuery(caseQuery)
  const board = useQuery(boardQuery)
  return (
    <>
      <Await query={facts} lines={2}>
        {({ title, counts }) => <PageHead title={title} lead={t.board.lead(counts)} />}
      </Await>
      <Await query={board}>
        {({ incidents, latest, sources }) =>
          latest.length === 0 ? (
            <Empty title={t.board.empty}>
              <p>{t.board.emptyHint}</p>
            </Empty>
          ) : (
            <div className="board">
              <section className="wide" aria-labelledby="happened">
                <h2 id="happened">
                  {t.board.happened} <Link to="/incidents">{t.board.all}</Link>
                </h2>
                {incidents.length === 0 ? (
                  <p className="quiet">{t.incidents.none}</p>
                ) : (
                  <div className="incident-cards">
                    {incidents.map((incident) => (
                      <IncidentCard key={incident.id} incident={incident} />
                    ))}
                  </div>
                )}
              </section>
              <Open />
              <Doubtful />
              <section aria-labelledby="latest">
                <h2 id="latest">
                  {t.board.latest} <Link to="/sources">{t.board.all}</Link>
                </h2>
                <ul className="lines">
                  {latest.map((source) => (
                    <li key={source.report}>
                      <Link to="/reader/$report" params={{ report: source.report }} dir="auto">
                        {source.headline ?? source.address}
                      </Link>
                      <p className="from">
                        <SourceName report={source.report} refs={sources} />
                        <span>{source.read ? t.board.claims(source.claims) : t.board.unread(source.language)}</span>
                      </p>
                    </li>
                  ))}
                </ul>
              </section>
              <LatestDecisions />
            </div>
          )
        }
      </Await>
    </>
  )
}

function Open() {
  const gaps = useQuery(notKnownQuery(GAPS))
  return (
    <section aria-labelledby="open">
      <h2 id="open">{t.board.open}</h2>
      <Await query={gaps}>
        {({ rows, sources }) =>
          rows.length === 0 ? (
            <p className="quiet">{t.board.nothingOpen}</p>
          ) : (
            <ul className="lines">
              {rows.map(({ text, evidence, incident }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as it came
                <li key={at}>
                  <p dir="auto">{text}</p>
                  {evidence[0] !== undefined && (
                    <p className="from">
                      <Words quote={evidence[0]} most={110} /> <SourceName report={evidence[0].report} refs={sources} />
                    </p>
                  )}
                  {evidence[0] === undefined && incident !== null && (
                    <p className="from">
                      <Link to="/incidents/$incident" params={{ incident }}>
                        {t.board.toIncident}
                      </Link>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </section>
  )
}

function Doubtful() {
  const doubtful = useQuery(doubtfulQuery)
  return (
    <section aria-labelledby="doubtful">
      <h2 id="doubtful">
        {t.board.doubtful} <Link to="/reader">{t.board.review}</Link>
      </h2>
      <Await query={doubtful}>
        {({ rows, sources }) =>
          rows.length === 0 ? (
            <p className="quiet">{t.board.nothingDoubtful}</p>
          ) : (
            <ul className="lines">
              {rows.map(({ claim, doubt }) => (
                <li key={claim.id}>
                  <p>
                    <Certainty certainty={claim.certainty} /> <SpeakerName speaker={claim.speaker} />{' '}
                    {claim.evidence[0] && <Words quote={claim.evidence[0]} item={claim.id} most={120} />}
                  </p>
                  <p className="from">
                    <span>{doubt.reasons.map((reason) => t.doubts[reason]).join(' · ')}</span>{' '}
                    <SourceName report={claim.report} refs={sources} />
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </section>
  )
}
