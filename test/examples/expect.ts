/**
 * The small language of `examples/questions.json`: what a row must show.
 *
 * A plain value must be equal. An object is either a list of dotted paths with what each must show, or one of the
 * operators `includes` (any case), `in`, `not`, `some`, `all`, `length`, `min`, `max`, which may stand together.
 *
 * @module
 */
const OPERATORS: Readonly<Record<string, (value: unknown, operand: unknown) => boolean>> = {
  includes: (value, operand) => typeof value === 'string' && plain(value).includes(plain(String(operand))),
  in: (value, operand) => Array.isArray(operand) && operand.includes(value),
  not: (value, operand) => !matches(value, operand),
  some: (value, operand) => Array.isArray(value) && value.some((item) => matches(item, operand)),
  all: (value, operand) => Array.isArray(operand) && operand.every((one) => matches(value, one)),
  length: (value, operand) => Array.isArray(value) && countFits(value.length, operand),
  min: (value, operand) => typeof value === 'number' && value >= Number(operand),
  max: (value, operand) => typeof value === 'number' && value <= Number(operand),
}

/**
 * @example
 * matches({ who: { name: 'Ilka Varn' } }, { 'who.name': { includes: 'varn' } }) // => true
 */
export function matches(value: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return value === wanted
  const entries = Object.entries(wanted)
  if (entries.length > 0 && entries.every(([key]) => key in OPERATORS)) {
    return entries.every(([key, operand]) => OPERATORS[key]?.(value, operand) === true)
  }
  return entries.every(([path, inner]) => matches(at(value, path), inner))
}

/** Does a number of rows do? Without a wish, one row at least. */
export function countFits(count: number, wanted: unknown): boolean {
  return wanted === undefined ? count > 0 : matches(count, wanted)
}

/** The rows, or the items of a list inside every row. */
export function rowsAt(rows: readonly unknown[], path: string | undefined): readonly unknown[] {
  return path === undefined ? rows : rows.flatMap((row) => at(row, path) ?? [])
}

function at(value: unknown, path: string): unknown {
  let found = value
  for (const key of path.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined
    found = Reflect.get(found, key)
  }
  return found
}

function plain(words: string): string {
  return words.replaceAll(/[’‘]/g, "'").replaceAll(/[“”]/g, '"').replaceAll(/\s+/g, ' ').toLowerCase()
}
