/**
 * The commands that look after a case and what was decided in it.
 *
 * @module
 */
import { type Command, Option } from 'commander'
import { DEFAULT_READER, READERS, type ReaderName } from '../../read/stamp.ts'
import { command, inCase } from '../command.ts'
import type { Terminal } from '../screen/terminal.ts'
import type { Done } from './commands.ts'
import type { Said } from './said.ts'
import { decides } from './said-options.ts'

export function keeping(program: Command, terminal: Terminal, done: Done): void {
  const load = async () => await import('../commands/keep.ts')
  const read = command(program, 'read', 'read the reports of the case again; decisions keep standing', [
    'ascribe read --again',
    'ascribe read --again --anyway',
  ])
  read.option('--again', 'must be given: what was read before is replaced, and kept beside')
  read.addOption(new Option('--reader <name>', 'the reader').choices([...READERS]).default(DEFAULT_READER))
  read.option('--anyway', 'also what this very reader has read').option('--json', 'print the counts as JSON')
  inCase(read).action(
    async (options: { again?: true; anyway?: true; reader: ReaderName; json?: true; case?: string }) => {
      done(await (await load()).readAgain(terminal, options))
    },
  )
  const verify = command(
    program,
    'verify',
    'check the log, the archive, every span and everything derived; print the head of the log',
    ['ascribe verify', 'ascribe verify --seal halvik.seal.json'],
  )
  verify.option('--seal <file>', 'a seal made earlier: was anything rewritten since?').option('--json', 'print as JSON')
  inCase(verify).action(async (options: { seal?: string; json?: true; case?: string }) => {
    done(await (await load()).verify(terminal, options))
  })
  const seal = command(program, 'seal', 'sign the head of the log, in a small file to give away', [
    'ascribe seal -o halvik.seal.json',
    'ascribe seal --key ~/keys/desk.pem -o -',
  ])
  seal.option('-o, --output <file>', 'where to write it; - for standard output', 'case.seal.json')
  seal.option('--key <file>', 'an Ed25519 private key, PEM; otherwise the one in your settings, made at first use')
  seal.option('--author <name>', 'who seals; otherwise the user of this computer')
  inCase(seal).action(async (options: { output: string; key?: string; author?: string; case?: string }) => {
    done(await (await load()).seal(terminal, options))
  })
  const redact = command(
    program,
    'redact',
    'take a report, words of one, or a decision away for good; a tombstone stays',
    [
      'ascribe redact 3fa9c0d17e42 --reason "court order 14/31"',
      'ascribe redact 3fa9c0d17e42 --at 120-131 --reason "a source in danger" --yes',
      'ascribe redact d17 --reason "names a minor" --yes',
    ],
  )
  redact.argument('<id>', 'a report or a decision').option('--at <place>', 'only these words of the report: START-END')
  redact.requiredOption('--reason <words>', 'why; kept for good, so do not repeat the words')
  redact
    .option('--author <name>', 'who redacts; otherwise the user of this computer')
    .option('--yes', 'do it: nothing brings the words back')
  inCase(redact).action(
    async (id: string, options: { at?: string; reason: string; author?: string; yes?: true; case?: string }) => {
      done(await (await load()).redact(terminal, id, options))
    },
  )
  const rebuild = command(program, 'rebuild', 'make everything derived again from archive, readings and log', [
    'ascribe rebuild',
  ])
  inCase(rebuild).action(async (options: { case?: string }) => {
    done(await (await load()).rebuild(terminal, options.case))
  })
  const backup = command(program, 'backup', 'a whole copy of the case in another folder, also while it is in use', [
    'ascribe backup /media/disk/halvik-2031-11-09',
  ])
  backup.argument('<dir>', 'a folder that is not there yet')
  inCase(backup).action(async (dir: string, options: { case?: string }) => {
    done(await (await load()).backup(terminal, dir, options.case))
  })
  const take = command(program, 'import', 'take an edited export back as decisions; says what it understood', [
    'ascribe export --as xlsx -o case.xlsx    # then edit, e.g. certainty, review, reason',
    'ascribe import case.xlsx --dry-run',
    'ascribe import tables/claims.csv --reason "second reading"',
  ])
  take.argument('<file...>', 'a workbook, or CSV files called as the export called them')
  take.option('--dry-run', 'only say what would be decided')
  take.addHelpText(
    'after',
    '\nChange certainty, force, kind, part, speaker_id, value, answer, name, type or exposure; set review to accepted or rejected;\nsay why in reason. A row without id is entered: give report, quote and the rest. When a row is refused, nothing is decided.',
  )
  decides(take).action(async (files: string[], said: Said) => {
    done(await (await import('../commands/import.ts')).importSheets(terminal, files, said))
  })
  const restore = command(program, 'restore', 'make a case of a backup, after checking it', [
    'ascribe restore /media/disk/halvik-2031-11-09 ~/cases/halvik',
  ])
  restore.argument('<backup>', 'the folder of the backup').argument('<dir>', 'a folder that is not there yet')
  restore.action(async (from: string, dir: string) => {
    done(await (await load()).restore(terminal, from, dir))
  })
}
