/**
 * Makes the rows of one report anew from its text, its reading and what people decided about it.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely'
import type { Snapshot } from '../../model/anchor.ts'
import type { Draft, Orphan, Payload } from '../../model/decision.ts'
import { type ItemId, itemId, ReportId } from '../../model/ids.ts'
import type { Judged } from '../../model/judged.ts'
import type { Reading } from '../../model/reading.ts'
import type { Metadata } from '../../model/report.ts'
import { decisionId, numberOf, type ReviewStatus } from '../../model/review.ts'
import { namedBy } from '../log/standing.ts'
import { type ProjectedReport, type Projection, project } from '../project.ts'
import type { Tables } from '../sqlite/tables.ts'
import { textHash } from './anchors.ts'
import { type DecidedReading, decidedReading, type Lost, type Named, type Standing } from './decided-reading.ts'
import { type Item, itemIn } from './items.ts'
import { summaryOf, summaryOfItem, wordsOfJudged } from './summary.ts'

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

/** Writes what the desk comes to. @returns the desk */
export async function reproject(trx: Kysely<Tables>, n: number): Promise<Desk> {
  const desk = await deskOf(trx, n)
  await writeRows(trx, n, project(desk.report, desk.decided))
  await writeReviews(trx, desk)
  return desk
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

/** Notes what people decided about the items of a report, and what could not be placed. */
export async function writeReviews(trx: Kysely<Tables>, { n, report, decided, reading }: Desk): Promise<void> {
  for (const table of ['reviews', 'anchored', 'orphans', 'drafts'] as const) {
    await trx.deleteFrom(table).where('report', '=', n).execute()
  }
  const { reviews, anchored, lost } = decided
  if (reviews.size > 0) {
    const rows = [...reviews].flatMap(([item, { kind, review }]) =>
      review.decision === null || review.subject === null
        ? []
        : [[item, kind, review.status, numberOf(review.decision), numberOf(review.subject)]],
    )
    await sql`INSERT INTO reviews (report, item, kind, status, decision, subject)
      SELECT ${n}, value->>0, value->>1, value->>2, value->>3, value->>4 FROM json_each(${JSON.stringify(rows)})`.execute(
      trx,
    )
    const drafts = [...reviews].flatMap(([id, { kind, review }]) => {
      const item = review.status === 'draft' ? itemIn(decided.reading, id) : null
      return item && review.decision && review.subject
        ? [
            {
              item: id,
              row: draftOf(report.id, report.text, reading, item, {
                id: itemId(report.id, id),
                kind,
                ...review,
                decision: review.decision,
                subject: review.subject,
              }),
            },
          ]
        : []
    })
    for (const { item, row } of drafts) {
      await trx
        .insertInto('drafts')
        .values({ report: n, item, rowJson: JSON.stringify(row) })
        .execute()
    }
  }
  for (const { decision, role, item } of anchored) {
    await trx
      .insertInto('anchored')
      .values({ decision: numberOf(decision), role, report: n, item })
      .execute()
  }
  for (const one of lost) {
    const row = orphanOf(one, report)
    await trx
      .insertInto('orphans')
      .values({
        decision: numberOf(row.decision),
        role: one.named?.role ?? '',
        report: n,
        rowJson: JSON.stringify(row),
      })
      .execute()
  }
}

function draftOf(
  report: ReportId,
  text: string,
  reading: Reading,
  item: Item,
  about: {
    readonly id: ItemId
    readonly kind: Draft['kind']
    readonly decision: Draft['decision']
    readonly subject: Draft['subject']
  },
): Draft {
  const { summary, spans } = summaryOfItem(item, text, reading)
  const words = spans.map(({ start, end }) => ({ report, start, end, text: text.slice(start, end) }))
  return { item: about.id, kind: about.kind, report, decision: about.decision, subject: about.subject, summary, words }
}

function orphanOf(lost: Lost, report: ProjectedReport): Orphan {
  const { standing, named, reason, words, candidates } = lost
  const judged = (standing ? (standing.record ?? standing.judged) : named?.judged) as Judged
  const decision = (standing?.decision ?? named?.decision) as Orphan['decision']
  const subject = standing?.subject ?? decision
  return {
    decision,
    subject,
    kind: judged.kind,
    report: report.id,
    status: 'orphaned',
    reason,
    summary: summaryOf(judged),
    message: adviceOn(reason, words, subject, standing !== null, candidates.length),
    words: wordsOfJudged(judged),
    candidates: candidates.map(({ start, end }) => ({
      report: report.id,
      start,
      end,
      text: report.text.slice(start, end),
    })),
  }
}

/** What became of the words, and what to do. */
function adviceOn(reason: Lost['reason'], words: string, subject: string, isItem: boolean, places: number): string {
  const quoted = `“${words.length > 80 ? `${words.slice(0, 80)}…` : words}”`
  const again = isItem
    ? `give it its place with "ascribe respan ${subject} --at START-END", or take it back with "ascribe undo ${subject}"`
    : `take it back with "ascribe undo ${subject}" and decide again`
  if (reason === 'gone') return `${quoted} no longer stands in the text of this report; ${again}`
  if (reason === 'not-read') return `${quoted} stands there, but this reader makes nothing of it; enter it, or ${again}`
  const where = places === 1 ? 'at one place, which may not be the one that was meant' : `at ${places} places`
  return `${quoted} stands ${where}: nothing was moved; ${again}`
}

const PROJECTED = ['claims', 'claimThings', 'responsibility', 'stances', 'questions', 'findings'] as const

/** Puts new rows in place of earlier ones; one statement a table, whatever the number of rows. */
export async function writeRows(trx: Kysely<Tables>, report: number, projection: Projection): Promise<void> {
  for (const table of PROJECTED) await sql`DELETE FROM ${sql.table(table)} WHERE report = ${report}`.execute(trx)
  const { claims, responsibility, stances, questions, findings, record } = projection
  if (claims.length > 0) {
    await sql`INSERT INTO claims (report, ord, id, rowJson, speaker, kind, part, certainty, force, status)
      SELECT ${report}, key, value->>'id', value->>'$', value->>'$.voice.entity', value->>'kind', value->>'part',
        value->>'certainty', value->>'force', value->>'$.review.status'
      FROM json_each(${JSON.stringify(claims)})`.execute(trx)
    const things = claims.flatMap((claim, ord) => [...new Set(claim.about)].map((item) => ({ ord, item })))
    await sql`INSERT INTO claimThings (report, ord, item)
      SELECT ${report}, value->>'ord', value->>'item' FROM json_each(${JSON.stringify(things)})`.execute(trx)
  }
  if (responsibility.length > 0) {
    await sql`INSERT INTO responsibility (report, ord, id, rowJson, incident, actor, assertedBy, role, status)
      SELECT ${report}, key, value->>'id', value->>'$', value->>'incident', value->>'actor', value->>'$.voice.entity',
        value->>'role', value->>'$.review.status' FROM json_each(${JSON.stringify(responsibility)})`.execute(trx)
  }
  if (stances.length > 0) {
    await sql`INSERT INTO stances (report, ord, id, rowJson, incident, assertedBy, dimension, status)
      SELECT ${report}, key, value->>'id', value->>'$', value->>'incident', value->>'$.voice.entity', value->>'dimension',
        value->>'$.review.status' FROM json_each(${JSON.stringify(stances)})`.execute(trx)
  }
  if (questions.length > 0) {
    await sql`INSERT INTO questions (report, ord, id, rowJson, incident, kind)
      SELECT ${report}, key, value->>'id', value->>'$', value->>'incident', value->>'kind'
      FROM json_each(${JSON.stringify(questions)})`.execute(trx)
  }
  if (findings.length > 0) {
    await sql`INSERT INTO findings (report, ord, rowJson)
      SELECT ${report}, key, value->>'$' FROM json_each(${JSON.stringify(findings)})`.execute(trx)
  }
  // What is joined changes only where the record does: most decisions leave names and incidents as they are.
  const { incidents, ...rest } = record
  const { rows } = await sql`INSERT INTO records (report, recordJson, incidentsJson)
    VALUES (${report}, ${JSON.stringify(rest)}, ${JSON.stringify(incidents)})
    ON CONFLICT (report) DO UPDATE SET recordJson = excluded.recordJson, incidentsJson = excluded.incidentsJson
      WHERE recordJson <> excluded.recordJson OR incidentsJson <> excluded.incidentsJson
    RETURNING 1`.execute(trx)
  if (rows.length > 0) {
    await sql`INSERT OR IGNORE INTO unjoined (report) VALUES (${report})`.execute(trx)
    await bumpChanged(trx)
  }
  const shown = claims.filter(({ review }) => review.status !== 'rejected' && review.status !== 'draft').length
  await trx.updateTable('reports').set({ claims: shown }).where('n', '=', report).execute()
}

/** Says that actors and incidents must be joined anew. */
export async function bumpChanged(trx: Kysely<Tables>): Promise<void> {
  await trx.updateTable('state').set({ value: sql`value + 1` }).where('key', '=', 'changed').execute()
}
