/**
 * Groups names into actors anew: those that changed, and those that links and people's joins lead to from there.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely'
import type { Actor } from '../../model/case.ts'
import type { ActorId, ItemId } from '../../model/ids.ts'
import { numbered, stemOf, type Unnumbered } from '../../resolve/actor-ids.ts'
import type { Bearer } from '../../resolve/bearers.ts'
import type { IdentityRules } from '../../resolve/identity.ts'
import { groupBearers, type UnnumberedActor } from '../../resolve/join-actors.ts'
import type { NameLink } from '../../resolve/name-links.ts'
import { listed } from '../sqlite/listed.ts'
import type { Tables } from '../sqlite/tables.ts'

/**
 * @param items - that people join or keep apart otherwise than before
 * @param changed - keys of names whose bearers or links changed
 * @param gone - entities that are no more
 * @returns entities that are another actor now, or one of another name
 */
export async function regroupActors(
  trx: Kysely<Tables>,
  rules: IdentityRules,
  items: readonly ItemId[],
  changed: ReadonlySet<string>,
  gone: readonly ItemId[],
): Promise<ItemId[]> {
  const keys = await reachedFrom(trx, rules, items, changed)
  if (keys.size === 0) return []
  const { rows } = await sql<{ rowJson: string }>`SELECT rowJson FROM bearers WHERE key IN ${listed(keys)}`.execute(trx)
  const bearers = rows.map(({ rowJson }) => JSON.parse(rowJson) as Bearer)
  const { rows: links } = await sql<NameLink>`
    SELECT a, b, confidence, reason FROM nameLinks WHERE a IN ${listed(keys)}`.execute(trx)
  const was = await actorsNow(trx, [...bearers.map(({ item }) => item), ...gone])
  const groups = groupBearers(bearers, links, rules)
  const is = await writeActors(trx, groups, new Set([...was.values()].map(({ id }) => id)))
  return await writeIdentities(trx, was, is, gone)
}

/** All names that are one actor with these, or could be: everything that links and joins lead to. */
async function reachedFrom(
  trx: Kysely<Tables>,
  rules: IdentityRules,
  items: readonly ItemId[],
  changed: ReadonlySet<string>,
): Promise<Set<string>> {
  const keyOf = await keysOf(trx, [...items, ...rules.joins.flatMap(({ a, b }) => [a, b])])
  const joined = new Map<string, string[]>()
  for (const { a, b } of rules.joins) {
    const [x, y] = [keyOf.get(a), keyOf.get(b)]
    if (x === undefined || y === undefined) continue
    joined.set(x, [...(joined.get(x) ?? []), y])
    joined.set(y, [...(joined.get(y) ?? []), x])
  }
  const reached = new Set<string>()
  let next = new Set([...changed, ...items.map((item) => keyOf.get(item)).filter((key) => key !== undefined)])
  while (next.size > 0) {
    for (const key of next) reached.add(key)
    const { rows } = await sql<{ key: string }>`SELECT b AS key FROM nameLinks WHERE a IN ${listed(next)}
      UNION SELECT a FROM nameLinks WHERE b IN ${listed(next)}`.execute(trx)
    const found = [...rows.map(({ key }) => key), ...[...next].flatMap((key) => joined.get(key) ?? [])]
    next = new Set(found.filter((key) => !reached.has(key)))
  }
  return reached
}

async function keysOf(trx: Kysely<Tables>, items: readonly ItemId[]): Promise<Map<ItemId, string>> {
  if (items.length === 0) return new Map()
  const { rows } = await sql<{ item: ItemId; key: string }>`
    SELECT asked.value AS item, b.key FROM ${listed(new Set(items))} asked
    JOIN reports r ON r.id = substr(asked.value, 1, instr(asked.value, '/') - 1)
    JOIN bearers b ON b.report = r.n AND b.item = substr(asked.value, length(r.id) + 2)`.execute(trx)
  return new Map(rows.map(({ item, key }) => [item, key]))
}

interface Called {
  readonly id: ActorId
  readonly name: string
}

/** The actors that entities were when the case was last joined. */
async function actorsNow(trx: Kysely<Tables>, items: readonly ItemId[]): Promise<Map<ItemId, Called>> {
  const { rows } = await sql<{ item: ItemId; id: ActorId; name: string }>`
    SELECT asked.value AS item, a.id, a.name FROM ${listed(items)} asked
    JOIN reports r ON r.id = substr(asked.value, 1, instr(asked.value, '/') - 1)
    JOIN identities i ON i.report = r.n AND i.item = substr(asked.value, length(r.id) + 2) AND i.kind = 'actor'
    JOIN actors a ON a.id = i.thing`.execute(trx)
  return new Map(rows.map(({ item, id, name }) => [item, { id, name }]))
}

interface KeptActor extends Unnumbered {
  readonly id: ActorId
  readonly rowJson: string
}

/**
 * Puts groups in place of the actors that were made of the same names; others of their stem may get another number.
 *
 * @returns what the members of every row that was written are now
 */
async function writeActors(
  trx: Kysely<Tables>,
  groups: readonly UnnumberedActor[],
  earlier: ReadonlySet<string>,
): Promise<Map<ItemId, Called>> {
  const { rows: gone } =
    await sql<KeptActor>`SELECT id, slug, first, rowJson FROM actors WHERE id IN ${listed(earlier)}`.execute(trx)
  const stems = new Set([...groups, ...gone].map(({ slug }) => stemOf(slug)))
  const { rows: others } = await sql<KeptActor>`SELECT id, slug, first, rowJson FROM actors
    WHERE stem IN ${listed(stems)} AND id NOT IN ${listed(earlier)}`.execute(trx)
  const ids = numbered<UnnumberedActor | KeptActor>([...groups, ...others])
  const renumbered = others.filter((one) => ids.get(one) !== one.id)
  const rows = [
    ...groups.map((one) => ({ ...one, actor: { id: ids.get(one) as ActorId, ...one.row } })),
    ...renumbered.map((one) => ({
      ...one,
      actor: { ...(JSON.parse(one.rowJson) as Actor), id: ids.get(one) as ActorId },
    })),
  ]
  const known = new Map(gone.map(({ id, rowJson }) => [id, rowJson]))
  const fresh = rows.filter(({ actor }) => {
    const isKept = known.get(actor.id) === JSON.stringify(actor)
    if (isKept) known.delete(actor.id)
    return !isKept
  })
  await sql`DELETE FROM actors WHERE id IN ${listed([...known.keys(), ...renumbered.map(({ id }) => id)])}`.execute(trx)
  await sql`INSERT INTO actors (id, stem, slug, first, name, type, reports, mentions, rowJson)
    SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8
    FROM ${listed(
      fresh.map(({ actor, slug, first }) => [
        ...[actor.id, stemOf(slug), slug, first, actor.name, actor.type, actor.reports, actor.mentions],
        JSON.stringify(actor),
      ]),
    )}`.execute(trx)
  return new Map(rows.flatMap(({ actor: { id, name, members } }) => members.map((item) => [item, { id, name }])))
}

async function writeIdentities(
  trx: Kysely<Tables>,
  was: ReadonlyMap<ItemId, Called>,
  is: ReadonlyMap<ItemId, Called>,
  gone: readonly ItemId[],
): Promise<ItemId[]> {
  const moved = [...is].filter(([item, { id, name }]) => was.get(item)?.id !== id || was.get(item)?.name !== name)
  await sql`DELETE FROM identities WHERE kind = 'actor' AND (report, item) IN (
    SELECT r.n, substr(value, length(r.id) + 2) FROM ${listed(gone)}
    JOIN reports r ON r.id = substr(value, 1, instr(value, '/') - 1))`.execute(trx)
  await sql`INSERT INTO identities (report, item, kind, thing)
    SELECT r.n, substr(value->>0, length(r.id) + 2), 'actor', value->>1 FROM ${listed(moved.map(([item, { id }]) => [item, id]))}
    JOIN reports r ON r.id = substr(value->>0, 1, instr(value->>0, '/') - 1) WHERE true
    ON CONFLICT (report, item) DO UPDATE SET thing = excluded.thing`.execute(trx)
  return [...moved.map(([item]) => item), ...gone]
}
