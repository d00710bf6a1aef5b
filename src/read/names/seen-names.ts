/**
 * The mentions that the network sees, as the spans and phrases that the linking rules take.
 *
 * @module
 */
import type { EntityType } from '../../model/vocabulary.ts'
import { seeMentions } from '../model/see-mentions.ts'
import type { Sight } from '../model/sight.ts'
import { wordsOnPage } from '../model/words-on-page.ts'
import type { Page, Token } from '../page/page.ts'
import { meet } from '../page/tokens-meet.ts'
import { type Draft, newDraft } from './draft.ts'
import { RANK_MODIFIERS, RANKS, singularOf } from './head-words.ts'
import type { NameSpan } from './name-spans.ts'
import type { Nominal } from './nominals.ts'

/** What has a form rather than a name: it stands for itself wherever it stands. */
const FORMS: ReadonlySet<EntityType> = new Set(['money', 'quantity', 'temporal', 'frequency', 'url'])

export interface SeenNames {
  readonly spans: readonly NameSpan[]
  readonly nominals: readonly Nominal[]
  /** Times, sums and measures, each an entity of its own. */
  readonly forms: readonly Draft[]
}

export function seenNames(page: Page, sight: Sight): SeenNames {
  const words = wordsOnPage(page, sight)
  const spans: NameSpan[] = []
  const nominals: Nominal[] = []
  const forms = new Map<string, Draft>()
  for (const mention of seeMentions(sight, page.text)) {
    const [run, ...more] = words.tokensOf(mention)
    if (!run || more.length > 0) continue
    const { first, last } = inner(page, run.first, run.last, mention.kind)
    if (last <= first || page.tokens[first]?.sentence !== page.tokens[last - 1]?.sentence) continue
    if (FORMS.has(mention.type)) {
      enterForm(page, forms, mention.type, first, last)
    } else if (mention.kind === 'name') {
      spans.push({ first, last, title: titleBefore(page, first), type: mention.type })
    } else if (mention.kind === 'nominal') {
      nominals.push(nominalOf(page, first, last, mention.type))
    }
  }
  return { spans: withoutOverlaps(spans), nominals, forms: [...forms.values()] }
}

/** A mention without marks at its ends and words that only join; a name without article and possessive; empty where no noun is left. */
function inner(page: Page, from: number, to: number, kind: string): { first: number; last: number } {
  let [first, last] = [from, to]
  const at = (i: number): string => page.tokens[i]?.lower ?? ''
  const leading = kind === 'name' ? /^(?:the|a|an|["“”‘’'(),.]|'s)$/ : /^["“”‘’'(),.]$/
  while (first < last && leading.test(at(first))) first++
  const joins = (i: number): boolean => /^(?:ADP|DET|CCONJ|SCONJ|PART)$/.test(page.tokens[i]?.pos ?? '')
  while (last > first && (/^(?:["“”‘’'(),:;-]|'s)$/.test(at(last - 1)) || joins(last - 1))) last--
  return { first, last }
}

function titleBefore(page: Page, first: number): string[] {
  const title: string[] = []
  for (let i = first - 1; i >= 0 && first - i < 5; i--) {
    const { lower, sentence } = page.tokens[i] as Token
    const bare = lower.replace(/\.$/, '')
    if (sentence !== page.tokens[first]?.sentence || !(RANKS.has(bare) || RANK_MODIFIERS.has(bare))) break
    title.unshift(bare)
  }
  return title.some((word) => RANKS.has(word)) ? title : []
}

function withoutOverlaps(spans: readonly NameSpan[]): NameSpan[] {
  const kept: NameSpan[] = []
  for (const span of spans) {
    if (!kept.some((other) => meet(other, span))) kept.push(span)
  }
  return kept
}

function nominalOf(page: Page, first: number, last: number, type: EntityType): Nominal {
  const head = headOf(page, first, last)
  const opener = page.tokens[first] as Token
  const { lower } = page.tokens[head] as Token
  return {
    first,
    last: head + 1,
    head,
    reach: last,
    type,
    definite:
      /^(?:the|this|that|these|those|his|her|its|their|our|my|both)$/.test(opener.lower) ||
      page.tokens.slice(first, head).some((t) => t.lower === "'s"),
    many:
      /^(?:people|police|men|women|children|troops|personnel|staff|crew|media)$/.test(lower) ||
      (!/^(?:a|an|one|this|that|another|each|every)$/.test(opener.lower) && singularOf(lower) !== lower),
  }
}

/** The noun that a description is about: the last before a preposition, a comma or a clause. */
function headOf(page: Page, first: number, last: number): number {
  let head = -1
  for (let i = first; i < last; i++) {
    const { pos, lower } = page.tokens[i] as Token
    if (head >= 0 && (pos === 'ADP' || /^(?:,|\(|who|which|that)$/.test(lower))) break
    if (/^(?:NOUN|PROPN|PRON|NUM)$/.test(pos)) head = i
  }
  return head < 0 ? last - 1 : head
}

function enterForm(page: Page, forms: Map<string, Draft>, type: EntityType, first: number, last: number): void {
  const [a, z] = [page.tokens[first] as Token, page.tokens[last - 1] as Token]
  const words = page.text.slice(a.start, z.end).replace(/\s+/g, ' ')
  const key = `${type} ${words.toLowerCase()}`
  const draft = forms.get(key) ?? newDraft(type, words, true)
  forms.set(key, draft)
  draft.mentions.push({ first, last, head: last - 1, start: a.start, end: z.end, kind: 'nominal' })
}
