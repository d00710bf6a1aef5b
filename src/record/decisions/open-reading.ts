/**
 * The lists of a reading while decisions are worked into them.
 *
 * @module
 */
import type { ItemKind, Judged, Ref } from '../../model/judged.ts'
import type { Claim, Entity, Incident, Mention, Reading, Responsibility, Stance } from '../../model/reading.ts'
import type { DecisionId } from '../../model/review.ts'
import { overlaps, type Span, sameSpans } from '../../model/span.ts'
import { ELSEWHERE } from './decided.ts'
import { coreSpans, type Item, itemsIn, LIST_OF, type ListedKind } from './items.ts'
import { namesOf } from './judge.ts'
import type { Page, Placed } from './place.ts'

export class OpenReading {
  readonly page: Page
  /** As the reader left it. */
  readonly reading: Reading
  readonly entities: Entity[]
  readonly incidents: Incident[]
  readonly claims: Claim[]
  readonly responsibility: Responsibility[]
  readonly stances: Stance[]
  readonly say: (span: Span) => string
  readonly nameOf: (id: string) => string

  constructor(page: Page, reading: Reading) {
    this.page = page
    this.reading = reading
    this.entities = [...reading.entities]
    this.incidents = [...reading.incidents]
    this.claims = [...reading.claims]
    this.responsibility = [...reading.responsibility]
    this.stances = [...reading.stances]
    this.say = ({ start, end }) => page.text.slice(start, end)
    this.nameOf = namesOf(reading)
  }

  /** The items of a kind as they stand now, each with its id; mentions by the ids that the reader gave them. */
  itemsOf(kind: ItemKind): { readonly id: string; readonly item: Item }[] {
    const { reading, entities, incidents, claims, responsibility, stances } = this
    return itemsIn({ ...reading, entities, incidents, claims, responsibility, stances }, kind, reading)
  }

  list(kind: ListedKind): { id: string }[] {
    const lists = {
      claims: this.claims,
      entities: this.entities,
      incidents: this.incidents,
      responsibility: this.responsibility,
      stances: this.stances,
    }
    return lists[LIST_OF[kind]]
  }

  mend(id: string, change: (mentions: readonly Mention[]) => readonly Mention[]): void {
    const at = this.entities.findIndex((entity) => entity.id === id)
    const entity = this.entities[at]
    if (entity) this.entities[at] = { ...entity, mentions: change(entity.mentions) }
  }

  entityAt(mention: Mention | null, name: string, type: Entity['type']): Entity | undefined {
    const called = this.entities.filter((one) => one.name === name && one.type === type)
    if (mention === null) return called[0]
    const at = (one: Entity) => one.mentions.some((other) => sameSpans([other], [mention]))
    const near = (one: Entity) => one.mentions.some((other) => overlaps(other, mention))
    return called.find(at) ?? called.find(near) ?? this.entities.find(at) ?? called[0]
  }

  /** The item of this reading that a reference means; made where the reading has none, so that no speaker is lost. */
  idOf(ref: Ref, record: Judged, { at, has }: Extract<Placed, { kind: 'placed' }>, subject: DecisionId): string | null {
    const isElsewhere = ref.kind === 'incident' && ref.trigger === null
    const made = `${subject}.${ref.id}${isElsewhere ? ELSEWHERE : ''}`
    switch (ref.kind) {
      case 'entity': {
        const mention = ref.mention === null || !has(ref.mention) ? null : { ...ref.mention, ...at(ref.mention) }
        const found = this.entityAt(mention, ref.name, ref.type)
        if (found) return found.id
        const { name, type } = ref
        const mentions = mention === null ? [] : [mention]
        this.entities.push({ id: made as Entity['id'], type, name, aliases: [], mentions, confidence: null })
        return made
      }
      case 'incident': {
        const trigger = at(ref.trigger ?? (coreSpans(record)[0] as Span))
        const found = ref.trigger === null ? undefined : this.incidents.find((one) => overlaps(one.trigger, trigger))
        if (found) return found.id
        if (this.incidents.some(({ id }) => id === made)) return made
        const { type, status, series } = ref
        const empty = { mentions: [], date: null, place: null, killed: [], injured: [], roles: [], confidence: null }
        const id = made as Incident['id']
        this.incidents.push({ id, main: false, series, type, status, trigger, part: 'body', ...empty })
        return made
      }
      case 'claim':
        return this.claims.find((one) => sameSpans(one.content, ref.content.map(at)))?.id ?? null
      case 'responsibility': {
        const evidence = at(ref.evidence)
        const same = this.responsibility.find((one) => sameSpans([one.evidence], [evidence]) && one.role === ref.role)
        return same?.id ?? null
      }
    }
  }
}
