/**
 * `ascribe responsibility`: who is said, by whom, to have had what part. The speaker's words stand first, and an
 * accusation never without the answer of the accused, or word that there is none.
 *
 * @module
 */
import type { ResponsibilityRow } from '../../model/case.ts'
import { layout, type View } from '../layout.ts'
import { evidence, held, inQuotes, part, speakerName } from '../screen/phrases.ts'
import { indented } from '../screen/wrap.ts'
import { accuses, answersTo } from './answers.ts'
import { reportFacet, speakerFacet } from './facets.ts'

export const responsibility = layout<ResponsibilityRow>({
  rows: (held) => held.responsibility(),
  facets: (row, sources) => ({
    speaker: speakerFacet(row.assertedBy),
    actor: row.actor ? [row.actor.id, row.actor.name] : [],
    incident: [row.incident],
    report: reportFacet(row.report, sources),
    role: [row.role],
    certainty: [row.certainty],
    force: [row.force],
  }),
  lines: (rows, view, all) => rows.flatMap((row) => rowLines(row, view, all)),
  none: 'No words on who had what part have been read in these reports.',
})

function rowLines(row: ResponsibilityRow, view: View, all: readonly ResponsibilityRow[]): string[] {
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
    ...(accuses(row) ? answerLines(row, view, all) : []),
    ...indented(`${row.id}, ${view.reportName(row.report)}, on ${about}`, columns, 2, 4).map(faint),
    ...(view.why ? evidence([row.evidence, ...row.grounds.map((ground) => ground.evidence)], view) : []),
    '',
  ]
}

function answerLines(row: ResponsibilityRow, view: View, all: readonly ResponsibilityRow[]): string[] {
  const { columns } = view.terminal
  const name = row.actor?.name ?? 'the accused'
  const answers = answersTo(row, all)
  if (answers.length === 0) return indented(`answer of ${name}: no response on record`, columns, 2, 4)
  return answers.flatMap((answer) =>
    indented(
      `answer of ${name}: ${inQuotes(answer.evidence.text)} (${speakerName(answer.assertedBy)}, ${answer.id})`,
      columns,
      2,
      4,
    ),
  )
}
