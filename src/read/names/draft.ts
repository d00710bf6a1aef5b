/**
 * An entity while names, descriptions and pronouns are still being joined to it.
 *
 * @module
 */
import type { EntityType, MentionKind } from '../../model/vocabulary.ts'
import type { Votes } from './name-types.ts'

/** Words that stand for an entity: tokens `first` (inclusive) to `last` (exclusive), and the noun they are about. */
export interface DraftMention {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly start: number
  readonly end: number
  readonly kind: MentionKind
}

export interface Draft {
  type: EntityType
  /** The fullest name; for what is only described, the first description. */
  name: string
  readonly named: boolean
  readonly aliases: Set<string>
  readonly mentions: DraftMention[]
  readonly votes: Votes
  /** Lower-case nouns by which the report calls it: "minister", "group". */
  readonly nouns: Set<string>
  /** Lower-case words of offices and descriptions: "interior", "defence". */
  readonly traits: Set<string>
  gender: 'f' | 'm' | null
  /** Several people or things, spoken of as "they". */
  many: boolean
  affiliation: Draft | null
}

export function newDraft(type: EntityType, name: string, named: boolean): Draft {
  return {
    type,
    name,
    named,
    aliases: new Set(),
    mentions: [],
    votes: {},
    nouns: new Set(),
    traits: new Set(),
    gender: null,
    many: false,
    affiliation: null,
  }
}

/** Puts everything of `other` into `draft`. */
export function absorb(draft: Draft, other: Draft): void {
  for (const mention of other.mentions) draft.mentions.push(mention)
  for (const [type, weight] of Object.entries(other.votes) as [EntityType, number][]) {
    draft.votes[type] = (draft.votes[type] ?? 0) + weight
  }
  for (const noun of other.nouns) draft.nouns.add(noun)
  for (const trait of other.traits) draft.traits.add(trait)
  for (const alias of other.aliases) draft.aliases.add(alias)
  if (other.named && other.name !== draft.name) draft.aliases.add(other.name)
  draft.gender ??= other.gender
  draft.affiliation ??= other.affiliation
}
