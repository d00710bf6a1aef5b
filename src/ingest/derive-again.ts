/**
 * The text of archived bytes by today's extractor.
 *
 * @module
 */
import type { Report } from '../model/report.ts'
import { reportOf } from './derive.ts'

const MAX_MILLIS = 5_000

/**
 * @returns null where today's extractor makes nothing of it, or where the bytes are one line of a larger file: the text that is
 *   there stays
 */
export function derivedAgain(report: Report, bytes: Uint8Array): Report | null {
  const { format } = report.derivation
  if (format !== 'text' && format !== 'markdown' && format !== 'html') return null
  const { address, collected, collector } = report
  const made = reportOf({ bytes, address, format }, { now: () => new Date(collected), collector }, MAX_MILLIS)
  return made.kind === 'refused' ? null : { ...made.report, id: report.id }
}
