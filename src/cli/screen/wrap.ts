/**
 * Lays words out in columns of a terminal. Nothing is ever cut off: what does not fit is wrapped.
 *
 * @module
 */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u
const NARROW = /^[\u0020-\u007e\u00a0-\u02ff\u0370-\u058f‘’“”–—…·]*$/
const ZERO = /[\p{M}\p{Cf}]/u

/** How many columns the words take: marks none, East Asian wide characters and most emoji two. */
export function widthOf(words: string): number {
  if (NARROW.test(words)) return words.length
  let width = 0
  for (const character of words) width += ZERO.test(character) ? 0 : WIDE.test(character) ? 2 : 1
  return width
}

/**
 * The words in lines of at most `width` columns, broken at blanks, and inside a word only where it is wider than a line.
 *
 * @param width - at least 2, so that a wide character has room
 */
export function wrap(words: string, width: number): string[] {
  const room = Math.max(2, width)
  const lines: string[] = []
  for (const paragraph of words.split('\n')) {
    let line = ''
    let used = 0
    for (const word of paragraph.split(/[ \t]+/).filter(Boolean)) {
      const length = widthOf(word)
      if (used > 0 && used + 1 + length <= room) {
        line += ` ${word}`
        used += 1 + length
        continue
      }
      if (used > 0) lines.push(line)
      line = ''
      used = 0
      for (const character of length > room ? word : [word]) {
        const step = length > room ? widthOf(character) : length
        if (used + step > room) {
          lines.push(line)
          line = ''
          used = 0
        }
        line += character
        used += step
      }
    }
    lines.push(line)
  }
  return lines
}

/** Wrapped words behind an indent; the lines after the first may hang deeper. */
export function indented(words: string, width: number, indent: number, hang: number = indent): string[] {
  const lines = wrap(words, width - Math.max(indent, hang))
  return lines.map((line, index) => `${' '.repeat(index === 0 ? indent : hang)}${line}`.trimEnd())
}

/** The words filled up with blanks to a width. */
export function pad(words: string, width: number): string {
  return words + ' '.repeat(Math.max(0, width - widthOf(words)))
}
