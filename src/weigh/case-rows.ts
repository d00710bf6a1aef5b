/**
 * What weighing starts from: the rows of a case, as its lists print them.
 *
 * @module
 */

import type { Actor, AskedRow, CaseIncident, ResponsibilityRow, SourceRow, StanceRow } from '../model/case.ts'
import type { RatedRow } from '../model/decision.ts'

export interface CaseRows {
  readonly incidents: readonly CaseIncident[]
  readonly responsibility: readonly ResponsibilityRow[]
  readonly stances: readonly StanceRow[]
  readonly asked: readonly AskedRow[]
  readonly actors: readonly Actor[]
  readonly sources: readonly SourceRow[]
  /** What people say that sources have at stake; left out: nobody has said. */
  readonly ratings?: readonly RatedRow[]
}

/** The views and questions about each incident, sorted once: a case may hold thousands. */
export function rowsByIncident(
  rows: Pick<CaseRows, 'responsibility' | 'stances' | 'asked'>,
): (incident: CaseIncident['id']) => Pick<CaseRows, 'responsibility' | 'stances' | 'asked'> {
  const responsibility = Map.groupBy(rows.responsibility, (row) => row.incident)
  const stances = Map.groupBy(rows.stances, (row) => row.incident)
  const asked = Map.groupBy(rows.asked, (row) => row.incident)
  return (incident) => ({
    responsibility: responsibility.get(incident) ?? [],
    stances: stances.get(incident) ?? [],
    asked: asked.get(incident) ?? [],
  })
}
