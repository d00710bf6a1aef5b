/**
 * How well words fill a role, by weights learned from reports whose roles are known.
 *
 * Six linear models over one list of features; `training/incident-roles.ts` makes the file. Human targets have two,
 * since a name ("Vera Lind") and a description ("two nurses") stand in different company.
 *
 * @module
 */
import { createRequire } from 'node:module'

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

interface Weights {
  /** Feature -> place in `values`, times six. */
  readonly place: ReadonlyMap<string, number>
  readonly values: Int16Array
}

/** Hundredths in the file: two decimals are all that a weight can bear. */
const SCALE = 100
const require = createRequire(import.meta.url)
let loaded: Weights | undefined

/** Log odds of each of {@link FILLS}, in order. */
export function scoresOf(features: ReadonlySet<string>): number[] {
  const { place, values } = weights()
  const sums = [0, 0, 0, 0, 0, 0]
  for (const feature of features) {
    const at = place.get(feature)
    if (at === undefined) continue
    for (let k = 0; k < 6; k++) sums[k] = (sums[k] as number) + (values[at + k] as number)
  }
  return sums.map((sum) => sum / SCALE)
}

/** Read at first use. */
function weights(): Weights {
  if (loaded) return loaded
  const file = require('./role-weights.json') as { readonly features: string; readonly weights: readonly number[] }
  const place = new Map(file.features.split('\n').map((feature, i) => [feature, 6 * i] as const))
  loaded = { place, values: Int16Array.from(file.weights) }
  return loaded
}
