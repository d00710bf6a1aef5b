/**
 * The values of incidents, one row a giving, rejected ones and drafts too: those are in no incident, and are found again here.
 *
 * @module
 */
import { sql } from 'kysely'
import type { CaseIncident, ValueRow } from '../../model/case.ts'
import { itemId } from '../../model/ids.ts'
import { type ReviewStatus, SHOWN_STATUSES } from '../../model/review.ts'
import { reportName } from '../../resolve/report-name.ts'
import type { Reviewed } from '../case.ts'
import { type Desk, deskOf } from '../decisions/desk.ts'
import { currentItem } from '../decisions/lookup.ts'
import type { CaseDatabase } from '../sqlite/connect.ts'
import { listed } from '../sqlite/listed.ts'
import { joinedIn } from './joined.ts'
import { incidentRows } from './things.ts'

/** What an incident is, is decided with it. */
const OF_THE_INCIDENT: ReadonlySet<string> = new Set(['type', 'status'])

export async function valueRows(db: CaseDatabase, { review = SHOWN_STATUSES }: Pick<Reviewed, 'review'> = {}) {
  const wanted = new Set<ReviewStatus>(review)
  const shown = (await incidentRows(db)).flatMap(valuesOf).filter((row) => wanted.has(row.review.status))
  return [...shown, ...(await hiddenValues(db, new Set([...wanted].filter((one) => !SHOWN_STATUSES.includes(one)))))]
}

function valuesOf({ id: incident, values }: CaseIncident): ValueRow[] {
  return values
    .filter(({ field }) => !OF_THE_INCIDENT.has(field))
    .flatMap(({ field, value, claimants }) =>
      claimants.map(({ item: id, speaker, evidence, review }) => {
        return { id, report: evidence.report, incident, field, value, speaker, evidence, review }
      }),
    )
}

async function hiddenValues(db: CaseDatabase, statuses: ReadonlySet<ReviewStatus>): Promise<ValueRow[]> {
  const { rows } = await sql<{ n: number; publisher: string | null; address: string }>`
    SELECT n, publisher, address FROM reports WHERE n IN
      (SELECT report FROM reviews WHERE kind = 'value' AND status IN ${listed(statuses)}) ORDER BY n`.execute(db)
  const hidden: ValueRow[] = []
  for (const { n, publisher, address } of rows) {
    hidden.push(...(await valuesOn(db, await deskOf(db, n), reportName(publisher, address), statuses)))
  }
  return hidden
}

/** The values of one report that stand so. */
async function valuesOn(
  db: CaseDatabase,
  desk: Desk,
  name: string,
  statuses: ReadonlySet<ReviewStatus>,
): Promise<ValueRow[]> {
  const { id: report, text, address } = desk.report
  const row = { n: desk.n, reportId: report, publisher: name, address }
  const found = [...desk.decided.reviews].flatMap(([id, { kind, review }]) => {
    const held = kind === 'value' && statuses.has(review.status) ? currentItem(desk, id) : null
    return held?.kind === 'value' ? [{ id, review, ...held.item }] : []
  })
  const named = found.flatMap(({ incident, speaker }) => [incident, ...(speaker === null ? [] : [speaker])])
  const joined = await joinedIn(
    db,
    named.map((item) => [desk.n, item]),
  )
  return found.map(({ id, review, incident, field, value, speaker, evidence: { start, end } }) => ({
    id: itemId(report, id),
    report,
    incident: joined.incident(row, incident),
    field,
    value,
    speaker: joined.speaker(row, { entity: speaker, affiliation: null, sourceType: null }),
    evidence: { report, start, end, text: text.slice(start, end) },
    review,
  }))
}
