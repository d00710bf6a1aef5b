/** Which report to read next: all of them, newest first, and those with most doubt on top. @module */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { doubtfulQuery, sourcesQuery } from '../../api/queries.ts'
import { t } from '../../messages/messages.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Await, Empty, More } from '../../parts/states.tsx'
import { localOf } from '../../parts/words.tsx'

export function QueuePage() {
  const sources = useInfiniteQuery(sourcesQuery())
  const doubtful = useQuery(doubtfulQuery)
  const first = doubtful.data?.rows[0]?.claim
  return (
    <>
      <PageHead title={t.pages.reader} lead={t.queue.lead}>
        {first !== undefined && (
          <Link
            className="button main"
            to="/reader/$report"
            params={{ report: first.report }}
            search={{ item: localOf(first.id, first.report) }}
          >
            {t.queue.start}
          </Link>
        )}
      </PageHead>
      <Await query={sources} lines={8}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          if (rows.length === 0) return <Empty title={t.board.empty} />
          return (
            <ul className="queue">
              {rows.map((source) => (
                <li key={source.report}>
                  <Link to="/reader/$report" params={{ report: source.report }}>
                    <b dir="auto">{source.headline ?? source.address}</b>
                    <span className="from">
                      <bdi>{source.name}</bdi>
                      <span>{source.published ?? t.sources.undated}</span>
                      <span>{source.read ? t.board.claims(source.claims) : t.board.unread(source.language)}</span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }}
      </Await>
      <More query={sources} />
    </>
  )
}
