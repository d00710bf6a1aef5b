/**
 * Beside every accusation what the accused say to it, or that no response is on record.
 *
 * @module
 */
import type { Quote, ResponsibilityRow } from '../../model/case.ts'
import { type Accusation, accusationsOf, clears, incriminates } from '../../weigh/accusations.ts'
import type { CaseView } from '../case-view.ts'
import type { Evidence } from './evidence.ts'
import { html, type Markup } from './markup.ts'
import { hedge, PART_WORDS } from './wording.ts'

export interface Answers {
  /** To a row, if it connects its actor with the deed. */
  readonly toRow: (id: string) => Markup | null
  /** To a claim that holds such rows. */
  readonly toClaim: (id: string) => Markup | null
  /** To words that hold the evidence of such rows. */
  readonly toQuote: (quote: Quote) => Markup | null
  /** To whatever one says of an actor's part in one incident. */
  readonly toActor: (incident: string, actor: string) => Markup | null
  /** To a headline that names the accused; of one report. */
  readonly toHeadline: (report: string, headline: string) => Markup | null
}

/** Collects all accusations of a case with their answers. */
export function answersOf(view: CaseView, evidence: Evidence): Answers {
  const accusation = new Map<ResponsibilityRow, Accusation>()
  const subjects = Map.groupBy(view.responsibility, (row) => row.incident ?? row.matter)
  for (const rows of subjects.values()) {
    for (const one of accusationsOf(rows, view.actors)) {
      for (const row of one.said.filter(incriminates)) accusation.set(row, one)
    }
  }
  const rowsById = Map.groupBy(accusation.keys(), (row) => row.id)
  const rowsByClaim = Map.groupBy(accusation.keys(), (row) => row.claim)
  const rowsByReport = Map.groupBy(accusation.keys(), (row) => row.report)
  const rowsByDeed = Map.groupBy(accusation.keys(), (row) => deed(row.incident, row.actor?.id))
  const answer = (rows: Iterable<ResponsibilityRow> | undefined): Markup | null => {
    const accusations = new Set([...(rows ?? [])].flatMap((row) => accusation.get(row) ?? []))
    return accusations.size === 0 ? null : html`${[...accusations].map((one) => answerLine(one, evidence))}`
  }
  return {
    toRow: (id) => answer(rowsById.get(id as ResponsibilityRow['id'])),
    toClaim: (id) => answer(rowsByClaim.get(id as ResponsibilityRow['id'])),
    toQuote: ({ report, start, end }) =>
      answer(rowsByReport.get(report)?.filter(({ evidence: own }) => own.start < end && start < own.end)),
    toActor: (incident, actor) => answer(rowsByDeed.get(deed(incident, actor))),
    toHeadline: (report, headline) =>
      answer(
        rowsByReport
          .get(report as ResponsibilityRow['report'])
          ?.filter((row) => headline.includes(row.actor?.name ?? '') || row.evidence.text.includes(headline)),
      ),
  }
}

function deed(incident: string | null, actor: string | undefined): string {
  return `${incident} ${actor}`
}

function answerLine({ actor, said, responses }: Accusation, evidence: Evidence): Markup {
  if (responses.length === 0) {
    // Whoever is not known to speak for the accused may still do so: a ministry for its country.
    const denial = said.find(clears)
    const others =
      denial &&
      html` <bdi>${denial.assertedBy.name}</bdi> ${denial.role === 'none' ? 'says it had no part' : 'denies it'} ${evidence.link(denial.evidence)}.`
    return html`<p class="answer none"><bdi>${actor.name}</bdi>: no response ${denial ? 'of its own ' : ''}on record.${others}</p>`
  }
  // One line an answer: the same denial in five papers is cited once. A denial must not stand behind a doubtful claim.
  const denialsFirst = responses.toSorted((a, b) => Number(clears(b)) - Number(clears(a)))
  const [first, ...rest] = denialsFirst as [ResponsibilityRow, ...ResponsibilityRow[]]
  const others = rest.filter((row) => row.certainty !== first.certainty || row.role !== first.role)
  return html`<p class="answer"><bdi>${actor.name}</bdi> ${[first, ...others.slice(0, 1)].map(
    (row, at) => html`${at > 0 && '; also '}${answerWords(row)} ${evidence.link(row.evidence)}`,
  )}.</p>`
}

function answerWords(row: ResponsibilityRow): string {
  if (row.role === 'none' || row.certainty === 'denied') return 'denies it'
  if (row.ownClaim && row.force === 'asserted') return 'claims it'
  return `answers: ${hedge(row)} … ${PART_WORDS[row.role]}`
}
