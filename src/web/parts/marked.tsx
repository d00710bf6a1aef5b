/** Words with some of them marked. @module */
import type { Span } from '../../model/span.ts'

interface MarkedProps {
  readonly text: string
  /** Where the text stands in its report. */
  readonly start: number
  /** In the report; in order, none overlapping another. */
  readonly spans: readonly Span[]
}

export function Marked({ text, start, spans }: MarkedProps) {
  const parts: React.ReactNode[] = []
  let at = 0
  for (const span of spans) {
    const from = Math.max(at, span.start - start)
    const to = Math.min(text.length, span.end - start)
    if (to <= from) continue
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, to)}</mark>)
    at = to
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  )
}
