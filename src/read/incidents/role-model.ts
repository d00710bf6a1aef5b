/**
 * How well words fill a role, by weights learned from reports whose roles are known.
 *
 * Six linear models over one list of features; `training/incident-roles.ts` makes the file. Human targets have two,
 * since a name ("Vera Lind") and a description ("two nurses") stand in different company.
 *
 * @module
 */
import { createRequire } from 'node:module'
import type { Features } from './role-features.ts'

/** What a filler may be. `human-name` and `human-description` are both the role humanTarget. */
export const FILLS = [
  'perpetratorIndividual',
  'perpetratorOrganisation',
  'physicalTarget',
  'human-name',
  'human-description',
  'instrument',
] as const
export type Fill = (typeof FILLS)[number]

/** Weights of the features of one kind: by word, or by first and second word. Numbers are places in `values`. */
interface Kind {
  alone: number | undefined
  readonly byWord: Map<string, number>
  readonly byWords: Map<string, Map<string, number>>
}

interface Weights {
  readonly kinds: ReadonlyMap<string, Kind>
  /** Six for each feature. */
  readonly values: Int16Array
}

/** Hundredths in the file: two decimals are all that a weight can bear. */
const SCALE = 100
/** Kinds of features that hold two words. */
const PAIRS: ReadonlySet<string> = new Set(['pp', 'aa', 'ph', 'ha', 'ht'])
const require = createRequire(import.meta.url)
let loaded: Weights | undefined

/** Features of one filler, as far as they weigh anything. */
export class Score implements Features {
  readonly #places = new Set<number>()

  add(kind: string, word?: string, second?: string): void {
    const known = weights().kinds.get(kind)
    if (known === undefined) return
    const place =
      word === undefined
        ? known.alone
        : second === undefined
          ? known.byWord.get(word)
          : known.byWords.get(word)?.get(second)
    if (place !== undefined) this.#places.add(place)
  }

  /** Log odds of each of {@link FILLS}, in order. */
  odds(): number[] {
    const { values } = weights()
    const sums = [0, 0, 0, 0, 0, 0]
    for (const place of this.#places) {
      for (let k = 0; k < 6; k++) sums[k] = (sums[k] as number) + (values[place + k] as number)
    }
    return sums.map((sum) => sum / SCALE)
  }
}

/** Read at first use. */
function weights(): Weights {
  if (loaded) return loaded
  const file = require('./role-weights.json') as { readonly features: string; readonly weights: readonly number[] }
  const kinds = new Map<string, Kind>()
  file.features.split('\n').forEach((feature, i) => {
    const end = feature.indexOf('=')
    const name = end < 0 ? feature : feature.slice(0, end)
    const word = end < 0 ? undefined : feature.slice(end + 1)
    const kind = kinds.get(name) ?? { alone: undefined, byWord: new Map(), byWords: new Map() }
    kinds.set(name, kind)
    if (word === undefined) kind.alone = 6 * i
    else if (!PAIRS.has(name)) kind.byWord.set(word, 6 * i)
    else {
      const [first = '', second = ''] = word.split(' ', 2)
      const seconds = kind.byWords.get(first) ?? new Map<string, number>()
      kind.byWords.set(first, seconds.set(second, 6 * i))
    }
  })
  loaded = { kinds, values: Int16Array.from(file.weights) }
  return loaded
}
