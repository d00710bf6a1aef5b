/**
 * Tells on standard error how far a long job is: redrawn in place on a terminal, a line every few seconds elsewhere.
 *
 * @module
 */
import type { Terminal } from './terminal.ts'

/** Nothing is shown for a job shorter than this. */
const QUIET_MILLIS = 1000
const REDRAW_MILLIS = 120
const LINE_MILLIS = 5000

export interface Progress {
  /** Says what has been done so far, e.g. `312 read`. */
  readonly at: (message: string) => void
  /** Takes the line away, so that something else can be said. */
  readonly clear: () => void
}

export function progressOn(terminal: Terminal): Progress {
  let next = terminal.now().getTime() + (terminal.overwrite ? QUIET_MILLIS : LINE_MILLIS)
  let drawn = false
  return {
    at: (message) => {
      const now = terminal.now().getTime()
      if (now < next) return
      next = now + (terminal.overwrite ? REDRAW_MILLIS : LINE_MILLIS)
      if (terminal.overwrite) terminal.overwrite(message)
      else terminal.say(message)
      drawn = terminal.overwrite !== null
    },
    clear: () => {
      if (drawn) terminal.overwrite?.('')
      drawn = false
    },
  }
}
