/**
 * The chain of the log: each entry holds the hash of the one before it, so that none can be changed or taken out unseen.
 *
 * A payload stands beside the chain. The chain holds the SHA-256 of a random salt and the payload: with both gone, nobody can
 * guess from the hash what was decided, and the chain can be verified still.
 *
 * @module
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { LogHead, Payload } from '../../model/decision.ts'
import { type DecisionId, decisionId } from '../../model/review.ts'
import type { Tables } from '../sqlite/tables.ts'

/** What the first entry gives as the hash before it. */
export const GENESIS = '0'.repeat(64)
const FORMAT = 'ascribe-log/1'

export interface ChainLink {
  readonly n: number
  readonly time: string
  readonly digest: string
  readonly previous: string
}

export function hashOf({ n, time, digest, previous }: ChainLink): string {
  return sha256(JSON.stringify([FORMAT, n, time, digest, previous]))
}

export function digestOf(salt: string, payloadJson: string): string {
  return sha256(`${salt}\n${payloadJson}`)
}

/** Puts a decision at the end of the log. Within a transaction that writes: it takes its number from the last entry. */
export async function append(trx: Kysely<Tables>, payload: Payload, time: string): Promise<DecisionId> {
  const head = await headOf(trx)
  const salt = randomBytes(32).toString('hex')
  const payloadJson = JSON.stringify(payload)
  const link = { n: head.entries + 1, time, digest: digestOf(salt, payloadJson), previous: head.hash }
  await trx
    .insertInto('decisions')
    .values({ ...link, hash: hashOf(link) })
    .execute()
  await trx.insertInto('payloads').values({ n: link.n, salt, payloadJson, redactedBy: null }).execute()
  return decisionId(link.n)
}

export async function headOf(db: Kysely<Tables>): Promise<LogHead> {
  const last = await db.selectFrom('decisions').select(['n', 'hash']).orderBy('n', 'desc').limit(1).executeTakeFirst()
  return { entries: last?.n ?? 0, hash: last?.hash ?? GENESIS }
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
