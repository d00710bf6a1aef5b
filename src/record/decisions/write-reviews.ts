/**
 * Writes what people decided about the items of a report: how each stands, and what could not be placed.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely'
import type { Quote } from '../../model/case.ts'
import type { Draft, Orphan } from '../../model/decision.ts'
import { itemId } from '../../model/ids.ts'
import type { Judged } from '../../model/judged.ts'
import { numberOf } from '../../model/review.ts'
import type { Span } from '../../model/span.ts'
import type { ProjectedReport } from '../project.ts'
import type { Tables } from '../sqlite/tables.ts'
import type { Lost } from './decided.ts'
import type { Desk } from './desk.ts'
import { itemIn } from './items.ts'
import { summaryOf, summaryOfItem, wordsOfJudged } from './summary.ts'

export async function writeReviews(trx: Kysely<Tables>, desk: Desk): Promise<void> {
  const { n, report, decided } = desk
  const reviews = [...decided.reviews].flatMap(([item, { kind, review }]) =>
    review.decision === null || review.subject === null
      ? []
      : [{ item, kind, status: review.status, decision: numberOf(review.decision), subject: numberOf(review.subject) }],
  )
  const anchored = decided.anchored.map((one) => ({ ...one, decision: numberOf(one.decision) }))
  const orphans = decided.lost.map((one) => {
    const row = orphanOf(one, report)
    return { decision: numberOf(row.decision), role: one.named?.role ?? '', rowJson: JSON.stringify(row) }
  })
  await write(trx, n, 'reviews', ['item'], ['kind', 'status', 'decision', 'subject'], reviews)
  await write(trx, n, 'anchored', ['decision', 'role'], ['item'], anchored)
  await write(trx, n, 'orphans', ['decision', 'role'], ['rowJson'], orphans)
  await write(trx, n, 'drafts', ['item'], ['rowJson'], draftsOf(desk))
}

/** Puts rows in place of those of the report: only what differs is written. */
async function write<Key extends string, Column extends string>(
  trx: Kysely<Tables>,
  report: number,
  table: 'reviews' | 'anchored' | 'orphans' | 'drafts',
  key: readonly Key[],
  columns: readonly Column[],
  rows: readonly Readonly<Record<Key | Column, unknown>>[],
): Promise<void> {
  const names = (list: readonly string[], of?: string) =>
    sql.join(list.map((column) => sql.ref(of === undefined ? column : `${of}.${column}`)))
  const all = [...key, ...columns]
  const fresh = sql`json_each(${JSON.stringify(rows)})`
  const given = (list: readonly string[]) => sql.join(list.map((column) => sql`value->>${sql.lit(column)}`))
  await sql`DELETE FROM ${sql.table(table)} WHERE report = ${report}
    AND (${names(key)}) NOT IN (SELECT ${given(key)} FROM ${fresh})`.execute(trx)
  if (rows.length === 0) return
  await sql`INSERT INTO ${sql.table(table)} (report, ${names(all)}) SELECT ${report}, ${given(all)} FROM ${fresh} WHERE true
    ON CONFLICT DO UPDATE SET (report, ${names(columns)}) = (excluded.report, ${names(columns, 'excluded')})
    WHERE (${names(columns)}) IS NOT (${names(columns, 'excluded')})`.execute(trx)
}

/** Newer readings of words about which a person has decided. */
function draftsOf({ report, decided, reading }: Desk): { item: string; rowJson: string }[] {
  return [...decided.reviews].flatMap(
    ([
      id,
      {
        kind,
        review: { status, decision, subject },
      },
    ]) => {
      const item = status === 'draft' ? itemIn(decided.reading, id) : null
      if (item === null || decision === null || subject === null) return []
      const { summary, spans } = summaryOfItem(item, report.text, reading)
      const words = spans.map((span) => quoteAt(report, span))
      const draft: Draft = { item: itemId(report.id, id), kind, report: report.id, decision, subject, summary, words }
      return [{ item: id, rowJson: JSON.stringify(draft) }]
    },
  )
}

function quoteAt({ id, text }: ProjectedReport, { start, end }: Span): Quote {
  return { report: id, start, end, text: text.slice(start, end) }
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
    candidates: candidates.map((span) => quoteAt(report, span)),
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
