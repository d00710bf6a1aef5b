/**
 * Quoted words, which lead to their place in the report.
 *
 * @module
 */
import { Link } from '@tanstack/react-router'
import type { Quote } from '../api/shapes.ts'
import { t } from '../messages/messages.ts'

interface WordsProps {
  readonly quote: Quote
  /** Opens its card beside the words. */
  readonly item?: string | undefined
  /** Longer quotes are cut; the rest is one click away. */
  readonly most?: number
}

const OPENS = /^["“”„«‘'‹]/

export function Words({ quote, item, most = 280 }: WordsProps) {
  const shown = quote.text.length > most ? `${quote.text.slice(0, most).trimEnd()}…` : quote.text
  const words = shown.replace(/\s+/g, ' ')
  return (
    <Link
      className="words"
      dir="auto"
      to="/reader/$report"
      params={{ report: quote.report }}
      search={item === undefined ? { at: `${quote.start}-${quote.end}` } : { item: localOf(item, quote.report) }}
      title={t.toWords}
    >
      {OPENS.test(words) ? words : `“${words}”`}
    </Link>
  )
}

/** @example localOf('3fa9c0d17e42/c4', '3fa9c0d17e42') // => 'c4' */
export function localOf(item: string, report: string): string {
  return item.startsWith(`${report}/`) ? item.slice(report.length + 1) : item
}
