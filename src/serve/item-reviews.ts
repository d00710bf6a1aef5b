/**
 * What people decided about the names and incidents of one report: their rows in the case stand for all reports together, so
 * each item's own review is taken from the log.
 *
 * @module
 */
import type { LogEntry } from '../model/decision.ts'
import type { ReportId } from '../model/ids.ts'
import type { Judged } from '../model/judged.ts'
import type { Reading } from '../model/reading.ts'
import { type DecisionId, type Review, type ReviewStatus, UNREVIEWED } from '../model/review.ts'
import type { Case } from '../record/case.ts'

/** An item as a person left it. */
export interface ReviewedItem {
  readonly review: Review
  /** As it was accepted, changed or entered; null where nobody did. */
  readonly record: Extract<Judged, { kind: 'actor' | 'incident' }> | null
}

/** By the items' ids within the report; who is not here is unreviewed. What people entered is called by its first decision. */
export type ItemReviews = ReadonlyMap<string, ReviewedItem>

const STATUS_OF: Readonly<Record<string, ReviewStatus>> = {
  add: 'added',
  accept: 'accepted',
  edit: 'edited',
  respan: 'edited',
  reject: 'rejected',
}

export async function itemReviews(held: Case, report: ReportId, reading: Reading): Promise<ItemReviews> {
  const found = new Map<string, ReviewedItem>()
  const own = { actor: reading.entities, incident: reading.incidents } as const
  for (const { kind, item, report: of, decision, subject } of await held.drafts()) {
    if (of !== report || (kind !== 'actor' && kind !== 'incident')) continue
    found.set(item.slice(report.length + 1), { review: { status: 'draft', decision, subject }, record: null })
  }
  for (const { id, act, kind, subject } of newestOfEach(await held.log({ about: report, standing: true }))) {
    const { payload } = await held.decision(id)
    if (payload === null || !('beside' in payload) || subject === null) continue
    const record = payload.record ?? payload.judged
    if (record === null || (record.kind !== 'actor' && record.kind !== 'incident')) continue
    const isAdded = (await held.decision(subject)).entry.act === 'add'
    const guess = record.item.id
    const ids = own[kind].map((item) => item.id as string).sort((a, b) => Number(b === guess) - Number(a === guess))
    const local = isAdded ? subject : await calledNow(held, report, ids, subject)
    // What has no item today is an orphan and listed as one.
    if (local === null) continue
    const review = { status: STATUS_OF[act] ?? UNREVIEWED.status, decision: id, subject }
    found.set(local, { review, record: act === 'reject' ? null : record })
  }
  return found
}

/** The newest judgement about each name and incident. */
function newestOfEach(
  entries: readonly LogEntry[],
): (LogEntry & { readonly act: string; readonly kind: 'actor' | 'incident' })[] {
  const newest = new Map<DecisionId, LogEntry>()
  for (const entry of entries) {
    const isJudgement = entry.act !== null && entry.act in STATUS_OF
    if (isJudgement && (entry.kind === 'actor' || entry.kind === 'incident') && entry.subject !== null)
      newest.set(entry.subject, entry)
  }
  return [...newest.values()] as (LogEntry & { readonly act: string; readonly kind: 'actor' | 'incident' })[]
}

/** The item of today's reading that a line of decisions is about; the likeliest is asked first. */
async function calledNow(
  held: Case,
  report: ReportId,
  ids: readonly string[],
  subject: DecisionId,
): Promise<string | null> {
  for (const id of ids) {
    if ((await held.history(`${report}/${id}`)).some((entry) => entry.subject === subject)) return id
  }
  return null
}
