/**
 * Folds what differs between two writings of the same letters.
 *
 * @module
 */

/** Letters that Unicode does not take apart into a plain letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ə: 'e',
  ħ: 'h',
}

/** Lower case, without accents, points or apostrophes; possessive 's gone; hyphens and blanks one blank. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[øđðłßæœþıəħ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/['’](?:s)?(?=[\s,;.)]|$)/g, '')
    .replace(/['’‘ʻʼ`´ʿʾ.]/g, '')
    .replace(/[-‐-―_/\s]+/g, ' ')
    .trim()
}
