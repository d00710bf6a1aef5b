/** What people decided last. @module */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { logQuery } from '../../api/queries.ts'
import { t } from '../../messages/messages.ts'
import { EntryLine } from '../../parts/entry-line.tsx'
import { Moment } from '../../parts/moment.tsx'
import { Await } from '../../parts/states.tsx'

const SHOWN = 6

export function LatestDecisions() {
  const log = useInfiniteQuery(logQuery(undefined))
  return (
    <section aria-labelledby="decided">
      <h2 id="decided">
        {t.board.decided} <Link to="/log">{t.board.all}</Link>
      </h2>
      <Await query={log}>
        {({ pages }) => {
          const rows = pages[0]?.rows.slice(0, SHOWN) ?? []
          if (rows.length === 0) return <p className="quiet">{t.log.none}</p>
          return (
            <ul className="lines">
              {rows.map((entry) => (
                <li key={entry.id} className={entry.stands ? '' : 'gone'}>
                  <p>
                    <EntryLine entry={entry} />
                  </p>
                  <p className="from">
                    <Moment time={entry.time} /> <bdi>{entry.author ?? t.log.redacted}</bdi>
                  </p>
                </li>
              ))}
            </ul>
          )
        }}
      </Await>
    </section>
  )
}
