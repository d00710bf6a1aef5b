/**
 * Takes a case's rows and weighs them, for the commands that show more than one list.
 *
 * @module
 */
import { basename } from 'node:path'
import type { CaseQuestion, Grid } from '../model/assessment.ts'
import type { ActorRef, ResponsibilityRow, SourceRow } from '../model/case.ts'
import type { CaseIncidentId, ReportId } from '../model/ids.ts'
import { type CaseView, caseViewOf, type ReportPage, sharing } from '../publish/case-view.ts'
import { ASCRIBE_EN } from '../read/stamp.ts'
import type { Case } from '../record/case.ts'
import { accusationsOf } from '../weigh/accusations.ts'
import type { CaseRows } from '../weigh/case-rows.ts'
import { gridOf } from '../weigh/grid.ts'
import { commonOrigins, type OriginText } from '../weigh/origins/common-origins.ts'
import { askedQuestions, incidentQuestions } from '../weigh/questions.ts'

export async function rowsOf(held: Case, sources: readonly SourceRow[]): Promise<CaseRows> {
  return {
    incidents: await held.incidents(),
    responsibility: await held.responsibility(),
    stances: await held.stances(),
    asked: await held.askedQuestions(),
    actors: await held.actors(),
    sources,
    ratings: await held.ratings(),
  }
}

/** A grid for every incident about which somebody holds a view, fullest first. */
export function gridsOf(rows: CaseRows): Grid[] {
  const grids = rows.incidents.map((incident) => gridOf(incident, rows)).filter((grid) => grid.cells.length > 0)
  return grids.sort((a, b) => b.cells.length - a.cells.length)
}

/** The questions of the scheme about each incident that has views or is asked about, then what reports ask beside them. */
export function questionsOf(rows: CaseRows): CaseQuestion[] {
  const ofIncidents = rows.incidents.flatMap((incident) => {
    const questions = incidentQuestions(incident, rows.responsibility, rows.stances, rows.asked)
    return questions.some(({ answers, askedIn }) => answers > 0 || askedIn.length > 0) ? questions : []
  })
  return [...ofIncidents, ...askedQuestions(rows.asked)]
}

/** What the accused say to it, by incident or matter and actor (see {@link responseKey}). */
export type Responses = ReadonlyMap<string, readonly ResponsibilityRow[]>

export function responsesIn(rows: Pick<CaseRows, 'responsibility' | 'actors'>): Responses {
  const bySubject = Map.groupBy(rows.responsibility, ({ incident, matter }) => incident ?? `matter: ${matter}`)
  return new Map(
    [...bySubject].flatMap(([subject, about]) =>
      accusationsOf(about, rows.actors).map(({ actor, responses }) => [`${subject} ${actor.id}`, responses] as const),
    ),
  )
}

export function responseKey(incident: CaseIncidentId | null, matter: string | null, actor: ActorRef): string {
  return `${incident ?? `matter: ${matter}`} ${actor.id}`
}

/** The sources, each with the reports that it shares an origin with. Compares texts, so it takes time on large cases. */
export async function withOrigins(held: Case, sources: readonly SourceRow[]): Promise<SourceRow[]> {
  const texts: OriginText[] = []
  for (const { report, published } of sources) texts.push({ id: report, text: await held.text(report), published })
  const links = commonOrigins(texts)
  return sources.map((source) => ({ ...source, sharesOriginWith: sharing(source.report, links) }))
}

/** Everything that a page or a sheet prints. */
export async function viewOf(held: Case, made: Date): Promise<CaseView> {
  const sources = await held.sources()
  const pages = new Map<ReportId, ReportPage>()
  for (const { report } of sources) {
    const { text, metadata } = await held.report(report)
    pages.set(report, { text, metadata })
  }
  return caseViewOf({
    ...(await rowsOf(held, sources)),
    title: basename(held.dir),
    made: made.toISOString(),
    reader: ASCRIBE_EN,
    claims: await held.claims(),
    pages,
  })
}
