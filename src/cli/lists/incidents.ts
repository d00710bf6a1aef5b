/**
 * `ascribe incidents`: what happened, each value with those who give it.
 *
 * @module
 */
import type { CaseIncident, Claimant, IncidentValue } from '../../model/case.ts'
import { layout, reviewedBy, type View } from '../layout.ts'
import { oneLine } from '../screen/clean.ts'
import { evidence, fieldWord, isAccusing, reviewed, speakerName } from '../screen/phrases.ts'
import { table } from '../screen/table.ts'
import { indented } from '../screen/wrap.ts'

export const incidents = layout<CaseIncident>({
  rows: (held, ask) => held.incidents(reviewedBy(ask)),
  facets: (row) => ({ incident: [row.id, row.label], type: [row.type], report: row.reports }),
  lines: (rows, view) => rows.flatMap((row) => incidentLines(row, view)),
  none: 'No incident has been read in these reports.',
})

/** One incident with all its values. */
export function incidentLines(row: CaseIncident, view: View): string[] {
  const { columns, strong, faint } = view.terminal
  const told = `${row.id}${reviewed(row.review)}; ${row.status}; told in ${row.reports.length} of the reports, as the main one in ${row.main}`
  const values = row.values.filter(({ field }) => !isAccusing(field))
  const rest = row.values.length - values.length
  return [
    ...indented(row.label, columns, 0, 2).map(strong),
    ...indented(row.series ? `${told}; a series told as one` : told, columns, 2, 4).map(faint),
    ...(view.why ? row.joins.flatMap(({ reason }) => indented(`joined: ${reason}`, columns, 2, 4)) : []),
    ...row.working.flatMap(({ field, value, decision, author, reason }) =>
      indented(
        oneLine(
          `working value, ${fieldWord(field)}: ${value} (${decision}, ${author}${reason === null ? '' : `: ${reason}`})`,
        ),
        columns,
        2,
        4,
      ),
    ),
    ...valueTable(values, view),
    ...(rest > 0
      ? indented('Who is said to have had what part: ascribe responsibility', columns, 2, 4).map(faint)
      : []),
    '',
  ]
}

function valueTable(values: readonly IncidentValue[], view: View): string[] {
  if (values.length === 0) return []
  return table(
    values,
    [
      { title: '', cell: () => '' },
      { title: 'what', cell: ({ field }) => fieldWord(field) },
      { title: 'value', cell: ({ value }) => value, share: 2 },
      { title: 'according to', cell: ({ claimants }) => sayers(claimants), share: 3 },
    ],
    view.terminal.columns,
    ({ claimants }) =>
      view.why
        ? claimants.flatMap(({ item, evidence: quote, review }) => [
            ...indented(`${item}${reviewed(review)}`, view.terminal.columns, 6, 8),
            ...evidence([quote], view, 6),
          ])
        : [],
  )
}

/** Each voice once, with how often it says so. */
function sayers(claimants: readonly Claimant[]): string {
  const counts = new Map<string, number>()
  for (const { speaker } of claimants) {
    const name = speakerName(speaker)
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].map(([name, count]) => (count > 1 ? `${name} (${count} times)` : name)).join('; ')
}
