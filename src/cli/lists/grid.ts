/**
 * `ascribe grid`: who holds what about which question, in whose words.
 *
 * A question and a speaker are headings; what is said of anybody stands below, in the speaker's words, with how it is
 * held, and an accusation with the answer of the accused.
 *
 * @module
 */
import type { CaseQuestion, CellEntry, Grid, GridSpeaker } from '../../model/assessment.ts'
import { gridsOf, type Responses, responsesIn, rowsOf } from '../assess.ts'
import { layout, type View } from '../layout.ts'
import { evidence, held, inQuotes, speakerName } from '../screen/phrases.ts'
import { indented } from '../screen/wrap.ts'
import { answers } from './answers.ts'
import { speakerFacet } from './facets.ts'

export const grid = layout<Grid>({
  rows: async (held, { wanted, sources }) =>
    gridsOf(await rowsOf(held, sources))
      .map((one) => narrowed(one, wanted.question, wanted.speaker))
      .filter(hasCells),
  facets: (row) => ({
    incident: [row.incident, row.label],
    question: row.questions.flatMap(({ id, text }) => [id, text]),
    speaker: row.speakers.flatMap(({ speaker }) => speakerFacet(speaker)),
  }),
  lines: async (rows, view, held) => {
    const responses = responsesIn(await rowsOf(held, []))
    return rows.flatMap((row) => gridLines(row, responses, view))
  },
  none: 'No view on who did it, or why, has been read in these reports.',
})

/** Only the cells that the filters ask for; a filter on the whole grid would bring back its other cells. */
function narrowed(grid: Grid, question: string | undefined, speaker: string | undefined): Grid {
  const holds = (words: readonly (string | null)[], wanted: string | undefined): boolean =>
    wanted === undefined || words.some((word) => word?.toLowerCase().includes(wanted.toLowerCase()))
  const questions = grid.questions.filter(({ id, text }) => holds([id, text], question))
  const speakers = grid.speakers.filter((one) => holds(speakerFacet(one.speaker), speaker))
  const cells = grid.cells.filter(
    (cell) => questions.some(({ id }) => id === cell.question) && speakers.some(({ id }) => id === cell.speaker),
  )
  return { ...grid, questions, speakers, cells }
}

function hasCells(grid: Grid): boolean {
  return grid.cells.length > 0
}

/** One incident: its questions, and under each who answers. */
export function gridLines(grid: Grid, responses: Responses, view: View): string[] {
  const { columns, strong, faint } = view.terminal
  const heading = indented(grid.label, columns, 0, 2)
  return [
    ...heading.map(strong),
    '='.repeat(Math.min(columns, Math.max(...heading.map((line) => line.length)))),
    ...(grid.incident ? indented(`incident: ${grid.incident}`, columns, 0, 2).map(faint) : []),
    '',
    ...grid.questions.flatMap((question) => questionLines(question, grid, responses, view)),
  ]
}

function questionLines(question: CaseQuestion, grid: Grid, responses: Responses, view: View): string[] {
  const cells = grid.cells.filter((cell) => cell.question === question.id)
  if (cells.length === 0) return []
  const { columns, strong } = view.terminal
  const asked = question.askedIn.flatMap((quote) =>
    indented(`asked by ${view.reportName(quote.report)}: ${inQuotes(quote.text)}`, columns, 2, 4),
  )
  return [
    ...indented(question.text, columns, 0, 2).map(strong),
    ...asked,
    ...cells.flatMap((cell) => {
      const column = grid.speakers.find(({ id }) => id === cell.speaker)
      return [
        '',
        ...indented(column ? speakerHeading(column) : cell.speaker, columns, 2, 4).map(strong),
        ...cell.entries.flatMap((entry) => entryLines(entry, question, responses, view)),
      ]
    }),
    '',
  ]
}

function speakerHeading({ speaker, stake, reports }: GridSpeaker): string {
  const carried = reports.length > 1 ? `, in ${reports.length} reports` : ''
  return `${speakerName(speaker)}${stake === 'unknown' ? '' : `, stake: ${stake}`}${carried}`
}

function entryLines(entry: CellEntry, question: CaseQuestion, responses: Responses, view: View): string[] {
  const { columns, faint } = view.terminal
  const own = entry.ownClaim ? ' (of itself)' : ''
  const other = entry.alternativeTo ? `; the other possibility: ${entry.alternativeTo}` : ''
  const row = (words: string): string[] => indented(words, columns, 6, 8)
  return [
    ...indented(inQuotes(entry.evidence.text), columns, 4),
    ...row(`on ${entry.answer}${own} - ${held(entry.certainty, entry.force, entry.condition)}${other}`),
    ...entry.grounds.flatMap((ground) => row(`ground: ${ground.kind}, ${inQuotes(ground.evidence.text)}`)),
    ...(accuses(entry, question)
      ? answers({ actor: entry.actor, incident: question.incident, matter: null }, responses).flatMap(row)
      : []),
    ...row(`[${entry.item}, ${view.reportName(entry.report)}]`).map(faint),
    ...(view.why ? evidence([entry.evidence], view, 6) : []),
  ]
}

function accuses(entry: CellEntry, question: CaseQuestion): boolean {
  const aboutAuthors = question.kind === 'perpetrator' || question.kind === 'sponsor-role'
  const blames = !/: (none|opposed|unknown)$/.test(entry.answer)
  return aboutAuthors && blames && entry.actor !== null && !entry.ownClaim && entry.certainty !== 'denied'
}
