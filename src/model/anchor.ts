/**
 * Anchors: how a decision holds on to words of a report, whatever becomes of the text around them.
 *
 * After the W3C Web Annotation Data Model: a TextQuoteSelector (`exact`, `prefix`, `suffix`) and a TextPositionSelector
 * (`start`, `end`), with the hashes of the snapshot in which they were taken.
 *
 * @see https://www.w3.org/TR/annotation-model/#selectors
 * @module
 */
import { z } from 'zod'
import { ReportId } from './ids.ts'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** The text in which words were judged. */
export const Snapshot = z
  .object({
    report: ReportId,
    /** Of the evidentiary copy. */
    sha256: Hash,
    extractor: z.string(),
    /** SHA-256 of the text that the extractor made, UTF-8. */
    text: Hash,
  })
  .readonly()
export type Snapshot = z.infer<typeof Snapshot>

export const Anchor = z
  .object({
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    start: z.int().min(0),
    end: z.int().min(0),
    /** How often `exact` stood in the snapshot, this place included. */
    copies: z.int().min(1),
    /** How often it stood there between the same `prefix` and `suffix`. */
    twins: z.int().min(1),
  })
  .readonly()
export type Anchor = z.infer<typeof Anchor>
