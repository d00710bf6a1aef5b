/**
 * `ascribe claims`: who says what.
 *
 * @module
 */
import type { ClaimRow } from '../../model/case.ts'
import { layout, reviewedBy } from '../layout.ts'
import { evidence, held, inQuotes, reviewed, speakerName } from '../screen/phrases.ts'
import { indented } from '../screen/wrap.ts'
import { reportFacet, speakerFacet } from './facets.ts'

export const claims = layout<ClaimRow>({
  rows: (held, ask) => held.claims(reviewedBy(ask)),
  facets: (row, sources) => ({
    speaker: speakerFacet(row.speaker),
    incident: row.incidents,
    actor: row.actors.flatMap(({ id, name }) => [id, name]),
    report: reportFacet(row.report, sources),
    certainty: [row.certainty],
    force: [row.force],
    part: [row.part],
    kind: [row.kind],
  }),
  lines: (rows, view) =>
    rows.flatMap((row) => {
      const { columns, strong, faint } = view.terminal
      const where = row.part === 'body' ? '' : `, in a ${row.part.replace('-', ' ')}`
      const told = row.reportedBy ? `; told by the speaker of ${row.reportedBy}` : ''
      const again = row.repeats ? `; repeats ${row.repeats}` : ''
      const cue = row.cue ? ` (“${row.cue}”)` : ''
      return [
        ...indented(`${speakerName(row.speaker)}${cue}:`, columns, 0, 2).map(strong),
        ...indented(inQuotes(row.content), columns, 2),
        ...indented(`${held(row.certainty, row.force, row.condition)}${told}${again}`, columns, 2, 4),
        ...indented(`${row.id}, ${view.reportName(row.report)}${where}${reviewed(row.review)}`, columns, 2, 4).map(
          faint,
        ),
        ...(view.why ? evidence(row.evidence, view) : []),
        '',
      ]
    }),
  none: 'No claim has been read in these reports.',
})
