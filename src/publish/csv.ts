/**
 * The case as CSV files, one a sheet.
 *
 * @module
 */
import { stringify } from 'csv-stringify/sync'
import type { CaseView } from './case-view.ts'
import { sheetsOf } from './tables.ts'

/** RFC 4180 with a byte order mark, without which Excel misreads UTF-8. */
export function exportCsv(view: CaseView): { name: string; content: string }[] {
  return sheetsOf(view).map(({ name, head, rows }) => ({
    name: `${name}.csv`,
    content: stringify([head, ...rows], { bom: true, record_delimiter: '\r\n' }),
  }))
}
