/**
 * Which reports share an origin, as arcs over the reports in order of publication. The table below holds the same.
 *
 * @module
 */
import { useNavigate } from '@tanstack/react-router'
import type { Source } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'

/** More points than this cannot be told apart. */
const MOST = 120
const WIDTH = 1000
const BASE = 120
/** Names hang down at a slant, so that none covers the next. */
const SLANT = 38
const LABELLED = 24
const LONGEST = 24

export function OriginsPicture({ sources }: { readonly sources: readonly Source[] }) {
  const navigate = useNavigate()
  const shown = sources.toSorted((a, b) => ((a.published ?? '9999') < (b.published ?? '9999') ? -1 : 1)).slice(0, MOST)
  const x = new Map(shown.map(({ report }, at) => [report as string, ((at + 0.5) / shown.length) * (WIDTH - 110) + 10]))
  const arcs = shown.flatMap(({ report, sharesOriginWith }) =>
    sharesOriginWith.flatMap(({ report: other, reason }) => {
      const [from, to] = [x.get(report), x.get(other)]
      return from !== undefined && to !== undefined && from < to
        ? [{ from, to, reason, key: `${report} ${other}` }]
        : []
    }),
  )
  if (shown.length < 2 || arcs.length === 0) return null
  return (
    <figure className="arcs">
      <svg
        viewBox={`0 0 ${WIDTH} ${BASE + (shown.length <= LABELLED ? 112 : 14)}`}
        role="img"
        aria-label={t.sources.picture}
      >
        {arcs.map(({ from, to, reason, key }) => {
          const height = Math.min(BASE - 10, 24 + (to - from) / 4)
          return (
            <path
              key={key}
              className={reason.startsWith('copy') ? 'arc copy' : 'arc'}
              d={`M${from} ${BASE} C${from} ${BASE - height} ${to} ${BASE - height} ${to} ${BASE}`}
            >
              <title>{reason}</title>
            </path>
          )
        })}
        {shown.map((source) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table below leads to the same reports
          <g
            key={source.report}
            className="point"
            onClick={() => void navigate({ to: '/reader/$report', params: { report: source.report } })}
          >
            <circle cx={x.get(source.report)} cy={BASE} r={6} />
            <title>{`${source.name}: ${source.headline ?? source.address}`}</title>
            {shown.length <= LABELLED && (
              <text
                transform={`translate(${(x.get(source.report) ?? 0) + 4} ${BASE + 20}) rotate(${SLANT})`}
                direction="ltr"
              >
                {source.name.length > LONGEST ? `${source.name.slice(0, LONGEST - 1)}…` : source.name}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption>{t.sources.pictureSays}</figcaption>
    </figure>
  )
}
