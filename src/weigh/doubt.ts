/**
 * Which items a person should look at first, and why.
 *
 * @module
 */
import type { ClaimRow, ResponsibilityRow, StanceRow } from '../model/case.ts'
import type { Entity, Incident } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { ValueField } from '../model/vocabulary.ts'
import { incriminates } from './accusations.ts'

export const DOUBT_REASONS = [
  'low-confidence',
  'no-confidence',
  'no-speaker',
  'few-words',
  'finding',
  'accusation',
  'actor-missing',
  'no-date',
  'no-place',
] as const
export type DoubtReason = (typeof DOUBT_REASONS)[number]

export interface Doubt {
  /** 0 to 1; only the order means something. */
  readonly score: number
  readonly reasons: readonly DoubtReason[]
}

/**
 * How much each reason weighs. Chosen so that what does most harm when it is wrong comes first: an accusation stated as
 * certain, then what the reader itself doubts, then what lacks a part.
 */
const WEIGHTS: Readonly<Record<Exclude<DoubtReason, 'low-confidence'>, number>> = {
  accusation: 0.5,
  'few-words': 0.5,
  'no-speaker': 0.4,
  'actor-missing': 0.4,
  finding: 0.4,
  'no-confidence': 0.3,
  'no-date': 0.3,
  'no-place': 0.2,
}
/** A calibrated confidence below this is doubt. */
const SURE = 0.6
const FEW_WORDS = 3

/** @param findings - the places of the reader's own doubts about the text */
export function claimDoubt(claim: ClaimRow, findings: readonly Span[] = []): Doubt {
  const words = claim.content.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return doubt(claim.confidence, [
    ...(claim.confidence === null ? ['no-confidence' as const] : []),
    ...(claim.speaker.kind === 'report' && claim.kind !== 'narration' ? ['no-speaker' as const] : []),
    ...(words < FEW_WORDS ? ['few-words' as const] : []),
    ...(claim.evidence.some((quote) => touches(quote, findings)) ? ['finding' as const] : []),
  ])
}

export function responsibilityDoubt(row: ResponsibilityRow, findings: readonly Span[] = []): Doubt {
  const stated = incriminates(row) && row.certainty === 'certain' && row.force === 'asserted' && !row.ownClaim
  return doubt(null, [
    ...(stated ? ['accusation' as const] : []),
    ...(row.actor === null && row.role !== 'unknown' ? ['actor-missing' as const] : []),
    ...(touches(row.evidence, findings) ? ['finding' as const] : []),
  ])
}

export function stanceDoubt(row: StanceRow, findings: readonly Span[] = []): Doubt {
  return doubt(null, [
    ...(row.value === 'other' ? ['few-words' as const] : []),
    ...(touches(row.evidence, findings) ? ['finding' as const] : []),
  ])
}

/** A telling that nothing dates or places may be of another incident than it was joined to. */
export function incidentDoubt(
  incident: Pick<Incident, 'confidence' | 'date' | 'place' | 'trigger'>,
  findings: readonly Span[] = [],
): Doubt {
  return doubt(incident.confidence, [
    ...(incident.date?.edtf == null ? ['no-date' as const] : []),
    ...(incident.place === null ? ['no-place' as const] : []),
    ...(touches(incident.trigger, findings) ? ['finding' as const] : []),
  ])
}

export function nameDoubt(entity: Pick<Entity, 'confidence' | 'mentions'>, findings: readonly Span[] = []): Doubt {
  return doubt(
    entity.confidence,
    entity.mentions.some((mention) => touches(mention, findings)) ? ['finding' as const] : [],
  )
}

/** A value that names who did it is an accusation; of the others nothing tells the reader's doubt. */
export function valueDoubt(field: ValueField): Doubt {
  return doubt(null, field.startsWith('perpetrator') ? ['accusation' as const] : [])
}

function doubt(confidence: number | null, found: readonly Exclude<DoubtReason, 'low-confidence'>[]): Doubt {
  const unsure = confidence !== null && confidence < SURE
  const sure = found.reduce((rest, reason) => rest * (1 - WEIGHTS[reason]), unsure ? confidence : 1)
  return { score: 1 - sure, reasons: unsure ? ['low-confidence', ...found] : found }
}

function touches(span: Span, findings: readonly Span[]): boolean {
  return findings.some((finding) => finding.start < span.end && span.start < finding.end)
}
