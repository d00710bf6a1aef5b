/**
 * Days, months and years: their names, and what is counted from them.
 *
 * Days are `Date`s at UTC midnight, so that no clock change moves them.
 *
 * @module
 */

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
    ' ',
  )
const DAY_MILLIS = 86_400_000

// Patterns for lower case, without groups of their own.
export const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?(?![a-z])'
export const WEEKDAY = '(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday)'
export const YEAR = '(?:1[4-9]|20)\\d\\d'
const DAY = '\\d{1,2}(?:st|nd|rd|th)?(?![\\d:])'
/** A day with its month, with or without its year. */
export const DAY_DATE = `(?:${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?|${MONTH} ${DAY}(?:,? ${YEAR}(?!\\d))?)`
export const MONTH_DATE = `${MONTH}(?:,? (?:of )?${YEAR})?`
export const CARDINAL = `(?:\\d{1,3}|an?|${CARDINALS.slice(1).join('|')})`
export const ORDINAL = `(?:\\d{1,3}(?:st|nd|rd|th)|${ORDINALS.slice(1).join('|')})`

/** A date as words give it: any part may be left unsaid. */
export interface DateParts {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** @param words - lower case, a date in words: "3 june 2024", "june 3", "june 2024", "2024" */
export function partsOf(words: string): DateParts {
  const month = new RegExp(MONTH).exec(words)
  const year = new RegExp(`(?<!\\d)${YEAR}(?!\\d)`).exec(words)?.[0]
  const rest = year ? words.replace(year, ' ') : words
  const day = month ? /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(rest)?.[1] : undefined
  return {
    year: year ? Number(year) : null,
    month: month ? monthOf(month[0]) : null,
    day: day ? Number(day) : null,
  }
}

export const monthOf = (name: string): number => 1 + MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3)))
export const weekdayOf = (name: string): number => DAYS.indexOf(name)

/** "two", "a", "12"; at least 1. */
export function cardinalOf(word: string): number {
  return /^\d/.test(word) ? Number.parseInt(word, 10) : Math.max(1, CARDINALS.indexOf(word))
}

export function ordinalOf(word: string): number {
  return /^\d/.test(word) ? Number.parseInt(word, 10) : Math.max(1, ORDINALS.indexOf(word))
}

export const two = (n: number): string => String(n).padStart(2, '0')
export const iso = (day: Date): string => day.toISOString().slice(0, 10)
export const shifted = (day: Date, days: number): Date => new Date(day.getTime() + days * DAY_MILLIS)
export const dayOf = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day))

export function isDay(year: number, month: number, day: number): boolean {
  const made = dayOf(year, month, day)
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day
}

/** The latest such weekday up to a day. */
export const latest = (weekday: number, day: Date): Date => shifted(day, -((day.getUTCDay() - weekday + 7) % 7))
/** The first such weekday after a day. */
export const next = (weekday: number, day: Date): Date => shifted(latest(weekday, day), 7)
/** Monday to Sunday of the week that lies so many weeks ahead. */
export function weekOf(day: Date, ahead: number): string {
  const monday = shifted(latest(1, day), 7 * ahead)
  return `${iso(monday)}/${iso(shifted(monday, 6))}`
}

/** `2031-04`, so many months from a month. */
export function monthFrom(year: number, month: number, ahead: number): string {
  return iso(dayOf(year, month + ahead, 1)).slice(0, 7)
}
