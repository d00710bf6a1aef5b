/**
 * The model's records under the names by which the API's description calls them.
 *
 * @module
 */
import { z } from '@hono/zod-openapi'
import * as assessment from '../model/assessment.ts'
import * as model from '../model/case.ts'
import { ItemId } from '../model/ids.ts'
import { DecisionId } from '../model/review.ts'
import { DOUBT_REASONS } from '../weigh/doubt.ts'
import { Problem } from './problem.ts'

export const Quote = model.Quote.openapi('Quote')
export const Speaker = model.Speaker.openapi('Speaker')
export const Actor = model.Actor.openapi('Actor')
export const ClaimRow = model.ClaimRow.openapi('Claim')
export const CaseIncident = model.CaseIncident.openapi('Incident')
export const ResponsibilityRow = model.ResponsibilityRow.openapi('Responsibility')
export const StanceRow = model.StanceRow.openapi('Stance')
export const AskedRow = model.AskedRow.openapi('AskedQuestion')
export const SourceRow = model.SourceRow.openapi('Source')
export const Grid = assessment.Grid.openapi('Grid')
export const NotKnown = assessment.NotKnown.openapi('NotKnown')
export const Origins = assessment.Origins.openapi('Origins')

export const Doubt = z
  .object({ score: z.number(), reasons: z.array(z.enum(DOUBT_REASONS)).readonly() })
  .openapi('Doubt')

/** What became of an act: the entry in the log, new or saying so already, and the item as lists now call it. */
export const Decided = z
  .object({ decision: DecisionId, already: z.boolean(), item: ItemId.nullable() })
  .openapi('Decided')

/** A route's answers: the good one, and that failures are problem details. */
export function answers<Shape extends z.ZodType>(schema: Shape, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    default: { description: 'What is wrong', content: { 'application/problem+json': { schema: Problem } } },
  } as const
}

/** What the accused say to what is said of them; shown wherever an accusation is. Empty: no response on record. */
export const ResponseTo = z.object({ actor: z.string(), rows: z.array(ResponsibilityRow) }).openapi('Response')

/** What reports named in an answer are called, by id. */
export const SourceRefs = z
  .record(z.string(), z.object({ name: z.string(), published: z.string().nullable(), headline: z.string().nullable() }))
  .openapi('SourceRefs')
export type SourceRefs = z.infer<typeof SourceRefs>
