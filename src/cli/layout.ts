/**
 * How a list is made: its rows from the case, what each filter sees of a row, and its lines on a terminal.
 *
 * @module
 */
import type { SourceRow } from '../model/case.ts'
import type { ReportId } from '../model/ids.ts'
import type { ReviewStatus } from '../model/review.ts'
import type { Case } from '../record/case.ts'
import type { Facets, Wanted } from './filters.ts'
import type { Terminal } from './screen/terminal.ts'

/** What a list may use to lay its rows out. */
export interface View {
  readonly terminal: Terminal
  /** Show the words behind each row. */
  readonly why: boolean
  /** How a report is told to a reader: its publisher or the end of its address. */
  readonly reportName: (report: ReportId) => string
}

export interface Ask {
  readonly wanted: Wanted
  /** Of commands that take words, e.g. `search`. */
  readonly words: string
  readonly sources: readonly SourceRow[]
  /** Which rows, by what people decided about them; left out: those shown by default. */
  readonly review?: readonly ReviewStatus[]
}

/** The filter that a list of the case takes for it. */
export function reviewedBy({ review }: Ask): { readonly review?: readonly ReviewStatus[] } {
  return review ? { review } : {}
}

/** One list. `Row` is what `--json` prints. */
export interface Layout<Row = unknown> {
  readonly rows: (held: Case, ask: Ask) => Promise<readonly Row[]>
  readonly facets: (row: Row, sources: ReadonlyMap<ReportId, SourceRow>) => Facets
  /** @param held - for what a row must not be shown without, such as the answer to an accusation */
  readonly lines: (rows: readonly Row[], view: View, held: Case) => readonly string[] | Promise<readonly string[]>
  /** What to say where there is no row. */
  readonly none: string
}

/** Ties a list's functions to one row type, and forgets the type for those who only run the list. */
export function layout<Row>(list: Layout<Row>): Layout {
  return list as unknown as Layout
}
