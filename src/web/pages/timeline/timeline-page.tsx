/**
 * The timeline: when things happened, when they were reported; from years to minutes, as a picture or as a table.
 *
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { momentName, momentNamed } from '../../../model/extent.ts'
import { timelineQuery } from '../../api/queries.ts'
import type { Mark, Timeline } from '../../api/shapes.ts'
import { useKeys } from '../../frame/keys.ts'
import { t } from '../../messages/messages.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { texts } from '../../parts/search.ts'
import { Await, Empty } from '../../parts/states.tsx'
import type { Window } from './axis.ts'
import { MarkTable } from './mark-table.tsx'
import { Picture } from './picture.tsx'

export function TimelinePage() {
  const search = useSearch({ from: '/timeline' })
  const navigate = useNavigate({ from: '/timeline' })
  const query = useQuery(timelineQuery)
  const go = (change: Partial<Record<'from' | 'to' | 'as' | 'kind', string | undefined>>) =>
    void navigate({
      search: (before) => texts({ ...before, ...change }, 'from', 'to', 'as', 'kind'),
      replace: true,
      resetScroll: false,
    })
  const asTable = search.as === 'table'
  return (
    <>
      <PageHead title={t.pages.timeline} lead={t.timeline.lead}>
        <fieldset className="chips" aria-label={t.timeline.kinds}>
          {([undefined, 'occurred', 'reported'] as const).map((kind) => (
            <button key={kind ?? 'both'} type="button" aria-pressed={search.kind === kind} onClick={() => go({ kind })}>
              {kind === undefined ? t.timeline.both : t.timeline[kind]}
            </button>
          ))}
          <button type="button" aria-pressed={asTable} onClick={() => go({ as: asTable ? undefined : 'table' })}>
            {t.asTable}
          </button>
        </fieldset>
      </PageHead>
      <Await query={query} lines={10}>
        {(timeline) => <Marks timeline={timeline} search={search} go={go} asTable={asTable} />}
      </Await>
    </>
  )
}

interface MarksProps {
  readonly timeline: Timeline
  readonly search: { readonly from?: string; readonly to?: string; readonly kind?: string }
  readonly go: (change: Partial<Record<'from' | 'to', string | undefined>>) => void
  readonly asTable: boolean
}

function Marks({ timeline, search, go, asTable }: MarksProps) {
  const marks = timeline.marks.filter(({ kind }) => search.kind === undefined || kind === search.kind)
  const dated = marks.filter((mark): mark is Dated => mark.extent !== null)
  const whole = wholeOf(dated)
  const shown = windowIn(search, whole)
  const move = (next: Window) => {
    const isWhole = next.from <= whole.from && next.to >= whole.to
    go({
      from: isWhole ? undefined : momentName(next.from),
      to: isWhole ? undefined : momentName(next.to),
    })
  }
  const zoom = (factor: number) => {
    const middle = (shown.from + shown.to) / 2
    const half = Math.max(SHORTEST / 2, ((shown.to - shown.from) / 2) * factor)
    move({ from: middle - half, to: middle + half })
  }
  const shift = (share: number) => {
    const by = (shown.to - shown.from) * share
    move({ from: shown.from + by, to: shown.to + by })
  }
  useKeys(t.pages.timeline, [
    { keys: 'z', words: t.timeline.closer, act: () => zoom(0.5) },
    { keys: 'shift+z', words: t.timeline.farther, act: () => zoom(2) },
    { keys: 'ArrowLeft', words: t.timeline.earlier, act: () => shift(-0.25) },
    { keys: 'ArrowRight', words: t.timeline.later, act: () => shift(0.25) },
    { keys: '0', words: t.timeline.all, act: () => move(whole) },
  ])
  if (marks.length === 0) return <Empty title={t.timeline.none} />
  const inside = dated.filter(({ extent }) => extent.to > shown.from && extent.from < shown.to)
  return (
    <>
      <div className="zoom">
        <button type="button" onClick={() => shift(-0.25)} aria-label={t.timeline.earlier}>
          ←
        </button>
        <button type="button" onClick={() => zoom(0.5)}>
          {t.timeline.closer} <kbd>z</kbd>
        </button>
        <button type="button" onClick={() => zoom(2)}>
          {t.timeline.farther} <kbd>Z</kbd>
        </button>
        <button type="button" onClick={() => move(whole)}>
          {t.timeline.all} <kbd>0</kbd>
        </button>
        <button type="button" onClick={() => shift(0.25)} aria-label={t.timeline.later}>
          →
        </button>
        <span className="quiet" aria-live="polite">
          {t.timeline.shows(nameIn(shown, shown.from), nameIn(shown, shown.to))}
        </span>
      </div>
      {asTable ? <MarkTable marks={marks} /> : <Picture marks={inside} window={shown} />}
      <p className="quiet">{t.timeline.left(timeline.undated, timeline.left, marks.length - dated.length)}</p>
    </>
  )
}

export type Dated = Mark & { readonly extent: NonNullable<Mark['extent']> }

/** An hour: nearer than that nothing is told. */
const SHORTEST = 1 / 24
/** In a longer window the days are named without their hours. */
const DAYS_ALONE = 4
/** Of the whole, left free on both sides. */
const MARGIN = 0.03

function nameIn({ from, to }: Window, day: number): string {
  return momentName(to - from > DAYS_ALONE ? Math.round(day) : day).replace('T', ' ')
}

function wholeOf(marks: readonly Dated[]): Window {
  const from = Math.min(...marks.map(({ extent }) => extent.from))
  const to = Math.max(...marks.map(({ extent }) => extent.to))
  if (!Number.isFinite(from)) return { from: 0, to: 1 }
  const margin = Math.max(SHORTEST, (to - from) * MARGIN)
  return to - from > DAYS_ALONE
    ? { from: Math.floor(from - margin), to: Math.ceil(to + margin) }
    : { from: from - margin, to: to + margin }
}

function windowIn({ from, to }: MarksProps['search'], whole: Window): Window {
  const begin = (from === undefined ? null : momentNamed(from)) ?? whole.from
  const end = (to === undefined ? null : momentNamed(to)) ?? whole.to
  return end > begin ? { from: begin, to: end } : whole
}
