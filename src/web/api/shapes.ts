/**
 * What the API's answers hold, named for the pages.
 *
 * @module
 */
import type { InferResponseType } from 'hono/client'
import type { api } from './client.ts'

export type { CellEntry, Grid, NotKnown, Origins } from '../../model/assessment.ts'
export type {
  Actor,
  AskedRow,
  CaseIncident,
  Claimant,
  ClaimRow,
  IncidentValue,
  Quote,
  ResponsibilityRow,
  Speaker,
  StanceRow,
} from '../../model/case.ts'
export type { LogEntry, Orphan } from '../../model/decision.ts'
export type { Review } from '../../model/review.ts'
export type { Job } from '../../serve/jobs.ts'

export type ReportPage = InferResponseType<(typeof api.reports)[':id']['$get'], 200>
export type SourcePage = InferResponseType<typeof api.reports.$get, 200>
export type Source = SourcePage['rows'][number]
export type IncidentPage = InferResponseType<(typeof api.incidents)[':id']['$get'], 200>
export type GridPage = InferResponseType<(typeof api.grids)[':id']['$get'], 200>
export type Timeline = InferResponseType<typeof api.timeline.$get, 200>
export type Mark = Timeline['marks'][number]
export type Named = InferResponseType<typeof api.find.$get, 200>['rows'][number]
export type Hit = InferResponseType<typeof api.search.$get, 200>['rows'][number]
