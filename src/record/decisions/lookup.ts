/**
 * Finds what an act names, and makes of it the records that a decision can hold on to.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely'
import { InputError } from '../../errors.ts'
import type { Target, Which, Who } from '../../model/act.ts'
import type { Actor, CaseIncident } from '../../model/case.ts'
import type { ActorId, CaseIncidentId } from '../../model/ids.ts'
import type { ItemKind, Judged, Ref } from '../../model/judged.ts'
import { type DecisionId, decisionId, numberOf, type Review, UNREVIEWED } from '../../model/review.ts'
import { overlaps } from '../../model/span.ts'
import type { Tables } from '../sqlite/tables.ts'
import type { Standing } from './decided-reading.ts'
import { type Desk, deskOf } from './desk.ts'
import { coreSpans, type Item, itemIn } from './items.ts'
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

/** A reference with what it is in another report. */
export interface Referred {
  readonly id: string
  readonly ref: Ref | null
  readonly elsewhere: Judged | null
}

/** Looks things up within one transaction; each report is laid out once. */
export class Lookup {
  readonly #db: Kysely<Tables>
  readonly #desks = new Map<number, Desk>()
  #made = 0

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async desk(n: number): Promise<Desk> {
    const known = this.#desks.get(n)
    if (known) return known
    const desk = await deskOf(this.#db, n)
    this.#desks.set(n, desk)
    return desk
  }

  async deskOfReport(report: string): Promise<Desk> {
    const row = await this.#db
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
    const row = await this.#db
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

  /** Somebody, as an item of the report on the desk refers to them. */
  async who(desk: Desk, who: Who | null): Promise<Referred | null> {
    if (who === null) return null
    if ('actor' in who) {
      const local = await this.#memberIn(desk, who.actor)
      if (local) return { id: local, ref: null, elsewhere: null }
      const actor = await this.actor(who.actor)
      return this.#named(actor.name, actor.type, await this.actorItem(who.actor))
    }
    if ('item' in who) {
      const aim = await this.aim(who.item)
      if (aim.item?.kind !== 'actor') throw new InputError(`"${who.item}" is no actor but a ${aim.kind}`)
      if (aim.desk === desk) return { id: aim.item.item.id, ref: null, elsewhere: null }
      return this.#named(aim.item.item.name, aim.item.item.type, judgedOf(benchOf(aim.desk), aim.item))
    }
    if ('words' in who) {
      const { words, name, type } = who
      const spoken = desk.decided.visible.entities
      const at = spoken.find((one) => one.mentions.some((m) => m.start === words.start && m.end === words.end))
      const near = at ?? spoken.find((one) => one.mentions.some((mention) => overlaps(mention, words)))
      if (near && (name === undefined || near.name === name)) return { id: near.id, ref: null, elsewhere: null }
      const id = this.#newId()
      const called = name ?? desk.report.text.slice(words.start, words.end)
      const mention = { ...words, kind: 'name' as const }
      return { id, ref: { kind: 'entity', id, name: called, type: type ?? 'person', mention }, elsewhere: null }
    }
    const known = desk.decided.visible.entities.find((one) => one.name === who.name && one.type === who.type)
    return known ? { id: known.id, ref: null, elsewhere: null } : this.#named(who.name, who.type, null)
  }

  #named(name: string, type: Actor['type'], elsewhere: Judged | null): Referred {
    const id = this.#newId()
    return { id, ref: { kind: 'entity', id, name, type, mention: null }, elsewhere }
  }

  #newId(): string {
    this.#made++
    return `x${this.#made}`
  }

  /** An incident, as an item of the report on the desk refers to it. */
  async which(desk: Desk, which: Which | null): Promise<Referred | null> {
    if (which === null) return null
    const judged = 'incident' in which ? await this.#tellingIn(desk, which.incident) : await this.#telling(which.item)
    if (judged.snapshot.report === desk.report.id) return { id: judged.item.id, ref: null, elsewhere: null }
    const id = this.#newId()
    const { type, status, series } = judged.item
    return { id, ref: { kind: 'incident', id, type, status, series, trigger: null }, elsewhere: judged }
  }

  async #telling(target: Target) {
    const { item, desk, kind } = await this.aim(target)
    if (item?.kind !== 'incident') throw new InputError(`"${target}" is no incident but a ${kind}`)
    return judgedOf(benchOf(desk), item) as Extract<Judged, { kind: 'incident' }>
  }

  async #tellingIn(desk: Desk, incident: CaseIncidentId) {
    const local = await this.#memberIn(desk, incident)
    const item = local === null ? null : itemIn(desk.decided.visible, local)
    return item?.kind === 'incident'
      ? (judgedOf(benchOf(desk), item) as Extract<Judged, { kind: 'incident' }>)
      : await this.incidentItem(incident)
  }

  /** The first item of this report that is the actor or incident. */
  async #memberIn(desk: Desk, thing: string): Promise<string | null> {
    const rows = await this.#db
      .selectFrom('identities')
      .select('item')
      .where('report', '=', desk.n)
      .where('thing', '=', thing)
      .orderBy('item')
      .execute()
    const ids = new Set(rows.map(({ item }) => item))
    const { entities, incidents } = desk.decided.visible
    return [...entities, ...incidents].find(({ id }) => ids.has(id))?.id ?? null
  }

  async actor(id: ActorId): Promise<Actor> {
    const row = await this.#db.selectFrom('actors').select('rowJson').where('id', '=', id).executeTakeFirst()
    if (!row) throw new InputError(`no actor is called "${id}"; ascribe actors lists them`)
    return JSON.parse(row.rowJson) as Actor
  }

  /** The actor as the report names it that its evidence comes from: a decision holds on to these words. */
  async actorItem(id: ActorId): Promise<Extract<Judged, { kind: 'actor' }>> {
    const { members, evidence } = await this.actor(id)
    const first = members.find((member) => member.startsWith(`${evidence.report}/`)) ?? members[0]
    return (await this.#memberItem(id, first, 'actor')) as Extract<Judged, { kind: 'actor' }>
  }

  async incidentItem(id: CaseIncidentId): Promise<Extract<Judged, { kind: 'incident' }>> {
    const { members, evidence } = await this.incident(id)
    const first = members.find((member) => member.startsWith(`${evidence.report}/`)) ?? members[0]
    return (await this.#memberItem(id, first, 'incident')) as Extract<Judged, { kind: 'incident' }>
  }

  async incident(id: CaseIncidentId) {
    const row = await this.#db.selectFrom('caseIncidents').select('rowJson').where('id', '=', id).executeTakeFirst()
    if (!row) throw new InputError(`no incident is called "${id}"; ascribe incidents lists them`)
    return JSON.parse(row.rowJson) as CaseIncident
  }

  async #memberItem(id: string, member: string | undefined, kind: 'actor' | 'incident'): Promise<Judged> {
    const [report = '', item = ''] = (member ?? '').split('/')
    const desk = await this.deskOfReport(report)
    const found = itemIn(desk.decided.visible, item)
    if (found?.kind !== kind) throw new InputError(`"${id}" has changed meanwhile; list it again`)
    return judgedOf(benchOf(desk), found)
  }

  /** Are two items one actor or incident of the case now? */
  async areOne(a: Judged, b: Judged): Promise<boolean> {
    if (!('id' in a.item) || !('id' in b.item)) return false
    const { rows } = await sql<{ things: number; items: number }>`
      SELECT count(DISTINCT i.thing) AS things, count(*) AS items FROM identities i JOIN reports r ON r.n = i.report
      WHERE (r.id = ${a.snapshot.report} AND i.item = ${a.item.id})
        OR (r.id = ${b.snapshot.report} AND i.item = ${b.item.id})`.execute(this.#db)
    return rows[0]?.things === 1 && rows[0].items === 2
  }

  /** The item of every member of what an item is joined to, the item itself left out, a few at most: one of each name. */
  async others(these: readonly Aim[], most: number): Promise<Judged[]> {
    const own = new Set(these.map(({ desk, id }) => `${desk.report.id}/${id}`))
    const { rows } = await sql<{ report: string; item: string; thing: string }>`
      SELECT r.id AS report, o.item, o.thing FROM json_each(${JSON.stringify(these.map(({ desk, id }) => [desk.n, id]))}) asked
      JOIN identities i ON i.report = asked.value->>0 AND i.item = asked.value->>1
      JOIN identities o ON o.thing = i.thing JOIN reports r ON r.n = o.report ORDER BY r.id, o.item`.execute(this.#db)
    const byName = new Map<string, Judged>()
    for (const { report, item } of rows) {
      if (own.has(`${report}/${item}`) || byName.size >= most) continue
      const { rows: said } = await sql<{ name: string | null }>`
        SELECT e.value->>'name' AS name FROM records c JOIN reports r ON r.n = c.report,
          json_each(c.recordJson, '$.entities') e WHERE r.id = ${report} AND e.value->>'id' = ${item}`.execute(this.#db)
      const name = said[0]?.name ?? `${report}/${item}`
      if (byName.has(name)) continue
      const desk = await this.deskOfReport(report)
      const found = itemIn(desk.decided.visible, item)
      if (found) byName.set(name, judgedOf(benchOf(desk), found))
    }
    return [...byName.values()]
  }
}

/** The desk as {@link judgedOf} takes it. */
export function benchOf({ snapshot, report, decided, reading }: Desk): Bench {
  return { snapshot, text: report.text, reading: decided.reading, reader: reading.reader }
}

/** Other items that the reader made of the same words. */
export function besideOf(desk: Desk, judged: Judged, saying: (item: Item) => string): string[] {
  const spans = coreSpans(judged)
  return itemsOf(desk, judged.kind)
    .filter((item) => coreSpans(item).some((one) => spans.some((span) => overlaps(one, span))))
    .map(saying)
}

function itemsOf({ reading }: Desk, kind: ItemKind): Item[] {
  const ids = ((): string[] => {
    switch (kind) {
      case 'claim':
        return reading.claims.map(({ id }) => id)
      case 'actor':
        return reading.entities.map(({ id }) => id)
      case 'incident':
        return reading.incidents.map(({ id }) => id)
      case 'responsibility':
        return reading.responsibility.map(({ id }) => id)
      case 'stance':
        return reading.stances.map(({ id }) => id)
      case 'mention':
        return []
      case 'value':
        return reading.incidents.flatMap(({ id, killed, injured, roles }) => [
          `${id}.date`,
          `${id}.place`,
          ...killed.map((_, n) => `${id}.killed.${n}`),
          ...injured.map((_, n) => `${id}.injured.${n}`),
          ...roles.map((_, n) => `${id}.roles.${n}`),
        ])
    }
  })()
  return ids.map((id) => itemIn(reading, id)).filter((item) => item !== null)
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
