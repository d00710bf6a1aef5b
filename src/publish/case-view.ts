/**
 * What publishing starts from: one view of a case, with everything that a page or a sheet prints.
 *
 * @module
 */
import type { Grid, NotKnown } from '../model/assessment.ts'
import type { ClaimRow, Speaker } from '../model/case.ts'
import type { ReportId } from '../model/ids.ts'
import type { ReaderStamp } from '../model/reading.ts'
import type { Metadata } from '../model/report.ts'
import type { CaseRows } from '../weigh/case-rows.ts'
import { gridsOf } from '../weigh/grid.ts'
import { notKnown } from '../weigh/not-known.ts'
import { type CommonOrigin, commonOrigins } from '../weigh/origins/common-origins.ts'
import { calledBy, type ReportNames, reportNames } from '../weigh/report-names.ts'

/** A report's text, and where its metadata were found. */
export interface ReportPage {
  readonly text: string
  readonly metadata: Metadata
}

/** A case as its record holds it, before anything is weighed. */
export interface CaseParts extends CaseRows {
  /** How the case is called; its folder's name will do. */
  readonly title: string
  /** When the view was taken, ISO 8601. */
  readonly made: string
  readonly reader: ReaderStamp
  readonly claims: readonly ClaimRow[]
  readonly pages: ReadonlyMap<ReportId, ReportPage>
}

export interface CaseView extends CaseParts {
  /** One grid an incident that somebody holds a view on, fullest first. */
  readonly grids: readonly Grid[]
  readonly notKnown: readonly NotKnown[]
  /** What each report is called. */
  readonly names: ReportNames
  readonly links: readonly CommonOrigin[]
}

/** Weighs a case for publication; `sources` come back with the reports that they share an origin with. */
export function caseViewOf(parts: CaseParts): CaseView {
  const links = commonOrigins(
    parts.sources.map(({ report, published }) => ({
      id: report,
      text: parts.pages.get(report)?.text ?? '',
      published,
    })),
  )
  const names = reportNames(parts.sources)
  return {
    ...parts,
    ...underTheirNames(parts, names),
    names,
    sources: parts.sources.map((source) => ({ ...source, sharesOriginWith: sharing(source.report, links) })),
    grids: gridsOf(parts),
    notKnown: notKnown(parts),
    links,
  }
}

/** The rows with each report's own voice called as the page calls it, instead of by an address. */
function underTheirNames(parts: CaseParts, names: ReportNames) {
  const renamed = <Row extends { readonly assertedBy: Speaker }>(row: Row): Row => ({
    ...row,
    assertedBy: calledBy(row.assertedBy, names),
  })
  return {
    responsibility: parts.responsibility.map(renamed),
    stances: parts.stances.map(renamed),
    claims: parts.claims.map((claim) => ({ ...claim, speaker: calledBy(claim.speaker, names) })),
    incidents: parts.incidents.map((incident) => ({
      ...incident,
      values: incident.values.map((value) => ({
        ...value,
        claimants: value.claimants.map((claimant) => ({ ...claimant, speaker: calledBy(claimant.speaker, names) })),
      })),
    })),
  }
}

/** The reports that share an origin with one, each with the reason. */
export function sharing(report: ReportId, links: readonly CommonOrigin[]): { report: ReportId; reason: string }[] {
  return sharingOf([report], links).get(report) ?? []
}

/** The same for many reports, looking at each link once. */
export function sharingOf(
  reports: readonly ReportId[],
  links: readonly CommonOrigin[],
): ReadonlyMap<ReportId, { report: ReportId; reason: string }[]> {
  const found = new Map(reports.map((report) => [report, [] as { report: ReportId; reason: string }[]]))
  for (const { earlier, later, kind, because } of links) {
    const reason = `${KINDS[kind]}: ${because}`
    found.get(earlier as ReportId)?.push({ report: later as ReportId, reason })
    found.get(later as ReportId)?.push({ report: earlier as ReportId, reason })
  }
  return found
}

const KINDS = { copy: 'copy', rewording: 'perhaps a rewording', 'same-speaker': 'perhaps one mouth' } as const
