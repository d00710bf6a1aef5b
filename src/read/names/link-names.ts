/**
 * Joins the names of one thing: equal names, acronyms, surnames, shortened names, and what the text itself equates.
 *
 * @module
 */
import type { EntityType } from '../../model/vocabulary.ts'
import type { Page, Token } from '../page/page.ts'
import { countryOf, foldName } from '../places/countries.ts'
import { absorb, type Draft, newDraft } from './draft.ts'
import { genderOfNoun, LOCATION_HEADS, ORGANISATION_HEADS } from './head-words.ts'
import type { NameSpan } from './name-spans.ts'
import { actsHere, headOf, nameOf, vote, winner } from './name-types.ts'

/** "the Lantern Front, also known as the Lamp": between two names of one thing. */
const EQUATES =
  /^,?\s*["“(]*\s*(?:also |better |formerly |otherwise |previously |commonly |then |now |locally )?(?:known|called|referred to) (?:as|by)|^,?\s*(?:a\.k\.a\.?|aka|alias|née|born|nicknamed|nom de guerre)\s*["“]?$/i

export interface NameLinks {
  readonly drafts: Draft[]
  /** Pairs of mentions that the text equates, by their first tokens. */
  readonly aliases: { readonly draft: Draft; readonly from: number; readonly to: number }[]
}

export function linkNames(page: Page, spans: readonly NameSpan[]): NameLinks {
  const byKey = new Map<string, Draft>()
  const bySpan = new Map<NameSpan, Draft>()
  for (const span of spans) {
    const name = nameOf(page, span)
    const key = foldName(name)
    const draft = byKey.get(key) ?? newDraft('organisation', name, true)
    byKey.set(key, draft)
    bySpan.set(span, draft)
    vote(page, span, draft.votes)
    for (const word of span.title) {
      draft.traits.add(word)
      draft.nouns.add(word)
      draft.gender ??= genderOfNoun(word)
    }
    const [a, z] = [page.tokens[span.first] as Token, page.tokens[span.last - 1] as Token]
    const head = headOf(page.tokens.slice(span.first, span.last))
    draft.mentions.push({
      first: span.first,
      last: span.last,
      head: head.index,
      start: a.start,
      end: z.end,
      kind: 'name',
    })
    draft.nouns.add(head.lower)
  }
  for (const draft of byKey.values()) draft.type = winner(draft.votes) ?? fallback(draft.name)
  const owner = new Map<Draft, Draft>()
  const rootOf = (draft: Draft): Draft => {
    let root = draft
    for (let next = owner.get(root); next; next = owner.get(root)) root = next
    return root
  }
  const join = (into: Draft, other: Draft): Draft => {
    const [a, b] = [rootOf(into), rootOf(other)]
    if (a === b) return a
    owner.set(b, a)
    absorb(a, b)
    return a
  }
  const aliases: { draft: Draft; from: number; to: number }[] = []
  joinEquated(page, spans, bySpan, join, aliases)
  joinShort([...byKey.values()], rootOf, join)
  const drafts = [...new Set([...byKey.values()].map(rootOf))]
  for (const draft of drafts) {
    draft.type = winner(draft.votes) ?? draft.type
    draft.mentions.sort((a, b) => a.first - b.first)
  }
  const split = drafts.flatMap((draft) => splitCountry(page, draft))
  return { drafts: split, aliases: aliases.map((a) => ({ ...a, draft: rootOf(a.draft) })) }
}

/** A name that nothing speaks for: two words or more are mostly people, one in capitals a body. */
function fallback(name: string): EntityType {
  return /\s/.test(name) && !/^\p{Lu}+$/u.test(name) ? 'person' : 'organisation'
}

type Join = (into: Draft, other: Draft) => Draft

/** "the Lantern Front (LF)", "the Lantern Front, or LF", "X, also known as Y". */
function joinEquated(
  page: Page,
  spans: readonly NameSpan[],
  bySpan: ReadonlyMap<NameSpan, Draft>,
  join: Join,
  aliases: { draft: Draft; from: number; to: number }[],
): void {
  for (let i = 0; i + 1 < spans.length; i++) {
    const [left, right] = [spans[i] as NameSpan, spans[i + 1] as NameSpan]
    const [a, b] = [page.tokens[left.last - 1] as Token, page.tokens[right.first] as Token]
    if (a.sentence !== b.sentence || right.first - left.last > 8) continue
    const between = page.tokens
      .slice(left.last, right.first)
      .map((t) => t.lower)
      .join(' ')
    const [draftA, draftB] = [bySpan.get(left) as Draft, bySpan.get(right) as Draft]
    const bracketed =
      /^[([]\s*(?:the |or |["“])?\s*$/.test(between) && /^["”]?[)\]]/.test(page.tokens[right.last]?.text ?? '')
    const [nameA, nameB] = [nameOf(page, left), nameOf(page, right)]
    const acronym = () => isAcronymOf(nameB, nameA) || isAcronymOf(nameA, nameB)
    const equal =
      (bracketed && (looksAcronym(nameB) || acronym()) && draftA.type !== 'person') ||
      (/^,? or (?:the )?$/.test(`${between} `) && acronym()) ||
      EQUATES.test(between)
    if (!equal) continue
    aliases.push({ draft: join(draftA, draftB), from: left.first, to: right.first })
  }
}

const looksAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}\p{N}.&-]{1,9}$/u.test(name)
const SMALL = /^(?:of|the|and|for|in|on|a|an|de|la|del|y|e|al|'s|’s|&)$/i

/** "SPF" for "Salt People's Front"; small words may count or not. */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = lettersOf(short)
  return letters !== null && initialsOf(long).includes(letters)
}

/** The letters that a name would be an acronym by; null where it is none. */
function lettersOf(short: string): string | null {
  const letters = short.replace(/[.\s-]/g, '').toLowerCase()
  const fits = letters.length >= 2 && letters.length <= 9
  return fits && /^\p{Lu}[\p{L}.-]*$/u.test(short) && /\p{Lu}.*\p{Lu}/u.test(short) ? letters : null
}

/** The acronyms that a name of several words may have. */
function initialsOf(long: string): string[] {
  const parts = long
    .split(/[\s-]+/)
    .map((w) => w.replace(/['’]s$/, ''))
    .filter(Boolean)
  if (parts.length < 2) return []
  const all = parts.map((w) => w[0]?.toLowerCase() ?? '').join('')
  const great = parts
    .filter((w) => !SMALL.test(w))
    .map((w) => w[0]?.toLowerCase() ?? '')
    .join('')
  return [great, all]
}

/** Surnames, first names, shortened names and acronyms join the one full name that they fit. */
function joinShort(drafts: readonly Draft[], rootOf: (d: Draft) => Draft, join: Join): void {
  const folded = new Map(drafts.map((d) => [d, foldName(d.name).split(' ')]))
  const long = drafts.filter((d) => /[\s-]/.test(d.name))
  const place = new Map(long.map((full, i) => [full, i]))
  const byFirst = Map.groupBy(long, (full) => folded.get(full)?.[0])
  const byLast = Map.groupBy(long, (full) => folded.get(full)?.at(-1))
  const byInitials = new Map<string, Draft[]>()
  for (const full of long) {
    for (const initials of initialsOf(full.name)) byInitials.getOrInsertComputed(initials, () => []).push(full)
  }
  for (const short of drafts) {
    const key = folded.get(short) ?? []
    const first = short.mentions[0]?.first ?? 0
    const candidates = [byFirst.get(key[0]), byLast.get(key.at(-1)), byInitials.get(lettersOf(short.name) ?? '')]
    const fitting = [...new Set(candidates.flatMap((some) => some ?? []))]
      .filter((full) => full !== short && fits(short, key, full, folded.get(full) ?? []))
      .sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
    if (fitting.length === 0) continue
    const roots = new Set(fitting.map(rootOf))
    // Several bearers: the one named last before the short name, if any.
    const earlier = fitting.filter((full) => (full.mentions[0]?.first ?? 0) < first)
    const best =
      roots.size === 1
        ? fitting[0]
        : earlier.sort((a, b) => (a.mentions[0]?.first ?? 0) - (b.mentions[0]?.first ?? 0)).at(-1)
    if (best) join(best, short)
  }
}

function fits(short: Draft, key: readonly string[], full: Draft, parts: readonly string[]): boolean {
  if (key.length === 1 && isAcronymOf(short.name, full.name)) return full.type !== 'person' && full.type !== 'location'
  if (parts.length <= key.length) return false
  const tail = parts.slice(-key.length).every((w, i) => w === key[i])
  const front = parts.slice(0, key.length).every((w, i) => w === key[i])
  if (!tail && !front) return false
  if (short.traits.size > 0 && full.type !== 'person') return false
  const person = full.type === 'person'
  if (person) {
    if (countryOf(short.name) !== null || short.type === 'nationality') return false
    if (short.type !== 'person' && (short.votes.location ?? 0) >= 5) return false
    if (short.gender && full.gender && short.gender !== full.gender) return false
    return tail || key.length === 1 || short.type === 'person'
  }
  if (full.type === 'organisation') {
    if (short.type === 'nationality' || countryOf(short.name) !== null || short.type === 'person') return false
    if (short.type === 'location' && !ORGANISATION_HEADS.has(key.at(-1) ?? '')) return false
    // "the Front" for "Salt Front"; "the Shabab" for "Shabab of Salt"; but not "Salt" for "Salt University".
    return tail || (!ORGANISATION_HEADS.has(parts.at(-1) ?? '') && short.type === 'organisation')
  }
  if (full.type === 'location')
    return short.type === 'location' && tail && LOCATION_HEADS.has(parts[0] ?? '') && !LOCATION_HEADS.has(key[0] ?? '')
  return full.type === short.type && (tail || front)
}

/** A country is a place, and a state that acts: two entities when the report has it as both. */
function splitCountry(page: Page, draft: Draft): Draft[] {
  if (draft.type !== 'location' || countryOf(draft.name) === null) return [draft]
  const acting = draft.mentions.filter((m) => actsHere(page, m))
  if (acting.length === 0) return [draft]
  const state = newDraft('organisation', draft.name, true)
  for (const mention of acting) state.mentions.push(mention)
  for (const alias of draft.aliases) state.aliases.add(alias)
  state.nouns.add('country')
  if (acting.length === draft.mentions.length) return [state]
  const acts = new Set(acting)
  const rest = draft.mentions.filter((m) => !acts.has(m))
  draft.mentions.length = 0
  for (const mention of rest) draft.mentions.push(mention)
  return [draft, state]
}
