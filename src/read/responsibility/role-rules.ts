/**
 * Phrases that give somebody a part in a deed. At one word the first rule that fits is taken.
 *
 * @module
 */
import type { Certainty, ResponsibilityRole } from '../../model/vocabulary.ts'
import { AUTHOR_RULES } from './author-rules.ts'
import type { PhraseRule } from './phrase-rules.ts'
import { SPONSOR_RULES } from './sponsor-rules.ts'

export interface RoleRule extends PhraseRule {
  readonly role: ResponsibilityRole
  /**
   * Where the actor stands: `subject` of the phrase's first word, `after` the phrase, `inside` it (first phrase after its
   * first word), `speaker` (the one who speaks, or the body behind), or `unnamed`.
   */
  readonly actor: 'subject' | 'after' | 'inside' | 'speaker' | 'unnamed'
  /** Never firmer than this. */
  readonly atMost?: Certainty
  /** Only when the actor is a known person or body. */
  readonly known?: boolean
  /** `no part`: in a third party's mouth it clears, in the accused's own it denies. */
  readonly clears?: boolean
  /** Only a body, not a person: "it was X" says of a person anything at all. */
  readonly body?: boolean
}

/** Pattern, example, and what else is to be known. */
export type RuleLine = readonly [
  say: string,
  example: string,
  more?: Partial<Pick<RoleRule, 'atMost' | 'known' | 'clears' | 'body'>>,
]
export type RuleGroup = readonly [role: ResponsibilityRole, actor: RoleRule['actor'], lines: readonly RuleLine[]]

export const ROLE_RULES: readonly RoleRule[] = [...SPONSOR_RULES, ...AUTHOR_RULES].flatMap(([role, actor, lines]) =>
  lines.map(([say, example, more]) => ({ role, actor, say, example, ...more })),
)
