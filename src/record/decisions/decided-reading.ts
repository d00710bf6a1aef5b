/**
 * A reading with everything that people decided about its report.
 *
 * What a person accepted, edited or added stands in place of what the reader made of the same words, or beside it where the
 * reader no longer makes anything of them. New items that overlap it are drafts. Decisions whose words cannot be placed change
 * nothing and are told.
 *
 * @module
 */
import type { ItemKind, Judged, Ref } from '../../model/judged.ts'
import type { Claim, Entity, Incident, Mention, Reading, Responsibility, Stance } from '../../model/reading.ts'
import { type DecisionId, type Review, type ReviewStatus, UNREVIEWED } from '../../model/review.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { coreSpans, type Item, LIST_OF, type ListedKind, sayingOf, valuesIn } from './items.ts'
import { namesIn, namesOf, wordsIn } from './judge.ts'
import { withMentions, withValues } from './merge.ts'
import { type Page, type Placed, place } from './place.ts'
import { rewritten } from './walk.ts'

/** What stands about one item: the newest decision about it that was not taken back. */
export interface Standing {
  readonly subject: DecisionId
  readonly decision: DecisionId
  readonly status: ReviewStatus
  readonly judged: Judged | null
  readonly record: Judged | null
  readonly beside: readonly string[]
}

/** An item of this report that a decision about something else names: one side of a join, a rated speaker. */
export interface Named {
  readonly decision: DecisionId
  readonly role: string
  readonly judged: Judged
}

/** A value of an incident as people decided on it, to be worked into the record of the report. */
export interface DecidedValue {
  /** Of the reader's value that it stands for; null: there is none. */
  readonly slot: string | null
  readonly review: Review
  readonly subject: DecisionId
  /** With ids and places of this reading; null where the value is to go. */
  readonly item: Extract<Item, { kind: 'value' }>['item'] | null
  readonly incident: string
}

/** What could not be placed, and why. */
export interface Lost {
  readonly standing: Standing | null
  readonly named: Named | null
  readonly reason: 'gone' | 'ambiguous' | 'not-read'
  readonly words: string
  readonly candidates: readonly Span[]
}

export interface DecidedReading {
  /** Everything, also what is hidden from the lists. */
  readonly reading: Reading
  /** What the lists and the joins use. */
  readonly visible: Reading
  /** By id within the report; what is not here is unreviewed. */
  readonly reviews: ReadonlyMap<string, { readonly kind: ItemKind; readonly review: Review }>
  readonly values: readonly DecidedValue[]
  /** Which item each named one is. */
  readonly anchored: readonly { readonly decision: DecisionId; readonly role: string; readonly item: string }[]
  readonly lost: readonly Lost[]
  /** Decisions whose words stand at another place now. */
  readonly moved: number
}

/** At the end of the id of an incident that another report tells and a person speaks of in this one. */
export const ELSEWHERE = '.elsewhere'

const HIDDEN: ReadonlySet<ReviewStatus> = new Set(['rejected', 'draft'])
/** Entities and incidents first: the others speak of them. */
const ORDER: readonly ItemKind[] = ['actor', 'mention', 'incident', 'claim', 'responsibility', 'stance', 'value']

export function decidedReading(
  page: Page,
  reading: Reading,
  standings: readonly Standing[],
  named: readonly Named[],
): DecidedReading {
  if (standings.length === 0 && named.length === 0) return undecided(reading)
  const desk = new Desk(page, reading)
  for (const kind of ORDER) {
    for (const standing of standings) {
      if ((standing.record ?? standing.judged)?.kind === kind) desk.settle(kind, standing)
    }
  }
  desk.markDrafts()
  desk.cascade()
  for (const one of named) desk.name(one)
  return desk.outcome()
}

/** A reading about which nobody has decided anything. */
export function undecided(reading: Reading): DecidedReading {
  return { reading, visible: reading, reviews: new Map(), values: [], anchored: [], lost: [], moved: 0 }
}

/** A placed record with the decision that holds it. */
interface Settled {
  readonly standing: Standing
  readonly kind: ItemKind
  readonly spans: readonly Span[]
  /** The id of the item that it settled; null where the reader no longer has what was rejected. */
  readonly id: string | null
}

/** The lists of a reading while decisions are worked into them. */
class Desk {
  readonly #page: Page
  readonly #reading: Reading
  readonly #entities: Entity[]
  readonly #incidents: Incident[]
  readonly #claims: Claim[]
  readonly #responsibility: Responsibility[]
  readonly #stances: Stance[]
  readonly #reviews = new Map<string, { kind: ItemKind; review: Review }>()
  readonly #settled: Settled[] = []
  readonly #values: DecidedValue[] = []
  readonly #anchored: { decision: DecisionId; role: string; item: string }[] = []
  readonly #lost: Lost[] = []
  readonly #redirected = new Map<string, string>()
  readonly #moved = new Set<DecisionId>()
  readonly #say: (span: Span) => string
  readonly #nameOf: (id: string) => string

  constructor(page: Page, reading: Reading) {
    this.#page = page
    this.#reading = reading
    this.#entities = [...reading.entities]
    this.#incidents = [...reading.incidents]
    this.#claims = [...reading.claims]
    this.#responsibility = [...reading.responsibility]
    this.#stances = [...reading.stances]
    this.#say = ({ start, end }) => page.text.slice(start, end)
    this.#nameOf = namesOf(reading)
  }

  /** Works one standing decision in. */
  settle(kind: ItemKind, standing: Standing): void {
    const held = standing.record ?? (standing.judged as Judged)
    const placed = place(held, this.#page)
    if (placed.kind === 'lost') {
      this.#lost.push({
        standing,
        named: null,
        reason: placed.reason,
        words: placed.words,
        candidates: placed.candidates,
      })
      return
    }
    if (placed.moved) this.#moved.add(standing.decision)
    const spans = coreSpans(held).filter(placed.has).map(placed.at)
    const seen = standing.judged && standing.judged !== held ? place(standing.judged, this.#page) : null
    const before =
      standing.judged && seen?.kind === 'placed' ? coreSpans(standing.judged).filter(seen.has).map(seen.at) : []
    const review: Review = { status: standing.status, decision: standing.decision, subject: standing.subject }
    const match = this.#match(kind, standing, [...spans, ...before])
    const id =
      kind === 'value'
        ? this.#settleValue(standing, placed, match, review)
        : this.#settleItem(kind, standing, placed, match)
    if (id !== null) this.#reviews.set(id, { kind, review })
    this.#settled.push({ standing, kind, spans: [...spans, ...before], id })
  }

  /** The reader's own item that says what was judged, or what was decided, of the same words. */
  #match(kind: ItemKind, { judged, record }: Standing, spans: readonly Span[]): { id: string; item: Item } | null {
    const sayings = new Set([judged, record].flatMap((one) => (one ? [sayingOf(one, wordsIn(one), namesIn(one))] : [])))
    const fits = this.#itemsOf(kind)
      .filter(({ id, item }) => !this.#reviews.has(id) && meets(coreSpans(item), spans))
      .filter(({ item }) => sayings.has(sayingOf(item, this.#say, this.#nameOf)))
    const exact = fits.find(({ item }) => sameSpans(coreSpans(item), spans))
    return exact ?? fits[0] ?? null
  }

  /** The items of a kind as they stand on the desk, each with its id. */
  #itemsOf(kind: ItemKind): { readonly id: string; readonly item: Item }[] {
    switch (kind) {
      case 'mention':
        return this.#entities.flatMap((entity) =>
          entity.mentions.map((mention) => ({
            id: mentionId(this.#reading, entity.id, mention),
            item: { kind, item: { entity: entity.id, mention } } as const,
          })),
        )
      case 'value':
        return this.#incidents.flatMap((incident) =>
          valuesIn({ ...this.#reading, claims: this.#claims }, incident).map(({ slot, item }) => ({
            id: `${incident.id}.${slot}`,
            item: { kind, item } as const,
          })),
        )
      default:
        return this.#list(kind).map((item) => ({ id: item.id, item: { kind, item } as Item }))
    }
  }

  #list(kind: ListedKind): { id: string }[] {
    const lists = {
      claims: this.#claims,
      entities: this.#entities,
      incidents: this.#incidents,
      responsibility: this.#responsibility,
      stances: this.#stances,
    }
    return lists[LIST_OF[kind]]
  }

  #settleItem(
    kind: Exclude<ItemKind, 'value'>,
    standing: Standing,
    placed: Extract<Placed, { kind: 'placed' }>,
    match: { readonly id: string; readonly item: Item } | null,
  ): string | null {
    const { record } = standing
    if (kind === 'mention') return this.#settleMention(standing, placed, match)
    if (record === null) return match?.id ?? null
    const id = match?.id ?? standing.subject
    const item = { ...this.#placedItem(record, placed, standing), id }
    const list = this.#list(kind)
    const at = list.findIndex((one) => one.id === id)
    const known = list[at]
    if (known === undefined) list.push(item)
    else if (kind === 'actor') list[at] = withMentions(item as unknown as Entity, known as Entity)
    else if (kind === 'incident') list[at] = withValues(item as unknown as Incident, known as Incident)
    else list[at] = item
    return id
  }

  #settleMention(
    standing: Standing,
    placed: Extract<Placed, { kind: 'placed' }>,
    match: { readonly id: string; readonly item: Item } | null,
  ): string | null {
    const { record } = standing
    if (match?.item.kind === 'mention') {
      const { entity, mention } = match.item.item
      this.#mend(entity, (mentions) => mentions.filter((one) => one.start !== mention.start || one.end !== mention.end))
    }
    if (record?.kind !== 'mention') return match?.id ?? null
    const { entity, mention } = this.#placedItem(record, placed, standing) as unknown as typeof record.item
    this.#mend(entity, (mentions) => [...mentions, mention].sort((a, b) => a.start - b.start || a.end - b.end))
    return match?.id ?? standing.subject
  }

  #mend(id: string, change: (mentions: readonly Mention[]) => readonly Mention[]): void {
    const at = this.#entities.findIndex((entity) => entity.id === id)
    const entity = this.#entities[at]
    if (entity) this.#entities[at] = { ...entity, mentions: change(entity.mentions) }
  }

  #settleValue(
    standing: Standing,
    placed: Extract<Placed, { kind: 'placed' }>,
    match: { readonly id: string; readonly item: Item } | null,
    review: Review,
  ): string | null {
    const { record, judged, subject } = standing
    const held = record ?? judged
    if (held?.kind !== 'value') return null
    const item = this.#placedItem(held, placed, standing) as unknown as typeof held.item
    const slot = match ? match.id.slice(item.incident.length + 1) : null
    if (record === null && slot === null) return null
    this.#values.push({ slot, review, subject, item: record === null ? null : item, incident: item.incident })
    return slot === null ? `${item.incident}.${subject}` : `${item.incident}.${slot}`
  }

  /** A record's item with places and ids of this reading. */
  #placedItem(record: Judged, placed: Extract<Placed, { kind: 'placed' }>, standing: Standing): { id: string } {
    const ids = new Map(record.refs.map((ref) => [ref.id, this.#idOf(ref, record, placed, standing)]))
    const held =
      record.kind === 'actor' ? { ...record.item, mentions: record.item.mentions.filter(placed.has) } : record.item
    return rewritten(held, placed.at, (id) => ids.get(id) ?? null) as unknown as { id: string }
  }

  /** The item of this reading that a reference means; made where the reading has none, so that no speaker is lost. */
  #idOf(
    ref: Ref,
    record: Judged,
    { at, has }: Extract<Placed, { kind: 'placed' }>,
    { subject }: Standing,
  ): string | null {
    const isElsewhere = ref.kind === 'incident' && ref.trigger === null
    const made = `${subject}.${ref.id}${isElsewhere ? ELSEWHERE : ''}`
    switch (ref.kind) {
      case 'entity': {
        const mention = ref.mention === null || !has(ref.mention) ? null : { ...ref.mention, ...at(ref.mention) }
        const found = this.#entityAt(mention, ref.name, ref.type)
        if (found) return found.id
        const { name, type } = ref
        const mentions = mention === null ? [] : [mention]
        this.#entities.push({ id: made as Entity['id'], type, name, aliases: [], mentions, confidence: null })
        return made
      }
      case 'incident': {
        const trigger = at(ref.trigger ?? (coreSpans(record)[0] as Span))
        const found = ref.trigger === null ? undefined : this.#incidents.find((one) => overlaps(one.trigger, trigger))
        if (found) return found.id
        if (this.#incidents.some(({ id }) => id === made)) return made
        const { type, status, series } = ref
        const empty = { mentions: [], date: null, place: null, killed: [], injured: [], roles: [], confidence: null }
        const id = made as Incident['id']
        this.#incidents.push({ id, main: false, series, type, status, trigger, part: 'body', ...empty })
        return made
      }
      case 'claim':
        return this.#claims.find((one) => sameSpans(one.content, ref.content.map(at)))?.id ?? null
      case 'responsibility': {
        const evidence = at(ref.evidence)
        const same = this.#responsibility.find((one) => sameSpans([one.evidence], [evidence]) && one.role === ref.role)
        return same?.id ?? null
      }
    }
  }

  #entityAt(mention: Mention | null, name: string, type: Entity['type']): Entity | undefined {
    const called = this.#entities.filter((one) => one.name === name && one.type === type)
    if (mention === null) return called[0]
    const at = (one: Entity) => one.mentions.some((other) => sameSpans([other], [mention]))
    const near = (one: Entity) => one.mentions.some((other) => overlaps(other, mention))
    return called.find(at) ?? called.find(near) ?? this.#entities.find(at) ?? called[0]
  }

  /** New items over words about which a person has decided. */
  markDrafts(): void {
    for (const kind of ORDER) {
      const settled = this.#settled.filter((one) => one.kind === kind && !this.#wasRead(one.standing))
      if (kind === 'mention' || settled.length === 0) continue
      for (const { id, item } of this.#itemsOf(kind)) {
        if (this.#reviews.has(id)) continue
        const spans = kind === 'actor' ? nameSpans(item) : coreSpans(item)
        const over = settled.find((one) => meets(spans, one.spans))
        if (!over || over.standing.beside.includes(sayingOf(item, this.#say, this.#nameOf))) continue
        const { decision, subject } = over.standing
        const review: Review = { status: 'draft', decision, subject }
        this.#reviews.set(id, { kind, review })
        if (kind === 'incident' && over.id !== null && over.standing.record !== null) this.#redirected.set(id, over.id)
        if (kind === 'value' && item.kind === 'value') {
          const { incident } = item.item
          this.#values.push({ slot: id.slice(incident.length + 1), review, subject, item: null, incident })
        }
      }
    }
  }

  /** Was this very reading, of this very text, before the person who decided? Then nothing in it is new. */
  #wasRead({ judged, record }: Standing): boolean {
    const { reader, snapshot } = (record ?? judged) as Judged
    const { name, version, model } = this.#reading.reader
    return (
      snapshot.text === this.#page.hash && reader?.name === name && reader.version === version && reader.model === model
    )
  }

  /** What is said about an incident that a person rejected is rejected with it. */
  cascade(): void {
    for (const { id } of this.#incidents) {
      const found = this.#reviews.get(id)
      if (found?.review.status !== 'rejected') continue
      for (const row of this.#responsibility) {
        if (row.incident === id) this.#reviews.set(row.id, { kind: 'responsibility', review: found.review })
      }
      for (const row of this.#stances) {
        if (row.incident === id) this.#reviews.set(row.id, { kind: 'stance', review: found.review })
      }
    }
  }

  /** Finds what a decision about something else names. */
  name(named: Named): void {
    const { judged, decision, role } = named
    const placed = place(judged, this.#page)
    if (placed.kind === 'lost') {
      this.#lost.push({
        standing: null,
        named,
        reason: placed.reason,
        words: placed.words,
        candidates: placed.candidates,
      })
      return
    }
    if (placed.moved) this.#moved.add(decision)
    const item = this.#namedItem(judged, placed)
    if (item !== null) this.#anchored.push({ decision, role, item })
    else {
      const core = coreSpans(judged).filter(placed.has).map(placed.at)
      const words = core[0] ? this.#say(core[0]) : ''
      this.#lost.push({ standing: null, named, reason: 'not-read', words, candidates: core })
    }
  }

  #namedItem(judged: Judged, { at, has }: Extract<Placed, { kind: 'placed' }>): string | null {
    if (judged.kind === 'actor') {
      const { name, type, mentions } = judged.item
      for (const mention of mentions.filter(has).sort((a, b) => rankOf(a) - rankOf(b))) {
        const found = this.#entityAt({ ...mention, ...at(mention) }, name, type)
        if (found) return found.id
      }
      return this.#entityAt(null, name, type)?.id ?? null
    }
    const spans = coreSpans(judged).map(at)
    const near = this.#itemsOf(judged.kind).filter(({ item }) => meets(coreSpans(item), spans))
    const saying = sayingOf(judged, wordsIn(judged), namesIn(judged))
    const same = near.find(({ item }) => sayingOf(item, this.#say, this.#nameOf) === saying)
    const found = (same ?? near[0])?.id ?? null
    return found === null ? null : (this.#redirected.get(found) ?? found)
  }

  outcome(): DecidedReading {
    const statusOf = (id: string): ReviewStatus => (this.#reviews.get(id)?.review ?? UNREVIEWED).status
    const isShown = ({ id }: { readonly id: string }): boolean => !HIDDEN.has(statusOf(id))
    const redirect = <Item>(item: Item): Item =>
      this.#redirected.size === 0
        ? item
        : rewritten(
            item,
            (span) => span,
            (id) => this.#redirected.get(id) ?? id,
          )
    const reading: Reading = {
      ...this.#reading,
      entities: this.#entities,
      incidents: this.#incidents,
      claims: this.#claims.map(redirect),
      responsibility: this.#responsibility.map(redirect),
      stances: this.#stances.map(redirect),
      questions: this.#reading.questions.map(redirect),
    }
    const claims = reading.claims.filter(isShown)
    const responsibility = reading.responsibility.filter(isShown)
    const stances = reading.stances.filter(isShown)
    const incidents = reading.incidents.filter(isShown)
    const used = usedIn([claims, responsibility, stances, incidents])
    const visible: Reading = {
      ...reading,
      claims,
      responsibility,
      stances,
      incidents,
      entities: reading.entities.filter(({ id }) => statusOf(id) !== 'rejected' || used.has(id)),
    }
    return {
      reading,
      visible,
      reviews: this.#reviews,
      values: this.#values,
      anchored: this.#anchored,
      lost: this.#lost,
      moved: this.#moved.size,
    }
  }
}

/** `e3.m2`, or `e3.d17` for a mention that a person added. */
export function mentionId(reading: Reading, entity: string, mention: Mention): string {
  const mentions = reading.entities.find(({ id }) => id === entity)?.mentions ?? []
  const at = mentions.findIndex(({ start, end }) => start === mention.start && end === mention.end)
  return at < 0 ? `${entity}.${mention.start}-${mention.end}` : `${entity}.m${at}`
}

function nameSpans(item: Item): readonly Span[] {
  if (item.kind !== 'actor') return []
  const names = item.item.mentions.filter(({ kind }) => kind === 'name')
  return names.slice(0, 1)
}

function rankOf({ kind }: Mention): number {
  return kind === 'name' ? 0 : kind === 'nominal' ? 1 : 2
}

function usedIn(lists: unknown): Set<string> {
  const ids = new Set<string>()
  rewritten(
    lists,
    (span) => span,
    (id) => {
      ids.add(id)
      return id
    },
  )
  return ids
}

function meets(some: readonly Span[], others: readonly Span[]): boolean {
  return some.some((one) => others.some((other) => overlaps(one, other)))
}

function sameSpans(some: readonly Span[], others: readonly Span[]): boolean {
  return some.every((one) => others.some((other) => one.start === other.start && one.end === other.end))
}
