/**
 * Holds an act that works on hostile markup to a time and a depth.
 *
 * Parsers of HTML and Markdown need quadratic time or deep stacks for texts made to that end. A script of `node:vm`
 * is the only thing in one thread that can be stopped from outside; it costs 0.3 ms.
 *
 * @module
 */
import { createContext, Script } from 'node:vm'

const CALL = new Script('act()')
const CONTEXT = createContext({ act: null as (() => unknown) | null })

/**
 * What the act gives, or null when it took too long or went too deep.
 *
 * @param act - must not be asynchronous
 */
export function within<Result extends object>(maxMillis: number, act: () => Result): Result | null {
  CONTEXT['act'] = act
  try {
    return CALL.runInContext(CONTEXT, { timeout: maxMillis })
  } catch (error) {
    if (error instanceof RangeError && error.message.includes('call stack')) return null
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null
    throw error
  } finally {
    CONTEXT['act'] = null
  }
}
