/**
 * Pronouns: which entity "he", "its" or "they" stands for.
 *
 * @module
 */
import type { Page, Sentence, Token } from '../page/page.ts'
import type { Draft, DraftMention } from './draft.ts'

interface Seen {
  readonly draft: Draft
  readonly mention: DraftMention
  readonly sentence: Sentence
  readonly subject: boolean
}

/** How many sentences back an antecedent may stand. */
const REACH = 4

/** Enters each pronoun that has an antecedent among its mentions; learns genders on the way. */
export function resolvePronouns(page: Page, drafts: readonly Draft[], pronouns: readonly number[]): void {
  const seen: Seen[] = drafts
    .flatMap((draft) =>
      draft.mentions.map((mention) => {
        const token = page.tokens[mention.head] as Token
        const sentence = page.sentences[token.sentence] as Sentence
        return { draft, mention, sentence, subject: isSubject(page, mention) }
      }),
    )
    .sort((a, b) => a.mention.first - b.mention.first)
  for (const index of pronouns) {
    const token = page.tokens[index] as Token
    const want = wanted(token.lower)
    if (!want || (want === 'it' && isEmptyIt(page, token))) continue
    const best = antecedent(page, token, want, seen)
    if (!best) continue
    if (want === 'f' || want === 'm') best.gender ??= want
    const mention: DraftMention = {
      first: index,
      last: index + 1,
      head: index,
      start: token.start,
      end: token.end,
      kind: 'pronoun',
    }
    best.mentions.push(mention)
    const at = seen.findIndex((s) => s.mention.first > index)
    seen.splice(at < 0 ? seen.length : at, 0, {
      draft: best,
      mention,
      sentence: page.sentences[token.sentence] as Sentence,
      subject: /^(?:he|she|they|it)$/.test(token.lower),
    })
  }
}

type Wanted = 'f' | 'm' | 'it' | 'many'

function wanted(lower: string): Wanted | null {
  if (/^(?:he|him|his|himself)$/.test(lower)) return 'm'
  if (/^(?:she|her|hers|herself)$/.test(lower)) return 'f'
  if (/^(?:they|them|their|theirs|themselves)$/.test(lower)) return 'many'
  if (/^(?:it|its|itself)$/.test(lower)) return 'it'
  return null
}

/** "It is clear that", "it was too early to": nothing is meant. */
function isEmptyIt(page: Page, token: Token): boolean {
  if (token.lower !== 'it') return false
  const next = page.tokens.slice(token.index + 1, token.index + 7).map((t) => t.lower)
  if (
    !/^(?:is|was|would|will|remains|remained|seems|seemed|appears|appeared|'s|’s|takes|took|may|might|could)$/.test(
      next[0] ?? '',
    )
  )
    return false
  return next.some((w) =>
    /^(?:that|to|clear|unclear|possible|likely|unlikely|early|late|whether|who|time|hard|difficult|necessary|not)$/.test(
      w,
    ),
  )
}

function isSubject(page: Page, mention: DraftMention): boolean {
  const next = page.tokens[mention.last]
  const previous = page.tokens[mention.first - 1]
  if (previous && previous.pos === 'ADP') return false
  if (next && (next.pos === 'VERB' || next.pos === 'AUX')) return true
  if (previous && /^(?:said|says|told|added|asked)$/.test(previous.lower)) return true
  return next?.text === ',' && (!previous || previous.sentence !== page.tokens[mention.first]?.sentence)
}

function antecedent(page: Page, token: Token, want: Wanted, seen: readonly Seen[]): Draft | null {
  let best: Draft | null = null
  let top = 0
  const here = page.sentences[token.sentence] as Sentence
  for (let i = seen.length - 1; i >= 0; i--) {
    const s = seen[i] as Seen
    if (s.mention.first >= token.index) continue
    const distance = here.index - s.sentence.index
    if (distance > REACH) break
    const score = fit(s, want, token) - distance * 1.5 - (token.index - s.mention.first) / 200 + (s.subject ? 1.5 : 0)
    if (score > top && fit(s, want, token) > 0) {
      best = s.draft
      top = score
    }
  }
  return best
}

/** How well a mention suits a pronoun; 0 where it cannot be meant. */
function fit(s: Seen, want: Wanted, token: Token): number {
  const { draft } = s
  if (want === 'm' || want === 'f') {
    if (draft.type !== 'person' || draft.many) return 0
    if (draft.gender && draft.gender !== want) return 0
    return draft.gender === want ? 8 : 7
  }
  if (want === 'many') {
    if (draft.type === 'organisation') return draft.many ? 7.5 : draft.named ? 6.5 : 6
    return 0
  }
  if (draft.many || draft.type === 'person' || draft.type === 'nationality') return 0
  if (draft.type === 'organisation') return 7
  return /^its?$/.test(token.lower) &&
    (draft.type === 'weapon' || draft.type === 'platform' || draft.type === 'vehicle' || draft.type === 'document')
    ? 5
    : draft.type === 'location'
      ? 4.5
      : 0
}
