/**
 * The commands with which people decide, and look after the record of what they decided.
 *
 * @module
 */
import { type Command, Option } from 'commander'
import { ITEM_KINDS } from '../model/judged.ts'
import * as words from '../model/vocabulary.ts'
import { DEFAULT_READER, READERS, type ReaderName } from '../read/stamp.ts'
import { command, inCase } from './command.ts'
import type { Said } from './commands/decide.ts'
import type { Terminal } from './screen/terminal.ts'

type Done = (status: number) => void

export function decidingCommands(program: Command, terminal: Terminal, done: Done): void {
  judging(program, terminal, done)
  identity(program, terminal, done)
  turning(program, terminal, done)
  keeping(program, terminal, done)
}

/** Who decides, why, and for whom the answer is. */
function decides(sub: Command): Command {
  return inCase(sub)
    .option('--reason <words>', 'why; kept with the decision')
    .option('--author <name>', 'who decides; otherwise the user of this computer')
    .option('--json', 'print what was decided as JSON')
}

/** What an item says of itself; which of them an item has depends on its kind. */
function fields(sub: Command): Command {
  const choice = (flags: string, help: string, choices: readonly string[]) =>
    sub.addOption(new Option(flags, help).choices([...choices]))
  sub.option('--speaker <who>', 'claim, value: who says it; "report" for the report itself')
  sub.option('--affiliation <who>', 'claim: for whom the speaker speaks')
  choice('--source-type <word>', 'claim: as what the speaker speaks', words.SOURCE_TYPES)
  choice('--kind <word>', 'claim: how it is put', words.CLAIM_KINDS)
  choice('--certainty <word>', 'claim, responsibility, stance: how surely it is held', words.CERTAINTIES)
  choice('--force <word>', 'claim, responsibility, stance: with what force', words.FORCES)
  sub.option('--about <id...>', 'claim: incidents and actors that it is about')
  sub.option('--name <words>', 'actor: its name')
  sub.option('--alias <words...>', 'actor: other names')
  sub.option('--type <word>', 'actor, incident: its type')
  choice('--status <word>', 'incident: did it happen?', words.INCIDENT_STATUSES)
  sub.option('--of <who>', 'mention: whom the words mean')
  sub.option('--incident <id>', 'value, responsibility, stance: of which incident')
  choice('--field <word>', 'value: of which field', words.VALUE_FIELDS)
  sub.option('--value <words>', 'value, stance: a figure (8, at least 12, 8-11), a date, a name, an answer')
  sub.option('--actor <who>', 'value, responsibility, stance: who is meant')
  choice('--role <word>', 'responsibility: what part', words.RESPONSIBILITY_ROLES)
  sub.option('--matter <words>', 'responsibility: for what, where it is no incident')
  sub.option('--asserted-by <who>', 'responsibility, stance: who says so; "report" for the report itself')
  choice('--dimension <word>', 'stance: on which question', words.STANCE_DIMENSIONS)
  return sub.addHelpText(
    'after',
    '\nWHO is an actor as "ascribe actors" prints it, an item such as 3fa9c0d17e42/e3, or a name with its type: "Ada Lorn (person)".',
  )
}

function judging(program: Command, terminal: Terminal, done: Done): void {
  const load = async () => await import('./commands/decide.ts')
  for (const act of ['accept', 'reject'] as const) {
    const what =
      act === 'accept' ? 'say that what was read is right' : 'say that what was read is wrong; lists leave it out'
    const sub = command(program, act, what, [
      `ascribe ${act} 3fa9c0d17e42/c4`,
      `ascribe ${act} 3fa9c0d17e42/c4 3fa9c0d17e42/r1 --reason "checked the recording"`,
      `ascribe ${act} harbour-guard-league`,
    ])
    sub.argument('<id...>', 'items, decisions (d17), actors or incidents, as the lists print them')
    decides(sub).action(async (ids: string[], said: Said) => {
      done(await (await load()).judge(terminal, act, ids, said))
    })
  }
  const edit = command(program, 'edit', 'correct what was read, or what was entered; its words stay where they are', [
    'ascribe edit 3fa9c0d17e42/c4 --certainty possible --reason "she says \\"perhaps\\""',
    'ascribe edit 3fa9c0d17e42/r1 --actor ardan-front --role ordered',
    'ascribe edit 3fa9c0d17e42/i1.killed.0 --value "at least 12"',
    'ascribe edit d17 --speaker report',
  ])
  edit.argument('<id>', 'an item or a decision, as the lists print it')
  decides(fields(edit)).action(async (id: string, said: Said) => {
    done(await (await load()).edit(terminal, id, said))
  })

  const respan = command(program, 'respan', 'give an item other words of its report; also puts an orphan back', [
    'ascribe respan 3fa9c0d17e42/c4 --at 120-164',
    'ascribe respan 3fa9c0d17e42/c4 --at 120-164,180-201',
    'ascribe respan d17 --quote "nobody was hurt"',
  ])
  respan.argument('<id>', 'an item or a decision, as the lists print it')
  decides(placed(respan)).action(async (id: string, said: Said) => {
    done(await (await load()).respan(terminal, id, said))
  })

  const enter = command(program, 'enter', 'enter what the reader missed, from words of a report or in your own', [
    'ascribe enter claim --report 3fa9c0d17e42 --quote "it was the wind" --speaker ada-lorn --certainty certain',
    'ascribe enter value --report 3fa9c0d17e42 --at 310-318 --incident bombing-velmar --field killed --value "at least 12"',
    'ascribe enter responsibility --report 3fa9c0d17e42 --quote "they ordered it" --incident bombing-velmar --actor ardan-front --role ordered',
    'ascribe enter stance --own "The crater is too small." --incident bombing-velmar --dimension means --value other',
  ])
  enter.argument('<kind>', ITEM_KINDS.join(', '))
  enter.option('--report <id>', 'the report whose words they are')
  enter.option('--own <words>', 'words of your own; kept in the archive as a note')
  decides(fields(placed(enter))).action(async (kind: string, said: Said) => {
    done(await (await load()).enter(terminal, kind, said))
  })

  const note = command(program, 'note', 'write a note: on a thing, or on the case', [
    'ascribe note "call the hospital again"',
    'ascribe note "the figure is from the police" --on 3fa9c0d17e42/i1.killed.0',
  ])
  note.argument('<words>', 'the note')
  note.option('--on <id>', 'an item, report, actor or incident')
  decides(note).action(async (text: string, said: Said) => {
    done(await (await load()).note(terminal, text, said))
  })
}

function placed(sub: Command): Command {
  return sub
    .option('--at <places>', 'where the words stand: START-END, several joined by commas')
    .option('--quote <words>', 'the words themselves, where they stand once in the report')
}

function identity(program: Command, terminal: Terminal, done: Done): void {
  const load = async () => await import('./commands/decide.ts')
  const join = command(program, 'join', 'say that two actors, or two incidents, are one', [
    'ascribe join ada-lorn a-lorn --reason "same office"',
    'ascribe join bombing-velmar 3fa9c0d17e42/i2',
  ])
  join.argument('<a>', 'an actor or incident, or an item').argument('<b>', 'the other')
  decides(join).action(async (a: string, b: string, said: Said) => {
    done(await (await load()).join(terminal, a, b, said))
  })
  const separate = command(program, 'separate', 'say that these are not what they were joined to', [
    'ascribe separate 3fa9c0d17e42/e3',
    'ascribe separate 3fa9c0d17e42/i2 --reason "another day"',
  ])
  separate.argument('<item...>', 'as reports name them; "ascribe show ACTOR --json" prints members')
  decides(separate).action(async (items: string[], said: Said) => {
    done(await (await load()).separate(terminal, items, said))
  })
  const rate = command(program, 'rate', "rate a source's reliability and its stake", [
    'ascribe rate "Velmar Post" --reliability B',
    'ascribe rate ardan-front --stake party --incident bombing-velmar',
  ])
  rate.argument('<source>', 'a publisher by its name, or an actor')
  rate.addOption(
    new Option('--reliability <grade>', 'A completely … E not reliable, F cannot be judged').choices([
      ...words.RELIABILITIES,
    ]),
  )
  rate.addOption(new Option('--stake <word>', 'what it has at stake').choices([...words.STAKES]))
  rate.option('--incident <id>', 'in which incident it has this stake; otherwise in all')
  decides(rate).action(async (source: string, said: Said) => {
    done(await (await load()).rate(terminal, source, said))
  })
  const choose = command(
    program,
    'choose',
    'choose the value of an incident to work with; the others stand beside it',
    [
      'ascribe choose bombing-velmar killed 8 --reason "the hospital counted"',
      'ascribe choose bombing-velmar killed --none',
    ],
  )
  choose
    .argument('<incident>', 'its id')
    .argument('<field>', words.VALUE_FIELDS.join(', '))
    .argument('[value]', 'the value')
  choose.option('--none', 'no value any more')
  decides(choose).action(async (incident: string, field: string, value: string | undefined, said: Said) => {
    done(await (await load()).choose(terminal, incident, field, value, said))
  })
  const expose = command(program, 'expose', 'say how exposed a person is; private people appear under pseudonyms', [
    'ascribe expose ada-lorn witness',
    'ascribe expose boris-kehl office-holder --reason "deputy minister since 2030"',
  ])
  expose.argument('<actor>', 'a person').argument('<exposure>', words.EXPOSURES.join(', '))
  decides(expose).action(async (actor: string, exposure: string, said: Said) => {
    done(await (await load()).expose(terminal, actor, exposure, said))
  })
}

function turning(program: Command, terminal: Terminal, done: Done): void {
  const load = async () => await import('./commands/log.ts')
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

function keeping(program: Command, terminal: Terminal, done: Done): void {
  const load = async () => await import('./commands/keep.ts')
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
    done(await (await import('./commands/import.ts')).importSheets(terminal, files, said))
  })
  const restore = command(program, 'restore', 'make a case of a backup, after checking it', [
    'ascribe restore /media/disk/halvik-2031-11-09 ~/cases/halvik',
  ])
  restore.argument('<backup>', 'the folder of the backup').argument('<dir>', 'a folder that is not there yet')
  restore.action(async (from: string, dir: string) => {
    done(await (await load()).restore(terminal, from, dir))
  })
}
