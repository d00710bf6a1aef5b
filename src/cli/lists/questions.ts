/**
 * `ascribe questions`: what is open.
 *
 * @module
 */
import type { CaseQuestion } from '../../model/assessment.ts'
import { questionsOf, rowsOf } from '../assess.ts'
import { layout } from '../layout.ts'
import { inQuotes } from '../screen/phrases.ts'
import { indented } from '../screen/wrap.ts'

export const questions = layout<CaseQuestion>({
  rows: async (held, { sources }) => questionsOf(await rowsOf(held, sources)),
  facets: (row) => ({ incident: [row.incident], kind: [row.kind] }),
  lines: (rows, view) =>
    rows.flatMap((row) => {
      const { columns, strong, faint } = view.terminal
      const answers = row.answers === 1 ? '1 speaker answers' : `${row.answers} speakers answer`
      return [
        ...indented(row.text, columns, 0, 2).map(strong),
        ...indented(`${row.kind}; ${row.answers === 0 ? 'nobody answers' : answers}`, columns, 2, 4),
        ...row.askedIn.flatMap((quote) =>
          indented(`asked by ${view.reportName(quote.report)}: ${inQuotes(quote.text)}`, columns, 2, 4),
        ),
        ...indented(row.id, columns, 2, 4).map(faint),
        '',
      ]
    }),
  none: 'No question has been read in these reports.',
})
