/**
 * The words behind each sentence: links to them, and the appendix in which they stand highlighted in their context.
 *
 * @module
 */
import type { Quote } from '../../model/case.ts'
import type { ReportId } from '../../model/ids.ts'
import type { ProtectedView } from '../protect.ts'
import { anchor, html, type Markup } from './markup.ts'

export interface Evidence {
  /** The quoted words as a link to their context. */
  readonly words: (quote: Quote) => Markup
  /** The same in quotation marks, unless they hold their own. */
  readonly said: (quote: Quote) => Markup
  /** A short link, `[Courier, 2031-03-14]`, to the context. */
  readonly link: (quote: Quote, label?: string) => Markup
  /** The name by which a report is called. */
  readonly source: (report: ReportId) => string
  /** Everything that was linked so far, by report; `answers` adds what the accused say to it. */
  readonly appendix: (answers: (quote: Quote) => Markup | null) => Markup
}

/** Context shown on each side of the words, in code units, where the paragraph is longer. */
const REACH = 420
/** Words shown in a link; the rest stands in the context. */
const LONGEST_LINK = 320

/** A quotation mark at the beginning of a quote. */
const OPENS = /^["“”„«‘'‹]/

/** Starts a page's evidence. */
export function evidenceOf({ view, find }: ProtectedView): Evidence {
  const sources = new Map(view.sources.map((source) => [source.report, source]))
  const cited = new Map<ReportId, Map<string, Quote>>()
  const cite = (quote: Quote): string => {
    const id = anchor('q', quote.report, quote.start, quote.end)
    const ofReport = cited.get(quote.report) ?? new Map<string, Quote>()
    cited.set(quote.report, ofReport.set(id, quote))
    return `#${id}`
  }
  const source = (report: ReportId): string => view.names.get(report) ?? report
  const sourceAndDay = (report: ReportId): string => {
    const published = sources.get(report)?.published
    return published ? `${source(report)}, ${published.slice(0, 10)}` : source(report)
  }
  const context = (id: string, quote: Quote, answer: Markup | null): Markup => {
    const { text, start, end } = find(quote)
    const from = Math.max(paragraphStart(text, start), start - REACH)
    const to = Math.min(paragraphEnd(text, end), end + REACH)
    const cutBefore = from > 0 && text[from - 1] !== '\n'
    const cutAfter = to < text.length && text[to] !== '\n'
    return html`<li id="${id}" class="context" tabindex="-1"><p dir="auto">${cutBefore && '… '}${text.slice(from, start)}<mark>${text.slice(start, end)}</mark>${text.slice(end, to)}${cutAfter && ' …'}</p>${answer}
<p class="address">characters ${quote.start}–${quote.end}</p></li>
`
  }
  const words = (quote: Quote): Markup => {
    const shown = quote.text.length > LONGEST_LINK ? `${quote.text.slice(0, LONGEST_LINK)}…` : quote.text
    return html`<a class="words" href="${cite(quote)}" dir="auto">${shown.replace(/\s+/g, ' ')}</a>`
  }
  return {
    source,
    words,
    said: (quote) => (OPENS.test(quote.text) ? words(quote) : html`“${words(quote)}”`),
    link: (quote, label) =>
      html`<a class="source" href="${cite(quote)}"><bdi>${label ?? sourceAndDay(quote.report)}</bdi></a>`,
    appendix: (answers) => {
      const reports = view.sources.filter((row) => cited.has(row.report))
      return html`${reports.map((row) => {
        const quotes = [...(cited.get(row.report) ?? [])].sort(([, a], [, b]) => a.start - b.start || a.end - b.end)
        return html`<section aria-labelledby="${anchor('words', row.report)}">
<h3 id="${anchor('words', row.report)}"><bdi>${sourceAndDay(row.report)}</bdi> <a class="quiet" href="#${anchor('source', row.report)}">about this report</a></h3>
<ol class="contexts">${quotes.map(([id, quote]) => context(id, quote, answers(quote)))}</ol></section>
`
      })}`
    },
  }
}

function paragraphStart(text: string, position: number): number {
  return text.lastIndexOf('\n', Math.max(0, position - 1)) + 1
}

function paragraphEnd(text: string, position: number): number {
  const at = text.indexOf('\n', position)
  return at < 0 ? text.length : at
}
