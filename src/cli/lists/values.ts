/**
 * `ascribe values`: what is given for the fields of incidents, a row for each giving.
 *
 * @module
 */
import type { ValueRow } from '../../model/case.ts'
import { layout, reviewedBy, type View } from '../layout.ts'
import { evidence, fieldWord, inQuotes, isAccusing, reviewed, speakerName } from '../screen/phrases.ts'
import { indented } from '../screen/wrap.ts'
import { reportFacet, speakerFacet } from './facets.ts'

export const values = layout<ValueRow>({
  rows: (held, ask) => held.values(reviewedBy(ask)),
  facets: (row, sources) => ({
    incident: [row.incident],
    field: [row.field],
    speaker: speakerFacet(row.speaker),
    report: reportFacet(row.report, sources),
  }),
  lines: (rows, view) => {
    const told = rows.filter((row) => !isAccusing(row.field) || row.review.status === 'rejected')
    return [
      ...told.flatMap((row) => rowLines(row, view)),
      ...(told.length < rows.length
        ? indented('Who is said to have had what part: ascribe responsibility', view.terminal.columns, 0, 2)
        : []),
    ]
  },
  none: 'No value of an incident has been read in these reports, or none that was decided on so.',
})

function rowLines(row: ValueRow, view: View): string[] {
  const { columns, strong, faint } = view.terminal
  const about = row.incident ?? 'an incident that is left out'
  return [
    ...indented(`${fieldWord(row.field)}: ${row.value}`, columns, 0, 2).map(strong),
    ...indented(`according to ${speakerName(row.speaker)}: ${inQuotes(row.evidence.text)}`, columns, 2, 4),
    ...indented(`${row.id}, ${view.reportName(row.report)}, on ${about}${reviewed(row.review)}`, columns, 2, 4).map(
      faint,
    ),
    ...(view.why ? evidence([row.evidence], view) : []),
  ]
}
