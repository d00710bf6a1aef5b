/**
 * How likely each item of a reading is right: what the network holds of its words, calibrated on reports it was not taught.
 *
 * @module
 */
import type { Claim, Entity, Incident, Relation, Responsibility, Stance } from '../../model/reading.ts'
import type { Calibrated } from './files.ts'
import { relationLikelihood } from './see-relations.ts'
import { likelihoodIn, type Sight } from './sight.ts'

export interface Items {
  readonly entities: readonly Entity[]
  readonly claims: readonly Claim[]
  readonly incidents: readonly Incident[]
  readonly responsibility: readonly Responsibility[]
  readonly stances: readonly Stance[]
  readonly relations: readonly Relation[]
}

/** What the network holds of an item, whether it or a rule found it. */
const LIKELIHOODS: { readonly [K in Calibrated]: (sight: Sight, item: Items[K][number]) => number | null } = {
  entities: (sight, { mentions }) =>
    most(mentions.map((m) => likelihoodIn(sight, m.kind === 'name' ? 'name' : 'nominal', m))),
  claims: (sight, { cue, content }) =>
    most((cue.length > 0 ? cue : content).map((span) => likelihoodIn(sight, 'cue', span))),
  incidents: (sight, { trigger }) => likelihoodIn(sight, 'event', trigger),
  responsibility: (sight, { evidence }) => likelihoodIn(sight, 'row', evidence),
  stances: (sight, { evidence }) => likelihoodIn(sight, 'stance', evidence),
  relations: (sight, { type, fromMention, toMention }) =>
    fromMention && toMention ? relationLikelihood(sight, type, fromMention, toMention) : null,
}

/** The items of one list, each with its confidence; null where the network did not look. */
export function confident<K extends Calibrated>(kind: K, items: readonly Items[K][number][], sight: Sight) {
  const [slope, offset] = sight.table.calibration[kind]
  return items.map((item) => {
    const likelihood = likelihoodOf(kind, item, sight)
    if (likelihood === null) return { ...item, confidence: null }
    const odds = slope * logOdds(likelihood) + offset
    return { ...item, confidence: Math.round(1000 / (1 + Math.exp(-odds))) / 1000 }
  })
}

/** Not yet calibrated; null where the network did not look. */
export function likelihoodOf<K extends Calibrated>(kind: K, item: Items[K][number], sight: Sight): number | null {
  return LIKELIHOODS[kind](sight, item)
}

function most(likelihoods: readonly (number | null)[]): number | null {
  return likelihoods.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null)
}

/** Of what the network is surest it knows no more than this. */
const EDGE = 1e-4

export function logOdds(likelihood: number): number {
  const p = Math.min(1 - EDGE, Math.max(EDGE, likelihood))
  return Math.log(p / (1 - p))
}
