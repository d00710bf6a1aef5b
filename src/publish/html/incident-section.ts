/**
 * An incident on the page: every value given for it, by whom, and from how many independent origins.
 *
 * @module
 */
import type { Origins } from '../../model/assessment.ts'
import type { CaseIncident, Claimant, IncidentValue } from '../../model/case.ts'
import type { ReportId } from '../../model/ids.ts'
import { accusationsOf } from '../../weigh/accusations.ts'
import { countOrigins } from '../../weigh/origins/count-origins.ts'
import type { CaseView } from '../case-view.ts'
import type { Answers } from './answers.ts'
import type { Evidence } from './evidence.ts'
import { anchor, html, type Markup } from './markup.ts'
import { certaintyBadge, counted, FIELD_WORDS, forceNote, hedge, PART_WORDS } from './wording.ts'

/** What was asked of the accused and what they said must stand in the same block as what is said of them. */
export function incidentSection(incident: CaseIncident, view: CaseView, evidence: Evidence, answers: Answers): Markup {
  const id = anchor('incident', incident.id)
  const origins = countOrigins(inOrder(incident.reports, view), view.links)
  return html`<section class="incident" aria-labelledby="${id}"><h3 id="${id}"><bdi>${incident.label}</bdi></h3>
<p class="facts">${incident.status}${incident.series && ', a series told as one'} · told in ${counted(incident.reports.length, 'report')}, ${originRange(origins)} · first told: ${evidence.said(incident.evidence)} ${evidence.link(incident.evidence)}</p>
${origins.high < incident.reports.length || origins.low < origins.high ? whyOrigins(origins, evidence) : null}
${valuesTable(incident, view, evidence, answers)}
${saidOfActors(incident, view, evidence, answers)}</section>
`
}

/** A table on wide screens, stacked on narrow ones; roles keep it a table. */
function valuesTable(incident: CaseIncident, view: CaseView, evidence: Evidence, answers: Answers): Markup {
  const values = Map.groupBy(incident.values, (value) => value.field)
  const fields = (Object.keys(FIELD_WORDS) as IncidentValue['field'][]).filter((field) => values.has(field))
  const row = (field: IncidentValue['field'], value: IncidentValue, at: number, all: number, differ: Markup | null) => {
    const reports = [...new Set(value.claimants.map(({ evidence: { report } }) => report))]
    return html`<tr role="row">${at === 0 && html`<th role="rowheader" scope="rowgroup" rowspan="${all}">${FIELD_WORDS[field]}${differ}</th>`}
<td role="cell" class="value"><b dir="auto">${shown(value)}</b>${value.responsibility !== null && html` <small>${value.responsibility}</small>`}</td>
<td role="cell"><ul class="claimants">${value.claimants.map((claimant) => claimantItem(claimant, evidence))}</ul>${value.actor !== null && field.startsWith('perpetrator') && answers.toActor(incident.id, value.actor.id)}</td>
<td role="cell" class="origins">${originRange(countOrigins(inOrder(reports, view), view.links))}</td></tr>
`
  }
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="${anchor('incident', incident.id)}"><table class="values" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">What</th><th role="columnheader" scope="col">Value given</th><th role="columnheader" scope="col">By whom, in which words</th><th role="columnheader" scope="col">Origins</th></tr></thead>
${fields.map((field) => {
  const given = values.get(field) ?? []
  return html`<tbody role="rowgroup">${given.map((value, at) => row(field, value, at, given.length, conflict(field, given)))}</tbody>`
})}</table></div>`
}

/** A word of the scheme is read without its hyphens. */
function shown({ field, value }: IncidentValue): string {
  return field === 'type' || field === 'status' ? value.replaceAll('-', ' ') : value
}

/** The name of a report that speaks itself stands in the link already. */
function claimantItem({ speaker, evidence: quote }: Claimant, evidence: Evidence): Markup {
  if (speaker.kind === 'report') return html`<li>${evidence.link(quote)}: ${evidence.said(quote)}</li>`
  return html`<li><bdi>${speaker.name}</bdi>: ${evidence.said(quote)} ${evidence.link(quote)}</li>`
}

/** Different kills, dates or places conflict; several targets or weapons need not. */
function conflict(field: IncidentValue['field'], given: readonly IncidentValue[]): Markup | null {
  const single = ['type', 'status', 'date', 'place', 'killed', 'injured'].includes(field)
  return single && given.length > 1 ? html`<small class="differ">${given.length} values differ</small>` : null
}

function saidOfActors(incident: CaseIncident, view: CaseView, evidence: Evidence, answers: Answers): Markup | null {
  const about = view.responsibility.filter((row) => row.incident === incident.id)
  const accusations = accusationsOf(about, view.actors)
  if (accusations.length === 0) return null
  return html`<h4>What is said of whom, and what they say to it</h4>
<div class="accusations">${accusations.map(({ actor, said, responses }) => {
    const rows = [...said, ...responses]
    return html`<section class="accusation" aria-label="What is said of ${actor.name}"><p class="name"><bdi>${actor.name}</bdi></p>
<ul>${rows.map(
      (row) =>
        html`<li>${certaintyBadge(row.certainty)} <bdi>${row.assertedBy.name}</bdi> <span class="hedge">${hedge(row)}</span> … ${PART_WORDS[row.role]} ${forceNote(row.force, row.condition)} — ${evidence.said(row.evidence)} ${evidence.link(row.evidence)}</li>`,
    )}</ul>${answers.toActor(incident.id, actor.id)}</section>
`
  })}</div>`
}

function whyOrigins(origins: Origins, evidence: Evidence): Markup {
  const shared = origins.groups.filter((group) => group.reports.length > 1)
  return html`<details><summary>Why ${originRange(origins)}</summary><ul>${shared.map(
    (group) =>
      html`<li>${group.reports.map((report, at) => html`${at > 0 && ', '}<a href="#${anchor('source', report)}"><bdi>${evidence.source(report)}</bdi></a>`)}: ${reasonWords(group.because, evidence)}</li>`,
  )}</ul></details>`
}

/** Names reports where a reason gives their ids. */
function reasonWords(because: string, evidence: Evidence): string {
  return because.replace(/\b[0-9a-f]{12,64}(?=: )/g, (report) => evidence.source(report as ReportId))
}

function originRange({ low, high }: Origins): string {
  if (low === high) return counted(high, 'origin')
  return `${low} to ${high} origins`
}

/** Oldest first, undated ones last. */
function inOrder(reports: readonly ReportId[], view: CaseView): ReportId[] {
  const published = new Map(view.sources.map((source) => [source.report, source.published ?? '9999']))
  return [...reports].sort((a, b) => ((published.get(a) ?? '9999') < (published.get(b) ?? '9999') ? -1 : 1))
}
