/**
 * From which day the words of a report count: its dateline's, else that of its publication.
 *
 * @module
 */
import type { IncidentDate } from '../../model/reading.ts'
import { DAY_DATE, dayOf, isDay, partsOf } from './calendar.ts'

/** UTC midnight of the day; a published month or year has no day to count from. */
export interface Anchor {
  readonly day: Date | null
  readonly year: number | null
  readonly month: number | null
  readonly from: 'published' | 'dateline' | null
  /** The dateline's day is known, its year is not: days are counted, and the year is written XXXX. */
  readonly anyYear: boolean
}

const NONE: Anchor = { day: null, year: null, month: null, from: null, anyYear: false }
/** Has 365 days, as most years. */
const SOME_YEAR = 2001

/**
 * @param published - EDTF or a timestamp that begins with a date
 * @param dateline - as printed: "VELM, Nov. 3"
 */
export function anchorOf(published: string | undefined, dateline: string | undefined): Anchor {
  const publication = publicationOf(published)
  const words = new RegExp(`(?<![a-z])${DAY_DATE}`).exec(dateline?.toLowerCase() ?? '')?.[0]
  if (words === undefined) return publication
  const { year, month, day } = partsOf(words)
  if (month === null || day === null || !isDay(year ?? 2000, month, day)) return publication
  if (year !== null) return { day: dayOf(year, month, day), year, month, from: 'dateline', anyYear: false }
  if (publication.year === null) {
    return { day: dayOf(SOME_YEAR, month, day), year: SOME_YEAR, month, from: 'dateline', anyYear: true }
  }
  // A report is published on the day of its dateline or some days after it.
  const same = dayOf(publication.year, month, day)
  const inYear = publication.day && same > publication.day ? publication.year - 1 : publication.year
  return { day: dayOf(inYear, month, day), year: inYear, month, from: 'dateline', anyYear: false }
}

function publicationOf(published: string | undefined): Anchor {
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published ?? '')
  if (!m) return NONE
  const [year, month] = [Number(m[1]), m[2] ? Number(m[2]) : null]
  return {
    day: m[3] && month ? dayOf(year, month, Number(m[3])) : null,
    year,
    month,
    from: 'published',
    anyYear: false,
  }
}

/** What words of time come to. */
export type Reckoned = Pick<IncidentDate, 'edtf' | 'inferredFrom'>

export const UNKNOWN: Reckoned = { edtf: null, inferredFrom: null }
export const stated = (edtf: string): Reckoned => ({ edtf, inferredFrom: null })

/** What was counted from the anchor. */
export function counted(edtf: string | null, { from, anyYear }: Anchor): Reckoned {
  if (edtf === null) return UNKNOWN
  return { edtf: anyYear ? edtf.replaceAll(/\d{4}(?=-\d\d-\d\d)/g, 'XXXX') : edtf, inferredFrom: from }
}
