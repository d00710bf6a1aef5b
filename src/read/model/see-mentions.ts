/**
 * Names, descriptions and pronouns as the network sees them, and what each of them takes up.
 *
 * @module
 */
import type { EntityType, MentionKind } from '../../model/vocabulary.ts'
import { type Sight, type Stretch, spanOf, type View } from './sight.ts'

/** Words of the text that stand for somebody or something. */
export interface SeenMention extends Stretch {
  readonly type: EntityType
  readonly kind: MentionKind
  readonly view: View
}

/** Chosen on re3d dev and contested dev. */
const EAGER = { name: 0, nominal: -0.5 }
const PRONOUN =
  /^(?:he|him|his|himself|she|her|hers|herself|it|its|itself|they|them|their|theirs|themselves|i|me|my|mine|myself|we|us|our|ours|ourselves|who|whom|which|whose)$/i

/** Several acts ask for the mentions of one sight. */
const seen = new WeakMap<Sight, readonly SeenMention[]>()

/**
 * In text order; names and others may lie inside one another.
 *
 * @param text - what the sight was of
 */
export function seeMentions(sight: Sight, text: string): readonly SeenMention[] {
  let mentions = seen.get(sight)
  if (!mentions) {
    mentions = mentionsIn(sight, text)
    seen.set(sight, mentions)
  }
  return mentions
}

function mentionsIn(sight: Sight, text: string): SeenMention[] {
  const { entityTypes } = sight.table.labels
  const marked = (view: View, head: 'name' | 'nominal'): SeenMention[] =>
    view.marked(head, EAGER[head]).map(({ first, last, label }) => {
      const { start, end } = spanOf(sight, { first, last })
      const kind = head === 'name' ? 'name' : PRONOUN.test(text.slice(start, end)) ? 'pronoun' : 'nominal'
      return { first, last, type: entityTypes[label] as EntityType, kind, view }
    })
  return sight.views
    .flatMap((view) => [...marked(view, 'name'), ...marked(view, 'nominal')])
    .sort((a, b) => a.first - b.first || b.last - a.last)
}
