/**
 * One actor: its names and why they were taken for one, what is said of it, what it says.
 *
 * @module
 */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { incriminates } from '../../../weigh/accusations.ts'
import { actorQuery, claimsQuery, saidOfQuery } from '../../api/queries.ts'
import type { Actor } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { Answer } from '../../parts/answer.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SourceName } from '../../parts/source-name.tsx'
import { SpeakerName } from '../../parts/speaker.tsx'
import { Await, More } from '../../parts/states.tsx'
import { Certainty, ForceNote, PartView } from '../../parts/view.tsx'
import { Words } from '../../parts/words.tsx'
import { Expose } from './expose.tsx'
import { Identity } from './identity.tsx'

export function ActorPage() {
  const { actor: id } = useParams({ from: '/actors/$actor' })
  const query = useQuery(actorQuery(id))
  return (
    <Await query={query} lines={8}>
      {(actor) => (
        <>
          <PageHead title={actor.name} lead={t.actor.lead(actor.type, actor.reports, actor.mentions)}>
            {actor.type === 'person' && <Expose actor={actor} />}
          </PageHead>
          <div className="columns">
            <SaidOf actor={actor} />
            <Says actor={actor} />
            <Identity actor={actor} />
          </div>
        </>
      )}
    </Await>
  )
}

function SaidOf({ actor }: { readonly actor: Actor }) {
  const said = useQuery(saidOfQuery(actor.id))
  return (
    <section aria-labelledby="said-of-it">
      <h2 id="said-of-it">{t.actor.saidOf(actor.name)}</h2>
      <Await query={said}>
        {({ rows, sources, responses }) =>
          rows.length === 0 ? (
            <p className="quiet">{t.actor.nothingSaidOf}</p>
          ) : (
            <ul className="lines">
              {rows.map((row) => (
                <li key={row.id}>
                  <p>
                    <Certainty certainty={row.certainty} /> <SpeakerName speaker={row.assertedBy} />{' '}
                    <PartView row={row} /> <ForceNote force={row.force} condition={row.condition} />
                  </p>
                  <p className="said">
                    <Words quote={row.evidence} item={row.id} most={180} />
                  </p>
                  <p className="from">
                    <SourceName report={row.report} refs={sources} />
                    {row.incident !== null && (
                      <Link to="/incidents/$incident" params={{ incident: row.incident }}>
                        {t.board.toIncident}
                      </Link>
                    )}
                  </p>
                  {incriminates(row) && !row.ownClaim && <Answer actor={row.actor} responses={responses} />}
                </li>
              ))}
            </ul>
          )
        }
      </Await>
    </section>
  )
}

function Says({ actor }: { readonly actor: Actor }) {
  const claims = useInfiniteQuery(claimsQuery({ speaker: actor.id }))
  return (
    <section aria-labelledby="says">
      <h2 id="says">{t.actor.says(actor.name)}</h2>
      <Await query={claims}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows.map((claim) => ({ claim, refs: page.sources })))
          if (rows.length === 0) return <p className="quiet">{t.actor.saysNothing}</p>
          return (
            <ul className="lines">
              {rows.map(({ claim, refs }) => (
                <li key={claim.id}>
                  <p>
                    <Certainty certainty={claim.certainty} />{' '}
                    {claim.evidence[0] && (
                      <Words quote={{ ...claim.evidence[0], text: claim.content }} item={claim.id} most={240} />
                    )}{' '}
                    <ForceNote force={claim.force} condition={claim.condition} />
                  </p>
                  <p className="from">
                    <SourceName report={claim.report} refs={refs} />
                  </p>
                </li>
              ))}
            </ul>
          )
        }}
      </Await>
      <More query={claims} />
    </section>
  )
}
