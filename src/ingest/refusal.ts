/**
 * What is not taken in, and why; the reason says what can be done.
 *
 * @module
 */
export const REFUSAL_CODES = [
  'not-found',
  'unreadable',
  'not-a-file',
  'link-leads-out',
  'empty',
  'too-large',
  'too-tangled',
  'parser-failed',
  'binary',
  'not-read-yet',
  'bad-json',
  'bad-record',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]

export interface Refused {
  readonly kind: 'refused'
  readonly address: string
  readonly code: RefusalCode
  readonly reason: string
}
