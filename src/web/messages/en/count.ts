/** Numbers and names that messages are made of. @module */

/** `1 report`, `2 reports`, `12,000 reports` */
export const count = (number: number, noun: string, many = `${noun}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? noun : many}`

/** @example languageName('ar') // => 'Arabic' */
export function languageName(code: string): string {
  return code === 'und'
    ? 'no language that is known'
    : (new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code)
}
