/**
 * Claims by speaker, and the actors of the case.
 *
 * @module
 */
import type { Actor, ClaimRow } from '../../model/case.ts'
import type { CaseView } from '../case-view.ts'
import type { Answers } from './answers.ts'
import type { Evidence } from './evidence.ts'
import { anchor, html, type Markup } from './markup.ts'
import { certaintyBadge, counted, forceNote } from './wording.ts'

/** So that a case of thousands of reports still gives a page that opens; the spreadsheet has all of them. */
const MOST_SPEAKERS = 150
const MOST_CLAIMS = 40
const MOST_ACTORS = 300

export function claimsSection(view: CaseView, evidence: Evidence, answers: Answers): Markup {
  const claims = view.claims.filter((claim) => claim.repeats === null)
  const speakers = [...Map.groupBy(claims, speakerKey).values()].sort((a, b) => b.length - a.length)
  return html`${speakers.slice(0, MOST_SPEAKERS).map((own) => {
    const first = own[0] as ClaimRow
    const affiliation = first.speaker.kind === 'actor' ? first.speaker.affiliation : null
    return html`<details class="speaker-claims"${own.length <= 8 && html` open`}><summary><b><bdi>${first.speaker.name}</bdi></b>${affiliation !== null && html`, <bdi>${affiliation}</bdi>`} <small>${first.speaker.kind === 'report' ? 'report’s own voice, ' : ''}${counted(own.length, 'claim')}</small></summary>
<ul class="claims">${own.slice(0, MOST_CLAIMS).map((claim) => claimItem(claim, evidence, answers))}</ul>
${more(own.length, MOST_CLAIMS, 'claims')}</details>
`
  })}${more(speakers.length, MOST_SPEAKERS, 'speakers')}`
}

function claimItem(claim: ClaimRow, evidence: Evidence, answers: Answers): Markup {
  const words = claim.evidence.map(
    (quote, at) => html`${at > 0 && ' … '}${claim.kind === 'direct' ? evidence.said(quote) : evidence.words(quote)}`,
  )
  const where = claim.evidence[0]
  return html`<li>${certaintyBadge(claim.certainty)} ${words} ${forceNote(claim.force, claim.condition)}
<small>${claim.cue !== null && html`<i dir="auto">${claim.cue}</i> · `}${claim.kind}${claim.part !== 'body' && `, ${claim.part}`} · ${where !== undefined && evidence.link(where)}</small>${answers.toClaim(claim.id)}</li>
`
}

export function actorsSection(view: CaseView, evidence: Evidence): Markup {
  const actors = view.actors.filter((actor) => ['person', 'organisation', 'nationality'].includes(actor.type))
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Actors"><table class="actors" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Actor</th><th role="columnheader" scope="col">Also called</th><th role="columnheader" scope="col">Why taken for one</th><th role="columnheader" scope="col">Reports</th><th role="columnheader" scope="col">First named</th></tr></thead><tbody role="rowgroup">
${actors.slice(0, MOST_ACTORS).map((actor) => actorRow(actor, evidence))}</tbody></table></div>${more(actors.length, MOST_ACTORS, 'actors')}`
}

/** Where the table is stacked, each cell says which column it is; a cell without content goes. */
function actorRow(actor: Actor, evidence: Evidence): Markup {
  const cell = (column: string, content: Markup | string | null) =>
    content === null
      ? html`<td role="cell" class="silent"></td>`
      : html`<td role="cell"><span class="asked" aria-hidden="true">${column}</span>${content}</td>`
  const aliases = actor.aliases.length > 0 ? html`<bdi>${actor.aliases.join(' · ')}</bdi>` : null
  return html`<tr role="row" id="${anchor('actor', actor.id)}"><th role="rowheader" scope="row"><bdi>${actor.name}</bdi><small>${actor.type}${actor.exposure !== null && `, ${exposure(actor)}`}</small></th>
${cell('Also called', aliases)}${cell('Why taken for one', joins(actor))}${cell('Reports', String(actor.reports))}${cell('First named', html`${evidence.said(actor.evidence)} ${evidence.link(actor.evidence)}`)}</tr>
`
}

function exposure(actor: Actor): string {
  return actor.exposure === 'unknown' ? 'not known to be public' : (actor.exposure ?? '').replace('-', ' ')
}

function joins(actor: Actor): Markup | null {
  if (actor.joins.length === 0) return null
  return html`<ul class="joins">${actor.joins.map(({ names: [one, other], reason, confidence }) =>
    one === other
      ? html`<li>${reason} <small>${confidence.toFixed(2)}</small></li>`
      : html`<li><bdi>${one}</bdi> = <bdi>${other}</bdi>: ${reason} <small>${confidence.toFixed(2)}</small></li>`,
  )}</ul>`
}

function speakerKey(claim: ClaimRow): string {
  return claim.speaker.kind === 'actor' ? claim.speaker.actor : `report ${claim.speaker.name}`
}

function more(all: number, shown: number, what: string): Markup | null {
  return all > shown ? html`<p class="more">${all - shown} more ${what} are in the spreadsheet.</p>` : null
}
