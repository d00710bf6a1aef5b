/**
 * Reads the sheets of an edited export: a CSV file each, or one workbook.
 *
 * @module
 */
import { basename } from 'node:path'
import { InputError } from '../../errors.ts'

/** A sheet as it was given: cells as text, rows by their number in the file, the titles being row 1. */
export interface GivenSheet {
  readonly name: string
  readonly file: string
  readonly rows: readonly { readonly number: number; readonly cells: ReadonlyMap<string, string> }[]
}

/** More than this is no sheet that anybody edits. */
const MOST_BYTES = 256 * 2 ** 20

/** An edited export: a workbook, or one sheet as CSV that is called as the export called it. */
export interface GivenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** @param names - of the sheets that can be taken back */
export async function readSheets({ name: file, bytes }: GivenFile, names: readonly string[]): Promise<GivenSheet[]> {
  if (bytes.length > MOST_BYTES) throw new InputError(`${file} is too large to be an edited export`)
  const isWorkbook = bytes.length > 3 && bytes[0] === 0x50 && bytes[1] === 0x4b
  const tables = isWorkbook
    ? await workbook(file, bytes)
    : [{ name: sheetName(file, names), table: await csv(file, bytes) }]
  return tables
    .filter(({ name }) => names.includes(name))
    .map(({ name, table }) => ({ name, file, rows: rowsOf(file, name, table) }))
}

async function csv(file: string, bytes: Uint8Array): Promise<string[][]> {
  const { parse } = await import('csv-parse/sync')
  const text = new TextDecoder('utf-8').decode(bytes)
  // Some spreadsheets write semicolons where the comma is the decimal sign.
  const [first = ''] = text.split('\n', 1)
  const delimiter =
    first.includes(';') && !first.includes(',') ? ';' : first.includes('\t') && !first.includes(',') ? '\t' : ','
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false }) as string[][]
  } catch (error) {
    throw new InputError(`${file} is no CSV: ${(error as Error).message}`)
  }
}

async function workbook(file: string, bytes: Uint8Array): Promise<{ name: string; table: string[][] }[]> {
  const { default: readXlsxFile } = await import('read-excel-file/node')
  try {
    const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false })
    return sheets.map(({ sheet, data }) => ({ name: sheet, table: data.map((row) => row.map(cellText)) }))
  } catch (error) {
    throw new InputError(`${file} is no workbook that can be read: ${(error as Error).message}`)
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

/** `claims.csv`, `claims (edited).csv`: the sheet that a file's name begins with. */
function sheetName(file: string, names: readonly string[]): string {
  const base = basename(file).toLowerCase()
  const name = [...names].sort((a, b) => b.length - a.length).find((one) => base.startsWith(one))
  if (!name)
    throw new InputError(
      `${file} is not named after a sheet of the export; call it ${names.map((one) => `${one}.csv`).join(', ')}`,
    )
  return name
}

function rowsOf(
  file: string,
  name: string,
  [titles = [], ...table]: readonly (readonly string[])[],
): GivenSheet['rows'] {
  const heads = titles.map((title) => title.trim())
  const twice = heads.find((head, at) => head !== '' && heads.indexOf(head) !== at)
  if (twice) throw new InputError(`${file}, sheet ${name}: two columns are called "${twice}"`)
  if (!heads.includes('id'))
    throw new InputError(`${file}, sheet ${name}: row 1 has no column "id"; keep the titles of the export`)
  return table
    .map((row, at) => ({
      number: at + 2,
      cells: new Map(heads.map((head, column) => [head, row[column] ?? ''] as const)),
    }))
    .filter(({ cells }) => [...cells.values()].some((cell) => cell.trim() !== ''))
}
