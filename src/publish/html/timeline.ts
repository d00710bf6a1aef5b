/**
 * The timeline, drawn as SVG without a script: when things happened above, when they were reported below.
 *
 * @module
 */

import { type Days, dayName, daysOf } from '../../model/days.ts'
import type { CaseView } from '../case-view.ts'
import type { Evidence } from './evidence.ts'
import { anchor, html, type Markup } from './markup.ts'

interface Mark {
  readonly kind: 'occurred' | 'reported'
  readonly label: string
  readonly edtf: string
  readonly days: Days | null
  readonly href: string
}

/** Places on the axis are shares of the width, so that letters keep their size on a narrow screen. */
const MARGIN = 2
const ROW = 36
const AXIS = 26
const LONGEST_LABEL = 40
const MOST_MARKS = 60

/** A picture and its table twin. Dates that fix no year stand in the table only. */
export function timelineSection(view: CaseView, evidence: Evidence): Markup {
  const occurred: Mark[] = view.incidents.flatMap((incident) =>
    incident.date === null
      ? []
      : [
          {
            kind: 'occurred',
            label: incident.label,
            edtf: incident.date,
            days: daysOf(incident.date),
            href: anchor('incident', incident.id),
          },
        ],
  )
  const reported: Mark[] = view.sources.flatMap((source) =>
    source.published === null
      ? []
      : [
          {
            kind: 'reported',
            label: evidence.source(source.report),
            edtf: source.published,
            days: daysOf(source.published),
            href: anchor('source', source.report),
          },
        ],
  )
  const marks = [...occurred.slice(0, MOST_MARKS), ...reported.slice(0, MOST_MARKS)].sort(byDay)
  if (marks.length === 0) return html`<p>No report gives a date.</p>`
  const undated = view.incidents.filter((incident) => incident.date === null).length
  return html`${drawing(marks.filter((mark) => mark.days !== null) as (Mark & { days: Days })[])}
<div class="scroll" role="region" tabindex="0" aria-label="Timeline as a table"><table class="dates"><thead><tr><th scope="col">Date</th><th scope="col">What</th><th scope="col">Which</th></tr></thead><tbody>
${marks.map(
  (
    mark,
  ) => html`<tr><td class="edtf">${mark.edtf}${mark.days === null && html` <small>no year stated</small>`}${mark.days?.fuzzy && html` <small>uncertain</small>`}</td><td>${mark.kind}</td><td><a href="#${mark.href}"><bdi>${mark.label}</bdi></a></td></tr>
`,
)}</tbody></table></div>${undated > 0 && html`<p class="more">${undated === 1 ? 'One incident has' : `${undated} incidents have`} no date in any report.</p>`}`
}

function byDay(a: Mark, b: Mark): number {
  return (
    (a.days?.from ?? Infinity) - (b.days?.from ?? Infinity) || (a.kind === b.kind ? 0 : a.kind === 'occurred' ? -1 : 1)
  )
}

function drawing(marks: readonly (Mark & { days: Days })[]): Markup | null {
  if (marks.length === 0) return null
  const first = Math.min(...marks.map(({ days }) => days.from))
  const last = Math.max(...marks.map(({ days }) => days.to)) + 1
  const x = (day: number) => MARGIN + ((day - first) / (last - first)) * (100 - 2 * MARGIN)
  const height = AXIS + marks.length * ROW + 8
  return html`<figure class="timeline"><svg width="100%" height="${height}" role="img" aria-label="Timeline from ${dayName(first)} to ${dayName(last - 1)}; the table below holds the same dates">
<defs><linearGradient id="fuzzy"><stop offset="0" stop-opacity=".2"/><stop offset=".25"/><stop offset=".75"/><stop offset="1" stop-opacity=".2"/></linearGradient><mask id="fuzzy-ends" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#fuzzy)" class="mask"/></mask></defs>
${ticks(first, last).map((day) => html`<line class="tick" x1="${percent(x(day))}" x2="${percent(x(day))}" y1="${AXIS - 6}" y2="${height}"/>${x(day) <= 80 && html`<text class="tick" x="${percent(x(day))}" y="12">${dayName(day)}</text>`}`)}
${marks.map((mark, at) => bar(mark, x, AXIS + at * ROW))}</svg>
<figcaption><span class="key occurred">●</span> occurred, as most reports date it · <span class="key reported">◆</span> reported · pale ends: an uncertain date</figcaption></figure>
`
}

/** A label above its mark, which begins with it at the left of the drawing, and ends with it at the right. */
function bar(mark: Mark & { days: Days }, x: (day: number) => number, y: number): Markup {
  const from = x(mark.days.from)
  const to = x(mark.days.to + 1)
  const middle = (from + to) / 2
  const [textX, side] = middle < 34 ? [from, 'start'] : middle > 66 ? [to, 'end'] : [middle, 'middle']
  const label = mark.label.length > LONGEST_LABEL ? `${mark.label.slice(0, LONGEST_LABEL - 1)}…` : mark.label
  const shape =
    mark.kind === 'reported'
      ? html`<svg x="${percent(middle)}" y="${y + 17}" width="12" height="12" overflow="visible"><path class="reported" d="M0 0l6 6-6 6-6-6z"/></svg>`
      : html`<rect class="occurred" x="${percent(from)}" y="${y + 18}" width="${percent(to - from)}" height="10" rx="4"${mark.days.fuzzy && html` mask="url(#fuzzy-ends)"`}/>`
  return html`${shape}<text class="label" x="${percent(textX)}" y="${y + 13}" text-anchor="${side}">${label}</text>
`
}

function percent(share: number): string {
  return `${share.toFixed(2)}%`
}

/** A few days to read the axis by: days, weeks, months or years apart. */
function ticks(first: number, last: number): number[] {
  const step =
    [1, 2, 7, 14, 30, 61, 91, 182, 365, 730, 1826, 3652, 36_525].find((days) => (last - first) / days <= 4) ?? 365_250
  const days: number[] = []
  for (let day = Math.ceil(first / step) * step; day <= last; day += step) days.push(day)
  return days
}
