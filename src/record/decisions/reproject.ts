/**
 * Makes the rows of one report anew from its text, its reading and what people decided about it.
 *
 * @module
 */
import type { Kysely } from 'kysely'
import { project } from '../project.ts'
import type { Tables } from '../sqlite/tables.ts'
import { writeRows } from '../write-rows.ts'
import { type Desk, deskOf } from './desk.ts'
import { writeReviews } from './write-reviews.ts'

/** Writes what the desk comes to. @returns the desk */
export async function reproject(trx: Kysely<Tables>, n: number): Promise<Desk> {
  const desk = await deskOf(trx, n)
  await writeRows(trx, n, project(desk.report, desk.decided))
  await writeReviews(trx, desk)
  return desk
}
