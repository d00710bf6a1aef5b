/**
 * Keeps the names of the case and the links between them: those of reports that changed, and those that their names meet.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely'
import type { ItemId } from '../../model/ids.ts'
import { type Bearer, bearersOf } from '../../resolve/bearers.ts'
import { type CaseName, meetingKeys, namesBorne } from '../../resolve/case-names.ts'
import type { IdentityRules } from '../../resolve/identity.ts'
import { nameLinks, touchedBy } from '../../resolve/name-links.ts'
import type { ReportRecord } from '../../resolve/records.ts'
import { listed } from '../sqlite/listed.ts'
import type { Tables } from '../sqlite/tables.ts'

export interface NamesJoined {
  /** Reports that were looked at, by their numbers. */
  readonly reports: readonly number[]
  /** Keys of names whose bearers or links are not what they were. */
  readonly keys: ReadonlySet<string>
  /** Entities that are no more. */
  readonly gone: readonly ItemId[]
}

/**
 * @param apart - items whose reports are looked at too
 * @param most - how many reports at a time
 */
export async function joinNames(
  trx: Kysely<Tables>,
  rules: IdentityRules,
  apart: readonly ItemId[],
  most: number,
): Promise<NamesJoined> {
  const reports = await reportsToJoin(trx, apart, most)
  const { keys, gone } = await keepBearers(trx, reports, rules)
  const { before, now } = await keepNames(trx, keys)
  const relinked = before.length + now.length === 0 ? [] : await relink(trx, before, now)
  return { reports, keys: new Set([...keys, ...relinked]), gone }
}

async function reportsToJoin(trx: Kysely<Tables>, apart: readonly ItemId[], most: number): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`SELECT report AS n FROM
      (SELECT report FROM unjoined ORDER BY report LIMIT ${most})
    UNION SELECT n FROM reports WHERE id IN ${listed(apart.map((item) => item.slice(0, item.indexOf('/'))))}`.execute(
    trx,
  )
  const reports = rows.map(({ n }) => n)
  await sql`DELETE FROM unjoined WHERE report IN ${listed(reports)}`.execute(trx)
  return reports
}

/** @returns the keys of names that gained, lost or changed a bearer */
async function keepBearers(
  trx: Kysely<Tables>,
  reports: readonly number[],
  rules: IdentityRules,
): Promise<{ keys: Set<string>; gone: ItemId[] }> {
  const { rows: kept } = await sql<{ key: string; rowJson: string }>`
    SELECT key, rowJson FROM bearers WHERE report IN ${listed(reports)}`.execute(trx)
  const { rows: records } = await sql<{ n: number; recordJson: string; incidentsJson: string }>`
    SELECT report AS n, recordJson, incidentsJson FROM records WHERE report IN ${listed(reports)}`.execute(trx)
  const before = new Map(kept.map((row) => [(JSON.parse(row.rowJson) as Bearer).item, row]))
  const keys = new Set<string>()
  const fresh: (readonly [report: number, item: string, key: string, rowJson: string])[] = []
  for (const { n, recordJson, incidentsJson } of records) {
    const record = { ...JSON.parse(recordJson), incidents: JSON.parse(incidentsJson) } as ReportRecord
    for (const bearer of bearersOf(record, rules.setApart)) {
      const rowJson = JSON.stringify(bearer)
      const was = before.get(bearer.item)
      before.delete(bearer.item)
      if (was?.rowJson === rowJson) continue
      keys.add(bearer.key)
      if (was) keys.add(was.key)
      fresh.push([n, localOf(bearer.item), bearer.key, rowJson])
    }
  }
  for (const { key } of before.values()) keys.add(key)
  const gone = [...before.keys()]
  await sql`DELETE FROM bearers WHERE (report, item) IN (
    SELECT r.n, substr(value, length(r.id) + 2) FROM ${listed(gone)} JOIN reports r
    ON r.id = substr(value, 1, instr(value, '/') - 1))`.execute(trx)
  await sql`INSERT INTO bearers (report, item, key, rowJson)
    SELECT value->>0, value->>1, value->>2, value->>3 FROM ${listed(fresh)} WHERE true
    ON CONFLICT (report, item) DO UPDATE SET key = excluded.key, rowJson = excluded.rowJson`.execute(trx)
  return { keys, gone }
}

function localOf(item: ItemId): string {
  return item.slice(item.indexOf('/') + 1)
}

/** Puts the names under these keys right. @returns those that differ, as they were and as they are */
async function keepNames(
  trx: Kysely<Tables>,
  keys: ReadonlySet<string>,
): Promise<{ before: CaseName[]; now: CaseName[] }> {
  const { rows: kept } = await sql<{ key: string; rowJson: string }>`
    SELECT key, rowJson FROM names WHERE key IN ${listed(keys)}`.execute(trx)
  const { rows: borne } = await sql<{ rowJson: string }>`
    SELECT rowJson FROM bearers WHERE key IN ${listed(keys)}`.execute(trx)
  const before = new Map(kept.map(({ key, rowJson }) => [key, rowJson]))
  const now = namesBorne(borne.map(({ rowJson }) => JSON.parse(rowJson) as Bearer)).filter((name) => {
    const isKept = before.get(name.key) === JSON.stringify(name)
    if (isKept) before.delete(name.key)
    return !isKept
  })
  await sql`DELETE FROM names WHERE key IN ${listed(before.keys())}`.execute(trx)
  await sql`DELETE FROM nameMeetings WHERE (meeting, key) IN (SELECT value->>0, value->>1 FROM ${listed(
    [...before.values()].flatMap((rowJson) => meetingRows(JSON.parse(rowJson) as CaseName)),
  )})`.execute(trx)
  await sql`INSERT INTO names (key, rowJson) SELECT value->>0, value->>1 FROM ${listed(
    now.map((name) => [name.key, JSON.stringify(name)]),
  )}`.execute(trx)
  await sql`INSERT INTO nameMeetings (meeting, key) SELECT value->>0, value->>1 FROM ${listed(
    now.flatMap(meetingRows),
  )}`.execute(trx)
  return { before: [...before.values()].map((rowJson) => JSON.parse(rowJson) as CaseName), now }
}

function meetingRows(name: CaseName): (readonly [meeting: string, key: string])[] {
  return meetingKeys(name).map((meeting) => [meeting, name.key])
}

/** Links the names that changed, and those whose links hang on them, anew. @returns the keys of names that links changed for */
async function relink(
  trx: Kysely<Tables>,
  before: readonly CaseName[],
  now: readonly CaseName[],
): Promise<Set<string>> {
  const near = await namesMeeting(trx, [...before, ...now])
  const touched = touchedBy(before, now, near)
  const asked = new Set([...before, ...now, ...touched].map(({ key }) => key))
  const met = new Map([...near, ...(await namesMeeting(trx, touched))].map((name) => [name.key, name]))
  const links = nameLinks([...met.values()], asked)
  const { rows: dropped } = await sql<{ a: string; b: string }>`
    SELECT a, b FROM nameLinks WHERE a IN ${listed(asked)} UNION SELECT a, b FROM nameLinks WHERE b IN ${listed(asked)}`.execute(
    trx,
  )
  await sql`DELETE FROM nameLinks WHERE a IN ${listed(asked)} OR b IN ${listed(asked)}`.execute(trx)
  await sql`INSERT INTO nameLinks (a, b, confidence, reason)
    SELECT value->>0, value->>1, value->>2, value->>3 FROM ${listed(
      links.map(({ a, b, confidence, reason }) => [a, b, confidence, reason]),
    )}`.execute(trx)
  return new Set([...dropped, ...links].flatMap(({ a, b }) => [a, b]))
}

async function namesMeeting(trx: Kysely<Tables>, names: readonly CaseName[]): Promise<CaseName[]> {
  const { rows } = await sql<{ rowJson: string }>`SELECT rowJson FROM names WHERE key IN
    (SELECT key FROM nameMeetings WHERE meeting IN ${listed(new Set(names.flatMap(meetingKeys)))})`.execute(trx)
  return rows.map(({ rowJson }) => JSON.parse(rowJson) as CaseName)
}
