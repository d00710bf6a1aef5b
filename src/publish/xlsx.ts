/**
 * The case as one workbook.
 *
 * @module
 */
import writeExcelFile from 'write-excel-file/node'
import type { CaseView } from './case-view.ts'
import { sheetsOf } from './tables.ts'

/** What a cell of a workbook can hold. */
const LONGEST_CELL = 32_767

export async function exportXlsx(view: CaseView): Promise<Buffer> {
  const sheets = sheetsOf(view).map(({ name, head, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    data: [head.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(cell))],
  }))
  return await writeExcelFile(sheets).toBuffer()
}

function cell(value: string | number | null) {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  return {
    value: value.replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '\uFFFD').slice(0, LONGEST_CELL),
    type: String,
  }
}
