/** Who acts and speaks. @module */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { actorsQuery } from '../../api/queries.ts'
import { t } from '../../messages/messages.ts'
import { ListTable } from '../../parts/list-table.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Await, Empty, More } from '../../parts/states.tsx'
import { Words } from '../../parts/words.tsx'

const TYPES = ['person', 'organisation', 'nationality', 'location'] as const

export function ActorsPage() {
  const { type } = useSearch({ from: '/actors' })
  const navigate = useNavigate()
  const actors = useInfiniteQuery(actorsQuery(type))
  return (
    <>
      <PageHead title={t.pages.actors} lead={t.actors.lead} />
      <fieldset className="chips" aria-label={t.actors.kind}>
        {[undefined, ...TYPES].map((one) => (
          <button
            key={one ?? 'all'}
            type="button"
            aria-pressed={type === one}
            onClick={() =>
              void navigate({ to: '/actors', search: one === undefined ? {} : { type: one }, replace: true })
            }
          >
            {one === undefined ? t.actors.all : t.entityTypes[one]}
          </button>
        ))}
      </fieldset>
      <Await query={actors} lines={10}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          if (rows.length === 0) return <Empty title={t.actors.none} />
          return (
            <ListTable label={t.pages.actors} head={t.actors.head} className="actors">
              {rows.map((actor) => (
                <tr key={actor.id}>
                  <th scope="row">
                    <Link to="/actors/$actor" params={{ actor: actor.id }}>
                      <bdi>{actor.name}</bdi>
                    </Link>
                    {actor.aliases.length > 0 && (
                      <small dir="auto">{t.actors.also(actor.aliases.slice(0, 4), actor.aliases.length)}</small>
                    )}
                  </th>
                  <td data-label={t.actors.head[1]}>
                    {actor.type}
                    {actor.exposure !== null && <small>{t.exposures[actor.exposure]}</small>}
                  </td>
                  <td data-label={t.actors.head[2]} className="number">
                    {actor.reports}
                  </td>
                  <td data-label={t.actors.head[3]} className="number">
                    {actor.mentions}
                  </td>
                  <td data-label={t.actors.head[4]}>
                    <Words quote={actor.evidence} most={90} />
                  </td>
                </tr>
              ))}
            </ListTable>
          )
        }}
      </Await>
      <More query={actors} />
    </>
  )
}
