/**
 * The errors that a caller can act on. Everything else that is thrown is a bug.
 *
 * `cli/` translates them once, into a message and an exit status.
 *
 * @module
 */

/** The caller gave something that cannot be used; the message quotes it and says what to do. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

/** The case on disk is missing, locked, of a newer version, or damaged. */
export class CaseError extends Error {
  override readonly name = 'CaseError'
}

/** A position lies outside the text it is counted in. */
export class PositionError extends RangeError {
  override readonly name = 'PositionError'
}

/** A file of the shipped reader is missing or altered; installing again brings it back. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
}

/** Somebody else decided meanwhile; the message says what, and nothing was written. */
export class ConflictError extends InputError {
  override readonly name = 'ConflictError' as 'InputError'
}
