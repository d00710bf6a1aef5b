/**
 * EDTF dates as stretches of days, for drawing.
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

function oneDate(edtf: string): Days | null {
  const fuzzy = /[?~%X]/.test(edtf)
  const match = edtf.replace(/[?~%]/g, '').match(/^(\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T.*)?$/)
  if (match === null) return null
  const [, year = '', month = 'XX', day = 'XX'] = match
  if (month === 'XX') return stretch(Number(year), 0, 1, Number(year) + 1, 0, 1, fuzzy)
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
