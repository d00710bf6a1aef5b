/**
 * The command line: the one place where errors become messages and an exit status.
 *
 * @module
 */
import { CommanderError } from 'commander'
import { CaseError, InputError, ModelError } from '../errors.ts'
import { EXIT } from './exit-status.ts'
import { programOn } from './program.ts'
import { endQuietlyWhenUnread, processTerminal, type Terminal } from './screen/terminal.ts'

/** Runs one command line and gives its exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  endQuietlyWhenUnread()
  const terminal = processTerminal()
  let status: number = EXIT.fine
  const program = programOn(terminal, (result) => {
    status = result
  })
  try {
    if (argv.length === 0) program.outputHelp()
    else await program.parseAsync(argv, { from: 'user' })
    return status
  } catch (error) {
    return statusOf(error, terminal)
  }
}

function statusOf(error: unknown, terminal: Terminal): number {
  // Commander has said what is wrong, or has printed the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage
  if (error instanceof InputError || error instanceof CaseError || error instanceof ModelError) {
    terminal.say(`ascribe: ${error.message}`)
    if (error instanceof ModelError) return EXIT.installation
    return error instanceof InputError ? EXIT.usage : EXIT.case
  }
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  terminal.say(`ascribe: a fault in the program itself; please report it with this:\n${trace}`)
  return EXIT.fault
}
