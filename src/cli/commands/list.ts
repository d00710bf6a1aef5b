/**
 * Prints one list: as a table or blocks for a reader, or as JSON for a program.
 *
 * @module
 */
import { basename } from 'node:path'
import type { SourceRow } from '../../model/case.ts'
import type { ReportId } from '../../model/ids.ts'
import type { ReviewStatus } from '../../model/review.ts'
import { EXIT } from '../exit-status.ts'
import { passes, type Wanted } from '../filters.ts'
import type { Layout, View } from '../layout.ts'
import { withCase } from '../open.ts'
import { cleanJson, oneLine } from '../screen/clean.ts'
import type { Terminal } from '../screen/terminal.ts'

export interface ListWish {
  readonly json: boolean
  readonly why: boolean
  readonly folder: string | undefined
  readonly filters: Wanted
  readonly words: string
  readonly review: readonly ReviewStatus[] | undefined
}

export async function printList(terminal: Terminal, list: Layout, wish: ListWish): Promise<number> {
  return await withCase(terminal, wish.folder, async (held) => {
    const sources = await held.sources()
    const byReport = new Map(sources.map((source) => [source.report, source]))
    const all = await list.rows(held, {
      wanted: wish.filters,
      words: wish.words,
      sources,
      ...(wish.review ? { review: wish.review } : {}),
    })
    const rows = all.filter((row) => passes(list.facets(row, byReport), wish.filters))
    if (wish.json) {
      await terminal.out(rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => cleanJson(row)).join(',\n')}\n]\n`)
    } else if (rows.length === 0) {
      terminal.say(emptiness(list, all.length, sources.length))
    } else {
      const lines = await list.lines(rows, viewOn(terminal, byReport, wish.why), held)
      await terminal.out(`${lines.join('\n')}\n`)
    }
    return EXIT.fine
  })
}

/** What lists may use to lay rows out on this terminal. */
export function viewOn(terminal: Terminal, sources: ReadonlyMap<ReportId, SourceRow>, why: boolean): View {
  return { terminal, why, reportName: (report) => nameOf(sources.get(report)) }
}

function nameOf(source: SourceRow | undefined): string {
  if (!source) return 'unknown report'
  return oneLine(source.publisher ?? (basename(source.address) || source.address))
}

function emptiness(list: Layout, all: number, reports: number): string {
  if (reports === 0) return 'The case holds no report yet; add some with: ascribe add FILE…'
  return all > 0 ? `None of ${all} rows passes the filters.` : list.none
}
