/**
 * Where an axis of time is marked: at the beginning of years, months, weeks, days, hours or minutes, whichever are few enough.
 *
 * @module
 */
import { momentName } from '../../../model/extent.ts'

/** Days since 1970-01-01 UTC, with fractions. */
export interface Window {
  readonly from: number
  readonly to: number
}

export interface Tick {
  readonly day: number
  readonly label: string
  /** A day, month or year begins here where smaller ones are marked. */
  readonly strong: boolean
}

interface Step {
  readonly unit: 'year' | 'month' | 'day'
  /** Of days: fractions for hours and minutes. */
  readonly size: number
}

const MINUTE = 1 / 1440
const STEPS: readonly Step[] = [
  ...[1, 5, 15, 30, 60, 180, 360, 720].map((minutes): Step => ({ unit: 'day', size: minutes * MINUTE })),
  ...[1, 2, 7, 14].map((size): Step => ({ unit: 'day', size })),
  ...[1, 2, 3, 6].map((size): Step => ({ unit: 'month', size })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((size): Step => ({ unit: 'year', size })),
]
const LENGTH = { day: 1, month: 30.4, year: 365.25 } as const
/** The first Monday after 1970-01-01, so that weeks begin where weeks do. */
const MONDAY = 4

/** @param most - so many marks at the most */
export function ticksIn({ from, to }: Window, most: number): Tick[] {
  const step = STEPS.find(({ unit, size }) => (to - from) / (LENGTH[unit] * size) <= most) ?? (STEPS.at(-1) as Step)
  return beginnings(step, { from, to }).map((day) => ({ day, ...named(day, step) }))
}

function beginnings({ unit, size }: Step, { from, to }: Window): number[] {
  const found: number[] = []
  if (unit === 'day') {
    const origin = size >= 7 ? MONDAY : 0
    const first = Math.ceil((from - origin) / size - 1e-9)
    for (let n = first; origin + n * size <= to; n++) found.push(origin + n * size)
    return found
  }
  const months = unit === 'year' ? size * 12 : size
  const begin = new Date(from * 86_400_000)
  const first = Math.floor((begin.getUTCFullYear() * 12 + begin.getUTCMonth()) / months)
  for (let n = first; ; n++) {
    const day = firstOfMonth(n * months)
    if (day > to) return found
    if (day >= from) found.push(day)
  }
}

/** @param month - since the year 0 */
function firstOfMonth(month: number): number {
  const date = new Date(0)
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1)
  return date.getTime() / 86_400_000
}

function named(day: number, { unit, size }: Step): { label: string; strong: boolean } {
  const name = momentName(day)
  if (unit === 'year') return { label: name.slice(0, 4), strong: false }
  const isNewYear = name.endsWith('-01-01')
  if (unit === 'month') return { label: name.slice(0, 7), strong: isNewYear }
  if (size >= 1) return { label: name.slice(0, 10), strong: name.endsWith('-01') }
  const isMidnight = !name.includes('T')
  return { label: isMidnight ? name : name.slice(11), strong: isMidnight }
}
