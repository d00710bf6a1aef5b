/**
 * The text of a report, with everything that was read in it highlighted, and the page's furniture folded.
 *
 * @module
 */
import { memo, useMemo, useRef } from 'react'
import type { Span } from '../../../model/span.ts'
import type { ReportPage } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import type { Card } from './cards.ts'
import { isInText } from './cards.ts'
import { isFolded, type Paragraph, paragraphsOf, runsOf } from './paragraphs.ts'
import { type Highlight, segmentsIn } from './segments.ts'

interface ReportTextProps {
  readonly page: ReportPage
  /** Those to highlight. */
  readonly cards: readonly Card[]
  readonly unfolded: boolean
  readonly onUnfold: () => void
  readonly onPick: (locals: readonly string[]) => void
}

export const ReportText = memo(function ReportText({ page, cards, unfolded, onUnfold, onPick }: ReportTextProps) {
  const { report, furniture } = page
  const { text } = report
  const runs = useMemo(() => runsOf(paragraphsOf(text, furniture)), [text, furniture])
  const highlights = useHighlights(cards)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cards beside the text are the way by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the cards beside the text are the way by keyboard
    <div
      className="text"
      onClick={(event) => {
        if (window.getSelection()?.isCollapsed === false) return
        const under = (event.target as HTMLElement).closest<HTMLElement>('[data-i]')?.dataset['i']
        if (under !== undefined) onPick(under.split(' '))
      }}
    >
      {runs.map((run) => {
        const [first] = run as readonly [Paragraph]
        if (isFolded(first) && !unfolded) {
          const length = run.reduce((sum, { start, end }) => sum + end - start, 0)
          return (
            <button key={first.start} type="button" className="folded" onClick={onUnfold}>
              {t.reader.folded(
                [...new Set(run.map(({ furniture }) => t.furniture[furniture ?? 'boilerplate']))],
                length,
              )}
            </button>
          )
        }
        return run.map((paragraph) => (
          <p
            key={paragraph.start}
            dir="auto"
            className={paragraph.furniture === null ? undefined : `furniture ${paragraph.furniture}`}
          >
            {paragraph.furniture !== null && paragraph.furniture !== 'headline' && (
              <span className="furniture-kind" aria-hidden="true">
                {t.furniture[paragraph.furniture]}
              </span>
            )}
            <Stretch paragraph={paragraph} text={text} highlights={highlights} />
          </p>
        ))
      })}
    </div>
  )
})

/** The same list as long as nothing in it changed: an accepted card leaves the text as it is. */
function useHighlights(cards: readonly Card[]): readonly Highlight[] {
  const last = useRef<readonly Highlight[]>([])
  const now = cards.filter(isInText).map(
    (card): Highlight => ({
      id: card.local,
      kind: card.review?.status === 'draft' ? `${card.kind} draft` : card.kind,
      spans: card.spans,
    }),
  )
  const before = last.current
  const isSame =
    now.length === before.length &&
    now.every(
      ({ id, kind, spans }, at) => id === before[at]?.id && kind === before[at].kind && same(spans, before[at].spans),
    )
  if (!isSame) last.current = now
  return last.current
}

function same(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every(({ start, end }, at) => start === b[at]?.start && end === b[at].end)
}

interface StretchProps {
  readonly paragraph: Paragraph
  readonly text: string
  readonly highlights: readonly Highlight[]
}

const Stretch = memo(function Stretch({ paragraph, text, highlights }: StretchProps) {
  return segmentsIn(paragraph, highlights).map(({ start, end, under }) => {
    const kinds = new Set(under.flatMap(({ kind }) => kind.split(' ')))
    const depth = under.filter(({ kind }) => kind.startsWith('claim')).length
    return (
      <span
        key={start}
        data-s={start}
        data-i={under.length === 0 ? undefined : under.map(({ id }) => id).join(' ')}
        className={
          under.length === 0 ? undefined : `hl ${[...kinds].join(' ')}${depth > 1 ? ` deep${Math.min(depth, 3)}` : ''}`
        }
      >
        {text.slice(start, end)}
      </span>
    )
  })
})
