/**
 * The book of entities: made from drafts, asked and added to by the later acts of reading.
 *
 * @module
 */
import { EntityId } from '../../model/ids.ts'
import type { Entity, Mention } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { EntityType } from '../../model/vocabulary.ts'
import type { Page, Token } from '../page/page.ts'
import { placeIn } from '../page/place-in.ts'
import { tokensTouching, tokensWithin } from '../page/tokens-at.ts'
import type { EntityBook, HeldMention } from './book.ts'
import { type Draft, newDraft } from './draft.ts'

export class DraftedBook implements EntityBook {
  readonly #page: Page
  readonly #drafts = new Map<EntityId, Draft>()
  /** Entities as they are shown; a new mention is entered in its entity's list. */
  readonly #shown = new Map<EntityId, Entity>()
  #inOrder: readonly Entity[] | null = null
  readonly #exact = new Map<string, EntityId>()
  /** By entity: its mentions in text order, the longer of two with one start first. */
  readonly #mentions = new Map<EntityId, Mention[]>()
  /** All mentions by start; equal starts in the order in which they were entered. */
  readonly #byStart: HeldMention[] = []
  /** The mention to take for a head's start, for the index of a token in it, for its own end. */
  readonly #byHead = new Map<number, HeldMention>()
  readonly #byToken = new Map<number, HeldMention>()
  readonly #byEnd = new Map<number, HeldMention>()
  readonly #withName = new Set<EntityId>()

  constructor(page: Page, drafts: readonly Draft[]) {
    this.#page = page
    const placed = [...drafts].sort((a, b) => startOf(a) - startOf(b))
    for (const draft of placed) {
      const id = this.#newId()
      this.#drafts.set(id, draft)
      for (const m of draft.mentions) this.#hold(id, m, page.tokens[m.head]?.start ?? m.start)
    }
  }

  find(span: Span): EntityId | null {
    const exact = this.#exact.get(keyOf(span))
    if (exact !== undefined) return exact
    const tokens = tokensWithin(this.#page, span)
    const only = tokens.length === 1 ? tokens[0] : undefined
    if (only && /^(?:who|whom|which|whose)$/.test(only.lower)) return this.#before(only)
    const head = headIn(tokens)
    if (!head) return null
    return (this.#byHead.get(head.start) ?? this.#byToken.get(head.index))?.id ?? null
  }

  get(id: EntityId): Entity {
    const shown = this.#shown.get(id)
    if (shown) return shown
    const entity = this.#show(id)
    this.#shown.set(id, entity)
    return entity
  }

  #show(id: EntityId): Entity {
    const draft = this.#draft(id)
    const mentions = this.#mentions.getOrInsertComputed(id, () => [])
    const { type, name } = draft
    return { id, type, name, aliases: [...draft.aliases].filter((a) => a !== name), mentions, confidence: null }
  }

  add(type: EntityType, mention: Mention): EntityId {
    const words = this.#page.text.slice(mention.start, mention.end).replace(/\s+/g, ' ')
    const draft = newDraft(type, words, mention.kind === 'name')
    const id = this.#newId()
    this.#drafts.set(id, draft)
    this.mention(id, mention)
    return id
  }

  mention(id: EntityId, mention: Mention): void {
    const draft = this.#draft(id)
    const here = this.beginningIn({ start: mention.start, end: mention.start + 1 })
    if (here.some((held) => held.id === id && held.end === mention.end)) return
    const tokens = tokensWithin(this.#page, mention)
    const head = headIn(tokens)
    const [first, last] = [tokens[0]?.index ?? 0, (tokens.at(-1)?.index ?? -1) + 1]
    draft.mentions.push({ first, last, head: head?.index ?? first, ...mention })
    this.#inOrder = null
    this.#hold(id, mention, head?.start ?? mention.start)
  }

  all(): readonly Entity[] {
    this.#inOrder ??= [...this.#drafts.keys()].map((id) => this.get(id)).sort((a, b) => firstOf(a) - firstOf(b))
    return this.#inOrder
  }

  beginningIn({ start, end }: Span): readonly HeldMention[] {
    const from = placeIn(this.#byStart, (held) => held.start >= start)
    const to = placeIn(this.#byStart, (held) => held.start >= end)
    return this.#byStart.slice(from, to)
  }

  inOrder(ids: Iterable<EntityId>): Entity[] {
    const places = [...new Set(ids)].map((id) => ({ entity: this.get(id), entered: Number(id.slice(1)) }))
    places.sort((a, b) => firstOf(a.entity) - firstOf(b.entity) || a.entered - b.entered)
    return places.map(({ entity }) => entity)
  }

  hasName(id: EntityId): boolean {
    return this.#withName.has(id)
  }

  affiliationOf(id: EntityId): EntityId | null {
    const { affiliation } = this.#draft(id)
    if (!affiliation) return null
    for (const [other, draft] of this.#drafts) if (draft === affiliation) return other
    return null
  }

  finish(used: ReadonlySet<EntityId>): Entity[] {
    return this.all().filter(
      (entity) => entity.mentions.length > 0 && (used.has(entity.id) || this.#isShown(entity.id)),
    )
  }

  /** What has a name is shown, and descriptions of what a reader of such reports looks for. */
  #isShown(id: EntityId): boolean {
    const draft = this.#draft(id)
    return draft.named || draft.mentions.some((m) => m.kind === 'nominal')
  }

  #newId(): EntityId {
    return EntityId.parse(`e${this.#drafts.size + 1}`)
  }

  #draft(id: EntityId): Draft {
    const draft = this.#drafts.get(id)
    if (!draft) throw new RangeError(`no entity ${id} in this book of ${this.#drafts.size}`)
    return draft
  }

  /** @param head - where the noun that the mention is about begins */
  #hold(id: EntityId, { start, end, kind }: Mention, head: number): void {
    const held = { id, start, end, kind }
    if (kind === 'name') this.#withName.add(id)
    const own = this.#mentions.getOrInsertComputed(id, () => [])
    const later = (other: Mention) => other.start > start || (other.start === start && other.end < end)
    own.splice(placeIn(own, later), 0, { start, end, kind })
    const key = keyOf(held)
    if (!this.#exact.has(key)) this.#exact.set(key, id)
    this.#byStart.splice(
      placeIn(this.#byStart, (other) => other.start > start),
      0,
      held,
    )
    keepShortest(this.#byHead, head, held)
    for (const token of tokensTouching(this.#page, held)) {
      if (token.start >= start && token.end <= end) keepShortest(this.#byToken, token.index, held)
    }
    const other = this.#byEnd.get(end)
    if (!other || start < other.start) this.#byEnd.set(end, held)
  }

  /** Whom a relative pronoun takes up: the last mention that ends right before it. */
  #before(token: Token): EntityId | null {
    for (let end = token.start; end >= token.start - 40; end--) {
      const held = this.#byEnd.get(end)
      if (held) return held.id
    }
    return null
  }
}

function keepShortest(map: Map<number, HeldMention>, place: number, held: HeldMention): void {
  const other = map.get(place)
  if (!other || held.end - held.start < other.end - other.start) map.set(place, held)
}

const keyOf = (span: Span): string => `${span.start}-${span.end}`
const startOf = (draft: Draft): number => Math.min(...draft.mentions.map((m) => m.start))
const firstOf = (entity: Entity): number => entity.mentions[0]?.start ?? 0

/** The noun that a phrase is about: the last one before a preposition, a comma or a clause. */
function headIn(tokens: readonly Token[]): Token | null {
  let head: Token | null = null
  for (const [i, token] of tokens.entries()) {
    if (i > 0 && head && (token.pos === 'ADP' || /^(?:,|\(|who|which|that|—|–)$/.test(token.lower))) break
    if (/^(?:NOUN|PROPN|PRON)$/.test(token.pos) || /^\p{Lu}/u.test(token.text)) head = token
    else if (!head && token.pos === 'NUM') head = token
  }
  return head ?? tokens.at(-1) ?? null
}
