/**
 * The grid: questions and speakers about one incident, each view in its own words.
 *
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { gridQuery, gridsQuery } from '../../api/queries.ts'
import { t } from '../../messages/messages.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { texts } from '../../parts/search.ts'
import { Await, Empty } from '../../parts/states.tsx'
import { GridTable } from './grid-table.tsx'

export function GridPage() {
  const { incident: wanted } = useParams({ strict: false })
  const { question, speaker } = useSearch({ strict: false }) as { question?: string; speaker?: string }
  const grids = useQuery(gridsQuery)
  const navigate = useNavigate()
  const incident = wanted ?? grids.data?.rows[0]?.incident
  const narrow = (search: { question?: string | undefined; speaker?: string | undefined }) => {
    if (incident !== undefined)
      void navigate({
        to: '/grid/$incident',
        params: { incident },
        search: texts({ question, speaker, ...search }, 'question', 'speaker'),
        replace: true,
      })
  }
  return (
    <Await query={grids}>
      {({ rows }) =>
        incident === undefined ? (
          <>
            <PageHead title={t.pages.grid} />
            <Empty title={t.grid.none}>
              <p>{t.grid.noneHint}</p>
            </Empty>
          </>
        ) : (
          <>
            <PageHead title={t.pages.grid} lead={t.grid.lead}>
              <label className="field inline">
                <span>{t.grid.about}</span>
                <select
                  value={incident}
                  onChange={(event) =>
                    void navigate({ to: '/grid/$incident', params: { incident: event.target.value } })
                  }
                >
                  {rows.every((row) => row.incident !== incident) && <option value={incident}>{incident}</option>}
                  {rows.map((row) => (
                    <option key={row.incident} value={row.incident}>
                      {t.grid.option(row.label, row.views)}
                    </option>
                  ))}
                </select>
              </label>
              <Link className="button" to="/incidents/$incident" params={{ incident }}>
                {t.grid.toIncident}
              </Link>
            </PageHead>
            <Grid incident={incident} question={question} speaker={speaker} narrow={narrow} />
          </>
        )
      }
    </Await>
  )
}

interface GridProps {
  readonly incident: string
  readonly question: string | undefined
  readonly speaker: string | undefined
  readonly narrow: (search: { question?: string | undefined; speaker?: string | undefined }) => void
}

function Grid({ incident, question, speaker, narrow }: GridProps) {
  const page = useQuery(gridQuery(incident))
  return (
    <Await query={page} lines={12}>
      {(data) =>
        data.grid.cells.length === 0 ? (
          <Empty title={t.grid.noViews(data.grid.label)}>
            <p>{t.grid.noneHint}</p>
          </Empty>
        ) : (
          <GridTable page={data} question={question} speaker={speaker} narrow={narrow} />
        )
      }
    </Await>
  )
}
