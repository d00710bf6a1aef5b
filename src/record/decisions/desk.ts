/**
 * One report laid out for deciding: its text, its reading, and everything that stands about it.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely'
import type { Snapshot } from '../../model/anchor.ts'
import type { Payload } from '../../model/decision.ts'
import { ReportId } from '../../model/ids.ts'
import type { Judged } from '../../model/judged.ts'
import type { Reading } from '../../model/reading.ts'
import type { Metadata } from '../../model/report.ts'
import { decisionId, type ReviewStatus } from '../../model/review.ts'
import { namedBy } from '../log/standing.ts'
import type { ProjectedReport } from '../project.ts'
import type { Tables } from '../sqlite/tables.ts'
import { textHash } from './anchors.ts'
import type { DecidedReading, Named, Standing } from './decided.ts'
import { decidedReading } from './decided-reading.ts'

/** One report on the desk: its text, its reading, and what stands about it. */
export interface Desk {
  readonly n: number
  readonly report: ProjectedReport
  readonly snapshot: Snapshot
  readonly reading: Reading
  readonly standings: readonly Standing[]
  readonly named: readonly Named[]
  readonly decided: DecidedReading
}

/** @returns null when the report was redacted: there is nothing to read any more */
export async function deskOf(db: Kysely<Tables>, n: number): Promise<Desk> {
  const row = await db
    .selectFrom('reports')
    .innerJoin('texts', 'texts.n', 'reports.text')
    .innerJoin('readings', 'readings.n', 'reports.reading')
    .select(['reports.id', 'reports.sha256', 'reports.address', 'reports.metadataJson'])
    .select(['texts.body', 'texts.extractor', 'readings.readingJson'])
    .where('reports.n', '=', n)
    .executeTakeFirstOrThrow()
  const id = ReportId.parse(row.id)
  const report = { id, text: row.body, metadata: JSON.parse(row.metadataJson) as Metadata, address: row.address }
  const reading = JSON.parse(row.readingJson) as Reading
  const page = { text: row.body, hash: textHash(row.body) }
  const standings = await standingsOn(db, n)
  const named = await namedIn(db, n, id)
  return {
    n,
    report,
    snapshot: { report: id, sha256: row.sha256, extractor: row.extractor, text: page.hash },
    reading,
    standings,
    named,
    decided: decidedReading(page, reading, standings, named),
  }
}

/** The newest standing decision about each item of the report, in the order of the items' first decisions. */
async function standingsOn(db: Kysely<Tables>, n: number): Promise<Standing[]> {
  const { rows } = await sql<{ n: number; subject: number; act: string; payloadJson: string }>`
    SELECT s.n, s.subject, s.act, p.payloadJson FROM standing s JOIN payloads p ON p.n = s.n
    WHERE s.report = ${n} AND s.stands = 1 AND s.n = (
      SELECT max(o.n) FROM standing o WHERE o.subject = s.subject AND o.stands = 1 AND o.report = s.report)
    ORDER BY s.subject`.execute(db)
  return rows.map((row) => {
    const payload = JSON.parse(row.payloadJson) as Extract<Payload, { beside: unknown }>
    return {
      subject: decisionId(row.subject),
      decision: decisionId(row.n),
      status: STATUS_OF[row.act as keyof typeof STATUS_OF],
      judged: payload.judged,
      record: payload.record,
      beside: payload.beside,
    }
  })
}

const STATUS_OF = {
  add: 'added',
  accept: 'accepted',
  edit: 'edited',
  respan: 'edited',
  reject: 'rejected',
} as const satisfies Record<string, ReviewStatus>

/** What standing decisions name in this report beside the items they judge. */
async function namedIn(db: Kysely<Tables>, n: number, report: ReportId): Promise<Named[]> {
  const { rows } = await sql<{ decision: number; role: string; payloadJson: string }>`
    SELECT m.decision, m.role, p.payloadJson FROM named m JOIN standing s ON s.n = m.decision
    JOIN payloads p ON p.n = m.decision WHERE m.report = ${n} AND s.stands = 1 ORDER BY m.decision, m.role`.execute(db)
  return rows.map(({ decision, role, payloadJson }) => {
    const payload = JSON.parse(payloadJson) as Payload
    const judged = namedAs(payload, role)
    if (judged?.snapshot.report !== report) throw new TypeError(`d${decision} names nothing as ${role} in ${report}`)
    return { decision: decisionId(decision), role, judged }
  })
}

function namedAs(payload: Payload, role: string): Judged | undefined {
  return namedBy(payload).find((one) => one.role === role)?.judged
}
