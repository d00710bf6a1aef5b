/**
 * Ids of actors: a slug of the name, and a number where several bear one.
 *
 * @module
 */
import { ActorId, type ItemId } from '../model/ids.ts'
import { byCode } from './partition.ts'

export interface Unnumbered {
  readonly slug: string
  /** The first of its members, which says whose turn it is. */
  readonly first: ItemId
}

/** Slugs of one stem can come to one id: `port-7` is a name of its own, and the seventh `port`. */
export function stemOf(slug: string): string {
  return slug.replace(/(?:-\d+)+$/, '')
}

/** Numbers those of one stem in the order of their first members. @param all - with every actor, all of its stem */
export function numbered<Row extends Unnumbered>(all: readonly Row[]): Map<Row, ActorId> {
  const taken = new Set<string>()
  const ids = new Map<Row, ActorId>()
  for (const one of [...all].sort((a, b) => byCode(a.first, b.first))) {
    let id = one.slug
    for (let n = 2; taken.has(id); n++) id = `${one.slug}-${n}`
    taken.add(id)
    ids.set(one, ActorId.parse(id))
  }
  return ids
}
