/**
 * The log as people read it.
 *
 * @module
 */
import { type Kysely, sql } from 'kysely'
import { InputError } from '../../errors.ts'
import type { LogEntry, Payload } from '../../model/decision.ts'
import { type DecisionId, decisionId, numberOf } from '../../model/review.ts'
import type { LogFilter } from '../case.ts'
import { summaryOf, wordsOfJudged } from '../decisions/summary.ts'
import type { Tables } from '../sqlite/tables.ts'
import { judgedBy, namedBy } from './standing.ts'

interface EntryRow {
  readonly n: number
  readonly time: string
  readonly hash: string
  readonly previous: string
  readonly payloadJson: string | null
  readonly redactedBy: number | null
  readonly stands: number
  readonly standsBy: number | null
}

export async function logEntries(db: Kysely<Tables>, filter: LogFilter = {}): Promise<LogEntry[]> {
  const { about, author, standing, limit, offset } = filter
  const numbers = about === undefined ? null : JSON.stringify(await numbersAbout(db, about))
  const { rows } = await sql<EntryRow>`
    SELECT d.n, d.time, d.hash, d.previous, p.payloadJson, p.redactedBy, s.stands, s.standsBy
    FROM decisions d JOIN payloads p ON p.n = d.n JOIN standing s ON s.n = d.n
    WHERE (${numbers} IS NULL OR d.n IN (SELECT value FROM json_each(${numbers ?? '[]'})))
      AND (${author ?? null} IS NULL OR s.author = ${author ?? null})
      AND (${standing === true ? 1 : 0} = 0 OR (s.stands = 1 AND s.target IS NULL))
    ORDER BY d.n LIMIT ${limit ?? -1} OFFSET ${offset ?? 0}`.execute(db)
  return rows.map(entryOf)
}

export async function decisionOf(
  db: Kysely<Tables>,
  id: DecisionId,
): Promise<{ readonly entry: LogEntry; readonly payload: Payload | null }> {
  const { rows } = await sql<EntryRow>`
    SELECT d.n, d.time, d.hash, d.previous, p.payloadJson, p.redactedBy, s.stands, s.standsBy
    FROM decisions d JOIN payloads p ON p.n = d.n JOIN standing s ON s.n = d.n WHERE d.n = ${numberOf(id)}`.execute(db)
  const [row] = rows
  if (!row) throw new InputError(`the log has no ${id}; ascribe log lists it`)
  return { entry: entryOf(row), payload: row.payloadJson === null ? null : (JSON.parse(row.payloadJson) as Payload) }
}

function entryOf({ n, time, hash, previous, payloadJson, redactedBy, stands, standsBy }: EntryRow): LogEntry {
  const payload = payloadJson === null ? null : (JSON.parse(payloadJson) as Payload)
  const judged = payload && judgedBy(payload)
  const shown = payload ? [...(judged ? [judged] : []), ...namedBy(payload).map((one) => one.judged)] : []
  return {
    id: decisionId(n),
    time,
    act: payload?.act ?? null,
    author: payload?.author ?? null,
    reason: payload?.reason ?? null,
    kind: judged?.kind ?? null,
    subject: payload && 'subject' in payload ? (payload.subject ?? decisionId(n)) : null,
    of: payload && 'of' in payload ? payload.of : null,
    summary: payload ? lineOf(payload) : 'redacted',
    words: shown.slice(0, 2).flatMap(wordsOfJudged),
    stands: stands === 1,
    standsBy: standsBy === null ? null : decisionId(standsBy),
    redactedBy: redactedBy === null ? null : decisionId(redactedBy),
    hash,
    previous,
  }
}

function lineOf(payload: Payload): string {
  switch (payload.act) {
    case 'add':
    case 'accept':
    case 'edit':
    case 'respan': {
      const now = payload.record ? summaryOf(payload.record) : ''
      const was = payload.judged ? summaryOf(payload.judged) : now
      return payload.act === 'edit' && was !== now ? `${now} (was ${was})` : now
    }
    case 'reject':
      return payload.judged ? summaryOf(payload.judged) : ''
    case 'join':
      return `${summaryOf(payload.a)} and ${summaryOf(payload.b)} are one`
    case 'separate':
      return `${payload.these.map(summaryOf).join(', ')}: not one with ${payload.from.map(summaryOf).join(', ')}`
    case 'rate': {
      const who = 'publisher' in payload.source ? payload.source.publisher : summaryOf(payload.source.actor)
      const grades = [
        payload.reliability === null ? null : `reliability ${payload.reliability}`,
        payload.stake === null ? null : `stake ${payload.stake}`,
      ]
      const where = payload.incident ? `, in ${summaryOf(payload.incident)}` : ''
      return `${who}: ${grades.filter((one) => one !== null).join(', ')}${where}`
    }
    case 'choose': {
      const among = payload.among.length === 0 ? 'none given' : `given: ${payload.among.join(' / ')}`
      return `${payload.field} ${payload.value ?? 'left open'} (${among}) for ${summaryOf(payload.incident)}`
    }
    case 'expose':
      return `${summaryOf(payload.actor)}: ${payload.exposure} (was ${payload.was ?? 'not set'})`
    case 'note': {
      const on =
        payload.on === null
          ? 'the case'
          : 'report' in payload.on
            ? `report ${payload.on.report}`
            : summaryOf(payload.on.judged)
      return `on ${on}: ${payload.text}`
    }
    case 'undo':
    case 'redo':
      return payload.of
    case 'redact': {
      const { what, emptied } = payload
      const gone = emptied.length === 0 ? '' : `; with it ${emptied.join(', ')}`
      if ('decision' in what) return `${what.decision}${gone}`
      return 'start' in what
        ? `report ${what.report}, ${what.start}-${what.end}${gone}`
        : `report ${what.report}${gone}`
    }
  }
}

/** Entries about a report, an item, an actor, an incident or a decision; undos and redos of them too. */
async function numbersAbout(db: Kysely<Tables>, id: string): Promise<number[]> {
  const subject = /^(?:[0-9a-f]+\/)?d(\d+)$/.exec(id)
  const cut = id.indexOf('/')
  const { rows } = subject
    ? await sql<{ n: number }>`SELECT n FROM standing WHERE n = ${Number(subject[1])}
        OR subject = (SELECT subject FROM standing WHERE n = ${Number(subject[1])})`.execute(db)
    : cut >= 0
      ? await sql<{ n: number }>`
          WITH asked AS (SELECT n FROM reports WHERE id = ${id.slice(0, cut)})
          SELECT s.n FROM reviews v JOIN standing s ON s.subject = v.subject
            WHERE v.report = (SELECT n FROM asked) AND v.item = ${id.slice(cut + 1)}
          UNION SELECT decision FROM anchored WHERE report = (SELECT n FROM asked) AND item = ${id.slice(cut + 1)}`.execute(
          db,
        )
      : await sql<{ n: number }>`
          SELECT s.n FROM standing s JOIN reports r ON r.n = s.report WHERE r.id = ${id}
          UNION SELECT m.decision FROM named m JOIN reports r ON r.n = m.report WHERE r.id = ${id}
          UNION SELECT s.n FROM standing s JOIN payloads p ON p.n = s.n WHERE s.act IN ('note', 'redact')
            AND (p.payloadJson->>'$.on.report' = ${id} OR p.payloadJson->>'$.what.report' = ${id})
          UNION SELECT s.n FROM identities i JOIN reviews v ON v.report = i.report AND v.item = i.item
            JOIN standing s ON s.subject = v.subject WHERE i.thing = ${id}
          UNION SELECT a.decision FROM identities i JOIN anchored a ON a.report = i.report AND a.item = i.item
            WHERE i.thing = ${id}`.execute(db)
  const numbers = rows.map(({ n }) => n)
  const turns = await sql<{ n: number }>`SELECT n FROM standing WHERE target IN
    (SELECT value FROM json_each(${JSON.stringify(numbers)}))`.execute(db)
  return [...new Set([...numbers, ...turns.rows.map(({ n }) => n)])]
}
