/**
 * `ascribe stances`: what is held about an incident beside who did it.
 *
 * @module
 */
import type { StanceRow } from '../../model/case.ts'
import { layout, reviewedBy } from '../layout.ts'
import { evidence, held, inQuotes, reviewed, speakerName } from '../screen/phrases.ts'
import { indented } from '../screen/wrap.ts'
import { reportFacet, speakerFacet } from './facets.ts'

export const stances = layout<StanceRow>({
  rows: (held, ask) => held.stances(reviewedBy(ask)),
  facets: (row, sources) => ({
    speaker: speakerFacet(row.assertedBy),
    actor: row.actor ? [row.actor.id, row.actor.name] : [],
    incident: [row.incident],
    report: reportFacet(row.report, sources),
    dimension: [row.dimension],
    certainty: [row.certainty],
    force: [row.force],
  }),
  lines: (rows, view) =>
    rows.flatMap((row) => {
      const { columns, strong, faint } = view.terminal
      const whose = row.actor ? ` (${row.dimension === 'audience' ? 'to' : 'of'} ${row.actor.name})` : ''
      return [
        ...indented(`${speakerName(row.assertedBy)}:`, columns, 0, 2).map(strong),
        ...indented(inQuotes(row.evidence.text), columns, 2),
        ...indented(`on ${row.dimension}${whose}: ${row.value}`, columns, 2, 4),
        ...indented(held(row.certainty, row.force, row.condition), columns, 2, 4),
        ...indented(
          `${row.id}, ${view.reportName(row.report)}, on ${row.incident}${reviewed(row.review)}`,
          columns,
          2,
          4,
        ).map(faint),
        ...(view.why ? evidence([row.evidence, ...row.grounds.map((ground) => ground.evidence)], view) : []),
        '',
      ]
    }),
  none: 'No view on intent, motive or timing has been read in these reports.',
})
