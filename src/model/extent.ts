/**
 * EDTF dates and times as stretches of time, for drawing.
 *
 * @module
 */
import { daysOf, membersOf } from './days.ts'

/** Days since 1970-01-01 UTC, with fractions; `to` is where it has ended. A time without a zone is taken as UTC. */
export interface Extent {
  readonly from: number
  readonly to: number
  /** The date is marked uncertain or approximate, or leaves digits open. */
  readonly fuzzy: boolean
  /** It is told to the minute or second. */
  readonly exact: boolean
}

const DAY_MILLIS = 86_400_000
const MINUTE = 1 / 1440
const TIME = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)?[?~%]?$/

/**
 * What a date or time may mean; null when it fixes no year or is no such date.
 *
 * @example
 * extentOf('2031-03-13T21:26+01:00') // => one minute, from 20:26 UTC
 * extentOf('2031-03') // => 31 days
 */
export function extentOf(edtf: string): Extent | null {
  if (!edtf.includes('T')) {
    const days = daysOf(edtf)
    return days && { from: days.from, to: days.to + 1, fuzzy: days.fuzzy, exact: false }
  }
  const parts = membersOf(edtf).flatMap((one) => one.split('/'))
  const known = parts.map((part) => momentOf(part) ?? (part.includes('T') ? null : extentOf(part)))
  if (known.some((one) => one === null)) return null
  const all = known as readonly Extent[]
  const [from, to] = [Math.min(...all.map((one) => one.from)), Math.max(...all.map((one) => one.to))]
  return { from, to, fuzzy: all.some((one) => one.fuzzy), exact: all.every((one) => one.exact) }
}

function momentOf(edtf: string): Extent | null {
  const match = TIME.exec(edtf)
  if (match === null) return null
  const [, day, time, seconds = ':00', zone = 'Z'] = match
  const millis = Date.parse(`${day}T${time}${seconds}${zone}`)
  if (Number.isNaN(millis)) return null
  const from = millis / DAY_MILLIS
  return { from, to: from + MINUTE, fuzzy: /[?~%]$/.test(edtf), exact: true }
}

/** A moment as `2031-03-13` or, where it is none at midnight, `2031-03-13T20:26`, in UTC. */
export function momentName(day: number): string {
  const stated = new Date(Math.round(day * 1440) * 60_000).toISOString()
  return stated.slice(11, 16) === '00:00' ? stated.slice(0, 10) : stated.slice(0, 16)
}

/** The moment that {@link momentName} named; null for anything else. */
export function momentNamed(name: string): number | null {
  const millis = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/.test(name)
    ? Date.parse(name.includes('T') ? `${name}Z` : name)
    : Number.NaN
  return Number.isNaN(millis) ? null : millis / DAY_MILLIS
}
