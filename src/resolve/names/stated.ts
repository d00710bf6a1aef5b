/**
 * What a passage itself says of two names that stand in it: that they are one, or (by using both) that they are two.
 *
 * @module
 */
import { foldName } from '../fold-name.ts'

/** Between the two names, at most this many words. */
const FAR = 9

/** Words that state a second name, with an example each. */
const SAME: readonly RegExp[] = [
  /\b(?:also|better|otherwise|locally|formerly|once|previously|widely|commonly|officially)?\s?(?:known|called|named|styled)(?: locally| there)?(?: as| by)?\b/, // the Vale Guard, also known as the Wardens
  /\b(?:alias|aka|née|nee|born|formerly|once)\b/, // Orsk, formerly Karl's Ford
  /\b(?:short for|for short|stands? for|abbreviated|initials|acronym)\b/, // VG, short for Vale Guard
  /\b(?:translates?|translated|translation|meaning|means)\b/, // al-Wadi, which translates as the Valley
  /\b(?:real|birth|old|new|original|former|own|full) name\b|\bwhose .{0,12}name\b|\bis the .{0,20} ?name\b|\btook the name\b/, // whose real name is Jon Holt
  /\b(?:renamed|rebranded|calls? itself|call itself)\b/, // the group, renamed the Wardens
  /^ ?, or $/, // the Wardens, or Gardiens in their own tongue
  /^\s?[(“"]/, // the Wardens (“Gardiens”)
]

/** `same` with a phrase that says so, `two` when both are used without one, null when the passage has not both. */
export function statedIn(passage: string, a: string, b: string): 'same' | 'two' | null {
  const text = plainly(passage)
  const [x, y] = [plainly(a), plainly(b)]
  const spots = (name: string): number[] => {
    const found: number[] = []
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? ' '))
        found.push(at)
    }
    return found
  }
  // A name that is part of the other does not stand beside it.
  const inside = (at: number, other: string, others: readonly number[]): boolean =>
    others.some((from) => from <= at && at < from + other.length && other !== '')
  const [xs, ys] = [spots(x), spots(y)]
  const xAlone = xs.filter((at) => !(y.length > x.length && inside(at, y, ys)))
  const yAlone = ys.filter((at) => !(x.length > y.length && inside(at, x, xs)))
  if (xAlone.length === 0 || yAlone.length === 0) return null
  for (const i of xAlone) {
    for (const j of yAlone) {
      const [from, to] = i < j ? [i + x.length, j] : [j + y.length, i]
      const end = Math.max(i + x.length, j + y.length)
      const between = text.slice(from, to)
      const after = /^,? ?(?:for short|in short|as it is called)/.test(text.slice(end))
      if ((between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > FAR) continue
      if (after || SAME.some((rule) => rule.test(between))) return 'same'
    }
  }
  return 'two'
}

/** Folded, but with the signs that say how two names stand to each other. */
function plainly(text: string): string {
  return text
    .split(/([(),“”"–—;:])/)
    .map((piece, n) => (n % 2 === 1 ? piece : ` ${foldName(piece)} `))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;:)”])/g, '')
    .trim()
}
