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

/** What a folder holds that nobody means to give: one item a folder, with the count of its names that begin with a dot. */
export interface Skipped {
  readonly kind: 'skipped'
  readonly address: string
  readonly code: 'dot-files'
  readonly count: number
  readonly reason: string
}
