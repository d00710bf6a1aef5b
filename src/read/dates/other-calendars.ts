/**
 * Dates of the Iranian, lunar Hijri, Ethiopian and Julian calendars as Gregorian ones.
 *
 * The first three by the runtime's own calendars (CLDR); the lunar one by Umm al-Qura, which a sighted moon may miss by a day,
 * so it carries `~`.
 *
 * @module
 */
import { DAY_DATE, dayOf, iso, partsOf, shifted } from './calendar.ts'

interface OtherCalendar {
  readonly calendar: string
  /** Spellings of each month in order, parted by `|`. */
  readonly months: readonly string[]
  readonly years: readonly [low: number, high: number]
  readonly doubt: '' | '~'
}

const CALENDARS: readonly OtherCalendar[] = [
  {
    calendar: 'persian',
    months: 'farvardin ordibehesht khordad tir mordad|amordad shahrivar mehr aban azar dey|dei bahman esfand'.split(
      ' ',
    ),
    years: [1200, 1500],
    doubt: '',
  },
  {
    calendar: 'islamic-umalqura',
    months: [
      'muharram|moharram',
      'safar',
      "rabi['’]? al-awwal|rabi['’]? al-awal|rabi['’]? i",
      "rabi['’]? al-thani|rabi['’]? al-akhir|rabi['’]? ii",
      'jumada al-awwal|jumada al-ula|jumada i',
      'jumada al-thani|jumada al-akhira|jumada ii',
      'rajab',
      "sha['’]?ban",
      'ramadan|ramazan',
      'shawwal',
      "dhu al-qa['’]?dah?|dhu['’]?l-qa['’]?dah?",
      "dhu al-hijjah?|dhu[’']?l-hijjah?",
    ],
    years: [1, 1600],
    doubt: '~',
  },
  {
    calendar: 'ethiopic',
    months:
      'meskerem tikimt|tekemt hidar tahsas|tahisas tir|ter yekatit megabit miyazya|miazia ginbot|genbot sene hamle nehase|nehasse pagume|pagumen'.split(
        ' ',
      ),
    years: [1700, 2200],
    doubt: '',
  },
]

const NAMES = CALENDARS.flatMap(({ months }) => months).join('|')
/** Lower case. */
export const OTHER_CALENDAR = new RegExp(`\\b(\\d{1,2}) (${NAMES}),? (\\d{3,4})\\b`, 'g')
export const OLD_STYLE = new RegExp(`\\b(${DAY_DATE}),? \\(?(?:old style|o\\.s\\.|julian)\\)?`, 'g')

/** EDTF of a match of {@link OTHER_CALENDAR}; null where no such day is. */
export function gregorianOf(day: number, name: string, year: number): string | null {
  for (const { calendar, months, years, doubt } of CALENDARS) {
    const month = 1 + months.findIndex((spellings) => new RegExp(`^(?:${spellings})$`).test(name))
    if (month === 0 || year < years[0] || year > years[1]) continue
    const most = calendar === 'persian' || calendar === 'islamic-umalqura' ? 31 : 30
    if (day < 1 || day > most) return null
    const date = Temporal.PlainDate.from({ calendar, year, month, day }, { overflow: 'constrain' })
    return `${date.withCalendar('iso8601').toString()}${doubt}`
  }
  return null
}

/** A Julian date with its year, in words. */
export function fromJulian(words: string): string | null {
  const { year, month, day } = partsOf(words)
  if (year === null || month === null || day === null) return null
  const since = month < 3 ? year - 1 : year
  return iso(shifted(dayOf(year, month, day), Math.floor(since / 100) - Math.floor(since / 400) - 2))
}
