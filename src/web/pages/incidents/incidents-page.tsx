/** Every incident, those told by most reports first. @module */
import { useInfiniteQuery } from '@tanstack/react-query'
import { incidentsQuery } from '../../api/queries.ts'
import { t } from '../../messages/messages.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Await, Empty, More } from '../../parts/states.tsx'
import { IncidentCard } from '../board/incident-card.tsx'

export function IncidentsPage() {
  const incidents = useInfiniteQuery(incidentsQuery)
  return (
    <>
      <PageHead title={t.pages.incidents} lead={t.incidents.lead} />
      <Await query={incidents}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          if (rows.length === 0) return <Empty title={t.incidents.none} />
          return (
            <div className="incident-cards">
              {rows.map((incident) => (
                <IncidentCard key={incident.id} incident={incident} />
              ))}
            </div>
          )
        }}
      </Await>
      <More query={incidents} />
    </>
  )
}
