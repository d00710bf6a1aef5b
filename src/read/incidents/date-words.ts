/**
 * Words of time and the EDTF that they come to, counted from the day of publication.
 *
 * Only what the words and that day allow: a weekday without an anchor has no date, a day without its year is
 * `XXXX-11-07`, and one whose year only publication gives carries `?` (`2031?-11-07`).
 *
 * @module
 */
import type { IncidentDate } from '../../model/reading.ts'
import type { Page, Sentence } from '../page/page.ts'

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ')
const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
const MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?'
const DAY = '(sunday|monday|tuesday|wednesday|thursday|friday|saturday)'
const DAY_MILLIS = 86_400_000

/** What publication gives: UTC midnight of its day; a published month or year has no day to count from. */
interface Anchor {
  readonly day: Date | null
  readonly year: number | null
  readonly month: number | null
}
type Reading = Pick<IncidentDate, 'edtf' | 'inferredFrom'>

interface Rule {
  readonly words: RegExp
  readonly read: (m: RegExpExecArray, anchor: Anchor) => Reading
  readonly example: string
}

const stated = (edtf: string): Reading => ({ edtf, inferredFrom: null })
const counted = (edtf: string | null): Reading => ({ edtf, inferredFrom: edtf === null ? null : 'published' })
const unknown: Reading = { edtf: null, inferredFrom: null }

/** Longest first: a rule takes its words from those after it. */
const RULES: readonly Rule[] = [
  {
    words: new RegExp(`\\bbetween (\\d{1,2}) and (\\d{1,2}) ${MONTH},? (\\d{4})\\b`, 'g'),
    read: (m) => stated(`${m[4]}-${monthOf(m[3])}-${two(m[1])}/${m[4]}-${monthOf(m[3])}-${two(m[2])}`),
    example: 'between 3 and 5 November 2030',
  },
  {
    words: new RegExp(`\\b(?:the night of )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH},? (\\d{4})\\b`, 'g'),
    read: (m) => stated(`${m[3]}-${monthOf(m[2])}-${two(m[1])}`),
    example: '3 June 2024',
  },
  {
    words: new RegExp(`\\b(?:the night of )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?, (\\d{4})\\b`, 'g'),
    read: (m) => stated(`${m[3]}-${monthOf(m[1])}-${two(m[2])}`),
    example: 'June 3, 2024',
  },
  {
    words: new RegExp(`\\b(?:the night of )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH} last year\\b`, 'g'),
    read: (m, { year }) => counted(year === null ? null : `${year - 1}-${monthOf(m[2])}-${two(m[1])}`),
    example: '11 August last year',
  },
  {
    words: new RegExp(`\\b(since |from )?(?:the night of )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?![a-z])`, 'g'),
    read: (m, anchor) => openEnd(noYear(anchor, monthOf(m[3]), two(m[2])), m[1]),
    example: 'the night of 3 November',
  },
  {
    words: new RegExp(`\\b(since |from )?(?:the night of )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])\\b`, 'g'),
    read: (m, anchor) => openEnd(noYear(anchor, monthOf(m[2]), two(m[3])), m[1]),
    example: 'November 3',
  },
  {
    words: /\bthe (\d{1,2})(?:st|nd|rd|th) of this month\b/g,
    read: (m, { year, month }) =>
      counted(year === null || month === null ? null : `${year}-${two(String(month))}-${two(m[1])}`),
    example: 'the 21st of this month',
  },
  {
    words: new RegExp(`\\b(?:early |mid-|late )?${MONTH},? (\\d{4})\\b`, 'g'),
    read: (m) => stated(`${m[2]}-${monthOf(m[1])}`),
    example: 'May 2017',
  },
  {
    words:
      /\b(\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (day|night|week|month|year)s? (?:ago|earlier|before publication)\b/g,
    read: (m, anchor) => ago(numberOf(m[1]), m[2] as string, anchor),
    example: 'eleven days ago',
  },
  {
    words: /\b(yesterday|today|tonight|tomorrow|this morning|this afternoon|this evening|last night)\b/g,
    read: (m, { day }) => counted(day && iso(shifted(day, offsetOf(m[1] as string)))),
    example: 'yesterday',
  },
  {
    words: /\b(last|this|next) (week|month|year)\b/g,
    read: (m, anchor) => unitOf(m[1] as string, m[2] as string, anchor),
    example: 'last month',
  },
  {
    words: new RegExp(`\\b(next |last )?${DAY}(?: (?:morning|afternoon|evening|night))?\\b`, 'g'),
    read: (m, { day }) => counted(day && iso(weekday(day, DAYS.indexOf(m[2] as string), m[1]?.trim()))),
    example: 'on Tuesday night',
  },
  {
    words: new RegExp(
      `\\b(in|since|since early|since mid-|since late|last|by|until|during|of|early|mid-|late) ?${MONTH}(?![a-z])`,
      'g',
    ),
    read: (m, anchor) =>
      openEnd(noYear(anchor, monthOf(m[2]), null), /^since/.test(m[1] as string) ? 'since ' : undefined),
    example: 'in March',
  },
  {
    words: /\b(?:in|since|of|until|during|by) ((?:19|20)\d\d)\b(?! (?:people|men|rifles))/g,
    read: (m) => stated(m[1] as string),
    example: 'in 2019',
  },
]

/** An expression of time in a sentence. */
export interface TimeWords extends IncidentDate {
  /** How exact: days before months before years. */
  readonly days: boolean
}

/** The expressions of time of a sentence, in text order; none overlap. */
export function timeWordsOf(page: Page, sentence: Sentence): TimeWords[] {
  const words = page.text.slice(sentence.start, sentence.end)
  const lower = words.toLowerCase()
  // A letter whose lower case is longer would shift what follows: such sentences are rare and left alone.
  if (lower.length !== words.length || lower.length > 2_000) return []
  const anchor = anchorOf(page.input.published)
  const found: TimeWords[] = []
  for (const rule of RULES) {
    for (const m of lower.matchAll(rule.words)) {
      if (!capitalised(words, m)) continue
      const lead =
        /^(?:in|since|of|until|during|by|from|last|early|late) (?=[a-z]+$|(?:19|20)\d\d$)/.exec(m[0])?.[0] ?? ''
      const start = sentence.start + m.index + (/^since/.test(lead) ? 0 : lead.length)
      const end = sentence.start + m.index + m[0].length
      if (found.some((other) => start < other.span.end && other.span.start < end)) continue
      const reading = rule.read(m as RegExpExecArray, anchor)
      found.push({
        ...reading,
        span: { start, end },
        days: /\d\d-\d\d$/.test(reading.edtf ?? '') || /day|night/.test(m[0]),
      })
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** "may" and "march" are months only with a capital. */
function capitalised(words: string, m: RegExpExecArray): boolean {
  const at = m[0].search(/\b(?:may|march)\b/)
  return at < 0 || /\p{Lu}/u.test(words.charAt(m.index + at))
}

function anchorOf(published: string | undefined): Anchor {
  const m = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published ?? '')
  if (!m) return { day: null, year: null, month: null }
  const [year, month] = [Number(m[1]), m[2] ? Number(m[2]) : null]
  return { day: m[3] && month ? new Date(Date.UTC(year, month - 1, Number(m[3]))) : null, year, month }
}

function noYear({ day, year, month }: Anchor, monthText: string, dayText: string | null): Reading {
  const rest = dayText === null ? monthText : `${monthText}-${dayText}`
  if (year === null) return stated(`XXXX-${rest}`)
  const [m, d] = [Number(monthText), Number(dayText ?? 1)]
  const later = day ? Date.UTC(year, m - 1, d) > day.getTime() : month !== null && m > month
  return counted(`${later ? year - 1 : year}?-${rest}`)
}

function openEnd(reading: Reading, lead: string | undefined): Reading {
  return lead && reading.edtf !== null ? { ...reading, edtf: `${reading.edtf}/..` } : reading
}

function ago(n: number, unit: string, { day, year }: Anchor): Reading {
  if (unit === 'year') return counted(year === null ? null : String(year - n))
  if (!day) return unknown
  if (unit === 'day' || unit === 'night') return counted(iso(shifted(day, -n)))
  if (unit === 'week') return counted(`${iso(shifted(day, -7 * n))}~`)
  return counted(iso(new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - n, 1))).slice(0, 7))
}

function unitOf(which: string, unit: string, { day, year, month }: Anchor): Reading {
  const step = which === 'last' ? -1 : which === 'next' ? 1 : 0
  if (unit === 'year') return counted(year === null ? null : String(year + step))
  if (unit === 'month') {
    if (year === null || month === null) return unknown
    return counted(iso(new Date(Date.UTC(year, month - 1 + step, 1))).slice(0, 7))
  }
  if (!day) return unknown
  const monday = shifted(day, -((day.getUTCDay() + 6) % 7) + 7 * step)
  return counted(`${iso(monday)}/${iso(shifted(monday, 6))}`)
}

/** The latest such day up to publication; "last" before it, "next" after it. */
function weekday(day: Date, wanted: number, which: string | undefined): Date {
  const back = (day.getUTCDay() - wanted + 7) % 7
  if (which === 'next') return shifted(day, back === 0 ? 7 : 7 - back)
  return shifted(day, which === 'last' && back === 0 ? -7 : -back)
}

const offsetOf = (word: string): number =>
  word === 'yesterday' || word === 'last night' ? -1 : word === 'tomorrow' ? 1 : 0
const shifted = (day: Date, days: number): Date => new Date(day.getTime() + days * DAY_MILLIS)
const iso = (day: Date): string => day.toISOString().slice(0, 10)
const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0')
const monthOf = (name: string | undefined): string =>
  two(String(1 + MONTHS.findIndex((month) => month.startsWith((name ?? '').slice(0, 3)))))
const numberOf = (word: string | undefined): number =>
  /^\d+$/.test(word ?? '') ? Number(word) : Math.max(1, SMALL.indexOf(word ?? ''))
