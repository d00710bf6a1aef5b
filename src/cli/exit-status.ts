/**
 * What the exit status of every command means; `ascribe --help` prints this table.
 *
 * @module
 */
export const EXIT = {
  fine: 0,
  refused: 1,
  usage: 2,
  case: 3,
  fault: 4,
  installation: 5,
} as const

export const EXIT_MEANINGS: readonly (readonly [status: number, meaning: string])[] = [
  [EXIT.fine, 'done'],
  [
    EXIT.refused,
    'done, but something was refused or found wrong: a file that cannot be read, a bad line, a failed check',
  ],
  [EXIT.usage, 'not done: the command line or its input cannot be used'],
  [EXIT.case, 'not done: there is no case, or it is locked, damaged or of a newer version'],
  [EXIT.fault, 'not done: a fault in ascribe itself; please report it'],
  [EXIT.installation, 'not done: a file that ascribe comes with is missing or altered; install it again'],
]
