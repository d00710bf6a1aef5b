/**
 * Words of time that are counted from the day of the report or from the event told before: "on Tuesday", "two days later".
 *
 * @module
 */
import { counted, type Reckoned, UNKNOWN } from './anchor.ts'
import {
  CARDINAL,
  cardinalOf,
  dayOf,
  iso,
  latest,
  monthFrom,
  next,
  shifted,
  two,
  WEEKDAY,
  weekdayOf,
  weekOf,
} from './calendar.ts'
import type { Context, DateRule } from './rule.ts'
import { besides } from './stated-rules.ts'

const PART = '(?: (?:morning|afternoon|evening|night|noon))?'
const UNIT = '(day|night|week|fortnight|month|year)s?'
const all = (text: string): RegExp => new RegExp(`(?<![\\p{L}\\d])${text}(?![\\p{L}\\d])`, 'gu')

/** The latest such day up to the anchor's; "last" before it, "next" and what is to come after it. */
function weekday(name: string, which: string | undefined, { anchor, future }: Context): Reckoned {
  const { day } = anchor
  if (!day || anchor.anyYear) return UNKNOWN
  const wanted = weekdayOf(name)
  if (which === 'next' || future) return counted(iso(next(wanted, day)), anchor)
  return counted(iso(latest(wanted, which === 'last' ? shifted(day, -1) : day)), anchor)
}

function ago(n: number, unit: string, { anchor }: Context): Reckoned {
  const { day, year } = anchor
  if (unit === 'year') return counted(year === null || anchor.anyYear ? null : String(year - n), anchor)
  if (!day) return UNKNOWN
  if (unit === 'day' || unit === 'night') return counted(iso(shifted(day, -n)), anchor)
  if (unit === 'week' || unit === 'fortnight') {
    return counted(`${iso(shifted(day, (unit === 'week' ? -7 : -14) * n))}~`, anchor)
  }
  return counted(anchor.anyYear ? null : monthFrom(day.getUTCFullYear(), day.getUTCMonth() + 1, -n), anchor)
}

function unit(which: string, name: string, { anchor }: Context): Reckoned {
  const { day, year, month, anyYear } = anchor
  const step = /last|previous/.test(which) ? -1 : /next|coming/.test(which) ? 1 : 0
  if (anyYear) return UNKNOWN
  if (name === 'year') return counted(year === null ? null : String(year + step), anchor)
  if (name === 'month') return counted(year === null || month === null ? null : monthFrom(year, month, step), anchor)
  return day ? counted(weekOf(day, step), anchor) : UNKNOWN
}

/** Counted from the event told before, whose doubt about the year stays. */
function fromTold(told: string | null, steps: number, name: string): Reckoned {
  const edtf = told === null ? null : stepped(told, steps, name)
  return edtf === null ? UNKNOWN : { edtf, inferredFrom: 'context' }
}

function stepped(told: string, steps: number, name: string): string | null {
  if (name === 'day') return besides(told, steps)
  if (name === 'week' || name === 'fortnight') {
    const there = besides(told, (name === 'week' ? 7 : 14) * steps)
    return there === null ? null : there.startsWith('XXXX') ? there : `${there}~`
  }
  const m = /^(\d{4}|XXXX)(\??)(?:-(\d\d))?/.exec(told)
  if (!m) return null
  if (name === 'year') return m[1] === 'XXXX' ? null : `${Number(m[1]) + steps}${m[2]}`
  if (m[3] === undefined) return null
  const there = monthFrom(m[1] === 'XXXX' ? 2001 : Number(m[1]), Number(m[3]), steps)
  return `${m[1] === 'XXXX' ? 'XXXX' : there.slice(0, 4)}${m[2]}${there.slice(4)}`
}

const nameOf = (word: string): string =>
  /^(?:morning|afternoon|evening|night|noon)$/.test(word) ? 'day' : word.replace(/s$/, '')

export const COUNTED_RULES: readonly DateRule[] = [
  {
    // "The day after the vote" counts from the vote, unless the sentence opens with it.
    words:
      /(?:(?<=^|[.!?”"] )the|(?<![\p{L}\d])the(?= \p{L}+ (?:before|after)(?:$|[,.;:]))) (day|night|evening|morning|week|month|year) (before|after)(?![\p{L}\d])(?! (?:yesterday|tomorrow|last))/gu,
    read: (m, { told }) => fromTold(told, m[2] === 'before' ? -1 : 1, nameOf(m[1] as string)),
    example: 'the night before',
  },
  {
    words: all(
      `(${CARDINAL}) (day|night|week|fortnight|month|year)s? (earlier|later|afterwards|previously|(?:before|after)(?=$|[,.;:]))(?! (?:this|that|last))`,
    ),
    read: (m, context) => {
      if (context.told === null && m[3] === 'earlier') return ago(cardinalOf(m[1] as string), m[2] as string, context)
      return fromTold(
        context.told,
        (/earlier|before|previously/.test(m[3] as string) ? -1 : 1) * cardinalOf(m[1] as string),
        nameOf(m[2] as string),
      )
    },
    example: 'two days earlier',
  },
  {
    words: all('the (following|next|previous|preceding) (day|night|evening|morning|afternoon|week|month|year)'),
    read: (m, { told }) => fromTold(told, /following|next/.test(m[1] as string) ? 1 : -1, nameOf(m[2] as string)),
    example: 'the following morning',
  },
  {
    words: all('(?:the|that) same (?:day|night|evening|morning|afternoon)'),
    read: (_, { told }) => fromTold(told, 0, 'day'),
    example: 'the same evening',
  },
  {
    words: all(`(${CARDINAL}) ${UNIT} (?:ago|before publication)`),
    read: (m, context) => ago(cardinalOf(m[1] as string), m[2] as string, context),
    example: 'eleven days ago',
  },
  {
    words: all('the day before yesterday'),
    read: (_, { anchor }) => counted(anchor.day && iso(shifted(anchor.day, -2)), anchor),
    example: 'the day before yesterday',
  },
  {
    words: all(
      `(yesterday|today|tonight|tomorrow)${PART}|earlier (today)|(this morning|this afternoon|this evening|last night|last evening)`,
    ),
    read: (m, { anchor }) =>
      counted(anchor.day && iso(shifted(anchor.day, offsetOf(m[1] ?? m[2] ?? (m[3] as string)))), anchor),
    example: 'yesterday afternoon',
  },
  {
    words: all(`overnight into (${WEEKDAY})`),
    read: (m, context) => {
      const { edtf, inferredFrom } = weekday(m[1] as string, undefined, context)
      return edtf === null ? UNKNOWN : { edtf: `${besides(edtf, -1)}/${edtf}`, inferredFrom }
    },
    example: 'overnight into Wednesday',
  },
  {
    words: all(`overnight(?! (?:on|from|between) (?:${WEEKDAY}|\\d))`),
    read: (_, { anchor }) => counted(anchor.day && `${iso(shifted(anchor.day, -1))}/${iso(anchor.day)}`, anchor),
    example: 'overnight',
  },
  {
    words: all('(over the|at the|last|this past|this|next) weekend'),
    read: (m, { anchor, future }) => {
      if (!anchor.day || anchor.anyYear) return UNKNOWN
      const sunday = m[1] === 'next' || future ? shifted(next(6, anchor.day), 1) : latest(0, anchor.day)
      return counted(`${iso(shifted(sunday, -1))}/${iso(sunday)}`, anchor)
    },
    example: 'over the weekend',
  },
  {
    words: all('(?:the )?(?:past|last) (?:week|seven days)(?=,| in| of|$)|the past week'),
    read: (m, context) => {
      const { day } = context.anchor
      if (m[0] === 'last week') return unit('last', 'week', context)
      return counted(day && `${iso(shifted(day, -6))}/${iso(day)}`, context.anchor)
    },
    example: 'the past week',
  },
  {
    words: all(
      // Not "the 4th Brigade" nor "the 5th of May".
      'the (\\d{1,2})(?:st|nd|rd|th)(?: of (this month))?(?=$|[,.;:)]| (?:in|at|on|when|after|before|with|by|but|as|near|for|from|he|she|it|they|the)(?![\\p{L}]))',
    ),
    read: (m, { anchor, future }) => {
      const { year, month, day } = anchor
      const wanted = Number(m[1])
      if (year === null || month === null || anchor.anyYear || wanted < 1 || wanted > 31) return UNKNOWN
      if (m[2]) return counted(`${year}-${two(month)}-${two(wanted)}`, anchor)
      const step = !day ? 0 : future ? (wanted >= day.getUTCDate() ? 0 : 1) : wanted > day.getUTCDate() ? -1 : 0
      return counted(`${monthFrom(year, month, step)}?-${two(wanted)}`, anchor)
    },
    example: 'on the 11th',
  },
  {
    words: all('(last|previous|this|next|earlier this|later this|the coming) (week|month|year)'),
    read: (m, context) => unit(m[1] as string, m[2] as string, context),
    example: 'earlier this month',
  },
  {
    words: all('(last|this|next) (spring|summer|autumn|fall|winter)'),
    read: (m, { anchor }) => {
      const { day } = anchor
      if (!day || anchor.anyYear) return UNKNOWN
      const ends = { spring: 6, summer: 9, autumn: 12, fall: 12, winter: 3 }[m[2] as 'spring']
      const code = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }[m[2] as 'spring']
      const year = day.getUTCFullYear()
      // A winter has the year in which it begins and ends in the next; "last" is the latest that is over.
      const over = day >= dayOf(m[2] === 'winter' ? year : year, ends, 1)
      const lastYear = (over ? year : year - 1) - (m[2] === 'winter' ? 1 : 0)
      const wanted = m[1] === 'last' ? lastYear : m[1] === 'next' ? lastYear + 1 : year
      return counted(`${wanted}-${code}`, anchor)
    },
    example: 'last autumn',
  },
  {
    words: all(
      `(?:(?:before|at|after|until) (?:dawn|midnight|sunrise|sunset|noon|dusk) on |(?:early|small) hours of |(?:the )?(?:night|morning|evening) of )(?:last )?(${WEEKDAY})`,
    ),
    read: (m, context) => weekday(m[1] as string, undefined, context),
    example: 'before dawn on Tuesday',
  },
  {
    words: all(`(?:(next|last|early|late|this|this past) )?(${WEEKDAY})${PART}`),
    read: (m, context) => weekday(m[2] as string, m[1], context),
    example: 'on Tuesday night',
  },
]

function offsetOf(word: string): number {
  return /^(?:yesterday|last)/.test(word) ? -1 : word === 'tomorrow' ? 1 : 0
}
