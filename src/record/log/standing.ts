/**
 * Reads the log through: what each entry is, what it names, and whether it stands.
 *
 * @module
 */
import type { Kysely } from 'kysely'
import type { Payload } from '../../model/decision.ts'
import type { Judged } from '../../model/judged.ts'
import { decisionId, numberOf } from '../../model/review.ts'
import type { Tables } from '../sqlite/tables.ts'

/** An item named by a decision beside the one it judges, by its role. */
export interface NamedJudged {
  readonly role: string
  readonly judged: Judged
}

/** Enters one payload into the tables that are read from the log. */
export async function enter(trx: Kysely<Tables>, n: number, payload: Payload | null): Promise<void> {
  if (payload === null) {
    const nothing = { kind: null, subject: null, report: null, key: null, target: null, standsBy: null }
    await trx
      .insertInto('standing')
      .values({ n, act: '', author: '', ...nothing, stands: 0 })
      .execute()
    return
  }
  const turned = payload.act === 'undo' || payload.act === 'redo' ? numberOf(payload.of) : null
  const judged = judgedBy(payload)
  const onItem = judged !== null && 'beside' in payload
  await trx
    .insertInto('standing')
    .values({
      n,
      act: payload.act,
      kind: judged?.kind ?? null,
      subject: onItem ? numberOf(payload.subject ?? decisionId(n)) : null,
      report: judged === null ? null : await numberOfReport(trx, judged),
      author: payload.author,
      key: payload.key,
      target: turned,
      stands: 1,
      standsBy: null,
    })
    .execute()
  for (const { role, judged: named } of namedBy(payload)) {
    await trx
      .insertInto('named')
      .values({ decision: n, role, report: await numberOfReport(trx, named) })
      .execute()
  }
  if (turned !== null) {
    await trx
      .updateTable('standing')
      .set({ stands: payload.act === 'redo' ? 1 : 0, standsBy: n })
      .where('n', '=', turned)
      // Of what was redacted nothing stands, whatever turned it before.
      .where('act', '!=', '')
      .execute()
  }
}

/** The record of a judgement of an item; null for other acts. */
export function judgedBy(payload: Payload): Judged | null {
  return 'beside' in payload ? (payload.record ?? payload.judged) : null
}

export function namedBy(payload: Payload): NamedJudged[] {
  switch (payload.act) {
    case 'join':
      return [
        { role: 'a', judged: payload.a },
        { role: 'b', judged: payload.b },
      ]
    case 'separate':
      return [
        ...payload.these.map((judged, n) => ({ role: `these.${n}`, judged })),
        ...payload.from.map((judged, n) => ({ role: `from.${n}`, judged })),
      ]
    case 'rate':
      return [
        ...('actor' in payload.source ? [{ role: 'source', judged: payload.source.actor }] : []),
        ...(payload.incident ? [{ role: 'incident', judged: payload.incident }] : []),
      ]
    case 'choose':
      return [{ role: 'incident', judged: payload.incident }]
    case 'expose':
      return [{ role: 'actor', judged: payload.actor }]
    case 'note':
      return payload.on && 'judged' in payload.on ? [{ role: 'on', judged: payload.on.judged }] : []
    case 'undo':
    case 'redo':
    case 'redact':
      return []
    default:
      return payload.elsewhere.map(({ ref, judged }) => ({ role: `elsewhere.${ref}`, judged }))
  }
}

async function numberOfReport(trx: Kysely<Tables>, judged: Judged): Promise<number> {
  const { report } = judged.snapshot
  const row = await trx.selectFrom('reports').select('n').where('id', '=', report).executeTakeFirstOrThrow()
  return row.n
}
