/**
 * What the record does not say: every gap with the search that shows it.
 *
 * @module
 */
import type { NotKnown } from '../model/assessment.ts'
import type { CaseIncident, SourceRow } from '../model/case.ts'
import { accusationsOf, clears, incriminates } from './accusations.ts'
import { type CaseRows, rowsByIncident } from './case-rows.ts'
import { askedQuestions, incidentQuestions } from './questions.ts'

/** Gaps of the whole case, incident by incident. */
export function notKnown(rows: CaseRows): NotKnown[] {
  const about = rowsByIncident(rows)
  const searched = searchedIn(rows.sources)
  const gaps = rows.incidents.flatMap((incident) => {
    const own = { ...rows, ...about(incident.id) }
    return [
      ...unanswered(incident, own, searched),
      ...unclaimed(incident, own, searched),
      ...withoutResponse(incident, own, searched),
    ]
  })
  const asked = askedQuestions(rows.asked).map(
    (question): NotKnown => ({
      kind: 'asked',
      incident: question.incident,
      text: 'A report asks this, and the case has no row for an answer:',
      actor: null,
      evidence: question.askedIn,
    }),
  )
  return [...gaps, ...asked]
}

function unanswered(incident: CaseIncident, rows: CaseRows, searched: Searched): NotKnown[] {
  if (incident.main === 0) return []
  return incidentQuestions(incident, rows.responsibility, rows.stances, rows.asked)
    .filter((question) => question.answers === 0)
    .map((question) => {
      const asking = question.askedIn.length
      const asked = asking === 0 ? '' : ` ${count(asking, 'report asks', 'reports ask')} it.`
      const text = `${question.text} No view on record in ${searched(incident)}.${asked}`
      return { kind: 'unanswered', incident: incident.id, text, actor: null, evidence: question.askedIn }
    })
}

/** Asked of attacks only that somebody might claim: those in whose reports somebody is blamed, or nobody is. */
function unclaimed(incident: CaseIncident, rows: CaseRows, searched: Searched): NotKnown[] {
  const views = rows.responsibility
  if (views.length === 0 || views.some((row) => row.ownClaim && row.certainty !== 'denied')) return []
  const silent = views.filter((row) => row.actor === null && row.role === 'unknown')
  const text = `No claim of responsibility on record in ${searched(incident)}.`
  return [{ kind: 'unclaimed', incident: incident.id, text, actor: null, evidence: silent.map((row) => row.evidence) }]
}

function withoutResponse(incident: CaseIncident, rows: CaseRows, searched: Searched): NotKnown[] {
  return accusationsOf(rows.responsibility, rows.actors)
    .filter((accusation) => accusation.responses.length === 0)
    .map((accusation) => ({
      kind: 'no-response',
      incident: incident.id,
      text: `${accusation.actor.name} is connected with it by ${accusation.said.some(clears) ? 'some and cleared by others' : 'others'}; no response of its own on record in ${searched(incident)}.`,
      actor: accusation.actor,
      evidence: accusation.said.filter(incriminates).map((row) => row.evidence),
    }))
}

/** The extent of a search: `8 reports, to 2031-03-16`. */
type Searched = (incident: CaseIncident) => string

function searchedIn(sources: readonly SourceRow[]): Searched {
  const published = new Map(sources.map((source) => [source.report, source.published]))
  return (incident) => {
    const days = incident.reports.flatMap((report) => published.get(report) ?? [])
    const last = days.sort().at(-1)
    const reports = count(incident.reports.length, 'report', 'reports')
    return last === undefined ? `${reports}, none of them dated` : `${reports}, to ${last.slice(0, 10)}`
  }
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
