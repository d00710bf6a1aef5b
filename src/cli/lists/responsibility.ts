/**
 * `ascribe responsibility`: who is said, by whom, to have had what part. The speaker's words stand first, and an
 * accusation never without the answer of the accused, or word that there is none.
 *
 * @module
 */
import type { ResponsibilityRow } from '../../model/case.ts'
import { incriminates } from '../../weigh/accusations.ts'
import { type Responses, responsesIn } from '../assess.ts'
import { layout, reviewedBy, type View } from '../layout.ts'
import { evidence, held, inQuotes, part, reviewed, speakerName } from '../screen/phrases.ts'
import { indented } from '../screen/wrap.ts'
import { answers } from './answers.ts'
import { reportFacet, speakerFacet } from './facets.ts'

export const responsibility = layout<ResponsibilityRow>({
  rows: (held, ask) => held.responsibility(reviewedBy(ask)),
  facets: (row, sources) => ({
    speaker: speakerFacet(row.assertedBy),
    actor: row.actor ? [row.actor.id, row.actor.name] : [],
    incident: [row.incident],
    report: reportFacet(row.report, sources),
    role: [row.role],
    certainty: [row.certainty],
    force: [row.force],
  }),
  lines: async (rows, view, held) => {
    const responses = responsesIn({
      responsibility: await held.responsibility(),
      actors: await held.actors(),
    })
    return rows.flatMap((row) => rowLines(row, view, responses))
  },
  none: 'No words on who had what part have been read in these reports.',
})

function rowLines(row: ResponsibilityRow, view: View, responses: Responses): string[] {
  const { columns, strong, faint } = view.terminal
  const own = row.ownClaim ? ', of itself' : ''
  const other = row.alternativeTo ? `; the other possibility: ${row.alternativeTo}` : ''
  const about = row.incident ?? row.matter ?? 'no incident'
  return [
    ...indented(`${speakerName(row.assertedBy)}:`, columns, 0, 2).map(strong),
    ...indented(inQuotes(row.evidence.text), columns, 2),
    ...indented(`speaks of: ${part(row.actor, row.role)}${own}`, columns, 2, 4),
    ...indented(`${held(row.certainty, row.force, row.condition)}${other}`, columns, 2, 4),
    ...row.grounds.flatMap(({ kind, evidence: { text } }) =>
      indented(`ground: ${kind}, ${inQuotes(text)}`, columns, 2, 4),
    ),
    ...(incriminates(row) && !row.ownClaim
      ? answers(row, responses).flatMap((line) => indented(line, columns, 2, 4))
      : []),
    ...indented(`${row.id}, ${view.reportName(row.report)}, on ${about}${reviewed(row.review)}`, columns, 2, 4).map(
      faint,
    ),
    ...(view.why ? evidence([row.evidence, ...row.grounds.map((ground) => ground.evidence)], view) : []),
    '',
  ]
}
