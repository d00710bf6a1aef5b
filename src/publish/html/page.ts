/**
 * The cited report: a case on one page that needs no script, no network and no other file.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import type { CaseView } from '../case-view.ts'
import { protect } from '../protect.ts'
import { answersOf } from './answers.ts'
import { actorsSection, claimsSection } from './claims-section.ts'
import { sourcesSection, unknownSection } from './closing-sections.ts'
import { evidenceOf } from './evidence.ts'
import { gridTable } from './grid-section.ts'
import { incidentSection } from './incident-section.ts'
import { anchor, html, type Markup, trusted } from './markup.ts'
import { STYLE } from './style.ts'
import { timelineSection } from './timeline.ts'
import { CERTAINTY_LETTERS, counted } from './wording.ts'

/** Fewer speakers than this stand side by side just as well in the incident's own section. */
const FEWEST_SPEAKERS = 2
const MOST_GRIDS = 12
const MOST_INCIDENTS = 60

/**
 * Writes the report. The given view is pseudonymised first: private people, victims, witnesses, minors and persons not
 * known to be public appear nowhere on the page by name.
 */
export function htmlReport(caseView: CaseView): string {
  const safe = protect(caseView)
  const { view } = safe
  const evidence = evidenceOf(safe)
  const answers = answersOf(view, evidence)
  const full = view.grids.filter((grid) => grid.speakers.length >= FEWEST_SPEAKERS)
  const grids = (full.length > 0 ? full : view.grids).slice(0, MOST_GRIDS)
  const sections: [id: string, title: string, content: Markup][] = [
    [
      'grid',
      'Who holds what',
      gridsContent(
        grids.map(
          (grid) =>
            html`<h3 id="${anchor('grid', grid.incident ?? 'matters')}"><bdi>${grid.label}</bdi></h3>${gridTable(grid, evidence, answers)}`,
        ),
      ),
    ],
    [
      'incidents',
      'Incidents',
      html`${view.incidents.slice(0, MOST_INCIDENTS).map((incident) => incidentSection(incident, view, evidence, answers))}${view.incidents.length > MOST_INCIDENTS && html`<p class="more">${view.incidents.length - MOST_INCIDENTS} more incidents are in the spreadsheet.</p>`}`,
    ],
    ['claims', 'Claims by speaker', claimsSection(view, evidence, answers)],
    ['actors', 'Actors', actorsSection(view, evidence)],
    ['timeline', 'Timeline', timelineSection(view, evidence)],
    ['unknown', 'What is not known', unknownSection(view, evidence)],
    ['sources', 'Sources', sourcesSection(view, evidence, answers)],
  ]
  const words = evidence.appendix(answers.toQuote)
  const style = createHash('sha256').update(STYLE).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${view.title} – who says what</title><style>${trusted(STYLE)}</style></head>
<body><a class="skip" href="#grid">Skip to who holds what</a>
<header class="masthead">${titleBlock(view, safe.hidden)}
<nav aria-label="Contents"><ul>${[...sections, ['words', 'The words'] as const].map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav></header>
<main>${sections.map(
    ([id, title, content]) => html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${content}</section>
`,
  )}<section id="words" aria-labelledby="words-title"><h2 id="words-title">The words, in their context</h2><p class="note">Every link above leads here. Positions count UTF-16 code units of the report’s text before pseudonyms were put in.</p>
${words}</section></main>
<footer><p>Written by Ascribe with the reader ${view.reader.name} ${view.reader.version}. Who says so, never who did it.</p></footer></body></html>
`.html
}

function gridsContent(grids: readonly Markup[]): Markup {
  if (grids.length === 0)
    return html`<p>No report holds a view on who did it, why, or to what end – or the reader found none.</p>`
  return html`<p class="note">A row is a voice, a column a question; each cell holds views in the speaker’s words, never findings. Letters and colours say how sure the speaker is: ${Object.entries(CERTAINTY_LETTERS).map(([certainty, letter]) => html`<span class="legend"><abbr class="badge ${certainty}" title="${certainty}">${letter}</abbr> ${certainty === 'possible' ? 'possible (may)' : certainty === 'denied' ? 'denied (no)' : certainty}</span> `)}</p>
${grids}`
}

function titleBlock(view: CaseView, hidden: number): Markup {
  const days = view.sources.flatMap((source) => source.published?.slice(0, 10) ?? []).sort()
  const unread = view.sources.filter((source) => !source.read).length
  const voices = new Set(view.grids.flatMap((grid) => grid.speakers.map((speaker) => speaker.id))).size
  const reports = `${counted(view.sources.length, 'report')}${days.length > 0 ? ` published ${days[0]}${days[0] !== days.at(-1) ? ` to ${days.at(-1)}` : ''}` : ''}`
  return html`<p class="kicker">Ascribe · who says what</p><h1 dir="auto">${view.title}</h1>
<p class="lead">${reports}: ${counted(view.incidents.length, 'incident')}, ${counted(view.claims.length, 'claim')}, ${counted(voices, 'voice')} in the grid.${unread > 0 && ` ${counted(unread, 'report')} in languages that the reader does not read.`}</p>
<p class="honesty"><b>Read this first.</b> A machine read these reports; it overlooks and misreads. This page says who says what and in which words – not what happened, and not who did it. Check each statement against its words before you use it. Reports that copy one another are counted as a range of origins.${hidden > 0 && ` ${hidden === 1 ? 'One person who is' : `${hidden} people who are`} not known to be public ${hidden === 1 ? 'appears' : 'appear'} under ${hidden === 1 ? 'a pseudonym' : 'pseudonyms'}; names that the reader did not recognise can remain in quoted words.`} <span class="made">Read ${view.made.slice(0, 16).replace('T', ' ')} UTC with ${view.reader.name} ${view.reader.version}.</span></p>`
}
