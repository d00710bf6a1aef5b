/**
 * How far apart two spellings of one word are, when the word came through different alphabets.
 *
 * Latin spellings of one Arabic, Persian, Russian or Ukrainian name differ in the same few ways: in vowels, doubled
 * letters, h, and letters for one sound (q and k, dj and j). Such differences cost little, any other a whole letter.
 *
 * @module
 */
import { foldName } from '../fold-name.ts'

/** Spellings of one sound, longest first: `Klitschko`, `Klychko`; `Djibril`, `Jibril`; `Alexander`, `Aleksandr`. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|tsh/g, 'C'],
  [/shch|sch|sh/g, 'S'],
  [/ch/g, 'C'],
  [/kh/g, 'H'],
  [/gh/g, 'G'],
  [/zh|dj|dzh/g, 'j'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ph/g, 'f'],
  [/ts|tz/g, 'z'],
  [/x/g, 'ks'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/ou|oo/g, 'u'],
  [/ee|ie|ii|iy|yi|yy|ij|iye|ye(?!$)/g, 'i'],
  [/ei|ai|ay|ey/g, 'e'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/(?<=.)h$/g, ''],
]

/** Pairs that stand for each other often enough to cost less than a letter: `Qasem`, `Ghasem`; `Luhansk`, `Lugansk`. */
const NEAR: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ae: 0.25,
    ei: 0.25,
    ou: 0.15,
    ai: 0.6,
    ao: 0.7,
    au: 0.7,
    eu: 0.8,
    eo: 0.8,
    io: 0.8,
    iu: 0.6,
    Gk: 0.4,
    Gg: 0.2,
    gk: 0.8,
    gh: 0.4,
    Hh: 0.3,
    HC: 0.5,
    CS: 0.4,
    sz: 0.4,
    Ss: 0.7,
    gj: 0.4,
    ij: 0.3,
    jz: 0.6,
    Cj: 0.7,
    vf: 0.5,
    vb: 0.7,
    uv: 0.3,
    dt: 0.7,
    dz: 0.6,
    hk: 0.8,
    Hk: 0.5,
    Cz: 0.7,
  }).flatMap(([pair, cost]) => [
    [pair, cost],
    [`${pair[1]}${pair[0]}`, cost],
  ]),
)

/** What a letter costs that only one spelling has. */
const LOOSE: Readonly<Record<string, number>> = { a: 0.4, e: 0.3, i: 0.3, o: 0.5, u: 0.5, h: 0.3, j: 0.8, G: 0.9 }

/** Every word of a case is compared with many others; its sound is worked out once. */
const SOUND_OF = new Map<string, string>()
const MOST_SOUNDS = 50_000

/** Letters by their sound; two spellings of one word mostly come out alike or nearly so. */
export function soundOf(word: string): string {
  const known = SOUND_OF.get(word)
  if (known !== undefined) return known
  let sound = foldName(word).replace(/\s/g, '')
  for (const [spelling, as] of SOUNDS) sound = sound.replace(spelling, as)
  if (SOUND_OF.size >= MOST_SOUNDS) SOUND_OF.clear()
  SOUND_OF.set(word, sound)
  return sound
}

/**
 * The cost of making one spelling the other, in letters.
 *
 * Weighted edit distance, O(length²); names are short.
 *
 * @example
 * spellingCost('Soleimani', 'Sulaymani') // => about 0.4
 * spellingCost('Qiang', 'Keqiang') // => about 1.3
 */
export function spellingCost(a: string, b: string): number {
  const [x, y] = [soundOf(a), soundOf(b)]
  // One row of the table at a time, in place: `left` is the cell before, `corner` the one above that.
  const row = y.length < ROW.length ? ROW : new Float64Array(y.length + 1)
  row[0] = 0
  for (let j = 1; j <= y.length; j++) row[j] = (row[j - 1] as number) + loose(y.charCodeAt(j - 1), j - 1)
  for (let i = 1; i <= x.length; i++) {
    const letter = x.charCodeAt(i - 1)
    const drop = loose(letter, i - 1)
    let corner = row[0] as number
    let left = corner + drop
    row[0] = left
    for (let j = 1; j <= y.length; j++) {
      const other = y.charCodeAt(j - 1)
      const above = row[j] as number
      left = Math.min(above + drop, left + loose(other, j - 1), corner + exchange(letter, other))
      row[j] = left
      corner = above
    }
  }
  return row[y.length] as number
}

/** Names are compared by the million: the working row of one comparison serves the next. */
const ROW = new Float64Array(64)

/**
 * How alike two words are as spellings of one, 0..1.
 *
 * A whole letter of difference is too much for a short word and bearable in a very long one.
 */
export function spelledAlike(a: string, b: string): number {
  if (a === b) return 1
  const [x, y] = [soundOf(a).length, soundOf(b).length]
  const longest = Math.max(x, y)
  if (longest < 3) return foldName(a) === foldName(b) ? 1 : 0
  const bearable = Math.max(3.2, longest * 0.55)
  // Every letter more costs at least 0.3: words of very different length need no closer look.
  if (Math.abs(x - y) * 0.3 > bearable) return 0
  return Math.max(0, 1 - spellingCost(a, b) / bearable)
}

/** Letters beyond this have no costs of their own. */
const PLAIN = 128

const LOOSE_COST = Float64Array.from({ length: PLAIN }, (_, letter) => LOOSE[String.fromCharCode(letter)] ?? 1)
const EXCHANGE_COST = new Float64Array(PLAIN * PLAIN).fill(1.2)
for (const [pair, cost] of NEAR) EXCHANGE_COST[pair.charCodeAt(0) * PLAIN + pair.charCodeAt(1)] = cost

/** A letter more at the very beginning changes the word; elsewhere a vowel or an h does not. */
function loose(letter: number, at: number): number {
  const cost = letter < PLAIN ? (LOOSE_COST[letter] as number) : 1
  return at === 0 ? Math.max(cost, 0.5) : cost
}

function exchange(a: number, b: number): number {
  if (a === b) return 0
  return a < PLAIN && b < PLAIN ? (EXCHANGE_COST[a * PLAIN + b] as number) : 1.2
}
