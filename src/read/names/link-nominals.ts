/**
 * Joins descriptions to the entities that they stand for: by apposition, by office, by the noun they share.
 *
 * @module
 */
import type { Tokens } from '../model/words-on-page.ts'
import type { Page, Token } from '../page/page.ts'
import { countryOf, foldName } from '../places/countries.ts'
import { demonymOf } from './demonyms.ts'
import { type Draft, type DraftMention, newDraft } from './draft.ts'
import { genderOfNoun, singularOf } from './head-words.ts'
import type { Nominal } from './nominals.ts'
import { type Antecedents, draftIn } from './seen-antecedents.ts'

/** "the group", "the movement": any named body that is no state, ministry or newspaper. */
const GENERIC_BODY =
  /^(?:group|movement|organisation|organization|outfit|faction|militia|network|party|militants|insurgents|rebels|body)$/
/** What a name may have behind it and still be the whole name of a band: "the Lantern column". */
const BAND =
  /^(?:group|movement|organisation|organization|faction|militia|network|militants|insurgents|rebels|column|clan|gang|cartel|cell)$/
/** Through these a body itself speaks. */
const MOUTH = /\b(?:(?:press|media|information) (?:office|service|department)|embassy)$/i
const NO_GROUP =
  /^(?:ministry|department|government|parliament|council|court|university|institute|agency|times|post|news|daily|radio|television|tv|bank|nations|union|police|army|navy|staff|academy|college|office|country)$/
const GENERIC_FIRM = /^(?:company|firm|manufacturer|operator)$/
const GENERIC_PLACE =
  /^(?:city|town|village|capital|port|province|district|region|island|settlement|valley|crossing|square)$/
/** How many sentences back a description may reach without sharing a noun. */
const NEAR = 6
const ENOUGH = 3.5
/** The most that {@link fit} gives, and what each sentence between takes off. */
const BEST = 7
const FADE = 0.15

/**
 * Enters every description: with the entity it stands for, or as a new one.
 *
 * @param taken - what the network takes descriptions for
 */
export function linkNominals(
  page: Page,
  drafts: Draft[],
  nominals: readonly Nominal[],
  taken: Antecedents = new Map(),
): void {
  const nameAt = new Map<number, { draft: Draft; mention: DraftMention }>()
  const nameEnding = new Map<number, { draft: Draft; mention: DraftMention }>()
  for (const draft of drafts) {
    for (const mention of draft.mentions) {
      nameAt.set(mention.first, { draft, mention })
      nameEnding.set(mention.last, { draft, mention })
    }
  }
  // "Statement of the General Staff": a name in a heading, where capitals said nothing.
  const byName = new Map(drafts.filter((d) => /\s/.test(d.name)).map((d) => [foldName(d.name), d]))
  const lastSeen = new LastSeen()
  const order = drafts.flatMap((draft) => draft.mentions.map((mention) => ({ draft, first: mention.first })))
  order.sort((a, b) => a.first - b.first)
  let next = 0
  for (const nominal of nominals) {
    for (; next < order.length && (order[next]?.first ?? 0) < nominal.first; next++) {
      const entry = order[next]
      if (entry) lastSeen.see(entry.draft, entry.first)
    }
    const head = page.tokens[nominal.head] as Token
    const traits = traitsOf(page, nominal)
    const whole = enter(page, nominal)
    const bare = page.tokens[
      nominal.first + (/^(?:the|a|an)$/.test(page.tokens[nominal.first]?.lower ?? '') ? 1 : 0)
    ] as Token
    const beside = apposed(page, nominal, nameAt, nameEnding)
    let draft =
      byName.get(foldName(page.text.slice(bare.start, whole.end))) ??
      beside ??
      namedWithin(page, nominal, head, nameEnding) ??
      seenFor(taken.get(nominal.reach - 1) ?? taken.get(nominal.head), drafts, nominal) ??
      antecedent(page, nominal, head, traits, lastSeen)
    if (!draft) {
      draft = newDraft(nominal.type, page.text.slice(whole.start, whole.end).replace(/\s+/g, ' '), false)
      draft.many = nominal.many
      drafts.push(draft)
    }
    draft.mentions.push(whole)
    draft.nouns.add(head.lower)
    for (const trait of traits) draft.traits.add(trait)
    if (draft.type === 'person') draft.gender ??= genderOfNoun(head.lower)
    lastSeen.see(draft, nominal.first)
  }
}

/** What the network takes a description for, where both are of one type. */
function seenFor(tokens: Tokens | undefined, drafts: readonly Draft[], nominal: Nominal): Draft | null {
  const draft = tokens ? draftIn(drafts, tokens) : null
  return draft?.type === nominal.type ? draft : null
}

/** The words of the mention, with what clings to them: "the governor of Velm". */
function enter(page: Page, nominal: Nominal): DraftMention {
  const last = nominal.reach
  const [a, z] = [page.tokens[nominal.first] as Token, page.tokens[last - 1] as Token]
  return { first: nominal.first, last, head: nominal.head, start: a.start, end: z.end, kind: 'nominal' }
}

function traitsOf(page: Page, nominal: Nominal): string[] {
  const traits: string[] = []
  for (let i = nominal.first; i < nominal.head; i++) {
    const { lower, pos } = page.tokens[i] as Token
    if (/^(?:ADJ|NOUN|PROPN)$/.test(pos) && /^\p{L}/u.test(lower)) traits.push(lower)
  }
  return traits
}

/** "the Lantern rebels" are the Lantern, where that is no country or people; "the Bureau’s press office" is the Bureau. */
function namedWithin(page: Page, nominal: Nominal, head: Token, nameEnding: Places): Draft | null {
  const mouth = page.text.slice((page.tokens[nominal.first] as Token).start, head.end)
  if (MOUTH.test(mouth)) {
    for (let i = nominal.first + 1; i < nominal.head; i++) {
      const owner = nameEnding.get(i)
      if (owner && owner.draft.type !== 'person' && /^(?:'s|’s|'|’)$/.test(page.tokens[i]?.text ?? ''))
        return owner.draft
    }
  }
  const name = nameEnding.get(nominal.head)
  if (!name || name.mention.first < nominal.first || name.draft.type !== 'organisation') return null
  if (!BAND.test(head.lower) || countryOf(name.draft.name) !== null || demonymOf(name.draft.name.toLowerCase()))
    return null
  return name.draft
}

type Places = ReadonlyMap<number, { draft: Draft; mention: DraftMention }>

/** "Ruk, a trader" and "its spokeswoman, Ana Ruk": description and name side by side. */
function apposed(page: Page, nominal: Nominal, nameAt: Places, nameEnding: Places): Draft | null {
  const { tokens } = page
  const opener = tokens[nominal.first] as Token
  const comma = tokens[nominal.first - 1]
  if (comma && /^[,(—–]$/.test(comma.text)) {
    const before = nameEnding.get(nominal.first - 1) ?? aged(tokens, nominal.first - 1, nameEnding)
    if (before && suits(before.draft, nominal) && closes(tokens, nominal.reach, opener)) {
      const previous = tokens[before.mention.first - 1]
      // "the mayor, Ruk, a guard and two clerks": a list is no apposition.
      if (!(previous?.text === ',' && tokens[nominal.reach]?.lower === 'and')) return before.draft
    }
  }
  const subject = complemented(tokens, nominal, nameEnding)
  if (subject && suits(subject.draft, nominal)) return subject.draft
  for (const end of new Set([nominal.last, nominal.reach])) {
    const mark = tokens[end]
    if (!mark || mark.sentence !== opener.sentence) continue
    if (!/^[,—–]$/.test(mark.text)) continue
    const name = after(tokens, end + 1, nameAt)
    if (!name || !suits(name.draft, nominal)) continue
    // "The owners, Salt Lines, said": bodies too, where nothing but the name stands between the commas.
    if (
      name.draft.type === 'organisation' &&
      !(
        (mark.text === ',' && /^[,.]$/.test(tokens[name.mention.last]?.text ?? '')) ||
        tokens[name.mention.last]?.pos === 'VERB'
      )
    )
      continue
    const closing = tokens[name.mention.last]
    if (closing && (/^[,.—–;:]$/.test(closing.text) || closing.pos === 'VERB')) return name.draft
  }
  return null
}

/** "Ruk, who was the mayor" and "Ruk is a trader": what a name is said to be. */
function complemented(tokens: readonly Token[], nominal: Nominal, nameEnding: Places) {
  let i = nominal.first - 1
  if (!/^(?:is|was|became|remains)$/.test(tokens[i]?.lower ?? '')) return null
  i--
  if (tokens[i]?.lower === 'who' || tokens[i]?.lower === 'which') i--
  if (tokens[i]?.text === ',') i--
  return nameEnding.get(i + 1) ?? null
}

/** A name after ranks: "the commander, Brigadier Orsin". */
function after(tokens: readonly Token[], from: number, nameAt: Places): { draft: Draft; mention: DraftMention } | null {
  for (let i = from; i < from + 4; i++) {
    const found = nameAt.get(i)
    if (found) return found.mention.kind === 'name' ? found : null
    if (!/^\p{Lu}/u.test(tokens[i]?.text ?? '')) return null
  }
  return null
}

/** "Ruk, 45, a trader". */
function aged(
  tokens: readonly Token[],
  comma: number,
  nameEnding: Places,
): { draft: Draft; mention: DraftMention } | undefined {
  return tokens[comma - 1]?.pos === 'NUM' && tokens[comma - 2]?.text === ',' ? nameEnding.get(comma - 2) : undefined
}

const suits = (draft: Draft, nominal: Nominal): boolean =>
  draft.named && (draft.type === nominal.type || (draft.type === 'organisation' && nominal.type === 'organisation'))

function closes(tokens: readonly Token[], reach: number, opener: Token): boolean {
  if (!/^(?:a|an|the|one|its|his|her|their|another|\p{L}+)$/u.test(opener.lower)) return false
  for (let i = reach; i < reach + 8; i++) {
    const token = tokens[i]
    if (!token || token.sentence !== opener.sentence) return true
    if (/^[,.)—–;:]$/.test(token.text) || /^(?:who|which|that|said|told|says)$/.test(token.lower)) return true
    if (token.pos === 'VERB' && !/ed$|ing$|en$/.test(token.lower)) return false
  }
  return true
}

function antecedent(
  page: Page,
  nominal: Nominal,
  head: Token,
  traits: readonly string[],
  lastSeen: LastSeen,
): Draft | null {
  const bare =
    !nominal.definite &&
    !/^(?:a|an|one|another|two|three|some|several|many|few|other|more)$/.test(
      (page.tokens[nominal.first] as Token).lower,
    )
  if (!nominal.definite && !(bare && page.tokens[nominal.first]?.pos !== 'NUM')) return null
  const one = singularOf(head.lower)
  let best: Draft | null = null
  let top = ENOUGH
  let latest = -1
  const farthest = page.sentences[Math.max(0, head.sentence - Math.floor((BEST - ENOUGH) / FADE))]
  for (const { draft, at, order } of lastSeen.since(farthest?.first ?? 0)) {
    const distance = head.sentence - (page.tokens[at] as Token).sentence
    const score = fit(draft, nominal, head.lower, one, traits, distance) - distance * FADE
    // Of equals the one that came up last in the text.
    if (score > top || (score === top && order > latest)) {
      best = draft
      top = score
      latest = order
    }
  }
  return best
}

/** Where each draft was mentioned last. */
class LastSeen {
  readonly #order = new Map<Draft, number>()
  readonly #mentions: { readonly draft: Draft; readonly at: number }[] = []

  /** @param at - the mention's first token; never less than that of the call before */
  see(draft: Draft, at: number): void {
    if (!this.#order.has(draft)) this.#order.set(draft, this.#order.size)
    this.#mentions.push({ draft, at })
  }

  /** Those mentioned from a token on, each once, the last mentioned first, with its place in the order of first mentions. */
  since(token: number): { draft: Draft; at: number; order: number }[] {
    const last = new Map<Draft, number>()
    for (let i = this.#mentions.length - 1; i >= 0; i--) {
      const { draft, at } = this.#mentions[i] as { draft: Draft; at: number }
      if (at < token) break
      if (!last.has(draft)) last.set(draft, at)
    }
    return Array.from(last, ([draft, at]) => ({ draft, at, order: this.#order.get(draft) as number }))
  }
}

function fit(
  draft: Draft,
  nominal: Nominal,
  head: string,
  one: string,
  traits: readonly string[],
  distance: number,
): number {
  if (draft.type !== nominal.type) return 0
  const shared = draft.nouns.has(head) || (draft.named && draft.nouns.has(one) && !nominal.many)
  const name = draft.name.toLowerCase()
  const strange = traits.filter((t) => !draft.traits.has(t) && !name.includes(t)).length
  if (shared) {
    if (draft.many !== nominal.many && !draft.named) return 0
    // "the ministry" may be the interior ministry; "the justice ministry" is not.
    return BEST - 4 * strange - (draft.traits.size > 0 && traits.length === 0 ? 0.5 : 0)
  }
  if (!nominal.definite || !draft.named || distance > NEAR) return 0
  const country = countryOf(draft.name) !== null
  const nouns = [...draft.nouns]
  if (draft.type === 'organisation' && !country) {
    if (GENERIC_BODY.test(head)) return nouns.some((n) => NO_GROUP.test(n)) ? 0 : 5 - strange
    if (GENERIC_FIRM.test(head))
      return nouns.some((n) => NO_GROUP.test(n) || GENERIC_BODY.test(n) || /^(?:front|brigades?|army|militia)$/.test(n))
        ? 0
        : 4.5 - strange
  }
  if (draft.type === 'location') {
    if (head === 'country') return country ? 5 : 0
    if (GENERIC_PLACE.test(head)) return country ? 0 : 5 - strange
  }
  return 0
}
