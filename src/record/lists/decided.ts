/**
 * What people decided about the things of the case: laid over their rows when they are listed, so that accepting an actor or
 * choosing a working value joins nothing anew.
 *
 * @module
 */
import { type RawBuilder, sql } from 'kysely'
import type { Actor, CaseIncident } from '../../model/case.ts'
import type { Draft, Note, Orphan, Payload, RatedRow } from '../../model/decision.ts'
import type { ActorId, CaseIncidentId, ReportId } from '../../model/ids.ts'
import {
  decisionId,
  type Rating,
  type Review,
  type ReviewStatus,
  SHOWN_STATUSES,
  UNREVIEWED,
  type WorkingValue,
} from '../../model/review.ts'
import type { Reviewed } from '../case.ts'
import type { CaseDatabase } from '../sqlite/connect.ts'

/** Reviews of actors or incidents, by their ids; who is not here is unreviewed. */
export type DecidedOn = ReadonlyMap<string, Review>

/** The newest decision about any of a thing's items; rejected or a draft only when all of them are. */
export async function decidedOn(db: CaseDatabase, kind: 'actor' | 'incident'): Promise<DecidedOn> {
  const { rows } = await sql<{ thing: string; status: ReviewStatus; decision: number; subject: number; items: number }>`
    SELECT i.thing, v.status, v.decision, v.subject,
      (SELECT count(*) FROM identities o WHERE o.thing = i.thing) AS items
    FROM reviews v JOIN identities i ON i.report = v.report AND i.item = v.item
    WHERE v.kind = ${kind} ORDER BY v.decision`.execute(db)
  const decided = new Map<string, Review>()
  for (const [thing, all] of Map.groupBy(rows, (row) => row.thing)) {
    const hides = ({ status }: { status: ReviewStatus }) => status === 'rejected' || status === 'draft'
    const isWhole = all.filter(hides).length === (all[0]?.items ?? 0)
    const last = (isWhole ? all : all.filter((row) => !hides(row))).at(-1)
    if (last) {
      const { status, decision, subject } = last
      decided.set(thing, { status, decision: decisionId(decision), subject: decisionId(subject) })
    }
  }
  return decided
}

/** The condition that a thing's status is among those asked for. */
export function among(column: 'id', decided: DecidedOn, { review = SHOWN_STATUSES }: Reviewed): RawBuilder<unknown> {
  const wanted = new Set<ReviewStatus>(review)
  const [inside, outside] = [
    [...decided].filter(([, one]) => wanted.has(one.status)),
    [...decided].filter(([, one]) => !wanted.has(one.status)),
  ]
  const list = (entries: readonly (readonly [string, Review])[]) => JSON.stringify(entries.map(([id]) => id))
  return wanted.has('unreviewed')
    ? sql`${sql.ref(column)} NOT IN (SELECT value FROM json_each(${list(outside)}))`
    : sql`${sql.ref(column)} IN (SELECT value FROM json_each(${list(inside)}))`
}

export async function completeActors(db: CaseDatabase, actors: readonly Actor[], decided: DecidedOn): Promise<Actor[]> {
  const exposed = new Map<string, Extract<Payload, { act: 'expose' }> & { readonly n: number }>()
  for (const one of await overlays<Extract<Payload, { act: 'expose' }>>(db, 'expose', 'actor')) {
    exposed.set(one.thing, { ...one.payload, n: one.n })
  }
  return actors.map((actor) => {
    const set = exposed.get(actor.id)
    const review = decided.get(actor.id) ?? UNREVIEWED
    return set && actor.type === 'person'
      ? { ...actor, review, exposure: set.exposure, exposedBy: decisionId(set.n) }
      : { ...actor, review }
  })
}

export async function completeIncidents(
  db: CaseDatabase,
  incidents: readonly CaseIncident[],
  decided: DecidedOn,
): Promise<CaseIncident[]> {
  const chosen = await overlays<Extract<Payload, { act: 'choose' }>>(db, 'choose', 'incident')
  const { rows } = await sql<{ item: string; status: ReviewStatus; decision: number; subject: number }>`
    SELECT r.id || '/' || v.item AS item, v.status, v.decision, v.subject FROM reviews v JOIN reports r ON r.n = v.report
    WHERE v.kind = 'value'`.execute(db)
  const values = new Map<string, Review>(
    rows.map(({ item, status, decision, subject }) => [
      item,
      { status, decision: decisionId(decision), subject: decisionId(subject) },
    ]),
  )
  return incidents.map((incident) => {
    const working = new Map<string, WorkingValue>()
    for (const { n, payload, thing } of chosen) {
      const { field, value, author, reason } = payload
      if (thing !== incident.id) continue
      if (value === null) working.delete(field)
      else working.set(field, { field, value, decision: decisionId(n), author, reason })
    }
    return {
      ...incident,
      review: decided.get(incident.id) ?? UNREVIEWED,
      working: [...working.values()],
      values:
        values.size === 0
          ? incident.values
          : incident.values.map((value) => ({
              ...value,
              claimants: value.claimants.map((one) => ({ ...one, review: values.get(one.item) ?? UNREVIEWED })),
            })),
    }
  })
}

/** Standing decisions of a kind, each with the thing of the case that it is about today; oldest first. */
async function overlays<Kind>(
  db: CaseDatabase,
  act: string,
  role: string,
): Promise<{ readonly n: number; readonly payload: Kind; readonly thing: string }[]> {
  const { rows } = await sql<{ n: number; payloadJson: string; thing: string }>`
    SELECT s.n, p.payloadJson, i.thing FROM standing s JOIN payloads p ON p.n = s.n
    JOIN anchored a ON a.decision = s.n AND a.role = ${role}
    JOIN identities i ON i.report = a.report AND i.item = a.item
    WHERE s.act = ${act} AND s.stands = 1 ORDER BY s.n`.execute(db)
  return rows.map(({ n, payloadJson, thing }) => ({ n, thing, payload: JSON.parse(payloadJson) as Kind }))
}

/** Sources as people rate them; of several ratings of one source for one incident the newest. */
export async function ratingRows(db: CaseDatabase): Promise<RatedRow[]> {
  const { rows } = await sql<{ n: number; payloadJson: string }>`
    SELECT s.n, p.payloadJson FROM standing s JOIN payloads p ON p.n = s.n WHERE s.act = 'rate' AND s.stands = 1
    ORDER BY s.n`.execute(db)
  if (rows.length === 0) return []
  const actorOf = new Map((await overlays(db, 'rate', 'source')).map(({ n, thing }) => [n, thing]))
  const incidentOf = new Map((await overlays(db, 'rate', 'incident')).map(({ n, thing }) => [n, thing]))
  const names = new Map(
    (
      await db
        .selectFrom('actors')
        .select(['id', 'name'])
        .where('id', 'in', [...actorOf.values(), ''])
        .execute()
    ).map(({ id, name }) => [id, name]),
  )
  const rated = new Map<string, RatedRow>()
  for (const { n, payloadJson } of rows) {
    const { source, reliability, stake, incident, author, reason } = JSON.parse(payloadJson) as Extract<
      Payload,
      { act: 'rate' }
    >
    const actor = actorOf.get(n)
    const about = incidentOf.get(n)
    // What no reading of today names waits until one does.
    if (('actor' in source && actor === undefined) || (incident !== null && about === undefined)) continue
    const key = `${'publisher' in source ? `publisher ${source.publisher}` : `actor ${actor}`} ${about ?? ''}`
    const earlier = rated.get(key)?.rating
    const rating: Rating = {
      decision: decisionId(n),
      reliability: reliability ?? earlier?.reliability ?? null,
      stake: stake ?? earlier?.stake ?? null,
      incident: (about as CaseIncidentId | undefined) ?? null,
      author,
      reason,
    }
    rated.set(key, {
      publisher: 'publisher' in source ? source.publisher : null,
      actor: actor === undefined ? null : { id: actor as ActorId, name: names.get(actor) ?? actor },
      rating,
    })
  }
  return [...rated.values()]
}

/** Standing notes; those on one item, report, actor or incident when its id is given. */
export async function noteRows(db: CaseDatabase, id?: string): Promise<Note[]> {
  const { rows } = await sql<{
    n: number
    time: string
    payloadJson: string
    item: string | null
    thing: string | null
  }>`
    SELECT s.n, d.time, p.payloadJson, r.id || '/' || a.item AS item, i.thing
    FROM standing s JOIN decisions d ON d.n = s.n JOIN payloads p ON p.n = s.n
    LEFT JOIN anchored a ON a.decision = s.n AND a.role = 'on' LEFT JOIN reports r ON r.n = a.report
    LEFT JOIN identities i ON i.report = a.report AND i.item = a.item
    WHERE s.act = 'note' AND s.stands = 1 ORDER BY s.n`.execute(db)
  return rows.flatMap(({ n, time, payloadJson, item, thing }) => {
    const { on, text, author } = JSON.parse(payloadJson) as Extract<Payload, { act: 'note' }>
    const names = [item, thing, on && 'report' in on ? on.report : null, on && 'subject' in on ? on.subject : null]
    return id === undefined || names.includes(id) ? [{ decision: decisionId(n), time, author, text }] : []
  })
}

export async function orphanRows(db: CaseDatabase, report?: ReportId): Promise<Orphan[]> {
  const { rows } = await sql<{ rowJson: string }>`
    SELECT rowJson FROM orphans WHERE ${inReport(report)} ORDER BY decision, role`.execute(db)
  return rows.map(({ rowJson }) => JSON.parse(rowJson) as Orphan)
}

export async function draftRows(db: CaseDatabase, report?: ReportId): Promise<Draft[]> {
  const { rows } = await sql<{ rowJson: string }>`
    SELECT rowJson FROM drafts WHERE ${inReport(report)} ORDER BY report, item`.execute(db)
  return rows.map(({ rowJson }) => JSON.parse(rowJson) as Draft)
}

function inReport(report: ReportId | undefined): RawBuilder<unknown> {
  return report === undefined ? sql`true` : sql`report = (SELECT n FROM reports WHERE id = ${report})`
}
