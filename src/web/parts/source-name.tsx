/** A report by its publisher and day, as a link to it. @module */
import { Link } from '@tanstack/react-router'

export type Refs = Readonly<
  Record<string, { readonly name: string; readonly published: string | null; readonly headline: string | null }>
>

export function SourceName({
  report,
  refs,
  at,
}: {
  readonly report: string
  readonly refs: Refs
  readonly at?: string
}) {
  const ref = refs[report]
  return (
    <Link
      className="source"
      to="/reader/$report"
      params={{ report }}
      {...(at === undefined ? {} : { search: { at } })}
      title={ref?.headline ?? undefined}
    >
      <bdi>{ref?.name ?? report}</bdi>
      {ref?.published && <span className="day">{ref.published.slice(0, 10)}</span>}
    </Link>
  )
}
