/**
 * The entities of one report as bearers of names: each cut down to what it adds to an actor.
 *
 * @module
 */
import type { Quote } from '../model/case.ts'
import { type ItemId, itemId, type ReportId } from '../model/ids.ts'
import type { DecisionId } from '../model/review.ts'
import type { EntityType } from '../model/vocabulary.ts'
import { type ExposureSign, exposureSigns } from './exposure.ts'
import { nameWords } from './names/name-words.ts'
import type { EntityRecord, ReportRecord } from './records.ts'

/** Types that nobody asks about as actors, targets or instruments. */
const NO_THING: ReadonlySet<EntityType> = new Set(['money', 'quantity', 'temporal', 'frequency', 'url'])

/** An entity of one report. */
export interface Bearer {
  readonly item: ItemId
  readonly report: ReportId
  /** The name that it bears, see {@link nameKey}; entities of one key are one actor. */
  readonly key: string
  readonly type: EntityType
  readonly name: string
  readonly aliases: readonly string[]
  /** Keys of other names that a relation in its report calls the same. */
  readonly same: readonly string[]
  /** False for somebody whom the report never names, and who is therefore an actor of that report alone. */
  readonly isNamed: boolean
  /** Set apart from its namesakes by a person. */
  readonly isMarked: boolean
  readonly mentions: number
  readonly first: Quote
  readonly signs: readonly ExposureSign[]
}

/** @param setApart - the separation that set an item apart from its namesakes */
export function bearersOf(report: ReportRecord, setApart: ReadonlyMap<ItemId, DecisionId>): Bearer[] {
  const things = report.entities.filter(({ type }) => !NO_THING.has(type))
  const keyOf = new Map(things.map((entity) => [entity.id, bornKey(report.report, entity, setApart)]))
  return things.map((entity) => {
    const item = itemId(report.report, entity.id)
    const { id, type, name, aliases, named, mentions, first } = entity
    const same = report.relations
      .filter((one) => one.type === 'alias-of' && !one.denied && one.from !== one.to)
      .flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
      .map((other) => keyOf.get(other))
      .filter((key) => key !== undefined)
    return {
      item,
      report: report.report,
      key: keyOf.get(id) as string,
      type,
      name,
      aliases,
      same,
      isNamed: named,
      isMarked: named && setApart.has(item),
      mentions,
      first,
      signs: exposureSigns(report, entity),
    }
  })
}

/** A name by its kind and the words that carry it: nationalities are bodies, titles and particles say nothing. */
export function nameKey(kind: EntityType, words: readonly string[]): string {
  return `${kind} ${words.join(' ')}`
}

export function kindOf(type: EntityType): EntityType {
  return type === 'nationality' ? 'organisation' : type
}

/** Whom a report does not name, and whom a person set apart, bears a key of its own. */
function bornKey(report: ReportId, entity: EntityRecord, setApart: ReadonlyMap<ItemId, DecisionId>): string {
  const kind = kindOf(entity.type)
  const key = nameKey(kind, nameWords(entity.name, kind === 'person').words)
  const item = itemId(report, entity.id)
  const mark = entity.named ? setApart.get(item) : item
  return mark === undefined ? key : `${key} ${mark}`
}
