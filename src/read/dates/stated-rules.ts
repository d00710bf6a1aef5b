/**
 * Words of time that name their date: "3 June 2024", "between March and June 2016", "the summer of 2002", "the 1980s".
 *
 * @module
 */
import { counted, type Reckoned, stated, UNKNOWN } from './anchor.ts'
import {
  DAY_DATE,
  type DateParts,
  dayOf,
  iso,
  MONTH,
  MONTH_DATE,
  monthOf,
  ORDINAL,
  ordinalOf,
  partsOf,
  shifted,
  two,
  WEEKDAY,
  YEAR,
} from './calendar.ts'
import { fromJulian, gregorianOf, OLD_STYLE, OTHER_CALENDAR } from './other-calendars.ts'
import { type Context, type DateRule, dated } from './rule.ts'

const ANY_DATE = `(?:${DAY_DATE}|${MONTH_DATE}|${YEAR})`
const SEASON = '(spring|summer|autumn|fall|winter)'
const ABOUT = '(?:around|about|circa|roughly|approximately|some time)'
const PERHAPS = '(?:probably|possibly|perhaps|apparently|presumably)'
/** Feasts with a day of their own: [month, day]. */
const FEASTS: Readonly<Record<string, readonly [number, number]>> = {
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  christmas: [12, 25],
  'boxing day': [12, 26],
  'new year’s day': [1, 1],
  'new year’s eve': [12, 31],
  epiphany: [1, 6],
  'valentine’s day': [2, 14],
  'may day': [5, 1],
  halloween: [10, 31],
  'all saints’ day': [11, 1],
  'all souls’ day': [11, 2],
}
const FEAST = Object.keys(FEASTS).join('|').replaceAll('’', "['’]")

const all = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${text}(?![\\p{L}\\d])`, 'gu')

function bounds(from: string, to: string, context: Context): Reckoned | null {
  const [a, z] = [partsOf(from), partsOf(to)]
  // "between 14 and 24 July 2023", "from 3 to 9 May": the first borrows what it leaves out.
  const start: DateParts = /^\d{1,2}(?:st|nd|rd|th)?$/.test(from.trim())
    ? { ...z, day: Number.parseInt(from, 10) }
    : { year: a.year ?? z.year, month: a.month, day: a.day }
  const end: DateParts = { ...z, year: z.year ?? a.year }
  // "from 3 to May" and "between May and 2024" are no bounds of one kind.
  if ((start.day === null) !== (end.day === null) || (start.month === null) !== (end.month === null)) return null
  const [first, last] = [dated(start, context), dated(end, context)]
  if (!first?.edtf || !last?.edtf) return null
  if (first.edtf === last.edtf) return first
  return { edtf: `${first.edtf}/${last.edtf}`, inferredFrom: first.inferredFrom ?? last.inferredFrom }
}

function marked(reckoned: Reckoned | null, mark: string): Reckoned | null {
  // EDTF has no mark for a date whose year is open.
  if (reckoned?.edtf?.startsWith('XXXX') && mark !== '/..') return reckoned
  return reckoned?.edtf ? { ...reckoned, edtf: `${reckoned.edtf}${mark}` } : reckoned
}

function numeric(m: RegExpExecArray, { sentence }: Context): Reckoned | null {
  const [a, b, year] = [Number(m[1]), Number(m[3]), Number(m[4])]
  const read = (day: number, month: number) =>
    month >= 1 && month <= 12 && iso(dayOf(year, month, day)).endsWith(`-${two(day)}`)
      ? `${year}-${two(month)}-${two(day)}`
      : null
  const [dayFirst, monthFirst] = [read(a, b), read(b, a)]
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) {
    const only = dayFirst ?? monthFirst
    return only === null ? null : stated(only)
  }
  if (m[2] === '.' || /\b(?:british|european|day\/month|day first|dd\/mm)\b/.test(sentence)) return stated(dayFirst)
  if (/\b(?:american|u\.?s\.? (?:notation|format|style)|month\/day|month first|mm\/dd)\b/.test(sentence))
    return stated(monthFirst)
  // Another date of the sentence that can be read in one way only shows how this hand writes.
  for (const other of sentence.matchAll(/\b(\d{1,2})\/(\d{1,2})\/\d{4}\b/g)) {
    if (Number(other[1]) > 12) return stated(dayFirst)
    if (Number(other[2]) > 12) return stated(monthFirst)
  }
  return stated(`[${[dayFirst, monthFirst].sort().join(',')}]`)
}

function season(name: string, year: number): string {
  return `${year}-${{ spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }[name]}`
}

/** Longest first: a rule takes its words from those after it. */
export const STATED_RULES: readonly DateRule[] = [
  {
    words: OTHER_CALENDAR,
    read: (m) => {
      const edtf = gregorianOf(Number(m[1]), m[2] as string, Number(m[3]))
      return edtf === null ? null : stated(edtf)
    },
    example: '21 Khordad 1399',
  },
  {
    words: OLD_STYLE,
    read: (m) => {
      const edtf = fromJulian(m[1] as string)
      return edtf === null ? null : stated(edtf)
    },
    example: '11 June 1907, Old Style',
  },
  {
    words: all(`(?:the )?(${ORDINAL}) anniversary of [^.;]{0,60}?(${DAY_DATE})`),
    read: (m) => {
      const { year, month, day } = partsOf(m[2] as string)
      if (year === null || month === null || day === null) return UNKNOWN
      return { edtf: `${year + ordinalOf(m[1] as string)}-${two(month)}-${two(day)}`, inferredFrom: 'context' }
    },
    example: 'the fifth anniversary of the fire of 3 June 2016',
  },
  {
    words: all(`(${FEAST})(?:,? (?:of |in )?(${YEAR}))?`),
    read: (m, context) => {
      const [month, day] = FEASTS[(m[1] as string).replace("'", '’')] as readonly [number, number]
      return dated({ year: m[2] ? Number(m[2]) : null, month, day }, context)
    },
    example: 'New Year’s Eve 2014',
  },
  {
    words: all(`(?:overnight )?(?:from|between) (\\d{1,2}|${ANY_DATE}) (?:to|until|till|and|through) (${ANY_DATE})`),
    read: (m, context) => bounds(m[1] as string, m[2] as string, context),
    example: 'from 19 September to 22 September 2015',
  },
  {
    words: all(`(\\d{1,2}) ?[–-] ?(\\d{1,2} ${MONTH}(?:,? ${YEAR})?)`),
    read: (m, context) => bounds(m[1] as string, m[2] as string, context),
    example: '3–5 May 2031',
  },
  {
    words: all(`((?:\\d{1,2}, )*\\d{1,2}),? and (\\d{1,2} ${MONTH}(?:,? ${YEAR})?)`),
    read: (m, context) => {
      const last = partsOf(m[2] as string)
      const days = [...(m[1] as string).split(', ').map(Number), last.day].map((day) =>
        dated({ ...last, day }, context),
      )
      if (days.some((day) => !day?.edtf)) return null
      return { edtf: `{${days.map((day) => day?.edtf).join(',')}}`, inferredFrom: days[0]?.inferredFrom ?? null }
    },
    example: 'on 8 and 10 December 2024',
  },
  {
    words: all(`since (?:(?:early|late|mid)[- ])?(${ANY_DATE})`),
    read: (m, context) => marked(dated(partsOf(m[1] as string), context), '/..'),
    example: 'since October 2013',
  },
  {
    words: all(`from (${DAY_DATE})(?! (?:to|until|till|through))`),
    read: (m, context) => marked(dated(partsOf(m[1] as string), context), '/..'),
    example: 'a strike from 20 March',
  },
  {
    words: all(`until (${DAY_DATE}|${MONTH_DATE}|${YEAR})`),
    read: (m, context) => {
      const end = dated(partsOf(m[1] as string), context)
      return end?.edtf ? { ...end, edtf: `../${end.edtf}` } : end
    },
    example: 'until April 1995',
  },
  {
    words: all(`${ABOUT} (?:in |on )?(${ANY_DATE})`),
    read: (m, context) => marked(dated(partsOf(m[1] as string), context), '~'),
    example: 'around 1994',
  },
  {
    words: all(`${PERHAPS} (?:in |on )?(${ANY_DATE})`),
    read: (m, context) => marked(dated(partsOf(m[1] as string), context), '?'),
    example: 'probably in July 2010',
  },
  {
    words: all('(\\d{4})-(\\d\\d)-(\\d\\d)'),
    read: (m) => stated(m[0]),
    example: '2031-11-07',
  },
  {
    words: /\b(\d{1,2})([./])(\d{1,2})\2(\d{4})\b/g,
    read: numeric,
    example: '15/11/2019',
  },
  {
    words: all(`(\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?) last year`),
    read: (m, { anchor }) => {
      const { month, day } = partsOf(m[1] as string)
      return counted(anchor.year === null ? null : `${anchor.year - 1}-${two(month ?? 1)}-${two(day ?? 1)}`, anchor)
    },
    example: '11 August last year',
  },
  {
    words: all(`(?:on )?the eve of (${DAY_DATE})`),
    read: (m, context) => {
      const date = dated(partsOf(m[1] as string), context)
      const edtf = date?.edtf ? besides(date.edtf, -1) : null
      return edtf === null ? null : { edtf, inferredFrom: date?.inferredFrom ?? null }
    },
    example: 'on the eve of 3 May 2031',
  },
  {
    words: all(`(?:the )?(?:first|last|early) (?:days|weeks) of (${MONTH}),? (?:of )?(${YEAR})`),
    read: (m) => stated(`${m[2]}-${two(monthOf(m[1] as string))}`),
    example: 'the first days of March 2020',
  },
  {
    words: all(
      `(?:${WEEKDAY},? (?:the )?)?(?:the (?:night|morning|evening|afternoon) of |(?:early|small) hours of |(?:before|at|after) (?:dawn|midnight|sunrise|noon|dusk) on )?(${DAY_DATE})`,
    ),
    read: (m, context) => dated(partsOf(m[1] as string), context),
    example: 'the night of 3 November',
  },
  {
    words: all(`(?:the )?${SEASON}(?: of)? (${YEAR})(?:[-–/]\\d{2,4})?`),
    read: (m) => stated(season(m[1] as string, Number(m[2]))),
    example: 'the winter of 2020-21',
  },
  {
    words: all(`(?:the )?(first|second) half of (${YEAR})`),
    read: (m) => stated(`${m[2]}-${m[1] === 'first' ? 40 : 41}`),
    example: 'the first half of 2012',
  },
  {
    words: all(`(?:the )?(first|second|third|fourth|last) quarter of (${YEAR})`),
    read: (m) => stated(`${m[2]}-${m[1] === 'last' ? 36 : 32 + ordinalOf(m[1] as string)}`),
    example: 'the third quarter of 2024',
  },
  {
    words: all(
      '(?:the )?(?:(?:early|late|mid)[- ]|first years of the |last years of the |end of the )?(1[4-9]|20)(\\d)0s',
    ),
    read: (m) => stated(`${m[1]}${m[2]}X`),
    example: 'the late 2010s',
  },
  {
    words: all(`(?:the )?(?:(?:early|late|mid)[- ])?(${ORDINAL}) century`),
    read: (m) => stated(`${two(ordinalOf(m[1] as string) - 1)}XX`),
    example: 'the nineteenth century',
  },
  {
    words: all(`(?:(?:early|late|mid)[- ]|(?:the )?(?:beginning|start|middle|end) of )?(${MONTH}),? (?:of )?(${YEAR})`),
    read: (m) => stated(`${m[2]}-${two(monthOf(m[1] as string))}`),
    example: 'early March 2011',
  },
  {
    words: all(`(?:(?:early|late|mid)[- ](?:in )?|(?:the )?(?:beginning|start|middle|end) of )(${YEAR})`),
    read: (m) => stated(m[1] as string),
    example: 'late 2016',
  },
  {
    words: all(`(in|last|this|next|by|during|of|early|late|mid)[- ]?(${MONTH})`),
    read: (m, context) =>
      dated(
        { year: null, month: monthOf(m[2] as string), day: null },
        { ...context, future: context.future || m[1] === 'next' },
      ),
    example: 'in March',
  },
  {
    words: all(
      `(?:in|of|during|by|from|after|before) (${YEAR})(?! (?:people|men|women|rifles|dollars|metres|meters|feet|miles|km))`,
    ),
    read: (m) => stated(m[1] as string),
    example: 'in 2019',
  },
  {
    words: /\(((?:1[4-9]|20)\d\d)\)/g,
    read: (m) => stated(m[1] as string),
    example: 'the first siege (2019)',
  },
]

/** The day before or after a day with its doubts kept: `2015?-10-11` and -1 give `2015?-10-10`. */
export function besides(edtf: string, days: number): string | null {
  const m = /^(\d{4}|XXXX)(\??)-(\d\d)-(\d\d)$/.exec(edtf)
  if (!m) return null
  const year = m[1] === 'XXXX' ? 2001 : Number(m[1])
  const there = iso(shifted(dayOf(year, Number(m[3]), Number(m[4])), days))
  return `${m[1] === 'XXXX' ? 'XXXX' : there.slice(0, 4)}${m[2]}${there.slice(4)}`
}
