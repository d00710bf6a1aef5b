/**
 * The commands on the log: undo, redo, log, and the lists of what decisions left behind.
 *
 * @module
 */
import type { Command } from 'commander'
import { command, inCase } from '../command.ts'
import type { Terminal } from '../screen/terminal.ts'
import type { Done } from './commands.ts'
import type { Said } from './said.ts'
import { decides } from './said-options.ts'

export function turning(program: Command, terminal: Terminal, done: Done): void {
  const load = async () => await import('../commands/log.ts')
  for (const way of ['undo', 'redo'] as const) {
    const what =
      way === 'undo' ? 'take a decision back; it stays in the log' : 'let a decision stand again that was taken back'
    const sub = command(program, way, what, [`ascribe ${way}`, `ascribe ${way} d17 --reason "the wrong Lorn"`])
    sub.argument(
      '[decision]',
      `as the log prints it; otherwise the one ${way === 'undo' ? 'decided' : 'taken back'} last`,
    )
    decides(sub).action(async (decision: string | undefined, said: Said) => {
      done(await (await load()).turn(terminal, way, decision, said))
    })
  }
  const log = command(program, 'log', 'what was decided, by whom and why, oldest first', [
    'ascribe log',
    'ascribe log --standing --author ana',
    'ascribe log --about 3fa9c0d17e42/c4 --json',
  ])
  log.option('--about <id>', 'about this report, item, actor, incident or decision')
  log
    .option('--author <name>', 'by this author')
    .option('--standing', 'only what stands')
    .option('--json', 'print as JSON')
  inCase(log).action(
    async (options: { about?: string; author?: string; standing?: true; json?: true; case?: string }) => {
      done(await (await load()).log(terminal, options))
    },
  )
  for (const list of ['orphans', 'drafts', 'notes'] as const) {
    const what = {
      orphans: 'decisions whose words could not be found again for certain, and what to do',
      drafts: 'newer readings of words about which somebody has decided',
      notes: 'notes on the case and on things in it',
    }[list]
    const sub = command(program, list, what, [`ascribe ${list}`, `ascribe ${list} --json`])
    sub.option('--json', 'print as JSON')
    inCase(sub).action(async (options: { json?: true; case?: string }) => {
      done(await (await load()).kept(terminal, list, options.json ?? false, options.case))
    })
  }
}
