/**
 * Projects a reading onto the rows that the lists are made of, with the words of every span.
 *
 * Whose entity is which actor, and whose incident which case incident, is left out: that changes with every report added.
 *
 * @module
 */
import type { AskedRow, ClaimRow, Quote, ResponsibilityRow, SourceRow, StanceRow } from '../model/case.ts'
import { type ItemId, itemId } from '../model/ids.ts'
import type { Claim, Entity, Ground, Reading } from '../model/reading.ts'
import type { Report } from '../model/report.ts'
import { type Review, UNREVIEWED } from '../model/review.ts'
import { type Span, wordsOf } from '../model/span.ts'
import { recordOf } from '../resolve/record-of.ts'
import type { ReportRecord, Voice } from '../resolve/records.ts'
import { claimVoice } from '../resolve/voice.ts'
import { withDecidedValues } from './decisions/decide-values.ts'
import { type DecidedReading, ELSEWHERE } from './decisions/decided.ts'

/** Between the pieces of a split quotation or cue. */
const SPLIT = ' … '

export type ClaimCore = Omit<ClaimRow, 'report' | 'speaker' | 'incidents' | 'actors'> & {
  readonly voice: Voice
  readonly about: readonly string[]
}
export type ResponsibilityCore = Omit<ResponsibilityRow, 'report' | 'incident' | 'actor' | 'assertedBy'> & {
  readonly voice: Voice
  readonly incident: string | null
  readonly actor: string | null
}
export type StanceCore = Omit<StanceRow, 'report' | 'incident' | 'actor' | 'assertedBy'> & {
  readonly voice: Voice
  readonly incident: string
  readonly actor: string | null
}
export type AskedCore = Omit<AskedRow, 'report' | 'incident'> & { readonly incident: string | null }
export type FindingCore = SourceRow['findings'][number]

export interface Projection {
  readonly claims: readonly ClaimCore[]
  readonly responsibility: readonly ResponsibilityCore[]
  readonly stances: readonly StanceCore[]
  readonly questions: readonly AskedCore[]
  readonly findings: readonly FindingCore[]
  readonly record: ReportRecord
}

/** What projecting needs of a report. */
export type ProjectedReport = Pick<Report, 'id' | 'text' | 'metadata' | 'address'>

/** @throws PositionError when the reading points outside the text */
export function project(report: ProjectedReport, decided: DecidedReading): Projection {
  const { id: reportId, text } = report
  const { reading, visible, reviews, values } = decided
  const words = (span: Span): string => wordsOf(text, span)
  const wordsOrNull = (span: Span | null): string | null => (span === null ? null : words(span))
  const quote = ({ start, end }: Span): Quote => ({ report: reportId, start, end, text: wordsOf(text, { start, end }) })
  const item = (id: string): ItemId => itemId(reportId, id)
  const reviewOf = (id: string): Review => reviews.get(id)?.review ?? UNREVIEWED
  const itemOrNull = (id: string | null): ItemId | null => (id === null ? null : item(id))
  const grounds = (list: readonly Ground[]): ResponsibilityRow['grounds'] =>
    list.map(({ kind, span }) => ({ kind, evidence: quote(span) }))
  const claims = new Map<string, Claim>(reading.claims.map((claim) => [claim.id, claim]))
  const entities = new Map<string, Entity>(reading.entities.map((entity) => [entity.id, entity]))
  /** Who asserts a row: the entity it names, speaking as in its claim. */
  const voiceOf = (row: { readonly assertedBy: string | null; readonly claim: string | null }): Voice => {
    const spoken = claimVoice(row.claim === null ? undefined : claims.get(row.claim), entities)
    return spoken.entity === row.assertedBy ? spoken : { entity: row.assertedBy, affiliation: null, sourceType: null }
  }

  return {
    claims: reading.claims.map((claim) => ({
      id: item(claim.id),
      kind: claim.kind,
      part: claim.part,
      repeats: itemOrNull(claim.repeats),
      content: claim.content.map(words).join(SPLIT),
      cue: claim.cue.length === 0 ? null : claim.cue.map(words).join(SPLIT),
      certainty: claim.certainty,
      certaintyCue: wordsOrNull(claim.certaintyCue),
      force: claim.force,
      condition: wordsOrNull(claim.condition),
      alternativeTo: itemOrNull(claim.alternativeTo),
      reportedBy: itemOrNull(claim.reportedBy),
      confidence: claim.confidence,
      evidence: claim.content.map(quote),
      review: reviewOf(claim.id),
      voice: claimVoice(claim, entities),
      about: claim.about,
    })),
    responsibility: reading.responsibility.map((row) => ({
      id: item(row.id),
      matter: row.matter,
      role: row.role,
      claim: itemOrNull(row.claim),
      certainty: row.certainty,
      force: row.force,
      condition: wordsOrNull(row.condition),
      alternativeTo: itemOrNull(row.alternativeTo),
      ownClaim: row.ownClaim,
      grounds: grounds(row.grounds),
      evidence: quote(row.evidence),
      review: reviewOf(row.id),
      voice: voiceOf(row),
      incident: row.incident,
      actor: row.actor,
    })),
    stances: reading.stances.map((row) => ({
      id: item(row.id),
      dimension: row.dimension,
      value: row.value,
      claim: itemOrNull(row.claim),
      certainty: row.certainty,
      force: row.force,
      condition: wordsOrNull(row.condition),
      grounds: grounds(row.grounds),
      evidence: quote(row.evidence),
      review: reviewOf(row.id),
      voice: voiceOf(row),
      incident: row.incident,
      actor: row.actor,
    })),
    questions: reading.questions.map(({ id, kind, incident, span }) => ({
      id: item(id),
      kind,
      incident,
      evidence: quote(span),
    })),
    findings: reading.findings.map(({ rule, message, start, end }) => ({
      rule,
      message,
      evidence: quote({ start, end }),
    })),
    record: recordFor(report, visible, values),
  }
}

function recordFor(report: ProjectedReport, visible: Reading, values: DecidedReading['values']): ReportRecord {
  const record = recordOf(report, visible)
  // Named by a person in words that tell of something else: nothing but its type is known from here.
  const incidents = record.incidents.map((one) => (one.id.endsWith(ELSEWHERE) ? { ...one, spokenOf: true } : one))
  return withDecidedValues({ ...record, incidents }, values, report.text)
}
