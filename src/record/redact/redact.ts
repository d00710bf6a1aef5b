/**
 * Takes words away for good: a report, a stretch of one, or a decision. What stays is a tombstone with who did it and why, and
 * a chain that can be verified still.
 *
 * @module
 */
import { rm } from 'node:fs/promises'
import { sql } from 'kysely'
import { InputError } from '../../errors.ts'
import type { By } from '../../model/act.ts'
import { placeOf } from '../archive.ts'
import type { CaseReader, Redacted, Redaction } from '../case.ts'
import type { DecideWith } from '../decisions/decide.ts'
import { regroup } from '../joining/regroup.ts'
import type { CaseDatabase } from '../sqlite/connect.ts'
import { redactDecision } from './decision.ts'
import { redactReport } from './report.ts'
import { redactSpan } from './span.ts'

export async function redact(
  world: DecideWith,
  what: Redaction,
  by: By & { readonly reason: string },
  reader: CaseReader,
): Promise<Redacted> {
  if (!/\S/.test(by.reason)) throw new InputError('a redaction says why; give a reason that does not repeat the words')
  const { db, archiveFolder } = world
  await sql`PRAGMA secure_delete = ON`.execute(db)
  const { copies, ...redacted } =
    'decision' in what
      ? await redactDecision(world, what.decision, by)
      : 'start' in what
        ? await redactSpan(world, what, by, reader)
        : await redactReport(world, what.report, by)
  for (const sha256 of copies) await rm(placeOf(archiveFolder, sha256), { force: true })
  await regroup(db)
  await scrub(db)
  return redacted
}

/** Nothing of what was taken away may stay in free pages, in the search index or in the write-ahead log. */
async function scrub(db: CaseDatabase): Promise<void> {
  await sql`INSERT INTO searchIndex (searchIndex) VALUES ('rebuild')`.execute(db)
  await sql`INSERT INTO searchIndex (searchIndex) VALUES ('optimize')`.execute(db)
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db)
  await sql`VACUUM`.execute(db)
  const { rows } = await sql<{ busy: number }>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db)
  if (rows[0]?.busy !== 0) {
    throw new InputError(
      'the words are out of the case, but another program that has it open keeps older pages on the disk; close it and redact again',
    )
  }
}
