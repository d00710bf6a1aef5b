/** Where a card comes from, and everything decided about it. @module */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useUndo } from '../../api/decide.ts'
import { caseQuery, historyQuery } from '../../api/queries.ts'
import type { ReportPage } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { Moment } from '../../parts/moment.tsx'
import { Await } from '../../parts/states.tsx'
import type { Card } from './cards.ts'

export function CardHistory({ page, card }: { readonly page: ReportPage; readonly card: Card }) {
  const [open, setOpen] = useState(false)
  const undo = useUndo()
  const facts = useQuery(caseQuery)
  const history = useQuery({ ...historyQuery(`${page.report.id}/${card.local}`), enabled: open || isDecided(card) })
  const confidence = card.kind === 'claim' ? card.row.confidence : null
  const [first] = card.spans
  return (
    <details className="provenance" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.reader.provenance}</summary>
      <dl>
        <div>
          <dt>{t.fields.id}</dt>
          <dd>
            <code>{`${page.report.id}/${card.local}`}</code>
          </dd>
        </div>
        <div>
          <dt>{t.fields.readBy}</dt>
          <dd>
            {card.review?.status === 'added'
              ? t.reader.byPerson
              : t.reader.byReader(facts.data?.reader.name ?? '', facts.data?.reader.version ?? '', confidence)}
          </dd>
        </div>
        {first !== undefined && (
          <div>
            <dt>{t.fields.place}</dt>
            <dd>{t.reader.place(first.start, first.end)}</dd>
          </div>
        )}
        {(card.doubt?.reasons.length ?? 0) > 0 && (
          <div>
            <dt>{t.fields.doubt}</dt>
            <dd>{card.doubt?.reasons.map((reason) => t.doubts[reason]).join(', ')}</dd>
          </div>
        )}
      </dl>
      {open && card.review !== null && (
        <Await query={history} lines={2}>
          {({ rows }) =>
            rows.length === 0 ? (
              <p className="quiet">{t.reader.noHistory}</p>
            ) : (
              <ol className="history">
                {rows.map((entry) => (
                  <li key={entry.id} className={entry.stands ? '' : 'gone'}>
                    <b>{entry.act === null ? t.log.redacted : t.acts[entry.act]}</b> <bdi>{entry.author}</bdi>{' '}
                    <Moment time={entry.time} />
                    {entry.reason !== null && <p dir="auto">{entry.reason}</p>}
                    {entry.stands && entry.act !== 'undo' && entry.act !== 'redo' && (
                      <button
                        type="button"
                        className="link"
                        onClick={() => undo.mutate({ way: 'undo', decision: entry.id })}
                      >
                        {t.undo}
                      </button>
                    )}
                  </li>
                ))}
              </ol>
            )
          }
        </Await>
      )}
    </details>
  )
}

function isDecided({ review }: Card): boolean {
  return review !== null && review.decision !== null
}
