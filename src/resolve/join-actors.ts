/**
 * Joins the entities of all reports into the actors of the case.
 *
 * @module
 */
import type { Actor, ActorRef, Join } from '../model/case.ts'
import { ActorId, type ItemId, itemId } from '../model/ids.ts'
import type { EntityType } from '../model/vocabulary.ts'
import { foldName } from './fold-name.ts'
import { byCode } from './partition.ts'
import type { EntityRecord, ReportRecord } from './records.ts'
import { slugOf } from './slug.ts'

/** Types that nobody asks about as actors, targets or instruments. */
const NO_THING: ReadonlySet<EntityType> = new Set(['money', 'quantity', 'temporal', 'frequency', 'url'])

interface Member {
  readonly item: ItemId
  readonly report: ReportRecord
  readonly entity: EntityRecord
}

/** The actors of the case; their `members` say which entities they join. */
export function joinActors(records: readonly ReportRecord[]): Actor[] {
  const groups = new Map<string, Member[]>()
  for (const report of records) {
    for (const entity of report.entities) {
      if (NO_THING.has(entity.type)) continue
      const item = itemId(report.report, entity.id)
      const key = entity.named ? `${entity.type} ${foldName(entity.name)}` : item
      const group = groups.get(key)
      if (group) group.push({ item, report, entity })
      else groups.set(key, [{ item, report, entity }])
    }
  }
  const sorted = [...groups.values()].map((group) => group.sort((a, b) => byCode(a.item, b.item)))
  sorted.sort((a, b) => byCode((a[0] as Member).item, (b[0] as Member).item))
  const taken = new Set<string>()
  return sorted.map((group) => actorOf(group, [], taken))
}

/** Which actor each entity is, by its item id. */
export function actorsByMember(actors: readonly Actor[]): Map<ItemId, ActorRef> {
  const of = new Map<ItemId, ActorRef>()
  for (const { id, name, members } of actors) for (const member of members) of.set(member, { id, name })
  return of
}

function actorOf(group: readonly Member[], joins: readonly Join[], taken: Set<string>): Actor {
  const first = group[0] as Member
  const { entity } = first
  const name = entity.named ? entity.name : `${entity.first.text || entity.name} (${first.report.report.slice(0, 6)}…)`
  const slug = slugOf(entity.named ? entity.name : `${entity.name} ${first.report.report}`)
  let id = slug
  for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`
  taken.add(id)
  return {
    id: ActorId.parse(id),
    name,
    aliases: [],
    type: entity.type,
    exposure: entity.type === 'person' ? 'unknown' : null,
    members: group.map((member) => member.item),
    joins: [...joins],
    reports: new Set(group.map((member) => member.report.report)).size,
    mentions: group.reduce((sum, member) => sum + member.entity.mentions, 0),
    evidence: entity.first,
  }
}
