/**
 * Joins the entities of all reports into the actors of the case.
 *
 * @module
 */
import type { Actor, ActorRef, Join } from '../model/case.ts'
import type { ItemId } from '../model/ids.ts'
import { type DecisionId, UNREVIEWED } from '../model/review.ts'
import { numbered, type Unnumbered } from './actor-ids.ts'
import { type Bearer, bearersOf } from './bearers.ts'
import { namesBorne } from './case-names.ts'
import { exposureOf } from './exposure.ts'
import { type IdentityRules, keptApart, NO_RULES } from './identity.ts'
import { type NameLink, nameLinks } from './name-links.ts'
import { byCode, type Link, partition } from './partition.ts'
import type { ReportRecord } from './records.ts'
import { slugOf } from './slug.ts'

/**
 * The actors of the case; their `members` say which entities they join.
 *
 * Somebody whom a report does not name ("an official", "residents") is an actor of that report alone.
 */
export function joinActors(records: readonly ReportRecord[], rules: IdentityRules = NO_RULES): Actor[] {
  const bearers = records.flatMap((record) => bearersOf(record, rules.setApart))
  const actors = groupBearers(bearers, nameLinks(namesBorne(bearers)), rules)
  const ids = numbered(actors)
  return actors.map((actor) => ({ ...actor.row, id: ids.get(actor) as Actor['id'] }))
}

/** Which actor each entity is, by its item id. */
export function actorsByMember(actors: readonly Actor[]): Map<ItemId, ActorRef> {
  const of = new Map<ItemId, ActorRef>()
  for (const { id, name, members } of actors) for (const member of members) of.set(member, { id, name })
  return of
}

/** An actor but for its id, which depends on who else is called so. */
export interface UnnumberedActor extends Unnumbered {
  readonly row: Omit<Actor, 'id'>
}

/** Entities that bear one name. */
interface NameNode {
  readonly key: string
  readonly name: string
  readonly members: readonly Bearer[]
}

interface NodeLink extends Link<NameNode> {
  readonly reason: string
  /** Of a person's join. */
  readonly decision?: DecisionId
}

/**
 * The actors that these entities are, in the order of their first members.
 *
 * @param bearers - with every entity, all of its name, and all of every name that links or joins lead to
 * @param links - with names beyond those of the entities left out
 */
export function groupBearers(
  bearers: readonly Bearer[],
  links: readonly NameLink[],
  rules: IdentityRules,
): UnnumberedActor[] {
  const byKey = new Map<string, NameNode>()
  for (const [key, group] of Map.groupBy(bearers, (bearer) => bearer.key)) {
    const members = group.sort((a, b) => byCode(a.item, b.item))
    byKey.set(key, { key, name: (members[0] as Bearer).name, members })
  }
  const own = links.flatMap(({ a, b, ...link }): NodeLink[] => {
    const [x, y] = [byKey.get(a), byKey.get(b)]
    return x && y ? [{ a: x, b: y, ...link }] : []
  })
  const nodes = [...byKey.values()]
  const decided = decidedLinks(nodes, rules)
  const { groups, used } = partition(nodes, [...decided, ...own], (a, b) => byCode(a.key, b.key), objection(rules))
  const joinsOf = Map.groupBy(used, ({ a }) => a)
  return groups
    .map((group) => {
      const members = group.flatMap((node) => node.members).sort((a, b) => byCode(a.item, b.item))
      return actorOf(members, group.flatMap((node) => joinsOf.get(node) ?? []).map(joinOf))
    })
    .sort((a, b) => byCode(a.first, b.first))
}

function joinOf({ a, b, reason, confidence, decision }: NodeLink): Join {
  return { names: [a.name, b.name], reason, confidence, decision: decision ?? null }
}

/** A report that tells two names apart keeps them apart in the case. */
function shareReport(left: readonly NameNode[], right: readonly NameNode[]): boolean {
  const reports = new Set(left.flatMap((node) => node.members.map((member) => member.report)))
  return right.some((node) => node.members.some((member) => reports.has(member.report)))
}

/** Joins that people decided, between the names that bear the items. */
function decidedLinks(nodes: readonly NameNode[], rules: IdentityRules): NodeLink[] {
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

/** @param members - sorted */
function actorOf(members: readonly Bearer[], joins: readonly Join[]): UnnumberedActor {
  const first = members[0] as Bearer
  const names = namesOf(members)
  const name = first.isNamed ? (names[0] as string) : `${first.first.text || first.name} (${first.report.slice(0, 6)}…)`
  return {
    slug: slugOf(first.isNamed ? name : `${first.name} ${first.report}`),
    first: first.item,
    row: {
      name,
      aliases: first.isNamed ? names.slice(1) : [],
      type: first.type,
      exposure: first.type === 'person' ? exposureOf(new Set(members.flatMap(({ signs }) => signs))) : null,
      members: members.map(({ item }) => item),
      joins: [...joins],
      reports: new Set(members.map(({ report }) => report)).size,
      mentions: members.reduce((sum, { mentions }) => sum + mentions, 0),
      evidence: first.first,
      review: UNREVIEWED,
      exposedBy: null,
    },
  }
}

/** All names, the one given by most reports first; of equals the longer one, which says more. */
function namesOf(members: readonly Bearer[]): string[] {
  const counts = new Map<string, number>()
  for (const { name, aliases } of members) {
    counts.set(name, (counts.get(name) ?? 0) + 1)
    for (const alias of aliases) counts.set(alias, counts.get(alias) ?? 0)
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || b.length - a.length || byCode(a, b)).map(([name]) => name)
}
