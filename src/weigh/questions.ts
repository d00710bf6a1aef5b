/**
 * The questions that a case is asked, by its scheme and by its reports.
 *
 * @module
 */
import type { CaseQuestion, GRID_QUESTIONS } from '../model/assessment.ts'
import type { AskedRow, CaseIncident, ResponsibilityRow, StanceRow } from '../model/case.ts'

export type GridQuestion = (typeof GRID_QUESTIONS)[number]

/** Each question in words, in the order in which a reader asks them. */
export const QUESTION_WORDS: Readonly<Record<GridQuestion, string>> = {
  perpetrator: 'Who carried it out?',
  'sponsor-role': 'What part did a sponsor have?',
  intent: 'What was it meant to do?',
  audience: 'For whom was it meant?',
  motive: 'Why was it done?',
  timing: 'Why then?',
  means: 'How was it done?',
  'claim-authentic': 'Is the claim of responsibility genuine?',
  effect: 'What does it lead to?',
  response: 'What answer is to follow?',
}

/** Asked of every incident, whether or not a report takes them up: their silence is news. */
const ALWAYS_ASKED: ReadonlySet<GridQuestion> = new Set(['perpetrator', 'intent', 'motive'])

const SPONSORING: ReadonlySet<ResponsibilityRow['role']> = new Set([
  'ordered',
  'supported',
  'encouraged',
  'permitted',
  'knew',
  'opposed',
])

/**
 * The questions that a view on responsibility answers.
 *
 * "Had no part in it" says that its actor did not carry it out, and so answers who did; it says also that the actor did
 * not order or help it, which is an answer where somebody speaks of such a part.
 *
 * @param about - all such views on the same incident
 */
export function questionsAnswered(
  about: readonly ResponsibilityRow[],
): (row: ResponsibilityRow) => readonly ('perpetrator' | 'sponsor-role')[] {
  const sponsors = new Set(about.flatMap((row) => (SPONSORING.has(row.role) ? (row.actor?.id ?? []) : [])))
  return (row) => {
    if (SPONSORING.has(row.role)) return ['sponsor-role']
    const clearsSponsor = row.role === 'none' && row.actor !== null && sponsors.has(row.actor.id)
    return clearsSponsor ? ['perpetrator', 'sponsor-role'] : ['perpetrator']
  }
}

/** The name of a question about an incident. */
export function questionId(incident: CaseIncident, kind: GridQuestion): string {
  return `${incident.id}:${kind}`
}

/** The scheme's questions about one incident that are answered, asked by a report, or always asked. */
export function incidentQuestions(
  incident: CaseIncident,
  responsibility: readonly ResponsibilityRow[],
  stances: readonly StanceRow[],
  asked: readonly AskedRow[],
): CaseQuestion[] {
  const kinds = Object.keys(QUESTION_WORDS) as GridQuestion[]
  const about = responsibility.filter((row) => row.incident === incident.id)
  const questionsOf = questionsAnswered(about)
  return kinds.flatMap((kind) => {
    const speakers = new Set<string>()
    for (const row of about) if (questionsOf(row).some((question) => question === kind)) speakers.add(speakerKey(row))
    for (const row of stances) {
      if (row.incident === incident.id && row.dimension === kind) speakers.add(speakerKey(row))
    }
    const askedIn = asked.filter((row) => row.incident === incident.id && row.kind === kind).map((row) => row.evidence)
    if (speakers.size === 0 && askedIn.length === 0 && !ALWAYS_ASKED.has(kind)) return []
    const text = QUESTION_WORDS[kind]
    return [{ id: questionId(incident, kind), incident: incident.id, kind, text, askedIn, answers: speakers.size }]
  })
}

/** Questions that reports ask and the scheme has no row for, in the reports' own words. */
export function askedQuestions(asked: readonly AskedRow[]): CaseQuestion[] {
  return asked
    .filter((row) => row.incident === null || row.kind === 'fact' || row.kind === 'other')
    .map((row) => ({
      id: `asked:${row.id}`,
      incident: row.incident,
      kind: row.kind,
      text: row.evidence.text,
      askedIn: [row.evidence],
      answers: 0,
    }))
}

function speakerKey(row: ResponsibilityRow | StanceRow): string {
  return row.assertedBy.kind === 'actor' ? row.assertedBy.actor : row.assertedBy.name
}
