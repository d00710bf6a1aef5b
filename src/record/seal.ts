/**
 * Seals: the head of the log and the hashes of the reports, signed, in a small file to give away. Whoever holds it can tell
 * later whether anything up to then was rewritten.
 *
 * @see RFC 8032 (Ed25519)
 * @module
 */
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { InputError } from '../errors.ts'
import type { Effects } from '../model/effects.ts'
import type { SealOptions } from './case.ts'
import { headOf } from './log/chain.ts'
import type { CaseDatabase } from './sqlite/connect.ts'

const Seal = z.object({
  format: z.literal('ascribe-seal/1'),
  /** Entries of the log, and the hash of the last. */
  entries: z.int().min(0),
  head: z.string(),
  /** Reports taken in, and the SHA-256 of their hashes in the order in which they came. */
  reports: z.int().min(0),
  archive: z.string(),
  time: z.string(),
  author: z.string(),
  /** SPKI, PEM. */
  publicKey: z.string(),
  signature: z.string(),
})

export async function sealOf(db: CaseDatabase, effects: Effects, { author, privateKey }: SealOptions): Promise<string> {
  const key = createPrivateKey(privateKey)
  if (key.asymmetricKeyType !== 'ed25519')
    throw new InputError(`a seal is signed with Ed25519, not ${key.asymmetricKeyType}`)
  const { entries, hash: head } = await headOf(db)
  const held = {
    format: 'ascribe-seal/1' as const,
    entries,
    head,
    ...(await archiveDigest(db, null)),
    time: effects.now().toISOString(),
    author: author ?? effects.collector,
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
  }
  const signature = sign(null, signed(held), key).toString('base64')
  return `${JSON.stringify({ ...held, signature }, null, 2)}\n`
}

/** @returns what is wrong; empty when the log and the archive still begin as the seal says */
export async function sealFaults(db: CaseDatabase, text: string): Promise<string[]> {
  let seal: z.infer<typeof Seal>
  try {
    seal = Seal.parse(JSON.parse(text))
  } catch {
    throw new InputError('this is no seal of ascribe; give the file that "ascribe seal" wrote')
  }
  const { signature, ...held } = seal
  if (!isSigned(held, signature)) return ['the signature does not fit: the seal itself was altered']
  const wrong: string[] = []
  const row = await db.selectFrom('decisions').select('hash').where('n', '=', seal.entries).executeTakeFirst()
  if (seal.entries > 0 && row?.hash !== seal.head) {
    wrong.push(
      row
        ? `the log was rewritten: its entry d${seal.entries} is not the one that was sealed on ${seal.time}`
        : `the log was cut: it no longer has d${seal.entries}, which was sealed on ${seal.time}`,
    )
  }
  const { archive, reports } = await archiveDigest(db, seal.reports)
  if (reports < seal.reports || archive !== seal.archive) {
    wrong.push(`the first ${seal.reports} reports are no longer those that were sealed on ${seal.time}`)
  }
  return wrong
}

/** Who signed a seal: the SHA-256 of the public key, to compare with what was told by another way. */
export function fingerprintOf(text: string): string {
  const { publicKey } = Seal.parse(JSON.parse(text))
  return createHash('sha256').update(publicKey).digest('hex')
}

function isSigned(held: Omit<z.infer<typeof Seal>, 'signature'>, signature: string): boolean {
  try {
    return verify(null, signed(held), createPublicKey(held.publicKey), Buffer.from(signature, 'base64'))
  } catch {
    // A key that is none signs nothing.
    return false
  }
}

function signed(held: Omit<z.infer<typeof Seal>, 'signature'>): Buffer {
  const { format, entries, head, reports, archive, time, author, publicKey } = held
  return Buffer.from(JSON.stringify([format, entries, head, reports, archive, time, author, publicKey]))
}

/** @param first - how many reports; null: all */
async function archiveDigest(db: CaseDatabase, first: number | null): Promise<{ reports: number; archive: string }> {
  const all = db.selectFrom('reports').select('sha256').orderBy('n')
  const rows = await (first === null ? all : all.limit(first)).execute()
  const hash = createHash('sha256')
  for (const { sha256 } of rows) hash.update(`${sha256}\n`)
  return { reports: rows.length, archive: hash.digest('hex') }
}
