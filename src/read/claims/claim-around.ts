/**
 * The claim that words stand in.
 *
 * @module
 */
import type { Claim } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { SpansAt } from '../page/spans-at.ts'

/** Made once for many spans: gives the first of the claims whose content holds the whole of a span, or null. */
export function claimAround(claims: readonly Claim[]): (span: Span) => Claim | null {
  const contents = new SpansAt(
    claims.flatMap(({ content }, of) => content.map(({ start, end }) => ({ start, end, of }))),
  )
  return (span) => claims[contents.holding(span).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)] ?? null
}
