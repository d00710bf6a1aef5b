/** One incident in a few lines, with what is told differently. @module */
import { Link } from '@tanstack/react-router'
import { FIELD_WORDS } from '../../../publish/html/wording.ts'
import type { CaseIncident, IncidentValue } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'

const SHOWN: readonly IncidentValue['field'][] = ['killed', 'injured', 'date', 'place']

export function IncidentCard({ incident }: { readonly incident: CaseIncident }) {
  const values = Map.groupBy(incident.values, ({ field }) => field)
  return (
    <article className="incident-card">
      <h3>
        <Link to="/incidents/$incident" params={{ incident: incident.id }} dir="auto">
          {incident.label}
        </Link>
      </h3>
      <p className="from">
        <span>{incident.status}</span>
        <span>{t.reports(incident.reports.length)}</span>
      </p>
      <dl>
        {SHOWN.map((field) => {
          const given = values.get(field)
          if (given === undefined) return null
          const working = incident.working.find((one) => one.field === field)
          return (
            <div key={field} className={given.length > 1 ? 'differ' : ''}>
              <dt>{FIELD_WORDS[field]}</dt>
              <dd dir="auto">
                {working === undefined ? (
                  given.map(({ value }) => value).join(t.against)
                ) : (
                  <b title={t.incident.working}>{working.value}</b>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      <p className="ways">
        <Link to="/grid/$incident" params={{ incident: incident.id }}>
          {t.board.toGrid}
        </Link>
      </p>
    </article>
  )
}
