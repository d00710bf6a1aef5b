/**
 * The actors and incidents that acts name, as the items of reports that decisions hold on to: never as clusters.
 *
 * @module
 */
import { sql } from 'kysely'
import { InputError } from '../../errors.ts'
import type { Actor, CaseIncident } from '../../model/case.ts'
import type { ActorId, CaseIncidentId } from '../../model/ids.ts'
import type { Judged } from '../../model/judged.ts'
import { itemIn } from './items.ts'
import { judgedOf } from './judge.ts'
import { type Aim, benchOf, type Lookup } from './lookup.ts'

export async function actorOf(lookup: Lookup, id: ActorId): Promise<Actor> {
  const row = await lookup.db.selectFrom('actors').select('rowJson').where('id', '=', id).executeTakeFirst()
  if (!row) throw new InputError(`no actor is called "${id}"; ascribe actors lists them`)
  return JSON.parse(row.rowJson) as Actor
}

/** The actor as the report names it that its evidence comes from: a decision holds on to these words. */
export async function actorItem(lookup: Lookup, id: ActorId): Promise<Extract<Judged, { kind: 'actor' }>> {
  const { members, evidence } = await actorOf(lookup, id)
  const first = members.find((member) => member.startsWith(`${evidence.report}/`)) ?? members[0]
  return (await memberItem(lookup, id, first, 'actor')) as Extract<Judged, { kind: 'actor' }>
}

export async function incidentItem(lookup: Lookup, id: CaseIncidentId): Promise<Extract<Judged, { kind: 'incident' }>> {
  const { members, evidence } = await incidentOf(lookup, id)
  const first = members.find((member) => member.startsWith(`${evidence.report}/`)) ?? members[0]
  return (await memberItem(lookup, id, first, 'incident')) as Extract<Judged, { kind: 'incident' }>
}

export async function incidentOf(lookup: Lookup, id: CaseIncidentId): Promise<CaseIncident> {
  const row = await lookup.db.selectFrom('caseIncidents').select('rowJson').where('id', '=', id).executeTakeFirst()
  if (!row) throw new InputError(`no incident is called "${id}"; ascribe incidents lists them`)
  return JSON.parse(row.rowJson) as CaseIncident
}

async function memberItem(
  lookup: Lookup,
  id: string,
  member: string | undefined,
  kind: 'actor' | 'incident',
): Promise<Judged> {
  const [report = '', item = ''] = (member ?? '').split('/')
  const desk = await lookup.deskOfReport(report)
  const found = itemIn(desk.decided.visible, item)
  if (found?.kind !== kind) throw new InputError(`"${id}" has changed meanwhile; list it again`)
  return judgedOf(benchOf(desk), found)
}

/** Are two items one actor or incident of the case now? */
export async function areOne(lookup: Lookup, a: Judged, b: Judged): Promise<boolean> {
  if (!('id' in a.item) || !('id' in b.item)) return false
  const { rows } = await sql<{ things: number; items: number }>`
    SELECT count(DISTINCT i.thing) AS things, count(*) AS items FROM identities i JOIN reports r ON r.n = i.report
    WHERE (r.id = ${a.snapshot.report} AND i.item = ${a.item.id})
      OR (r.id = ${b.snapshot.report} AND i.item = ${b.item.id})`.execute(lookup.db)
  return rows[0]?.things === 1 && rows[0].items === 2
}

/** The item of every member of what an item is joined to, the item itself left out, a few at most: one of each name. */
export async function others(lookup: Lookup, these: readonly Aim[], most: number): Promise<Judged[]> {
  const own = new Set(these.map(({ desk, id }) => `${desk.report.id}/${id}`))
  const { rows } = await sql<{ report: string; item: string; thing: string }>`
    SELECT r.id AS report, o.item, o.thing FROM json_each(${JSON.stringify(these.map(({ desk, id }) => [desk.n, id]))}) asked
    JOIN identities i ON i.report = asked.value->>0 AND i.item = asked.value->>1
    JOIN identities o ON o.thing = i.thing JOIN reports r ON r.n = o.report ORDER BY r.id, o.item`.execute(lookup.db)
  const byName = new Map<string, Judged>()
  for (const { report, item } of rows) {
    if (own.has(`${report}/${item}`) || byName.size >= most) continue
    const { rows: said } = await sql<{ name: string | null }>`
      SELECT e.value->>'name' AS name FROM records c JOIN reports r ON r.n = c.report,
        json_each(c.recordJson, '$.entities') e WHERE r.id = ${report} AND e.value->>'id' = ${item}`.execute(lookup.db)
    const name = said[0]?.name ?? `${report}/${item}`
    if (byName.has(name)) continue
    const desk = await lookup.deskOfReport(report)
    const found = itemIn(desk.decided.visible, item)
    if (found) byName.set(name, judgedOf(benchOf(desk), found))
  }
  return [...byName.values()]
}
