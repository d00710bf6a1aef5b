/**
 * The case as sheets: a row a claim, a row a value, with the words and their place beside each.
 *
 * @module
 */
import type { Quote, Speaker } from '../model/case.ts'
import type { Review } from '../model/review.ts'
import type { CaseView } from './case-view.ts'
import { protect } from './protect.ts'

export interface Sheet {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

const PLACE = ['quote', 'report', 'start', 'end'] as const
/** What people decided about the row, and room to say why it is changed: `ascribe import` reads these. */
const REVIEW = ['review', 'decision', 'reason'] as const

/** The sheets of a case, pseudonymised, no cell of which a spreadsheet would run. */
export function sheetsOf(caseView: CaseView): Sheet[] {
  const { view } = protect(caseView)
  const sheets: Sheet[] = [
    {
      name: 'claims',
      head: [
        'id',
        'speaker',
        'speaker_id',
        'affiliation',
        'kind',
        'part',
        'certainty',
        'force',
        'condition',
        'repeats',
        'incidents',
        'content',
        ...PLACE,
        ...REVIEW,
      ],
      rows: view.claims.map((claim) => [
        claim.id,
        claim.speaker.name,
        speakerId(claim.speaker),
        affiliation(claim.speaker),
        claim.kind,
        claim.part,
        claim.certainty,
        claim.force,
        claim.condition,
        claim.repeats,
        claim.incidents.join(' '),
        claim.content,
        ...place(claim.evidence[0]),
        ...reviewed(claim.review),
      ]),
    },
    {
      name: 'incident-values',
      head: [
        'id',
        'incident',
        'label',
        'field',
        'value',
        'low',
        'best',
        'high',
        'responsibility',
        'speaker',
        'claim',
        ...PLACE,
        'item',
        ...REVIEW,
      ],
      rows: view.incidents.flatMap((incident) =>
        incident.values.flatMap((value, at) =>
          value.claimants.map((claimant, by) => [
            `${incident.id}/${value.field}/${at + 1}.${by + 1}`,
            incident.id,
            incident.label,
            value.field,
            value.value,
            value.low,
            value.best,
            value.high,
            value.responsibility,
            claimant.speaker.name,
            claimant.claim,
            ...place(claimant.evidence),
            claimant.item,
            ...reviewed(claimant.review),
          ]),
        ),
      ),
    },
    {
      name: 'responsibility',
      head: [
        'id',
        'incident',
        'matter',
        'actor',
        'part',
        'asserted_by',
        'certainty',
        'force',
        'condition',
        'own_claim',
        ...PLACE,
        ...REVIEW,
      ],
      rows: view.responsibility.map((row) => [
        row.id,
        row.incident,
        row.matter,
        row.actor?.name ?? null,
        row.role,
        row.assertedBy.name,
        row.certainty,
        row.force,
        row.condition,
        String(row.ownClaim),
        ...place(row.evidence),
        ...reviewed(row.review),
      ]),
    },
    {
      name: 'stances',
      head: [
        'id',
        'incident',
        'question',
        'answer',
        'actor',
        'asserted_by',
        'certainty',
        'force',
        'condition',
        ...PLACE,
        ...REVIEW,
      ],
      rows: view.stances.map((row) => [
        row.id,
        row.incident,
        row.dimension,
        row.value,
        row.actor?.name ?? null,
        row.assertedBy.name,
        row.certainty,
        row.force,
        row.condition,
        ...place(row.evidence),
        ...reviewed(row.review),
      ]),
    },
    {
      name: 'actors',
      head: ['id', 'name', 'aliases', 'type', 'exposure', 'reports', ...PLACE, ...REVIEW],
      rows: view.actors.map((actor) => [
        actor.id,
        actor.name,
        actor.aliases.join(' · '),
        actor.type,
        actor.exposure,
        actor.reports,
        ...place(actor.evidence),
        ...reviewed(actor.review),
      ]),
    },
    {
      name: 'sources',
      head: ['report', 'publisher', 'headline', 'published', 'address', 'language', 'sha256', 'shares_origin_with'],
      rows: view.sources.map((source) => [
        source.report,
        source.publisher,
        source.headline,
        source.published,
        source.address,
        source.language,
        source.sha256,
        source.sharesOriginWith.map((other) => `${other.report} (${other.reason})`).join('; '),
      ]),
    },
  ]
  return sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(inert)) }))
}

/** A leading apostrophe makes a spreadsheet show what it would otherwise run (CWE-1236), also after blanks. */
function inert(cell: string | number | null): string | number | null {
  return typeof cell === 'string' && /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u.test(cell)
    ? `'${cell}`
    : cell
}

function place(quote: Quote | undefined): [string, string, number, number] | [null, null, null, null] {
  return quote === undefined ? [null, null, null, null] : [quote.text, quote.report, quote.start, quote.end]
}

function reviewed({ status, decision }: Review): [string, string | null, null] {
  return [status, decision, null]
}

function speakerId(speaker: Speaker): string {
  return speaker.kind === 'actor' ? speaker.actor : `report:${speaker.report}`
}

function affiliation(speaker: Speaker): string | null {
  return speaker.kind === 'actor' ? speaker.affiliation : null
}
