/**
 * Pronouns: which entity "he", "its" or "they" stands for.
 *
 * @module
 */
import type { Tokens } from '../model/words-on-page.ts'
import type { Page, Sentence, Token } from '../page/page.ts'
import { placeIn } from '../page/place-in.ts'
import type { Draft, DraftMention } from './draft.ts'
import { turnsOf } from './issuer.ts'
import { tokensInQuotes } from './quoted.ts'
import { type Antecedents, draftIn } from './seen-antecedents.ts'

interface Seen {
  readonly draft: Draft
  readonly mention: DraftMention
  readonly sentence: Sentence
  readonly subject: boolean
  readonly oblique: boolean
  readonly quoted: boolean
  /** The subject of a verb of speech, who does not call himself "he" in his own words. */
  readonly speaks: boolean
}

/** How many sentences back an antecedent may stand. */
const REACH = 4

/**
 * Enters each pronoun that has an antecedent among its mentions; learns genders on the way.
 *
 * @param taken - what the network takes pronouns for
 */
export function resolvePronouns(
  page: Page,
  drafts: readonly Draft[],
  pronouns: readonly number[],
  taken: Antecedents = new Map(),
): void {
  const quoted = tokensInQuotes(page)
  const turns = turnsOf(page, drafts)
  const seen: Seen[] = drafts
    .flatMap((draft) =>
      draft.mentions.map((mention) => {
        const token = page.tokens[mention.head] as Token
        const sentence = page.sentences[token.sentence] as Sentence
        return {
          draft,
          mention,
          sentence,
          subject: isSubject(page, mention),
          oblique: isOblique(page, mention),
          ...voice(page, mention, quoted),
        }
      }),
    )
    .sort((a, b) => a.mention.first - b.mention.first)
  const bySentence = Map.groupBy(seen, (s) => s.sentence.index)
  // Words in quotation marks come last: who says them is known by then, and whom they mean is less sure.
  const order = [...pronouns.filter((i) => !quoted.has(i)), ...pronouns.filter((i) => quoted.has(i))]
  for (const index of order) {
    const token = page.tokens[index] as Token
    const want = wanted(token.lower)
    if (!want || (want === 'it' && isEmptyIt(page, token))) continue
    const inside = quoted.has(index)
    const turn = turns.get(page.sentences[token.sentence]?.paragraph ?? -1)
    const best =
      seenFor(taken.get(index), seen, want, token) ??
      antecedent(page, token, want, seen, inside ? speakersNear(bySentence, token) : turn ? new Set([turn]) : null)
    if (!best) continue
    if (!inside && (want === 'f' || want === 'm')) best.gender ??= want
    const mention: DraftMention = {
      first: index,
      last: index + 1,
      head: index,
      start: token.start,
      end: token.end,
      kind: 'pronoun',
    }
    best.mentions.push(mention)
    const entered: Seen = {
      draft: best,
      mention,
      sentence: page.sentences[token.sentence] as Sentence,
      subject: /^(?:he|she|they|it)$/.test(token.lower),
      oblique: false,
      ...voice(page, mention, quoted),
    }
    const at = placeIn(seen, (s) => s.mention.first > index)
    seen.splice(at, 0, entered)
    bySentence.getOrInsertComputed(token.sentence, () => []).push(entered)
  }
}

/** Whom the network takes a pronoun for, where the pronoun can mean such a one. */
function seenFor(tokens: Tokens | undefined, seen: readonly Seen[], want: Wanted, token: Token): Draft | null {
  const draft = tokens ? draftIn(new Set(seen.map((s) => s.draft)), tokens) : null
  return draft && seen.some((s) => s.draft === draft && fit(s, want, token) > 0) ? draft : null
}

/** What counts for and against an antecedent, beside its kind; chosen on contested train. */
const W = {
  distance: 2,
  subject: 2,
  unnamed: 1,
  ownVoice: 6,
  otherVoice: 3,
  speaks: 1,
  object: 4,
  oblique: 0.7,
} as const

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

/** "at the Talar Academy", "of Ruk": it hangs on a preposition. */
function isOblique(page: Page, mention: DraftMention): boolean {
  const previous = page.tokens[mention.first - 1]
  const before = previous?.pos === 'DET' ? page.tokens[mention.first - 2] : previous
  return before?.pos === 'ADP' && before.sentence === page.tokens[mention.first]?.sentence
}

function isSubject(page: Page, mention: DraftMention): boolean {
  const next = page.tokens[mention.last]
  const previous = page.tokens[mention.first - 1]
  if (previous && previous.pos === 'ADP') return false
  if (next && (next.pos === 'VERB' || next.pos === 'AUX')) return true
  if (previous && SAID.test(previous.lower)) return true
  if (next?.text !== ',') return false
  // "The envoy, Ana Ruk, welcomed it": the name stands between its description and its verb.
  if (previous?.text === ',' && page.tokens[mention.last + 1]?.pos === 'VERB') return true
  return !previous || previous.sentence !== page.tokens[mention.first]?.sentence
}

const SAID =
  /^(?:said|says|told|added|asked|wrote|writes|replied|warned|argued|insisted|explained|thinks|believes|accused|blamed|claimed|denied|announced|repeated)$/

function voice(page: Page, mention: DraftMention, quoted: ReadonlySet<number>): { quoted: boolean; speaks: boolean } {
  const inside = quoted.has(mention.head)
  const speaks =
    !inside &&
    (SAID.test(page.tokens[mention.last]?.lower ?? '') ||
      (SAID.test(page.tokens[mention.first - 1]?.lower ?? '') && page.tokens[mention.first - 1]?.pos === 'VERB') ||
      (page.tokens[mention.last]?.text === ',' && saysAfterAside(page, mention.last + 1)))
  return { quoted: inside, speaks }
}

/** "Ruk, who lost a brother, said": the verb of speech behind the commas. */
function saysAfterAside(page: Page, from: number): boolean {
  const sentence = page.tokens[from]?.sentence
  for (let i = from; i < from + 16; i++) {
    const token = page.tokens[i]
    if (!token || token.sentence !== sentence) return false
    if (token.text === ',') return SAID.test(page.tokens[i + 1]?.lower ?? '')
  }
  return false
}

function antecedent(
  page: Page,
  token: Token,
  want: Wanted,
  seen: readonly Seen[],
  speakers: ReadonlySet<Draft> | null,
): Draft | null {
  let best: Draft | null = null
  let top = 0
  const here = page.sentences[token.sentence] as Sentence
  for (let i = placeIn(seen, (s) => s.mention.first >= token.index) - 1; i >= 0; i--) {
    const s = seen[i] as Seen
    const distance = here.index - s.sentence.index
    if (distance > REACH) break
    const score =
      fit(s, want, token) -
      distance * W.distance -
      (token.index - s.mention.first) / 200 +
      likely(s, speakers) -
      (isObject(page, token, s) ? W.object : 0)
    if (score > top && fit(s, want, token) > 0) {
      best = s.draft
      top = score
    }
  }
  return best
}

/** Those who speak in the sentence of a quoted word or beside it: in their own words they are "I". */
function speakersNear(bySentence: ReadonlyMap<number, readonly Seen[]>, token: Token): ReadonlySet<Draft> {
  const near = [-1, 0, 1].flatMap((step) => bySentence.get(token.sentence + step) ?? [])
  return new Set(near.filter((s) => s.speaks).map((s) => s.draft))
}

/** "Ruk contradicted him": the object is not the subject of its own verb. */
function isObject(page: Page, token: Token, s: Seen): boolean {
  if (!/^(?:him|them|it|her)$/.test(token.lower) || !s.subject || s.sentence.index !== token.sentence) return false
  const before = page.tokens[token.index - 1]
  if (before?.pos !== 'VERB' && before?.pos !== 'ADP') return false
  const between = page.tokens.slice(s.mention.last, token.index)
  return between.filter((t) => t.pos === 'VERB').length <= 1 && between.every((t) => !/^[,;:—]$|^that$/.test(t.text))
}

/** What speaks for a mention whatever the pronoun: it leads its clause, is named, and stands in the same voice. */
function likely(s: Seen, speakers: ReadonlySet<Draft> | null): number {
  let score = 0
  if (s.subject) score += W.subject
  if (s.oblique) score -= W.oblique
  if (!s.draft.named) score -= W.unnamed
  if (speakers?.has(s.draft)) score -= W.ownVoice
  if (!speakers && s.quoted) score -= W.otherVoice
  if (!speakers && s.speaks) score += W.speaks
  return score
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
