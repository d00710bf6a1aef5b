/**
 * Branded identifiers: a string of one kind cannot stand where another kind is asked for.
 *
 * Ids inside a reading (`e1`, `c4`) are unique within that reading; ids of the case are unique in the case.
 *
 * @module
 */
import { z } from 'zod'

export const EntityId = z.string().brand<'EntityId'>()
export type EntityId = z.infer<typeof EntityId>
export const ClaimId = z.string().brand<'ClaimId'>()
export type ClaimId = z.infer<typeof ClaimId>
export const IncidentId = z.string().brand<'IncidentId'>()
export type IncidentId = z.infer<typeof IncidentId>
export const ResponsibilityId = z.string().brand<'ResponsibilityId'>()
export type ResponsibilityId = z.infer<typeof ResponsibilityId>
export const StanceId = z.string().brand<'StanceId'>()
export type StanceId = z.infer<typeof StanceId>
export const QuestionId = z.string().brand<'QuestionId'>()
export type QuestionId = z.infer<typeof QuestionId>
export const OutlookId = z.string().brand<'OutlookId'>()
export type OutlookId = z.infer<typeof OutlookId>

/** A report: the first twelve hexadecimal digits of the SHA-256 of its bytes, longer only if two would clash. */
export const ReportId = z.string().brand<'ReportId'>()
export type ReportId = z.infer<typeof ReportId>
/** An actor of the case: a slug of its name. */
export const ActorId = z.string().brand<'ActorId'>()
export type ActorId = z.infer<typeof ActorId>
/** An incident of the case: a slug of type, date and place. */
export const CaseIncidentId = z.string().brand<'CaseIncidentId'>()
export type CaseIncidentId = z.infer<typeof CaseIncidentId>
/** One item of one reading, seen from the case: `<report>/<item>`, e.g. `3fa9c0d17e42/c4`. */
export const ItemId = z.string().brand<'ItemId'>()
export type ItemId = z.infer<typeof ItemId>

/** Names an item of a reading from outside that reading. */
export function itemId(report: ReportId, item: string): ItemId {
  return ItemId.parse(`${report}/${item}`)
}
