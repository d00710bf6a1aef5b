/**
 * Joins the entities of all reports into the actors of the case.
 *
 * @module
 */
import type { Actor, ActorRef, Join } from '../model/case.ts'
import { ActorId, type ItemId, itemId } from '../model/ids.ts'
import { UNREVIEWED } from '../model/review.ts'
import type { EntityType } from '../model/vocabulary.ts'
import { exposureOf } from './exposure.ts'
import { type IdentityRules, keptApart, NO_RULES } from './identity.ts'
import { type NameLink, type NameNode, nameLinks, type SpellingMemory } from './name-links.ts'
import { nameWords } from './names/name-words.ts'
import { byCode, partition } from './partition.ts'
import type { EntityRecord, ReportRecord } from './records.ts'
import { slugOf } from './slug.ts'

/** Types that nobody asks about as actors, targets or instruments. */
const NO_THING: ReadonlySet<EntityType> = new Set(['money', 'quantity', 'temporal', 'frequency', 'url'])

/** One entity of one reading. */
export interface Member {
  readonly item: ItemId
  readonly report: ReportRecord
  readonly entity: EntityRecord
}

/**
 * The actors of the case; their `members` say which entities they join.
 *
 * Somebody whom a report does not name ("an official", "residents") is an actor of that report alone.
 */
export function joinActors(
  given: readonly ReportRecord[],
  rules: IdentityRules = NO_RULES,
  memory?: SpellingMemory,
): Actor[] {
  const records = [...given].sort((a, b) => byCode(a.report, b.report))
  const nodes = new Map<string, NameNode>()
  const unnamedNodes = new Map<string, NameNode>()
  const joined = new Set(rules.joins.flatMap(({ a, b }) => [a, b]))
  const alone: Member[][] = []
  for (const report of records) {
    for (const entity of report.entities) {
      if (NO_THING.has(entity.type)) continue
      const member = { item: itemId(report.report, entity.id), report, entity }
      if (entity.named) nodeOf(nodes, entity, rules.setApart.get(member.item)).members.push(member)
      else if (joined.has(member.item)) nodeOf(unnamedNodes, entity, member.item).members.push(member)
      else alone.push([member])
    }
  }
  const named = [...nodes.values()]
  const all = [...named, ...unnamedNodes.values()]
  const links = [...decidedLinks(all, rules), ...nameLinks(named, memory)]
  const { groups, used } = partition(all, links, (a, b) => byCode(a.key, b.key), objection(rules))
  const joinsOf = new Map<NameNode, Join[]>()
  for (const { a, b, reason, confidence, decision } of used) {
    const join: Join = { names: [a.name, b.name], reason, confidence, decision: decision ?? null }
    joinsOf.set(a, [...(joinsOf.get(a) ?? []), join])
  }
  const grouped = groups.map((group) => ({
    members: group.flatMap((node) => node.members),
    joins: group.flatMap((node) => joinsOf.get(node) ?? []),
  }))
  const unnamed = alone.map((members) => ({ members, joins: [] }))
  const sorted = [...grouped, ...unnamed].map(({ members, joins }) => ({
    members: members.sort((a, b) => byCode(a.item, b.item)),
    joins,
  }))
  sorted.sort((a, b) => byCode((a.members[0] as Member).item, (b.members[0] as Member).item))
  const taken = new Set<string>()
  return sorted.map(({ members, joins }) => actorOf(members, joins, taken))
}

/** Which actor each entity is, by its item id. */
export function actorsByMember(actors: readonly Actor[]): Map<ItemId, ActorRef> {
  const of = new Map<ItemId, ActorRef>()
  for (const { id, name, members } of actors) for (const member of members) of.set(member, { id, name })
  return of
}

/** @param mark - what sets the entity apart from others of its name */
function nodeOf(nodes: Map<string, NameNode>, { type, name }: EntityRecord, mark?: string): NameNode {
  const kind = type === 'nationality' ? 'organisation' : type
  const words = nameWords(name, kind === 'person')
  const key = `${kind} ${words.words.join(' ')}${mark === undefined ? '' : ` ${mark}`}`
  const known = nodes.get(key)
  if (known) return known
  const node: NameNode = { key, kind, name, words, members: [], ...(mark === undefined ? {} : { mark }) }
  nodes.set(key, node)
  return node
}

/** A report that tells two names apart keeps them apart in the case. */
function shareReport(left: readonly NameNode[], right: readonly NameNode[]): boolean {
  const reports = new Set(left.flatMap((node) => node.members.map((member) => member.report.report)))
  return right.some((node) => node.members.some((member) => reports.has(member.report.report)))
}

/** Joins that people decided, between the names that bear the items. */
function decidedLinks(nodes: readonly NameNode[], rules: IdentityRules): NameLink[] {
  if (rules.joins.length === 0) return []
  const nodeWith = new Map(nodes.flatMap((node) => node.members.map((member) => [member.item, node] as const)))
  return rules.joins.flatMap(({ a, b, by, decision }) => {
    const [x, y] = [nodeWith.get(a), nodeWith.get(b)]
    if (!x || !y || x === y) return []
    return [{ a: x, b: y, confidence: 1, reason: `joined by ${by}`, decision, decided: true }]
  })
}

function objection(rules: IdentityRules): (left: readonly NameNode[], right: readonly NameNode[]) => boolean {
  const apart = keptApart(rules)
  const items = (nodes: readonly NameNode[]) => nodes.flatMap((node) => node.members.map((member) => member.item))
  return (left, right) => shareReport(left, right) || (rules.apart.length > 0 && apart(items(left), items(right)))
}

function actorOf(group: readonly Member[], joins: readonly Join[], taken: Set<string>): Actor {
  const first = group[0] as Member
  const { entity } = first
  const names = namesOf(group)
  const name = entity.named
    ? (names[0] as string)
    : `${entity.first.text || entity.name} (${first.report.report.slice(0, 6)}…)`
  const slug = slugOf(entity.named ? name : `${entity.name} ${first.report.report}`)
  let id = slug
  for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`
  taken.add(id)
  return {
    id: ActorId.parse(id),
    name,
    aliases: entity.named ? names.slice(1) : [],
    type: entity.type,
    exposure: entity.type === 'person' ? exposureOf(group) : null,
    members: group.map((member) => member.item),
    joins: [...joins],
    reports: new Set(group.map((member) => member.report.report)).size,
    mentions: group.reduce((sum, member) => sum + member.entity.mentions, 0),
    evidence: entity.first,
    review: UNREVIEWED,
    exposedBy: null,
  }
}

/** All names, the one given by most reports first; of equals the longer one, which says more. */
function namesOf(group: readonly Member[]): string[] {
  const counts = new Map<string, number>()
  for (const { entity } of group) {
    counts.set(entity.name, (counts.get(entity.name) ?? 0) + 1)
    for (const alias of entity.aliases) counts.set(alias, counts.get(alias) ?? 0)
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || b.length - a.length || byCode(a, b)).map(([name]) => name)
}
