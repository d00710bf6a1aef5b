/** The grid as a table: a row a voice, a column a question; cards on a narrow screen. @module */
import { memo } from 'react'
import type { Grid, GridPage } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { SourceName } from '../../parts/source-name.tsx'
import { SpeakerName } from '../../parts/speaker.tsx'
import { CellViews } from './cell-views.tsx'

interface GridTableProps {
  readonly page: GridPage
  readonly question: string | undefined
  readonly speaker: string | undefined
  readonly narrow: (search: { question?: string | undefined; speaker?: string | undefined }) => void
}

type GridSpeaker = Grid['speakers'][number]

export const GridTable = memo(function GridTable({ page, question, speaker, narrow }: GridTableProps) {
  const { grid, responses, sources } = page
  const answered = grid.questions.filter((one) => one.answers > 0)
  const questions = answered.filter((one) => question === undefined || one.kind === question)
  const cellAt = new Map(grid.cells.map((cell) => [`${cell.question} ${cell.speaker}`, cell]))
  const speakers = grid.speakers.filter(
    (one) => (speaker === undefined || one.id === speaker) && questions.some(({ id }) => cellAt.has(`${id} ${one.id}`)),
  )
  return (
    <>
      <fieldset className="chips" aria-label={t.grid.filter}>
        <button type="button" aria-pressed={question === undefined} onClick={() => narrow({ question: undefined })}>
          {t.grid.allQuestions}
        </button>
        {answered.map((one) => (
          <button
            key={one.id}
            type="button"
            aria-pressed={question === one.kind}
            onClick={() => narrow({ question: question === one.kind ? undefined : one.kind })}
          >
            {one.text}
          </button>
        ))}
        {speaker !== undefined && (
          <button type="button" aria-pressed="true" onClick={() => narrow({ speaker: undefined })}>
            {t.grid.oneSpeaker(speakers[0]?.speaker.name ?? speaker)}
          </button>
        )}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard */}
      <section className="scroll grid-scroll" tabIndex={0} aria-label={grid.label}>
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t.grid.who}</th>
              {questions.map((one) => (
                <th key={one.id} scope="col">
                  {one.text}
                  <small>
                    {t.grid.speakers(one.answers)}
                    {one.askedIn.length > 0 && (
                      <>
                        {' '}
                        · {t.grid.askedBy}{' '}
                        {one.askedIn.map((quote) => (
                          <SourceName
                            key={`${quote.report} ${quote.start}`}
                            report={quote.report}
                            refs={sources}
                            at={`${quote.start}-${quote.end}`}
                          />
                        ))}
                      </>
                    )}
                  </small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {speakers.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Voice speaker={one} onOnly={() => narrow({ speaker: speaker === one.id ? undefined : one.id })} />
                </th>
                {questions.map(({ id, kind, text }) => {
                  const cell = cellAt.get(`${id} ${one.id}`)
                  if (cell === undefined) {
                    return (
                      <td key={id} className="silent">
                        <span aria-hidden="true">–</span>
                        <span className="unseen">{t.grid.silent}</span>
                      </td>
                    )
                  }
                  return (
                    <td key={id} data-label={text}>
                      <CellViews cell={cell} kind={kind} responses={responses} sources={sources} />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="legend">{t.grid.legend}</p>
    </>
  )
})

function Voice({ speaker, onOnly }: { readonly speaker: GridSpeaker; readonly onOnly: () => void }) {
  const type = speaker.speaker.kind === 'actor' ? speaker.speaker.sourceType : null
  return (
    <div className="voice">
      <SpeakerName speaker={speaker.speaker} long />
      <small>
        {type !== null && <>{type} · </>}
        <span className={`stake ${speaker.stake}`}>{t.stakes[speaker.stake]}</span>
      </small>
      <small>
        {t.reports(speaker.reports.length)} ·{' '}
        <button type="button" className="link" onClick={onOnly}>
          {t.grid.only}
        </button>
      </small>
    </div>
  )
}
