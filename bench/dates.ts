/**
 * Words of time, one JSON line each `{i, text, span, published, dateline}`, in; `{i, edtf, inferredFrom}` out.
 *
 * How often a date is rightly worked out: `node measure-lists.mjs dates -- npx node bench/dates.ts`.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { anchorOf } from '../src/read/dates/anchor.ts'
import { type TimeWords, timeWordsIn } from '../src/read/dates/time-words.ts'

for (const line of readFileSync(0, 'utf8').trim().split('\n')) {
  const { i, text, span, published, dateline } = JSON.parse(line)
  const shared = ({ span: { start, end } }: TimeWords) => Math.min(end, span.end) - Math.max(start, span.start)
  const anchor = anchorOf(published ?? undefined, dateline ?? undefined)
  const [best] = timeWordsIn(text, 0, text.length, anchor)
    .filter((words) => shared(words) > 0)
    .sort((a, b) => shared(b) - shared(a))
  console.log(JSON.stringify({ i, edtf: best?.edtf ?? null, inferredFrom: best?.inferredFrom ?? null }))
}
