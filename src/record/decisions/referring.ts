/**
 * Whom and which incident an act means, as an item of one report refers to them.
 *
 * @module
 */
import { InputError } from '../../errors.ts'
import type { Target, Which, Who } from '../../model/act.ts'
import type { Actor } from '../../model/case.ts'
import type { CaseIncidentId } from '../../model/ids.ts'
import type { Judged, Ref } from '../../model/judged.ts'
import { overlaps } from '../../model/span.ts'
import { actorItem, actorOf, incidentItem } from './case-things.ts'
import type { Desk } from './desk.ts'
import { itemIn } from './items.ts'
import { judgedOf } from './judge.ts'
import { benchOf, type Lookup } from './lookup.ts'

/** A reference with what it is in another report. */
export interface Referred {
  readonly id: string
  readonly ref: Ref | null
  readonly elsewhere: Judged | null
}

/** Somebody, as an item of the report on the desk refers to them. */
export async function who(lookup: Lookup, desk: Desk, who: Who | null): Promise<Referred | null> {
  if (who === null) return null
  if ('actor' in who) {
    const local = await memberIn(lookup, desk, who.actor)
    if (local) return { id: local, ref: null, elsewhere: null }
    const actor = await actorOf(lookup, who.actor)
    return named(lookup, actor.name, actor.type, await actorItem(lookup, who.actor))
  }
  if ('item' in who) {
    const aim = await lookup.aim(who.item)
    if (aim.item?.kind !== 'actor') throw new InputError(`"${who.item}" is no actor but a ${aim.kind}`)
    if (aim.desk === desk) return { id: aim.item.item.id, ref: null, elsewhere: null }
    return named(lookup, aim.item.item.name, aim.item.item.type, judgedOf(benchOf(aim.desk), aim.item))
  }
  if ('words' in who) {
    const { words, name, type } = who
    const spoken = desk.decided.visible.entities
    const at = spoken.find((one) => one.mentions.some((m) => m.start === words.start && m.end === words.end))
    const near = at ?? spoken.find((one) => one.mentions.some((mention) => overlaps(mention, words)))
    if (near && (name === undefined || near.name === name)) return { id: near.id, ref: null, elsewhere: null }
    const id = lookup.newId()
    const called = name ?? desk.report.text.slice(words.start, words.end)
    const mention = { ...words, kind: 'name' as const }
    return { id, ref: { kind: 'entity', id, name: called, type: type ?? 'person', mention }, elsewhere: null }
  }
  const known = desk.decided.visible.entities.find((one) => one.name === who.name && one.type === who.type)
  return known ? { id: known.id, ref: null, elsewhere: null } : named(lookup, who.name, who.type, null)
}

/** An incident, as an item of the report on the desk refers to it. */
export async function which(lookup: Lookup, desk: Desk, which: Which | null): Promise<Referred | null> {
  if (which === null) return null
  const judged = 'incident' in which ? await tellingIn(lookup, desk, which.incident) : await telling(lookup, which.item)
  if (judged.snapshot.report === desk.report.id) return { id: judged.item.id, ref: null, elsewhere: null }
  const id = lookup.newId()
  const { type, status, series } = judged.item
  return { id, ref: { kind: 'incident', id, type, status, series, trigger: null }, elsewhere: judged }
}

async function telling(lookup: Lookup, target: Target) {
  const { item, desk, kind } = await lookup.aim(target)
  if (item?.kind !== 'incident') throw new InputError(`"${target}" is no incident but a ${kind}`)
  return judgedOf(benchOf(desk), item) as Extract<Judged, { kind: 'incident' }>
}

async function tellingIn(lookup: Lookup, desk: Desk, incident: CaseIncidentId) {
  const local = await memberIn(lookup, desk, incident)
  const item = local === null ? null : itemIn(desk.decided.visible, local)
  return item?.kind === 'incident'
    ? (judgedOf(benchOf(desk), item) as Extract<Judged, { kind: 'incident' }>)
    : await incidentItem(lookup, incident)
}

/** The first item of this report that is the actor or incident. */
async function memberIn(lookup: Lookup, desk: Desk, thing: string): Promise<string | null> {
  const rows = await lookup.db
    .selectFrom('identities')
    .select('item')
    .where('report', '=', desk.n)
    .where('thing', '=', thing)
    .orderBy('item')
    .execute()
  const ids = new Set(rows.map(({ item }) => item))
  const { entities, incidents } = desk.decided.visible
  return [...entities, ...incidents].find(({ id }) => ids.has(id))?.id ?? null
}

function named(lookup: Lookup, name: string, type: Actor['type'], elsewhere: Judged | null): Referred {
  const id = lookup.newId()
  return { id, ref: { kind: 'entity', id, name, type, mention: null }, elsewhere }
}
