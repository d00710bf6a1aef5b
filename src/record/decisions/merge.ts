/**
 * What a person said of somebody or of an incident, with what the reader finds of them today.
 *
 * @module
 */
import type { Entity, Incident } from '../../model/reading.ts'
import { overlaps, type Span } from '../../model/span.ts'

/** A person's word on an entity, with the mentions that the reader finds today. */
export function withMentions(item: Entity, known: Entity): Entity {
  const mentions = new Map([...known.mentions, ...item.mentions].map((one) => [`${one.start}-${one.end}`, one]))
  return { ...item, mentions: [...mentions.values()].sort((a, b) => a.start - b.start || a.end - b.end) }
}

/** A person's word on what an incident is; its values are decided one by one, so the reader's stand, and none that was there is lost. */
export function withValues(item: Incident, known: Incident): Incident {
  const both = <T extends { readonly span: Span }>(now: readonly T[], then: readonly T[]): T[] => [
    ...now,
    ...then.filter((one) => !now.some((other) => overlaps(one.span, other.span))),
  ]
  return {
    ...item,
    mentions: known.mentions,
    date: known.date ?? item.date,
    place: known.place ?? item.place,
    killed: both(known.killed, item.killed),
    injured: both(known.injured, item.injured),
    roles: [
      ...known.roles,
      ...item.roles.filter((one) => !known.roles.some((other) => other.role === one.role && overlaps(one, other))),
    ],
  }
}
