/** The log of decisions, newest first; each can be taken back, and let stand again. @module */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useUndo } from '../../api/decide.ts'
import { logQuery } from '../../api/queries.ts'
import type { LogEntry } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { EntryLine } from '../../parts/entry-line.tsx'
import { ListTable } from '../../parts/list-table.tsx'
import { Moment } from '../../parts/moment.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Await, Empty, More } from '../../parts/states.tsx'
import { Words } from '../../parts/words.tsx'

export function LogPage() {
  const { about } = useSearch({ from: '/log' })
  const navigate = useNavigate({ from: '/log' })
  const log = useInfiniteQuery(logQuery(about))
  return (
    <>
      <PageHead title={t.pages.log} lead={t.log.lead}>
        {about !== undefined && (
          <button type="button" onClick={() => void navigate({ search: {} })}>
            {t.log.about(about)}
          </button>
        )}
      </PageHead>
      <Await query={log} lines={8}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          if (rows.length === 0) {
            return (
              <Empty title={t.log.none}>
                <p>{t.log.noneHint}</p>
              </Empty>
            )
          }
          return (
            <ListTable label={t.pages.log} head={t.log.head} className="log">
              {rows.map((entry) => (
                <Row key={entry.id} entry={entry} />
              ))}
            </ListTable>
          )
        }}
      </Await>
      <More query={log} />
    </>
  )
}

/** Redaction is for good; undo and redo are themselves the way back. */
const FOR_GOOD = new Set(['undo', 'redo', 'redact'])

function Row({ entry }: { readonly entry: LogEntry }) {
  const undo = useUndo()
  const [quote] = entry.words
  return (
    <tr className={entry.stands ? '' : 'gone'}>
      <th scope="row" className="nowrap">
        <code>{entry.id}</code> <Moment time={entry.time} />
      </th>
      <td data-label={t.log.head[1]}>
        <bdi>{entry.author ?? t.log.redacted}</bdi>
      </td>
      <td data-label={t.log.head[2]}>
        <EntryLine entry={entry} />
        {quote !== undefined && (
          <small>
            <Words quote={quote} most={140} />
          </small>
        )}
      </td>
      <td data-label={t.log.head[3]} dir="auto">
        {entry.reason ?? <span className="quiet">{t.log.noReason}</span>}
      </td>
      <td className="act">
        {entry.act !== null && !FOR_GOOD.has(entry.act) && (
          <button
            type="button"
            disabled={undo.isPending}
            onClick={() => undo.mutate({ way: entry.stands ? 'undo' : 'redo', decision: entry.id })}
          >
            {entry.stands ? t.undo : t.redo}
          </button>
        )}
      </td>
    </tr>
  )
}
