/**
 * Finds in a reading what a decision about something else names: one side of a join, a rated speaker.
 *
 * @module
 */
import type { Judged } from '../../model/judged.ts'
import type { Mention } from '../../model/reading.ts'
import { meet } from '../../model/span.ts'
import type { Named } from './decided.ts'
import type { Found } from './found.ts'
import { coreSpans, sayingOf } from './items.ts'
import { namesIn, wordsIn } from './judge.ts'
import type { OpenReading } from './open-reading.ts'
import { type Placed, place } from './place.ts'

/** Finds what a decision about something else names. */
export function findNamed(open: OpenReading, found: Found, named: Named): void {
  const { judged, decision, role } = named
  const placed = place(judged, open.page)
  if (placed.kind === 'lost') {
    const { reason, words, candidates } = placed
    found.lost.push({ standing: null, named, reason, words, candidates })
    return
  }
  if (placed.moved) found.moved.add(decision)
  const item = namedItem(open, found, judged, placed)
  if (item !== null) found.anchored.push({ decision, role, item })
  else {
    const core = coreSpans(judged).filter(placed.has).map(placed.at)
    const words = core[0] ? open.say(core[0]) : ''
    found.lost.push({ standing: null, named, reason: 'not-read', words, candidates: core })
  }
}

function namedItem(
  open: OpenReading,
  found: Found,
  judged: Judged,
  { at, has }: Extract<Placed, { kind: 'placed' }>,
): string | null {
  if (judged.kind === 'actor') {
    const { name, type, mentions } = judged.item
    for (const mention of mentions.filter(has).sort((a, b) => rankOf(a) - rankOf(b))) {
      const entity = open.entityAt({ ...mention, ...at(mention) }, name, type)
      if (entity) return entity.id
    }
    return open.entityAt(null, name, type)?.id ?? null
  }
  const spans = coreSpans(judged).map(at)
  const near = open.itemsOf(judged.kind).filter(({ item }) => meet(coreSpans(item), spans))
  const saying = sayingOf(judged, wordsIn(judged), namesIn(judged))
  const same = near.find(({ item }) => sayingOf(item, open.say, open.nameOf) === saying)
  const id = (same ?? near[0])?.id ?? null
  return id === null ? null : (found.redirected.get(id) ?? id)
}

function rankOf({ kind }: Mention): number {
  return kind === 'name' ? 0 : kind === 'nominal' ? 1 : 2
}
