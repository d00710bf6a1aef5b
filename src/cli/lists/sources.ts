/**
 * `ascribe sources`: the reports, and which of them go back to one origin.
 *
 * @module
 */
import type { SourceRow } from '../../model/case.ts'
import { withOrigins } from '../assess.ts'
import { layout, type View } from '../layout.ts'
import { evidence } from '../screen/phrases.ts'
import { table } from '../screen/table.ts'
import { indented } from '../screen/wrap.ts'
import { reportFacet } from './facets.ts'

export const sources = layout<SourceRow>({
  rows: (held, { sources: rows }) => withOrigins(held, rows),
  facets: (row, all) => ({ report: reportFacet(row.report, all) }),
  lines: (rows, view) =>
    table(
      rows,
      [
        { title: 'report', cell: (row) => row.report },
        { title: 'headline', cell: (row) => row.headline ?? row.address, share: 3 },
        { title: 'publisher', cell: (row) => row.publisher ?? 'not stated', share: 2 },
        { title: 'published', cell: (row) => row.published ?? 'not stated' },
        { title: 'words', cell: (row) => String(row.words), right: true },
        { title: 'claims', cell: (row) => (row.read ? String(row.claims) : 'not read'), right: true },
      ],
      view.terminal.columns,
      (row) => below(row, view),
      view.terminal.strong,
    ),
  none: 'The case holds no report yet.',
})

function below(row: SourceRow, view: View): string[] {
  const { columns, faint } = view.terminal
  return [
    ...row.sharesOriginWith.flatMap(({ report, reason }) =>
      indented(`one origin with ${report}, ${view.reportName(report)}: ${reason}`, columns, 4, 6),
    ),
    ...(row.read ? [] : indented(`not read: the text is in ${row.language}`, columns, 4, 6)),
    ...row.findings.flatMap(({ rule, message }) => indented(`doubt: ${message} (${rule})`, columns, 4, 6)),
    ...(view.why
      ? [
          ...indented(`from ${row.address}; sha256 ${row.sha256}`, columns, 4, 6).map(faint),
          ...evidence(
            row.findings.map((finding) => finding.evidence),
            view,
            6,
          ),
        ]
      : []),
  ]
}
