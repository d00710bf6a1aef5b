/**
 * What weighing starts from: the rows of a case, as its lists print them.
 *
 * @module
 */
import type { Actor, AskedRow, CaseIncident, ResponsibilityRow, SourceRow, StanceRow } from '../model/case.ts'

export interface CaseRows {
  readonly incidents: readonly CaseIncident[]
  readonly responsibility: readonly ResponsibilityRow[]
  readonly stances: readonly StanceRow[]
  readonly asked: readonly AskedRow[]
  readonly actors: readonly Actor[]
  readonly sources: readonly SourceRow[]
}
