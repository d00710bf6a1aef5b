/**
 * What the filters see of speakers and reports.
 *
 * @module
 */
import type { SourceRow, Speaker } from '../../model/case.ts'
import type { ReportId } from '../../model/ids.ts'

export function speakerFacet(speaker: Speaker): (string | null)[] {
  if (speaker.kind === 'report') return [speaker.name, `report:${speaker.report}`]
  return [speaker.name, speaker.actor, speaker.affiliation]
}

export function reportFacet(report: ReportId, sources: ReadonlyMap<ReportId, SourceRow>): (string | null)[] {
  const source = sources.get(report)
  return [report, source?.address ?? null, source?.publisher ?? null, source?.headline ?? null]
}
