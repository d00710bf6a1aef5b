/**
 * The items of one report that can be judged, by their ids within the report.
 *
 * @module
 */
import type { ItemKind, Judged, MentionItem, ValueItem } from '../../model/judged.ts'
import type { Claim, Entity, Incident, Mention, Reading, Responsibility, Stance } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { shownCount } from '../../resolve/incident-values.ts'

/** An item with its kind, as in a judged record but not anchored yet. */
export type Item =
  | { readonly kind: 'claim'; readonly item: Claim }
  | { readonly kind: 'mention'; readonly item: MentionItem }
  | { readonly kind: 'actor'; readonly item: Entity }
  | { readonly kind: 'incident'; readonly item: Incident }
  | { readonly kind: 'value'; readonly item: ValueItem }
  | { readonly kind: 'responsibility'; readonly item: Responsibility }
  | { readonly kind: 'stance'; readonly item: Stance }

/** The lists of a reading that hold items of a kind. */
export const LIST_OF = {
  claim: 'claims',
  actor: 'entities',
  incident: 'incidents',
  responsibility: 'responsibility',
  stance: 'stances',
} as const satisfies Partial<Record<ItemKind, keyof Reading>>
export type ListedKind = keyof typeof LIST_OF

/** The item with an id such as `c4`, `e3`, `e3.m2`, `i1.killed.0`; null when the reading has none. */
export function itemIn(reading: Reading, id: string): Item | null {
  for (const kind of Object.keys(LIST_OF) as ListedKind[]) {
    const item = (reading[LIST_OF[kind]] as readonly { readonly id: string }[]).find((one) => one.id === id)
    if (item) return { kind, item } as Item
  }
  const mention = /^(.+)\.m(\d+)$/.exec(id)
  if (mention) {
    const entity = reading.entities.find((one) => one.id === mention[1])
    const found = entity?.mentions[Number(mention[2])]
    return entity && found ? { kind: 'mention', item: { entity: entity.id, mention: found } } : null
  }
  const dot = id.indexOf('.')
  const incident = reading.incidents.find((one) => dot > 0 && one.id === id.slice(0, dot))
  const value = incident && valuesIn(reading, incident).find((one) => one.slot === id.slice(dot + 1))
  return value ? { kind: 'value', item: value.item } : null
}

/**
 * The items of a kind, each with its id.
 *
 * @param asRead - the reading that numbers the mentions
 */
export function itemsIn(
  reading: Reading,
  kind: ItemKind,
  asRead: Reading = reading,
): { readonly id: string; readonly item: Item }[] {
  switch (kind) {
    case 'mention':
      return reading.entities.flatMap((entity) =>
        entity.mentions.map((mention) => ({
          id: mentionId(asRead, entity.id, mention),
          item: { kind, item: { entity: entity.id, mention } } as const,
        })),
      )
    case 'value':
      return reading.incidents.flatMap((incident) =>
        valuesIn(reading, incident).map(({ slot, item }) => ({
          id: `${incident.id}.${slot}`,
          item: { kind, item } as const,
        })),
      )
    default: {
      const list: readonly { readonly id: string }[] = reading[LIST_OF[kind]]
      return list.map((item) => ({ id: item.id, item: { kind, item } as Item }))
    }
  }
}

/** The values of one telling, each with its slot: `date`, `place`, `killed.0`, `roles.2`. */
export function valuesIn(reading: Reading, incident: Incident): { readonly slot: string; readonly item: ValueItem }[] {
  const none = { low: null, best: null, high: null, actor: null, responsibility: null, speaker: null, claim: null }
  const speakerOf = (claim: string | null) => reading.claims.find((one) => one.id === claim)?.speaker ?? null
  const base = { incident: incident.id, ...none }
  return [
    ...(incident.date?.edtf
      ? [
          {
            slot: 'date',
            item: { ...base, field: 'date' as const, value: incident.date.edtf, evidence: bare(incident.date.span) },
          },
        ]
      : []),
    ...(incident.place
      ? [
          {
            slot: 'place',
            item: { ...base, field: 'place' as const, value: incident.place.name, evidence: bare(incident.place.span) },
          },
        ]
      : []),
    ...(['killed', 'injured'] as const).flatMap((field) =>
      incident[field].flatMap(({ low, best, high, claim, span }, n) => {
        const value = shownCount({ low, best, high })
        if (value === null) return []
        const item = { ...base, field, value, low, best, high, claim, speaker: speakerOf(claim), evidence: bare(span) }
        return [{ slot: `${field}.${n}`, item }]
      }),
    ),
    ...incident.roles.map((role, n) => ({
      slot: `roles.${n}`,
      item: {
        ...base,
        field: role.role,
        value: role.text,
        actor: role.entity,
        responsibility: role.responsibility,
        evidence: bare(role),
      },
    })),
  ]
}

/** The words by which an item is found: two items of a kind that share some of them speak of the same thing. */
export function coreSpans({ kind, item }: Item | Judged): readonly Span[] {
  switch (kind) {
    case 'claim':
      return item.content
    case 'mention':
      return [bare(item.mention)]
    case 'actor':
      return item.mentions.map(bare)
    case 'incident':
      return [item.trigger]
    case 'value':
    case 'responsibility':
    case 'stance':
      return [item.evidence]
  }
}

/**
 * What an item says, in words and whatever its ids: equal for the same item in two readings.
 *
 * @param say - the words of a span
 * @param nameOf - what an id stands for
 */
export function sayingOf(one: Item | Judged, say: (span: Span) => string, nameOf: (id: string) => string): string {
  const name = (id: string | null): string | null => (id === null ? null : nameOf(id))
  const { kind, item } = one
  const said = ((): readonly unknown[] => {
    switch (kind) {
      case 'claim':
        return [item.content.map(say), name(item.speaker), item.certainty, item.force]
      case 'mention':
        return [say(item.mention), name(item.entity)]
      case 'actor':
        return [item.type, item.name]
      case 'incident':
        return [say(item.trigger), item.type, item.status, item.series]
      case 'value':
        return [say(item.evidence), item.field, item.value, name(item.actor), name(item.speaker), item.responsibility]
      case 'responsibility':
        return [
          say(item.evidence),
          name(item.actor),
          item.role,
          name(item.assertedBy),
          item.certainty,
          item.force,
          item.matter,
        ]
      case 'stance':
        return [
          say(item.evidence),
          item.dimension,
          item.value,
          name(item.actor),
          name(item.assertedBy),
          item.certainty,
          item.force,
        ]
    }
  })()
  return JSON.stringify([kind, ...said])
}

function bare({ start, end }: Span): Span {
  return { start, end }
}

/** `e3.m2`, or `e3.d17` for a mention that a person added. */
export function mentionId(reading: Reading, entity: string, mention: Mention): string {
  const mentions = reading.entities.find(({ id }) => id === entity)?.mentions ?? []
  const at = mentions.findIndex(({ start, end }) => start === mention.start && end === mention.end)
  return at < 0 ? `${entity}.${mention.start}-${mention.end}` : `${entity}.m${at}`
}
