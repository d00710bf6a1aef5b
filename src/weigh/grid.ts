/**
 * The stance grid: questions x speakers about one incident, each view in its own words.
 *
 * @module
 */
import type { CellEntry, Grid, GridCell, GridSpeaker } from '../model/assessment.ts'
import type { Actor, CaseIncident, ResponsibilityRow, Speaker, StanceRow } from '../model/case.ts'
import type { RatedRow } from '../model/decision.ts'
import type { ReportId } from '../model/ids.ts'
import { type CaseRows, rowsByIncident } from './case-rows.ts'
import { type GridQuestion, incidentQuestions, questionId, questionsAnswered } from './questions.ts'
import { calledBy, type ReportNames, reportNames } from './report-names.ts'

/** A grid for every incident about which somebody holds a view, fullest first. */
export function gridsOf(rows: CaseRows): Grid[] {
  const columnOf = columns(rows.actors)
  const names = reportNames(rows.sources)
  const about = rowsByIncident(rows)
  return rows.incidents
    .map((incident) => layOut(incident, about(incident.id), columnOf, names, rows.ratings))
    .filter((grid) => grid.cells.length > 0)
    .sort((a, b) => b.cells.length - a.cells.length)
}

/**
 * Lays the views on one incident side by side.
 *
 * Nothing is summed up: each view keeps its certainty, its force and its condition. An actor who speaks in several
 * reports is one column, and so is a publisher over its reports; a publisher that is itself an actor of the case (a
 * ministry that issues a communiqué) speaks as that actor. Who is said to have had no part answers every question
 * about a part that is asked of them, so such a view may stand in two cells.
 */
export function gridOf(incident: CaseIncident, rows: Omit<CaseRows, 'incidents'>): Grid {
  return layOut(incident, rows, columns(rows.actors), reportNames(rows.sources), rows.ratings)
}

function layOut(
  incident: CaseIncident,
  rows: Pick<CaseRows, 'responsibility' | 'stances' | 'asked'>,
  columnOf: (speaker: Speaker) => string,
  names: ReportNames,
  ratings: readonly RatedRow[] = [],
): Grid {
  const responsibility = rows.responsibility.filter((row) => row.incident === incident.id)
  const stances = rows.stances.filter((row) => row.incident === incident.id)
  const parties = partiesTo(incident, responsibility)
  const speakers = new Map<string, Omit<GridSpeaker, 'stake'>>()
  const cells = new Map<string, { question: string; speaker: string; entries: CellEntry[] }>()

  const enter = (kind: GridQuestion, row: ResponsibilityRow | StanceRow, entry: CellEntry) => {
    const speaker = columnOf(row.assertedBy)
    const known = speakers.get(speaker)
    const reports = new Set<ReportId>([...(known?.reports ?? []), row.report])
    const voice = known?.speaker ?? calledBy(row.assertedBy, names)
    speakers.set(speaker, { id: speaker, speaker: voice, reports: [...reports] })
    const question = questionId(incident, kind)
    const cell = cells.get(`${question} ${speaker}`)
    if (cell) cell.entries.push(entry)
    else cells.set(`${question} ${speaker}`, { question, speaker, entries: [entry] })
  }
  const questionsOf = questionsAnswered(responsibility)
  for (const row of responsibility) for (const kind of questionsOf(row)) enter(kind, row, responsibilityEntry(row))
  for (const row of stances) enter(row.dimension, row, stanceEntry(row))

  const filled = [...cells.values()]
  return {
    incident: incident.id,
    label: incident.label,
    questions: incidentQuestions(incident, responsibility, stances, rows.asked),
    speakers: [...speakers.values()]
      .map((speaker): GridSpeaker => {
        const rated = stakeOf(speaker, incident, ratings)
        return { ...speaker, stake: rated ?? (parties.has(speaker.id) ? 'party' : 'unknown') }
      })
      .sort(byWhatTheySay(filled)),
    cells: filled,
  }
}

function responsibilityEntry(row: ResponsibilityRow): CellEntry {
  return { ...common(row), answer: responsibilityAnswer(row), alternativeTo: row.alternativeTo, ownClaim: row.ownClaim }
}

function responsibilityAnswer(row: ResponsibilityRow): string {
  if (row.actor === null) return row.role === 'unknown' ? 'nobody named' : `somebody unnamed: ${row.role}`
  return `${row.actor.name}: ${row.role}`
}

function stanceEntry(row: StanceRow): CellEntry {
  const addressee = row.dimension === 'audience' ? row.actor?.name : undefined
  return { ...common(row), answer: addressee ?? row.value, alternativeTo: null, ownClaim: false }
}

function common(row: ResponsibilityRow | StanceRow) {
  const { id: item, report, actor, certainty, force, condition, grounds, evidence } = row
  return { item, report, actor, certainty, force, condition, grounds, evidence }
}

/** The column in which a speaker stands. */
function columns(actors: readonly Actor[]): (speaker: Speaker) => string {
  const actorNamed = new Map<string, string>()
  for (const actor of actors) {
    for (const name of [actor.name, ...actor.aliases]) {
      if (!actorNamed.has(name.toLowerCase())) actorNamed.set(name.toLowerCase(), actor.id)
    }
  }
  const firstReport = new Map<string, string>()
  return (speaker) => {
    if (speaker.kind === 'actor') return speaker.actor
    const publisher = speaker.name.toLowerCase()
    const actor = actorNamed.get(publisher)
    if (actor !== undefined) return actor
    if (!firstReport.has(publisher)) firstReport.set(publisher, `report:${speaker.report}`)
    return firstReport.get(publisher) as string
  }
}

/** Who has a stake in the answer: whoever is named as an author or sponsor, claims it, or was its target. */
function partiesTo(incident: CaseIncident, responsibility: readonly ResponsibilityRow[]): Set<string> {
  const parties = new Set<string>()
  for (const row of responsibility) if (row.actor !== null) parties.add(row.actor.id)
  for (const value of incident.values) {
    if (value.actor !== null && value.field !== 'instrument') parties.add(value.actor.id)
  }
  return parties
}

/** What people say that a speaker has at stake: in this incident before in all. */
function stakeOf(
  { id, speaker }: Omit<GridSpeaker, 'stake'>,
  incident: CaseIncident,
  ratings: readonly RatedRow[],
): GridSpeaker['stake'] | null {
  const own = ratings.filter(({ actor, publisher, rating }) => {
    const isSpeaker = actor === null ? speaker.kind === 'report' && publisher === speaker.name : actor.id === id
    return isSpeaker && rating.stake !== null && (rating.incident === null || rating.incident === incident.id)
  })
  const [best] = own.sort((a, b) => Number(b.rating.incident !== null) - Number(a.rating.incident !== null))
  return best?.rating.stake ?? null
}

/** Named speakers before the reports' own voices; then those who answer most questions. */
function byWhatTheySay(cells: readonly GridCell[]): (a: GridSpeaker, b: GridSpeaker) => number {
  const answered = new Map<string, number>()
  for (const cell of cells) answered.set(cell.speaker, (answered.get(cell.speaker) ?? 0) + 1)
  const own = (speaker: GridSpeaker) => (speaker.id.startsWith('report:') ? 1 : 0)
  return (a, b) => own(a) - own(b) || (answered.get(b.id) ?? 0) - (answered.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1)
}
