/**
 * Finds the items that acts name, each on the desk of its report.
 *
 * @module
 */
import type { Kysely } from 'kysely'
import { InputError } from '../../errors.ts'
import type { Target } from '../../model/act.ts'
import type { ItemKind, Judged } from '../../model/judged.ts'
import { type DecisionId, decisionId, numberOf, type Review, UNREVIEWED } from '../../model/review.ts'
import { meet } from '../../model/span.ts'
import type { Tables } from '../sqlite/tables.ts'
import type { Standing } from './decided.ts'
import { type Desk, deskOf } from './desk.ts'
import { coreSpans, type Item, itemIn, itemsIn } from './items.ts'
import { type Bench, judgedOf } from './judge.ts'

/** An item that an act names, as it stands. */
export interface Aim {
  readonly desk: Desk
  /** Within the report; null for an orphan, which has no place. */
  readonly id: string | null
  readonly kind: ItemKind
  /** Null for an orphan. */
  readonly item: Item | null
  readonly review: Review
  readonly standing: Standing | null
}

/** Looks things up within one transaction; each report is laid out once. */
export class Lookup {
  readonly db: Kysely<Tables>
  readonly #desks = new Map<number, Desk>()
  #made = 0

  constructor(db: Kysely<Tables>) {
    this.db = db
  }

  async desk(n: number): Promise<Desk> {
    const known = this.#desks.get(n)
    if (known) return known
    const desk = await deskOf(this.db, n)
    this.#desks.set(n, desk)
    return desk
  }

  async deskOfReport(report: string): Promise<Desk> {
    const row = await this.db
      .selectFrom('reports')
      .select(['n', 'redactedBy'])
      .where('id', '=', report)
      .executeTakeFirst()
    if (!row) throw new InputError(`the case has no report "${report}"; ascribe sources lists them`)
    const desk = await this.desk(row.n)
    if (row.redactedBy !== null && desk.report.text === '') {
      throw new InputError(`report ${report} was redacted by d${row.redactedBy}; nothing can be decided on it`)
    }
    return desk
  }

  async aim(target: Target): Promise<Aim> {
    if (/^d\d+$/.test(target)) return await this.#aimAtSubject(target as DecisionId)
    const cut = target.indexOf('/')
    const desk = await this.deskOfReport(cut < 0 ? target : target.slice(0, cut))
    const id = target.slice(cut + 1)
    if (cut >= 0 && /^d\d+$/.test(id)) return await this.#aimAtSubject(id as DecisionId)
    const item = cut < 0 ? null : currentItem(desk, id)
    if (item === null) throw new InputError(`no item is called "${target}"; lists print ids, e.g. ascribe claims`)
    if (/\.(?:type|status)$/.test(id))
      throw new InputError(`"${target}" is what its incident is; edit the incident itself`)
    const review = desk.decided.reviews.get(id)?.review ?? UNREVIEWED
    const standing = desk.standings.find(({ subject }) => subject === review.subject) ?? null
    return { desk, id, kind: item.kind, item, review, standing }
  }

  async #aimAtSubject(decision: DecisionId): Promise<Aim> {
    const row = await this.db
      .selectFrom('standing')
      .select(['subject', 'report', 'kind'])
      .where('n', '=', numberOf(decision))
      .executeTakeFirst()
    if (!row) throw new InputError(`the log has no ${decision}; ascribe log lists it`)
    if (row.subject === null || row.report === null)
      throw new InputError(`${decision} is not about an item of a report`)
    const subject = decisionId(row.subject)
    const desk = await this.desk(row.report)
    const standing = desk.standings.find((one) => one.subject === subject) ?? null
    if (!standing)
      throw new InputError(`nothing stands of ${subject}: every decision about it was taken back; redo one of them`)
    const kind = ((standing.record ?? standing.judged) as Judged).kind
    const found = [...desk.decided.reviews].find(
      ([, { review }]) => review.subject === subject && review.status !== 'draft',
    )
    const item = found ? currentItem(desk, found[0]) : null
    const review = { status: standing.status, decision: standing.decision, subject }
    return { desk, id: found && item ? found[0] : null, kind, item, review, standing }
  }

  /** An id for something that the report does not have yet. */
  newId(): string {
    this.#made++
    return `x${this.#made}`
  }
}

/** The desk as {@link judgedOf} takes it. */
export function benchOf({ snapshot, report, decided, reading }: Desk): Bench {
  return { snapshot, text: report.text, reading: decided.reading, reader: reading.reader }
}

/** Other items that the reader made of the same words. */
export function besideOf({ reading }: Desk, judged: Judged, saying: (item: Item) => string): string[] {
  if (judged.kind === 'mention') return []
  const spans = coreSpans(judged)
  return itemsIn(reading, judged.kind)
    .filter(({ item }) => meet(coreSpans(item), spans))
    .map(({ item }) => saying(item))
}

/** The item with an id as it stands, people's own and rejected ones included. */
export function currentItem(desk: Desk, id: string): Item | null {
  const review = desk.decided.reviews.get(id)
  if (review?.kind === 'value') {
    const value = desk.decided.values.find(({ subject, item }) => subject === review.review.subject && item !== null)
    if (value?.item) return { kind: 'value', item: value.item }
  }
  if (review?.kind === 'mention') {
    const standing = desk.standings.find(({ subject }) => subject === review.review.subject)
    const held = standing?.record ?? standing?.judged
    if (held?.kind === 'mention' && held.snapshot.text === desk.snapshot.text) {
      return { kind: 'mention', item: held.item }
    }
  }
  return (/\.m\d+$/.test(id) ? itemIn(desk.reading, id) : null) ?? itemIn(desk.decided.reading, id)
}
