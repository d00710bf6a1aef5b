/**
 * What all commands have: a summary, examples, and the case that they are about.
 *
 * @module
 */
import type { Command } from 'commander'

export function command(program: Command, name: string, summary: string, examples: readonly string[]): Command {
  return program
    .command(name)
    .summary(summary)
    .description(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`)
    .allowExcessArguments(false)
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  $ ${example}`).join('\n')}`)
}

export function inCase(command: Command): Command {
  return command.option('--case <dir>', 'the case; otherwise the nearest one from here upward')
}
