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
  const rows = [...drafts]
  for (let i = 0; i + 1 < rows.length; i++) {
    const [a, b] = [rows[i], rows[i + 1]]
    if (!a || !b || a.incident !== b.incident || a.assertedBy !== b.assertedBy) continue
    if (a.certainty === 'denied' || b.certainty === 'denied' || a.role === 'unknown' || b.role === 'unknown') continue
    if ((a.actor === b.actor && a.role === b.role) || !orBetween(scene, a, b)) continue
    const pair = asAlternatives([a, b])
    rows.splice(i, 2, ...pair)
  }
  return rows
}

/** Rows of which only one can be true: none is firmer than possible, and the first two point at each other. */
export function asAlternatives(rows: readonly Draft[]): Draft[] {
  const soft = rows.map((row) => ({
    ...row,
    force: 'alternative' as const,
    certainty:
      row.certainty === 'denied'
        ? row.certainty
        : weaker(row.certainty === 'unknown' ? 'possible' : row.certainty, 'possible'),
    alternativeTo: null as Draft | null,
  }))
  const [a, b] = soft
  if (a && b) [a.alternativeTo, b.alternativeTo] = [b, a]
  return soft
}

function orBetween(scene: Scene, a: Draft, b: Draft): boolean {
  const { tokens } = scene.page
  if (tokens[b.at]?.sentence !== tokens[a.at]?.sentence) return false
  for (let i = a.at + 1; i < b.at; i++) if (tokens[i]?.lower === 'or') return true
  return false
}
