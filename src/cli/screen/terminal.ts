/**
 * Where a command writes and what it may know of the terminal: passed in, so that tests can hold it still.
 *
 * @module
 */
import { once } from 'node:events'
import { closeSync } from 'node:fs'
import { userInfo } from 'node:os'
import process from 'node:process'
import type { Readable } from 'node:stream'
import { styleText } from 'node:util'
import type { Effects } from '../../model/effects.ts'
import { clean } from './clean.ts'

export interface Terminal extends Effects {
  /** Standard output, awaited until there is room: a slow reader slows the program, and memory stays level. */
  readonly out: (text: string) => Promise<void>
  /** One message on standard error, made safe to print. */
  readonly say: (message: string) => void
  /** Overwrites the last line on a terminal; null where standard error is none. */
  readonly overwrite: ((message: string) => void) | null
  readonly input: Readable
  /** Does a person sit at both ends: standard input and output are terminals, and no build says that it runs this? */
  readonly isAttended: boolean
  /** Columns to lay out for: the terminal's, else 80. */
  readonly columns: number
  readonly strong: (words: string) => string
  readonly faint: (words: string) => string
}

/** The real one. Colour only where standard output is a terminal and `NO_COLOR` is empty. */
export function processTerminal(): Terminal {
  const { stdout, stderr, stdin, env } = process
  const colour = stdout.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
  const columns = stdout.isTTY ? stdout.columns : Number(env['COLUMNS'])
  return {
    now: () => new Date(),
    collector: collector(),
    out: async (text) => {
      if (!stdout.write(text)) await once(stdout, 'drain')
    },
    say: (message) => {
      stderr.write(`${clean(message)}\n`)
    },
    overwrite: stderr.isTTY ? (message) => stderr.write(`\r\u001b[2K${clean(message)}`) : null,
    input: stdin,
    isAttended: stdin.isTTY === true && stdout.isTTY === true && !env['CI'],
    columns: Number.isInteger(columns) && columns >= 40 ? columns : 80,
    strong: (words) => (colour ? styleText('bold', words, { validateStream: false }) : words),
    faint: (words) => (colour ? styleText('dim', words, { validateStream: false }) : words),
  }
}

/** Ends the process without a word when nobody reads its output any more (`ascribe … | head`). */
export function endQuietlyWhenUnread(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      // Threads may still be at work in native code; what that says of being cut off is no word of ours.
      closeSync(2)
      process.exit()
    })
  }
}

function collector(): string {
  try {
    return userInfo().username
  } catch {
    // No entry for this user id, as in some containers: the program itself collects.
    return 'ascribe'
  }
}
