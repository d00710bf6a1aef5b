/** Decisions about this report whose words could not be found again for certain, and what to do about each. @module */
import { useQuery } from '@tanstack/react-query'
import type { Span } from '../../../model/span.ts'
import { useDecide, useUndo } from '../../api/decide.ts'
import { orphansQuery } from '../../api/queries.ts'
import { t } from '../../messages/messages.ts'
import { Await, Empty } from '../../parts/states.tsx'
import { Words } from '../../parts/words.tsx'

interface OrphansProps {
  readonly report: string
  /** The words selected in the text now. */
  readonly selection: () => Span | null
}

export function Orphans({ report, selection }: OrphansProps) {
  const orphans = useQuery(orphansQuery(report))
  const decide = useDecide()
  const undo = useUndo()
  return (
    <Await query={orphans}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Empty title={t.orphans.none}>
            <p>{t.orphans.noneHint}</p>
          </Empty>
        ) : (
          <ul className="orphans">
            {rows.map((orphan) => (
              <li key={orphan.subject}>
                <p>
                  <b>{t.statuses[orphan.status]}</b> {orphan.kind}: {orphan.message}
                </p>
                {orphan.words.map((quote) => (
                  <blockquote key={quote.start} dir="auto">
                    {quote.text}
                  </blockquote>
                ))}
                {orphan.candidates.length > 0 && (
                  <ul className="plain">
                    {orphan.candidates.map((quote) => (
                      <li key={quote.start}>
                        <Words quote={quote} most={120} />{' '}
                        <button
                          type="button"
                          onClick={() =>
                            decide.mutate({
                              act: {
                                act: 'respan',
                                target: orphan.subject,
                                spans: [{ start: quote.start, end: quote.end }],
                              },
                              review: { status: 'orphaned', decision: orphan.decision, subject: orphan.subject },
                            })
                          }
                        >
                          {t.orphans.here}
                        </button>
                      </li>
                    ))}
                  </ul>
                )}
                <p className="ways">
                  <button
                    type="button"
                    onClick={() => {
                      const span = selection()
                      if (span === null) return
                      decide.mutate({
                        act: { act: 'respan', target: orphan.subject, spans: [span] },
                        review: { status: 'orphaned', decision: orphan.decision, subject: orphan.subject },
                      })
                    }}
                  >
                    {t.orphans.toSelection}
                  </button>
                  <button type="button" onClick={() => undo.mutate({ way: 'undo', decision: orphan.decision })}>
                    {t.orphans.takeBack}
                  </button>
                </p>
              </li>
            ))}
          </ul>
        )
      }
    </Await>
  )
}
