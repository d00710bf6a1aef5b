/**
 * When an incident happened: the words of time nearest to the words that tell of it.
 *
 * @module
 */
import type { IncidentDate } from '../../model/reading.ts'
import type { IncidentStatus } from '../../model/vocabulary.ts'
import { type TimeWords, timeWordsOf } from '../dates/time-words.ts'
import type { Page, Sentence } from '../page/page.ts'
import type { Event } from './event-coreference.ts'

/** Between a trigger and its date hardly more stands than a clause, in code units. */
const REACH = 160

export function dateOf(page: Page, event: Event, status: IncidentStatus): IncidentDate | null {
  let best: { words: TimeWords; cost: number } | null = null
  event.triggers.slice(0, 5).forEach((trigger, nth) => {
    const sentence = page.sentences[trigger.sentence] as Sentence
    for (const words of timeWordsOf(page, sentence)) {
      // "Until 2029" tells when something ended.
      if (words.edtf?.startsWith('..')) continue
      const after = words.span.start >= trigger.end
      const gap = after ? words.span.start - trigger.end : trigger.start - words.span.end
      if (gap > REACH) continue
      // What another verb says when ("said on Monday") is no date of the deed.
      const told = TELLING.test(page.text.slice(Math.max(sentence.start, words.span.start - 40), words.span.start))
      const cost = gap + nth * 60 + (told ? 90 : 0) + (words.edtf === null ? 100 : 0) + (words.days ? 0 : 10)
      if (!best || cost < best.cost) best = { words, cost }
    }
  })
  const chosen = best as { words: TimeWords } | null
  if (!chosen) return null
  const { edtf, span, inferredFrom } = chosen.words
  return { edtf: edtf !== null && status === 'planned' ? ahead(edtf, page.input.published) : edtf, span, inferredFrom }
}

const TELLING =
  /\b(?:said|says|told|announced|denied|rejected|accused|blamed|claimed|wrote|stated|reported|opened|declared)(?: \w+){0,2} (?:on |in |late )*$/i

/** What is planned lies after publication: a weekday, or a day without its year, is the next such day. */
function ahead(edtf: string, published: string | undefined): string {
  if (published === undefined || edtf.replace('?', '') >= published) return edtf
  const year = /^(\d{4})\?-(.*)$/.exec(edtf)
  if (year) return `${Number(year[1]) + 1}?-${year[2]}`
  if (!/^\d{4}-\d\d-\d\d$/.test(edtf)) return edtf
  const next = new Date(`${edtf}T00:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 7)
  return next.toISOString().slice(0, 10)
}
