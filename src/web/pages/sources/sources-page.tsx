/**
 * The sources: what each is, how it is rated, whom it quotes, and with which it shares an origin.
 *
 * @module
 */
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sourcesQuery } from '../../api/queries.ts'
import type { Source } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { ListTable } from '../../parts/list-table.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Await, Empty, More, Partial } from '../../parts/states.tsx'
import { OriginsPicture } from './origins-picture.tsx'
import { Rate } from './rate.tsx'

const QUOTED = 4

export function SourcesPage() {
  const sources = useInfiniteQuery(sourcesQuery())
  return (
    <>
      <PageHead title={t.pages.sources} lead={t.sources.lead} />
      <Await query={sources} lines={10}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          if (rows.length === 0) return <Empty title={t.board.empty} />
          const names = new Map(rows.map(({ report, name }) => [report as string, name]))
          return (
            <>
              {pages.some((page) => !page.compared) && <Partial>{t.comparing}</Partial>}
              <OriginsPicture sources={rows} />
              <ListTable label={t.pages.sources} head={t.sources.head} className="sources">
                {rows.map((source) => (
                  <Row key={source.report} source={source} names={names} />
                ))}
              </ListTable>
            </>
          )
        }}
      </Await>
      <More query={sources} />
    </>
  )
}

function Row({ source, names }: { readonly source: Source; readonly names: ReadonlyMap<string, string> }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/reader/$report" params={{ report: source.report }} dir="auto">
          {source.headline ?? source.address}
        </Link>
        <small>
          <bdi>{source.name}</bdi>
          {source.byline !== null && (
            <>
              {' '}
              · <bdi>{source.byline}</bdi>
            </>
          )}
          {source.redactedBy !== null && <> · {t.sources.redacted}</>}
        </small>
      </th>
      <td data-label={t.sources.head[1]} className="nowrap">
        {source.published ?? t.sources.undated}
      </td>
      <td data-label={t.sources.head[2]}>
        {source.publisher === null ? (
          <span className="quiet">{t.sources.noPublisher}</span>
        ) : (
          <Rate publisher={source.publisher} ratings={source.ratings} />
        )}
      </td>
      <td data-label={t.sources.head[3]}>
        {source.read ? (
          <ul className="plain">
            {source.quotes.slice(0, QUOTED).map(({ actor, name, claims }) => (
              <li key={actor}>
                <Link to="/actors/$actor" params={{ actor }}>
                  <bdi>{name}</bdi>
                </Link>{' '}
                <small className="inline">{claims}</small>
              </li>
            ))}
            {source.quotes.length > QUOTED && <li className="quiet">{t.andMore(source.quotes.length - QUOTED)}</li>}
          </ul>
        ) : (
          <span className="quiet">{t.board.unread(source.language)}</span>
        )}
      </td>
      <td data-label={t.sources.head[4]}>
        {source.sharesOriginWith.length === 0 ? (
          <span className="quiet">{t.sources.own}</span>
        ) : (
          <ul className="plain">
            {source.sharesOriginWith.map(({ report, reason }) => (
              <li key={report}>
                <Link to="/reader/$report" params={{ report }}>
                  <bdi>{names.get(report) ?? report}</bdi>
                </Link>
                <small dir="auto">{reason}</small>
              </li>
            ))}
          </ul>
        )}
      </td>
      <td data-label={t.sources.head[5]} className="number">
        {source.findings.length > 0 ? (
          <span title={source.findings.map(({ message }) => message).join('\n')}>{source.findings.length}</span>
        ) : (
          '0'
        )}
      </td>
    </tr>
  )
}
