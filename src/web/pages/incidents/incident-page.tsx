/**
 * One incident: every value side by side with its claimants and origins, the working value people chose, and what is said
 * of whom with what they say to it.
 *
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { accusationsOf } from '../../../weigh/accusations.ts'
import { incidentQuery } from '../../api/queries.ts'
import type { Origins, IncidentPage as Page } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { Answer } from '../../parts/answer.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { type Refs, SourceName } from '../../parts/source-name.tsx'
import { SpeakerName } from '../../parts/speaker.tsx'
import { Await, Partial } from '../../parts/states.tsx'
import { Certainty, ForceNote, PartView } from '../../parts/view.tsx'
import { Words } from '../../parts/words.tsx'
import { ValuesTable } from './values-table.tsx'

export function IncidentPage() {
  const { incident: id } = useParams({ from: '/incidents/$incident' })
  const query = useQuery(incidentQuery(id))
  return (
    <Await query={query} lines={10}>
      {(page) => <Incident page={page} />}
    </Await>
  )
}

function Incident({ page }: { readonly page: Page }) {
  const { incident, origins, sources } = page
  return (
    <>
      <PageHead
        title={incident.label.charAt(0).toUpperCase() + incident.label.slice(1)}
        lead={t.incident.lead(
          incident.status,
          incident.series,
          incident.reports.length,
          origins === null ? null : t.origins(origins),
        )}
      >
        <Link className="button" to="/grid/$incident" params={{ incident: incident.id }}>
          {t.incident.toGrid}
        </Link>
      </PageHead>
      {origins === null ? <Partial>{t.comparing}</Partial> : <WhyOrigins origins={origins} refs={sources} />}
      <p className="first">
        {t.incident.firstTold} <Words quote={incident.evidence} />{' '}
        <SourceName report={incident.evidence.report} refs={sources} />
      </p>
      <ValuesTable page={page} />
      <SaidOf page={page} />
      <section aria-labelledby="reports-of-it">
        <h2 id="reports-of-it">{t.incident.reports}</h2>
        <ul className="source-list">
          {incident.reports.map((report) => (
            <li key={report}>
              <SourceName report={report} refs={sources} /> <span dir="auto">{sources[report]?.headline}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

function WhyOrigins({ origins, refs }: { readonly origins: Origins; readonly refs: Refs }) {
  const shared = origins.groups.filter((group) => group.reports.length > 1)
  if (shared.length === 0) return null
  return (
    <details className="why-origins">
      <summary>{t.incident.whyOrigins(t.origins(origins))}</summary>
      <ul>
        {shared.map((group) => (
          <li key={group.reports.join(' ')}>
            {group.reports.map((report) => (
              <SourceName key={report} report={report} refs={refs} />
            ))}
            : <span dir="auto">{named(group.because, refs)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Names reports where a reason gives their ids. */
function named(because: string, refs: Refs): string {
  return because.replace(/\b[0-9a-f]{12,64}(?=: )/g, (report) => refs[report]?.name ?? report)
}

function SaidOf({ page: { responsibility, responses, sources } }: { readonly page: Page }) {
  const accusations = accusationsOf(responsibility, [])
  if (accusations.length === 0) return null
  return (
    <section aria-labelledby="said-of">
      <h2 id="said-of">{t.incident.saidOf}</h2>
      <div className="accusations">
        {accusations.map(({ actor, said, responses: own }) => (
          <article key={actor.id} aria-label={t.incident.saidOfOne(actor.name)}>
            <h3>
              <Link to="/actors/$actor" params={{ actor: actor.id }}>
                <bdi>{actor.name}</bdi>
              </Link>
            </h3>
            <ul>
              {[...said, ...own].map((row) => (
                <li key={row.id}>
                  <p>
                    <Certainty certainty={row.certainty} /> <SpeakerName speaker={row.assertedBy} />{' '}
                    <PartView row={row} /> <ForceNote force={row.force} condition={row.condition} />
                  </p>
                  <p className="said">
                    <Words quote={row.evidence} item={row.id} most={180} />{' '}
                    <SourceName report={row.report} refs={sources} />
                  </p>
                </li>
              ))}
            </ul>
            <Answer actor={actor} responses={responses} />
          </article>
        ))}
      </div>
    </section>
  )
}
