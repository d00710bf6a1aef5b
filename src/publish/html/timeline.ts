/**
 * The timeline, drawn as SVG without a script: when things happened above, when they were reported below.
 *
 * @module
 */
import type { CaseView } from '../case-view.ts'
import { type Days, dayName, daysOf } from '../days.ts'
import type { Evidence } from './evidence.ts'
import { anchor, html, type Markup } from './markup.ts'

interface Mark {
  readonly kind: 'occurred' | 'reported'
  readonly label: string
  readonly edtf: string
  readonly days: Days | null
  readonly href: string
}

const WIDTH = 960
const LEFT = 16
const ROW = 26
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
  const spare = Math.max(1, (last - first) * 0.04)
  const x = (day: number) => LEFT + ((day - first + spare) / (last - first + 2 * spare)) * (WIDTH - 2 * LEFT)
  const height = marks.length * ROW + 44
  return html`<figure class="timeline" tabindex="0" aria-label="Timeline, drawn"><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Timeline from ${dayName(first)} to ${dayName(last - 1)}; the table below holds the same dates">
<defs><linearGradient id="fuzzy"><stop offset="0" stop-opacity="0"/><stop offset=".3"/><stop offset=".7"/><stop offset="1" stop-opacity="0"/></linearGradient><mask id="fuzzy-ends" maskContentUnits="objectBoundingBox"><rect width="1" height="1" fill="url(#fuzzy)" class="mask"/></mask></defs>
${ticks(first, last).map((day) => html`<line class="tick" x1="${x(day).toFixed(1)}" x2="${x(day).toFixed(1)}" y1="24" y2="${height - 8}"/><text class="tick" x="${(x(day) + 3).toFixed(1)}" y="16">${dayName(day)}</text>`)}
${marks.map((mark, at) => bar(mark, x, 34 + at * ROW))}</svg>
<figcaption><span class="key occurred">●</span> occurred, as most reports date it · <span class="key reported">◆</span> reported · soft ends: an uncertain date</figcaption></figure>
`
}

function bar(mark: Mark & { days: Days }, x: (day: number) => number, y: number): Markup {
  const from = x(mark.days.from)
  const width = Math.max(10, x(mark.days.to + 1) - from)
  const before = from + width / 2 > WIDTH * 0.6
  const label = mark.label.length > 60 ? `${mark.label.slice(0, 59)}…` : mark.label
  const shape =
    mark.kind === 'reported'
      ? html`<path class="reported" d="M${(from + 5).toFixed(1)} ${y + 3}l6 6-6 6-6-6z"/>`
      : html`<rect class="occurred" x="${from.toFixed(1)}" y="${y + 3}" width="${width.toFixed(1)}" height="12" rx="6"${mark.days.fuzzy && html` mask="url(#fuzzy-ends)"`}/>`
  const textX = before ? from - 8 : from + (mark.kind === 'reported' ? 17 : width + 6)
  return html`${shape}<text class="label" x="${textX.toFixed(1)}" y="${y + 13}"${before && html` text-anchor="end"`}>${label}</text>
`
}

/** At most eight days to read the axis by: days, weeks, months or years apart. */
function ticks(first: number, last: number): number[] {
  const step =
    [1, 2, 7, 14, 30, 61, 91, 182, 365, 730, 1826, 3652, 36_525].find((days) => (last - first) / days <= 8) ?? 365_250
  const days: number[] = []
  for (let day = Math.ceil(first / step) * step; day <= last; day += step) days.push(day)
  return days
}
