/**
 * What the items of reports are in the case: entities actors, incidents case incidents.
 *
 * @module
 */
import { sql } from 'kysely'
import type { ActorRef, Speaker } from '../../model/case.ts'
import type { ActorId, CaseIncidentId, ItemId, ReportId } from '../../model/ids.ts'
import type { Voice } from '../../resolve/records.ts'
import { reportName } from '../../resolve/report-name.ts'
import { speakerOf } from '../../resolve/speaker-of.ts'
import type { CaseDatabase } from '../sqlite/connect.ts'

/** The report that a row stands in. */
export interface RowReport {
  readonly n: number
  readonly reportId: string
  readonly publisher: string | null
  readonly address: string
}

export interface Joined {
  actor(row: RowReport, entity: string | null): ActorRef | null
  incident(row: RowReport, incident: string | null): CaseIncidentId | null
  speaker(row: RowReport, voice: Voice): Speaker
}

/** Looks up what some items are, all at once: each `[n of the report, item]`. */
export async function joinedIn(
  db: CaseDatabase,
  items: readonly (readonly [report: number, item: string])[],
): Promise<Joined> {
  const found = await sql<{ reportId: string; item: string; thing: string; name: string | null }>`
    SELECT DISTINCT r.id AS reportId, i.item, i.thing, a.name FROM json_each(${JSON.stringify(items)}) asked
    JOIN identities i ON i.report = asked.value->>0 AND i.item = asked.value->>1
    JOIN reports r ON r.n = i.report LEFT JOIN actors a ON i.kind = 'actor' AND a.id = i.thing`.execute(db)
  const actors = new Map<ItemId, ActorRef>()
  const incidents = new Map<string, CaseIncidentId>()
  for (const { reportId, item, thing, name } of found.rows) {
    if (name === null) incidents.set(`${reportId}/${item}`, thing as CaseIncidentId)
    else actors.set(`${reportId}/${item}` as ItemId, { id: thing as ActorId, name })
  }
  return {
    actor: (row, entity) => (entity === null ? null : (actors.get(itemOf(row, entity)) ?? null)),
    incident: (row, incident) => (incident === null ? null : (incidents.get(itemOf(row, incident)) ?? null)),
    speaker: (row, voice) =>
      speakerOf({ report: row.reportId as ReportId, name: reportName(row.publisher, row.address) }, voice, actors),
  }
}

function itemOf(row: RowReport, item: string): ItemId {
  return `${row.reportId}/${item}` as ItemId
}
