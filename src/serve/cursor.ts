/**
 * Lists in parts: a page of rows and an opaque cursor to the next.
 *
 * @module
 */
import { z } from '@hono/zod-openapi'
import type { Page } from '../record/case.ts'
import { ProblemError } from './problem.ts'

const MOST = 500
const USUAL = 100

export const PageQuery = z.object({
  cursor: z.string().optional().openapi({ description: 'As `next` of the page before gave it' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST)
    .optional()
    .openapi({ description: `Rows; ${USUAL} unless said` }),
})
export type PageQuery = z.infer<typeof PageQuery>

/** A page of some rows. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().nullable() })
}

/** Reads one row more than asked, to know whether there is a next page. */
export async function onePage<Row>(
  query: PageQuery,
  list: (page: Required<Page>) => Promise<readonly Row[]>,
): Promise<{ rows: Row[]; next: string | null }> {
  const offset = query.cursor === undefined ? 0 : offsetIn(query.cursor)
  const limit = query.limit ?? USUAL
  const rows = await list({ limit: limit + 1, offset })
  return { rows: rows.slice(0, limit), next: rows.length > limit ? cursorAt(offset + limit) : null }
}

function cursorAt(offset: number): string {
  return Buffer.from(`o${offset}`).toString('base64url')
}

function offsetIn(cursor: string): number {
  const match = /^o(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString())
  if (!match) throw new ProblemError(400, 'bad-cursor', `the cursor ${JSON.stringify(cursor)} is none of this server's`)
  return Number(match[1])
}
