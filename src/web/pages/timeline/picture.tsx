/** The timeline drawn: bars for what happened, diamonds for reports; pale ends where a date is uncertain. @module */
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { t } from '../../messages/messages.ts'
import { ticksIn, type Window } from './axis.ts'
import type { Dated } from './timeline-page.tsx'

const ROW = 30
const AXIS = 28
/** Marks drawn at once; closer in, there are fewer. */
const MOST = 120
const LONGEST = 64
/** Pixels. */
const POINT = 16
const THINNEST = 6
/** The width of a letter, a little more than most have. */
const LETTER = 8.8
const ENOUGH = 180

interface PictureProps {
  readonly marks: readonly Dated[]
  readonly window: Window
}

export function Picture({ marks, window }: PictureProps) {
  const navigate = useNavigate()
  const [frame, width] = useWidth()
  const drawn = marks.slice(0, MOST)
  const x = (day: number) => ((day - window.from) / (window.to - window.from)) * 100
  const height = AXIS + drawn.length * ROW + 12
  const open = ({ kind, id }: Dated) =>
    kind === 'occurred'
      ? void navigate({ to: '/incidents/$incident', params: { incident: id } })
      : void navigate({ to: '/reader/$report', params: { report: id } })
  return (
    <figure className="timeline" ref={frame}>
      <svg width="100%" height={height} role="img" aria-label={t.timeline.picture}>
        <defs>
          <linearGradient id="fuzzy">
            <stop offset="0" stopColor="#fff" stopOpacity=".15" />
            <stop offset=".3" stopColor="#fff" />
            <stop offset=".7" stopColor="#fff" />
            <stop offset="1" stopColor="#fff" stopOpacity=".15" />
          </linearGradient>
          <mask id="fuzzy-ends" maskContentUnits="objectBoundingBox">
            <rect width="1" height="1" fill="url(#fuzzy)" />
          </mask>
        </defs>
        {ticksIn(window, Math.max(2, Math.floor(width / 120))).map(({ day, label, strong }) => (
          <g key={day} className={strong ? 'tick strong' : 'tick'}>
            <line x1={`${x(day)}%`} x2={`${x(day)}%`} y1={AXIS - 8} y2={height} />
            {x(day) < 100 - 8000 / width && (
              <text x={`${x(day)}%`} y={13} dx={3}>
                {label}
              </text>
            )}
          </g>
        ))}
        {drawn.map((mark, at) => {
          const { extent, given, kind } = mark
          const y = AXIS + at * ROW
          const inside = (day: number) => Math.min(100, Math.max(0, x(day)))
          const [from, to] = [
            inside(extent.from),
            Math.max(inside(extent.to), inside(extent.from) + (THINNEST / width) * 100),
          ]
          // A report of which only the day is known is a point from afar, and a day from near.
          const isPoint = kind === 'reported' && (extent.exact || ((to - from) / 100) * width < POINT)
          const [first, last] =
            given === null ? [from, to] : [Math.min(from, inside(given.from)), Math.max(to, inside(given.to))]
          const place = labelPlace(first, last, width) ??
            labelPlace(from, to, width) ?? { at: first, anchor: 'start', room: width }
          const longest = Math.min(LONGEST, Math.floor(place.room / LETTER))
          const label = mark.label.length > longest ? `${mark.label.slice(0, longest - 1)}…` : mark.label
          return (
            // biome-ignore lint/a11y/noStaticElementInteractions: the table twin leads to the same pages
            <g key={`${kind} ${mark.id}`} className={`mark ${kind}`} onClick={() => open(mark)}>
              <title>{`${mark.edtf}: ${mark.label}`}</title>
              {given !== null && (
                <line
                  className="given"
                  x1={`${inside(given.from)}%`}
                  x2={`${inside(given.to)}%`}
                  y1={y + 13}
                  y2={y + 13}
                />
              )}
              {isPoint ? (
                <svg x={`${(from + to) / 2}%`} y={y + 7} width={12} height={12} overflow="visible" aria-hidden="true">
                  <path d="M0 0l6 6-6 6-6-6z" />
                </svg>
              ) : (
                <rect
                  x={`${from}%`}
                  y={y + 6}
                  width={`${to - from}%`}
                  height={14}
                  rx={4}
                  mask={extent.fuzzy ? 'url(#fuzzy-ends)' : undefined}
                />
              )}
              <text x={`${place.at}%`} dx={place.anchor === 'end' ? -10 : 10} y={y + 17} textAnchor={place.anchor}>
                {label}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption>
        {t.timeline.legend} {marks.length > MOST && t.andMore(marks.length - MOST)}
      </figcaption>
    </figure>
  )
}

/** After a mark where there is room, else before it; null where there is none. `room` is in pixels. */
function labelPlace(
  first: number,
  last: number,
  width: number,
): { readonly at: number; readonly anchor: 'start' | 'end'; readonly room: number } | null {
  const [before, after] = [(first / 100) * width, ((100 - last) / 100) * width]
  if (after >= Math.min(before, ENOUGH * 2) && after >= Math.min(ENOUGH, width / 2))
    return { at: last, anchor: 'start', room: after - 12 }
  return before >= Math.min(ENOUGH, width / 2) ? { at: first, anchor: 'end', room: before - 12 } : null
}

/** The width of an element in pixels, kept up to date. */
function useWidth(): [React.RefObject<HTMLElement | null>, number] {
  const frame = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(1000)
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [frame, width]
}
