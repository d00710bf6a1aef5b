/**
 * What the world gives a stage: passed in, so that tests can hold it still.
 *
 * @module
 */
export interface Effects {
  /** The time now. */
  readonly now: () => Date
  /** Who is collecting: the user's name, or `ascribe`. */
  readonly collector: string
}
