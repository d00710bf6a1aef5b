/**
 * "An order or a blind eye": rows of one sentence that stand on two sides of an "or" are alternatives, neither asserted.
 *
 * @module
 */
import type { Draft } from './draft.ts'
import type { Scene } from './scene.ts'
import { weaker } from './tone.ts'

/** The same rows, in the same order, those that exclude each other pointing at each other. */
export function alternativesIn(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const rows = drafts.map((row) => ({ ...row })) as (Draft & { alternativeTo: Draft | null })[]
  for (let i = 0; i + 1 < rows.length; i++) {
    const [a, b] = [rows[i], rows[i + 1]]
    if (!a || !b || a.incident !== b.incident || a.assertedBy !== b.assertedBy) continue
    if (a.certainty === 'denied' || b.certainty === 'denied' || a.role === 'unknown' || b.role === 'unknown') continue
    if (a.actor === b.actor && a.role === b.role) continue
    if (!orBetween(scene, a, b)) continue
    rows[i] = soften(a)
    rows[i + 1] = soften(b)
    Object.assign(rows[i] as object, { alternativeTo: rows[i + 1] })
    Object.assign(rows[i + 1] as object, { alternativeTo: rows[i] })
  }
  return rows
}

function soften<R extends Draft>(row: R): R {
  return {
    ...row,
    force: 'alternative',
    certainty: weaker(row.certainty === 'unknown' ? 'possible' : row.certainty, 'possible'),
  }
}

function orBetween(scene: Scene, a: Draft, b: Draft): boolean {
  const { tokens } = scene.page
  const sentence = tokens[a.at]?.sentence
  if (tokens[b.at]?.sentence !== sentence) return false
  for (let i = a.at + 1; i < b.at; i++) if (tokens[i]?.lower === 'or') return true
  return false
}
