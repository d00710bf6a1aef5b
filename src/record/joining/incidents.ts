/**
 * Joins what reports tell into the incidents of the case.
 *
 * All of it at once: how much a shared word says hangs on every telling. Only rows that differ are written.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely'
import type { ActorRef, CaseIncident } from '../../model/case.ts'
import { type ItemId, itemId, type ReportId } from '../../model/ids.ts'
import type { IdentityRules } from '../../resolve/identity.ts'
import { joinIncidents, type ReportTellings } from '../../resolve/join-incidents.ts'
import type { IncidentRecord } from '../../resolve/records.ts'
import { reportName } from '../../resolve/report-name.ts'
import { listed } from '../sqlite/listed.ts'
import type { Tables } from '../sqlite/tables.ts'

/** Are some of these told of, as incidents or in them? */
export async function areToldOf(
  trx: Kysely<Tables>,
  items: readonly ItemId[],
  moved: readonly ItemId[],
): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM ${listed(items)} asked JOIN reports r ON r.id = substr(asked.value, 1, instr(asked.value, '/') - 1)
      JOIN identities i ON i.report = r.n AND i.item = substr(asked.value, length(r.id) + 2) WHERE i.kind = 'incident'
    UNION ALL
    SELECT 1 FROM ${listed(moved)} asked JOIN reports r ON r.id = substr(asked.value, 1, instr(asked.value, '/') - 1)
      JOIN records c ON c.report = r.n
      WHERE instr(c.incidentsJson, '"entity":"' || substr(asked.value, length(r.id) + 2) || '"') LIMIT 1`.execute(trx)
  return rows.length > 0
}

export async function retell(trx: Kysely<Tables>, rules: IdentityRules): Promise<void> {
  const { rows } = await sql<{
    n: number
    id: ReportId
    publisher: string | null
    address: string
    incidentsJson: string
  }>`
    SELECT r.n, r.id, r.publisher, r.address, c.incidentsJson FROM records c JOIN reports r ON r.n = c.report
    WHERE c.incidentsJson <> '[]'`.execute(trx)
  const told = rows.map(({ n, id, publisher, address, incidentsJson }) => ({
    n,
    report: id,
    name: reportName(publisher, address),
    incidents: JSON.parse(incidentsJson) as IncidentRecord[],
  }))
  const incidents = joinIncidents(told, await actorsIn(trx, told), rules)
  await writeIncidents(trx, incidents)
  await writeIdentities(trx, incidents, new Map(told.map(({ report, n }) => [report, n])))
}

/** The actors that tellings speak of. */
async function actorsIn(
  trx: Kysely<Tables>,
  told: readonly (ReportTellings & { readonly n: number })[],
): Promise<Map<ItemId, ActorRef>> {
  const asked = told.flatMap(({ n, incidents }) => {
    const voices = incidents.flatMap(({ killed, injured, roles, added }) => [
      ...[...killed, ...injured, ...added].map(({ voice }) => voice.entity),
      ...roles.flatMap(({ entity, voices }) => [entity, ...voices.map(({ voice }) => voice.entity)]),
    ])
    return [...new Set(voices.filter((entity) => entity !== null))].map((entity) => [n, entity] as const)
  })
  const { rows } = await sql<{ report: ReportId; item: string; id: string; name: string }>`
    SELECT r.id AS report, i.item, a.id, a.name FROM ${listed(asked)} asked
    JOIN identities i ON i.report = asked.value->>0 AND i.item = asked.value->>1 AND i.kind = 'actor'
    JOIN actors a ON a.id = i.thing JOIN reports r ON r.n = i.report`.execute(trx)
  return new Map(rows.map(({ report, item, id, name }) => [itemId(report, item), { id, name } as ActorRef]))
}

async function writeIncidents(trx: Kysely<Tables>, incidents: readonly CaseIncident[]): Promise<void> {
  const kept = await trx.selectFrom('caseIncidents').select(['id', 'rowJson']).execute()
  const known = new Map(kept.map(({ id, rowJson }) => [id, rowJson]))
  const fresh = incidents.flatMap((one) => {
    const rowJson = JSON.stringify(one)
    const isKept = known.get(one.id) === rowJson
    if (isKept) known.delete(one.id)
    return isKept ? [] : [[one.id, one.reports.length, one.main, rowJson]]
  })
  await sql`DELETE FROM caseIncidents WHERE id IN ${listed(known.keys())}`.execute(trx)
  await sql`INSERT INTO caseIncidents (id, reports, main, rowJson)
    SELECT value->>0, value->>1, value->>2, value->>3 FROM ${listed(fresh)}`.execute(trx)
}

async function writeIdentities(
  trx: Kysely<Tables>,
  incidents: readonly CaseIncident[],
  numberOf: ReadonlyMap<ReportId, number>,
): Promise<void> {
  const kept = await trx
    .selectFrom('identities')
    .select(['report', 'item', 'thing'])
    .where('kind', '=', 'incident')
    .execute()
  const known = new Map(kept.map(({ report, item, thing }) => [`${report}/${item}`, { report, item, thing }]))
  const fresh = incidents.flatMap(({ id, members }) =>
    members.flatMap((member) => {
      const cut = member.indexOf('/')
      const report = numberOf.get(member.slice(0, cut) as ReportId) as number
      const item = member.slice(cut + 1)
      const isKept = known.get(`${report}/${item}`)?.thing === id
      if (isKept) known.delete(`${report}/${item}`)
      return isKept ? [] : [[report, item, id]]
    }),
  )
  await sql`DELETE FROM identities WHERE (report, item) IN (SELECT value->>0, value->>1 FROM ${listed(
    [...known.values()].map(({ report, item }) => [report, item]),
  )})`.execute(trx)
  await sql`INSERT INTO identities (report, item, kind, thing)
    SELECT value->>0, value->>1, 'incident', value->>2 FROM ${listed(fresh)}`.execute(trx)
}
