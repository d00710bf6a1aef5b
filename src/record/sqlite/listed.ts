/**
 * Lists of values in statements: one bound parameter, whatever their number.
 *
 * @module
 */
import { type RawBuilder, sql } from 'kysely'

/** A subquery with a row and the column `value` for each. */
export function listed(values: Iterable<unknown>): RawBuilder<unknown> {
  return sql`(SELECT value FROM json_each(${JSON.stringify([...values])}))`
}
