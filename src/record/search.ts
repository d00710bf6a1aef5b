/**
 * Finding reports by their words.
 *
 * @module
 */
import type { Quote } from '../model/case.ts'
import type { ReportId } from '../model/ids.ts'
import type { Span } from '../model/span.ts'

/** A report that holds the words looked for. */
export interface SearchHit {
  readonly report: ReportId
  readonly headline: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly address: string
  /** BM25; higher is better. */
  readonly score: number
  /** The passage that holds the words best. */
  readonly quote: Quote
  /** The words found in it, as positions in the report's text. */
  readonly matches: readonly Span[]
}
