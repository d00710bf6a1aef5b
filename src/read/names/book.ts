/**
 * The book of entities of one reading while it is being made: who is who, and which words stand for them.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Entity, Mention } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { EntityType } from '../../model/vocabulary.ts'

/** A mention and whose it is. */
export interface HeldMention extends Mention {
  readonly id: EntityId
}

/** What the later acts of reading ask of the entities. */
export interface EntityBook {
  /**
   * The entity that a phrase stands for: that of an equal mention, else of the mention that holds the phrase's head
   * (`the spokesman of the ministry` -> the spokesman, not the ministry), else null. Pronouns find their antecedent.
   */
  find(span: Span): EntityId | null
  get(id: EntityId): Entity
  /** Enters somebody no name rule knew, such as an unnamed speaker; `residents` is an organisation, one official a person. */
  add(type: EntityType, mention: Mention): EntityId
  /** Enters one more phrase for an entity. */
  mention(id: EntityId, mention: Mention): void
  /** All entities, in order of first mention. */
  all(): readonly Entity[]
  /** The mentions that begin in a stretch of the text, in text order; where they end is another matter. */
  beginningIn(span: Span): readonly HeldMention[]
  /** These entities in order of first mention, each once. */
  inOrder(ids: Iterable<EntityId>): Entity[]
  /** Is one of its mentions a name? */
  hasName(id: EntityId): boolean
  /** The affiliation that an apposition or a role gives a person ("X, an analyst at Y"), or null. */
  affiliationOf(id: EntityId): EntityId | null
  /** The entities that the reading shows; nominals and pronouns stay only where `used` says that the reading needs them. */
  finish(used: ReadonlySet<EntityId>): Entity[]
}
