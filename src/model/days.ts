/**
 * EDTF dates as stretches of days, for drawing and comparing.
 *
 * @module
 */

/** Days since 1970-01-01; `to` is the last day. */
export interface Days {
  readonly from: number
  readonly to: number
  /** The date is marked uncertain or approximate, or leaves digits open. */
  readonly fuzzy: boolean
}

const DAY_MILLIS = 86_400_000

/**
 * The days that an EDTF date may mean; null when it fixes no year or is no such date.
 *
 * @example
 * daysOf('2031-03') // => 31 days; daysOf('XXXX-11-07') // => null
 */
export function daysOf(edtf: string): Days | null {
  const members = membersOf(edtf)
  if (members.length > 1) return hull(members.map(daysOf))
  const [first, last] = edtf.split('/')
  const from = oneDate(first ?? '')
  const to = last === undefined ? from : oneDate(last)
  if (from === null && to === null) return null
  const open = from === null || to === null
  const start = from ?? (to as Days)
  const end = to ?? (from as Days)
  if (end.to < start.from) return null
  return { from: start.from, to: end.to, fuzzy: open || start.fuzzy || end.fuzzy }
}

/** `{2031-03-08,2031-03-10}` and `[2031-03-05,2031-05-03]` have several members, any other date is its only one. */
export function membersOf(edtf: string): string[] {
  return (/^[[{](.*)[\]}]$/.exec(edtf)?.[1] ?? edtf).split(',')
}

function hull(members: readonly (Days | null)[]): Days | null {
  const known = members.filter((days) => days !== null)
  if (known.length === 0) return null
  return { from: Math.min(...known.map(({ from }) => from)), to: Math.max(...known.map(({ to }) => to)), fuzzy: true }
}

/** Months from January in which seasons and parts of a year begin, and how many they last; a season is the north's or the south's. */
const PARTS: Readonly<Record<string, readonly [begin: number, months: number]>> = {
  21: [0, 12],
  22: [0, 12],
  23: [0, 12],
  24: [0, 15],
  33: [0, 3],
  34: [3, 3],
  35: [6, 3],
  36: [9, 3],
  40: [0, 6],
  41: [6, 6],
}

function oneDate(edtf: string): Days | null {
  const fuzzy = /[?~%X]/.test(edtf)
  const bare = edtf.replace(/[?~%]/g, '')
  const open = /^(\d{1,3})(X{1,3})$/.exec(bare)
  if (open) {
    const first = Number(`${open[1]}${'0'.repeat((open[2] as string).length)}`)
    return stretch(first, 0, 1, first + 10 ** (open[2] as string).length, 0, 1, true)
  }
  const match = bare.match(/^(\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T.*)?$/)
  if (match === null) return null
  const [, year = '', month = 'XX', day = 'XX'] = match
  if (month === 'XX') return stretch(Number(year), 0, 1, Number(year) + 1, 0, 1, fuzzy)
  const part = PARTS[month]
  if (part) return stretch(Number(year), part[0], 1, Number(year), part[0] + part[1], 1, fuzzy || Number(month) < 33)
  const monthIndex = Number(month) - 1
  if (monthIndex < 0 || monthIndex > 11) return null
  if (day === 'XX') return stretch(Number(year), monthIndex, 1, Number(year), monthIndex + 1, 1, fuzzy)
  const days = stretch(Number(year), monthIndex, Number(day), Number(year), monthIndex, Number(day) + 1, fuzzy)
  return new Date(days.from * DAY_MILLIS).getUTCDate() === Number(day) ? days : null
}

/** From one day to the day before another. */
function stretch(y1: number, m1: number, d1: number, y2: number, m2: number, d2: number, fuzzy: boolean): Days {
  return { from: Date.UTC(y1, m1, d1) / DAY_MILLIS, to: Date.UTC(y2, m2, d2) / DAY_MILLIS - 1, fuzzy }
}

/** A day as `2031-03-13`. */
export function dayName(day: number): string {
  return new Date(day * DAY_MILLIS).toISOString().slice(0, 10)
}
