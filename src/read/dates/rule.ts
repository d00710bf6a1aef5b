/**
 * What a rule about words of time is.
 *
 * @module
 */
import { type Anchor, counted, type Reckoned, stated } from './anchor.ts'
import { type DateParts, dayOf, isDay, two } from './calendar.ts'

/** What a rule may look at beside its words. */
export interface Context {
  readonly anchor: Anchor
  /** The sentence, in lower case. */
  readonly sentence: string
  /** The clause speaks of what is to come. */
  readonly future: boolean
  /** The last date told before, EDTF; null where none was. */
  readonly told: string | null
}

export interface DateRule {
  /** Global, over lower case. */
  readonly words: RegExp
  readonly read: (m: RegExpExecArray, context: Context) => Reckoned | null
  readonly example: string
}

/** The date of words that may leave the year out: the latest such day up to the anchor's, or the first after it. */
export function dated({ year, month, day }: DateParts, { anchor, future }: Context): Reckoned | null {
  if (month === null) return year === null ? null : stated(String(year))
  if (day !== null && !isDay(year ?? 2000, month, day)) return null
  const rest = day === null ? two(month) : `${two(month)}-${two(day)}`
  if (year !== null) return stated(`${year}-${rest}`)
  if (anchor.year === null || anchor.anyYear) return stated(`XXXX-${rest}`)
  const there = dayOf(anchor.year, month, day ?? 1)
  const later = anchor.day ? there > anchor.day : anchor.month !== null && month > anchor.month
  const same = anchor.day ? there.getTime() === anchor.day.getTime() : anchor.month === month
  const inYear = future ? (later || same ? anchor.year : anchor.year + 1) : later ? anchor.year - 1 : anchor.year
  return counted(`${inYear}?-${rest}`, anchor)
}
