/**
 * Holds an act that works on hostile markup to a time and a depth.
 *
 * Parsers of HTML and Markdown need quadratic time or deep stacks for texts made to that end. A script of `node:vm`
 * is the only thing in one thread that can be stopped from outside; it costs 0.3 ms.
 *
 * @module
 */
import { types } from 'node:util'
import { createContext, Script } from 'node:vm'

const CALL = new Script('act()')
const CONTEXT = createContext({ act: null as (() => unknown) | null })

/** Thrown by an act that sees for itself that its document is too much. */
export class TooTangled extends Error {
  override readonly name = 'TooTangled'
}

/**
 * What the act gives, or null when it took too long, went too deep, or gave up as {@link TooTangled}.
 *
 * @param act - must not be asynchronous
 */
export function within<Result extends object>(maxMillis: number, act: () => Result): Result | null {
  CONTEXT['act'] = act
  try {
    return CALL.runInContext(CONTEXT, { timeout: maxMillis })
  } catch (error) {
    if (error instanceof TooTangled) return null
    // The error of a timeout is made in the other context, where `Error` is another class.
    if (!types.isNativeError(error)) throw error
    if (error.name === 'RangeError' && error.message.includes('call stack')) return null
    if ('code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null
    throw error
  } finally {
    CONTEXT['act'] = null
  }
}
