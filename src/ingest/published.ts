/**
 * A stated day of publication, and the time of day, as EDTF.
 *
 * @module
 */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`

const FORMS: readonly { form: RegExp; order: string }[] = [
  { form: /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d?:\d\d.*)?([?~%]?)$/, order: 'ymd' }, // 2031-03-14T08:10:00+01:00
  { form: /^(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}.*)?$/, order: 'ymd' }, // 20310314
  { form: /^(\d{4})\/(\d\d?)\/(\d\d?)(?:\s.*)?$/, order: 'ymd' }, // 2031/03/14
  { form: /^(\d{4})-(\d\d)([?~%]?)$/, order: 'ym' }, // 2031-03
  { form: /^(\d{4})([?~%]?)$/, order: 'y' }, // 2031
  {
    form: new RegExp(`^(?:[a-z]{3,9}\\.?,?\\s+)?(\\d\\d?)(?:st|nd|rd|th)?[\\s-]+${MONTH},?[\\s-]+(\\d{4})\\b.*$`, 'i'),
    order: 'dmy',
  }, // Fri, 14 Mar 2031 08:10:00 GMT
  {
    form: new RegExp(`^(?:[a-z]{3,9}\\.?,?\\s+)?${MONTH}\\s+(\\d\\d?)(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b.*$`, 'i'),
    order: 'mdy',
  }, // Friday, March 14, 2031, 8:10 a.m.
]

/**
 * The day as stated, whatever its time zone; null for a date that does not exist or could be two.
 *
 * @example
 * publishedAs('2031-03-14T00:10:00+01:00') // => '2031-03-14'
 */
export function publishedAs(stated: string): string | null {
  const trimmed = stated.trim()
  for (const { form, order } of FORMS) {
    const match = form.exec(trimmed)
    if (!match) continue
    const part = (of: string): string => (order.includes(of) ? (match[order.indexOf(of) + 1] ?? '') : '')
    const year = part('y')
    const month = numberOfMonth(part('m'))
    const day = part('d').padStart(2, '0')
    const doubt = match[order.length + 1] ?? ''
    if (order === 'y') return year + doubt
    if (month === null) return null
    if (order === 'ym') return `${year}-${month}${doubt}`
    return exists(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}${doubt}` : null
  }
  return null
}

/**
 * The time of day that is stated with a day of publication, as EDTF; null where there is none.
 *
 * @example
 * publishedTime('2031-03-14 08:10 +0100') // => '2031-03-14T08:10:00+01:00'
 */
export function publishedTime(stated: string): string | null {
  const match = TIME.exec(stated.trim())
  if (!match || publishedAs(stated) === null) return null
  const [, day, hour, minute, second = '00', zone = ''] = match
  const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase()
  return `${day}T${hour}:${minute}:${second}${offset}`
}

const TIME = /^(\d{4}-\d\d-\d\d)[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?$/i

function numberOfMonth(stated: string): string | null {
  const number = /^\d+$/.test(stated) ? Number(stated) : MONTHS.indexOf(stated.slice(0, 3).toLowerCase()) + 1
  return number >= 1 && number <= 12 ? String(number).padStart(2, '0') : null
}

function exists(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
