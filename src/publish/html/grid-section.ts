/**
 * The stance grid on the page: a row a speaker, a column a question, in each cell the words.
 *
 * @module
 */
import type { CellEntry, Grid, GridCell, GridSpeaker } from '../../model/assessment.ts'
import type { Answers } from './answers.ts'
import type { Evidence } from './evidence.ts'
import { anchor, html, type Markup } from './markup.ts'
import { certaintyBadge, counted, forceNote, viewInWords } from './wording.ts'

const STAKES: Readonly<Record<GridSpeaker['stake'], string>> = {
  party: 'party to it',
  aligned: 'aligned with a party',
  funded: 'funded by a party',
  'none-known': 'no stake known',
  unknown: 'stake not rated',
}

/** Cells are laid out as a table on wide screens and as cards on narrow ones and on paper; roles keep it a table. */
export function gridTable(grid: Grid, evidence: Evidence, answers: Answers): Markup {
  const questions = grid.questions.filter((question) => question.answers > 0)
  const cellAt = new Map(grid.cells.map((cell) => [`${cell.question} ${cell.speaker}`, cell]))
  const id = anchor('grid', grid.incident ?? 'matters')
  const row = (speaker: GridSpeaker) => html`<tr role="row">
<th role="rowheader" scope="row"><div class="voice">${speakerHead(speaker)}</div></th>
${questions.map((question) => {
  const cell = cellAt.get(`${question.id} ${speaker.id}`)
  return cell === undefined
    ? html`<td role="cell" class="silent"><span aria-hidden="true">–</span><span class="unseen">no view on record</span></td>`
    : html`<td role="cell"><span class="asked" aria-hidden="true">${question.text}</span>${cellViews(cell, evidence, answers)}</td>`
})}</tr>
`
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="${id}">
<table class="grid" role="table" aria-labelledby="${id}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Who holds a view</th>
${questions.map((question) => html`<th role="columnheader" scope="col">${question.text}<small>${counted(question.answers, 'speaker')}${question.askedIn.length > 0 && html`; also asked: ${question.askedIn.map((quote) => evidence.link(quote))}`}</small></th>`)}
</tr></thead><tbody role="rowgroup">
${grid.speakers.map(row)}</tbody></table></div>
`
}

function speakerHead({ speaker, stake, reports }: GridSpeaker): Markup {
  const affiliation = speaker.kind === 'actor' ? speaker.affiliation : null
  const type = speaker.kind === 'report' ? 'in its own voice' : speaker.sourceType
  return html`<span class="speaker"><bdi>${speaker.name}</bdi></span>${affiliation !== null && html`<small><bdi>${affiliation}</bdi></small>`}
<small>${type !== null && `${type} · `}<span class="stake ${stake}">${STAKES[stake]}</span></small>${reports.length > 1 && html`<small>in ${reports.length} reports</small>`}`
}

function cellViews(cell: GridCell, evidence: Evidence, answers: Answers): Markup {
  const isResponsibility = /:(perpetrator|sponsor-role)$/.test(cell.question)
  const views = [...Map.groupBy(cell.entries, sameWords).values()] as [CellEntry, ...CellEntry[]][]
  return html`${views.map(([entry, ...copies]) => {
    const grounds = entry.grounds.map(
      (ground) => html`<span class="ground">${ground.kind}: ${evidence.words(ground.evidence)}</span>`,
    )
    return html`<div class="view ${entry.certainty}"><p class="answered">${certaintyBadge(entry.certainty)} ${viewInWords(entry, isResponsibility)}</p>
${forceNote(entry.force, entry.condition)}<p class="said">${evidence.said(entry.evidence)}</p>
${grounds.length > 0 && html`<p class="grounds">Ground — ${grounds}</p>`}<p class="from">${evidence.link(entry.evidence)}${copies.map((copy) => html`, ${evidence.link(copy.evidence)}`)}</p>
${answers.toRow(entry.item)}</div>`
  })}`
}

/** The same view in the same words, as copies carry it. */
function sameWords(entry: CellEntry): string {
  const words = entry.evidence.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return [entry.answer, entry.certainty, entry.force, entry.condition, ...words].join(' ')
}
