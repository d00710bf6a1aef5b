/**
 * Numbers as reports write them: `31`, `1,200`, `twenty-three`, `two hundred`, `dozens`.
 *
 * @module
 */
import type { Token } from '../page/page.ts'

const UNITS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i] as const),
)
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i] as const),
)
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
])
/** "Dozens" is at least two dozen. */
const VAGUE = new Map([
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2_000],
])

/** A number in a text: tokens `first` (inclusive) to `last` (exclusive). */
export interface NumberWords {
  readonly first: number
  readonly last: number
  readonly value: number
  /** "dozens", "hundreds": the value is the least that the word allows. */
  readonly vague: boolean
}

/** The number that begins at a token, or null. A lone "one" is a number only where the caller says so. */
export function numberAt(tokens: readonly Token[], first: number, limit: number): NumberWords | null {
  const word = tokens[first]?.lower
  if (word === undefined) return null
  const vague = VAGUE.get(word)
  if (vague !== undefined) return { first, last: first + 1, value: vague, vague: true }
  let last = first
  let value = 0
  let part = 0
  while (last < limit) {
    const token = tokens[last]
    const next = token?.lower ?? ''
    const scale = SCALES.get(next)
    if (scale !== undefined && last > first) {
      if (scale === 100) part = (part || 1) * 100
      else {
        value += (part || 1) * scale
        part = 0
      }
    } else if (last > first && part % 100 !== 0 && !/^(?:-|and)$/.test(next) && !isUnitAfterTens(part, next)) {
      break
    } else {
      const simple = simpleValue(next)
      if (simple !== null) part += simple
      else if (last === first || !joins(tokens, last, limit)) break
    }
    last++
  }
  if (last === first) return null
  return { first, last, value: value + part, vague: false }
}

function isUnitAfterTens(part: number, word: string): boolean {
  return part % 100 >= 20 && part % 10 === 0 && (UNITS.get(word) ?? 99) < 10
}

/** "twenty-three", "two hundred and ten": marks and words inside one number. */
function joins(tokens: readonly Token[], i: number, limit: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]]
  if (!before || !token || !after || i + 1 >= limit) return false
  if (token.lower === '-') return TENS.has(before.lower) && UNITS.has(after.lower)
  return token.lower === 'and' && SCALES.has(before.lower) && simpleValue(after.lower) !== null
}

function simpleValue(word: string): number | null {
  const unit = UNITS.get(word) ?? TENS.get(word)
  if (unit !== undefined) return unit
  const hyphen = /^([a-z]+)-([a-z]+)$/.exec(word)
  if (hyphen) {
    const [tens, ones] = [TENS.get(hyphen[1] as string), UNITS.get(hyphen[2] as string)]
    return tens !== undefined && ones !== undefined && ones < 10 ? tens + ones : null
  }
  if (/^\d{1,3}(?:,\d{3})+$/.test(word)) return Number(word.replaceAll(',', ''))
  return /^\d{1,7}$/.test(word) ? Number(word) : null
}
