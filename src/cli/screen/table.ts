/**
 * A table for a terminal of any width: the columns that may wrap share what the others leave.
 *
 * @module
 */
import { oneLine } from './clean.ts'
import { pad, widthOf, wrap } from './wrap.ts'

/** A column: `share` is its part of the room to spare; without one it is as wide as its widest cell. */
export interface Column<Row> {
  readonly title: string
  readonly cell: (row: Row) => string
  readonly share?: number
  /** A column that holds numbers stands at the right. */
  readonly right?: boolean
}

const GAP = 2
const NARROWEST = 8

/**
 * The rows under their titles.
 *
 * @param below - lines to print under a row, e.g. its evidence
 * @param strong - how to mark the titles; the identity without colour
 */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  width: number,
  below: (row: Row) => readonly string[] = () => [],
  strong: (words: string) => string = (words) => words,
): string[] {
  const cells = rows.map((row) => columns.map((column) => oneLine(column.cell(row))))
  const widths = widthsOf(columns, cells, width)
  const titles = columns.map((column, index) => place(column.title.toUpperCase(), column, widths[index] ?? 0))
  const lines = [strong(titles.join(' '.repeat(GAP)).trimEnd())]
  cells.forEach((row, at) => {
    const wrapped = row.map((cell, index) => wrap(cell, widths[index] ?? NARROWEST))
    const height = Math.max(1, ...wrapped.map((cell) => cell.length))
    for (let line = 0; line < height; line++) {
      const pieces = columns.map((column, index) => place(wrapped[index]?.[line] ?? '', column, widths[index] ?? 0))
      lines.push(pieces.join(' '.repeat(GAP)).trimEnd())
    }
    const source = rows[at]
    if (source !== undefined) lines.push(...below(source))
  })
  return lines
}

function place(words: string, column: { readonly right?: boolean }, width: number): string {
  return column.right ? ' '.repeat(Math.max(0, width - widthOf(words))) + words : pad(words, width)
}

function widthsOf(columns: readonly Column<never>[], cells: readonly string[][], width: number): number[] {
  const natural = columns.map((column, index) =>
    Math.max(widthOf(column.title), ...cells.map((row) => widthOf(row[index] ?? ''))),
  )
  const room = width - GAP * (columns.length - 1)
  const fixed = columns.reduce((sum, column, index) => sum + (column.share ? 0 : (natural[index] ?? 0)), 0)
  const widths = [...natural]
  // Columns that need less than their share give the rest to the others, narrowest first.
  let left = room - fixed
  let shares = columns.reduce((sum, column) => sum + (column.share ?? 0), 0)
  const flexible = columns
    .map((column, index) => ({ share: column.share ?? 0, index, natural: natural[index] ?? 0 }))
    .filter((column) => column.share > 0)
    .sort((a, b) => a.natural / a.share - b.natural / b.share)
  for (const column of flexible) {
    const given = Math.max(NARROWEST, Math.min(column.natural, Math.floor((left * column.share) / shares)))
    widths[column.index] = given
    left -= given
    shares -= column.share
  }
  return widths
}
