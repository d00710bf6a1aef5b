/**
 * What can be typed: every command with its arguments, options and examples. A command's own file is loaded only when
 * it is asked for.
 *
 * @module
 */
import { type Argument, Command, InvalidArgumentError, Option } from 'commander'
import { REVIEW_STATUSES, type ReviewStatus } from '../model/review.ts'
import { DEFAULT_READER, READERS, type ReaderName } from '../read/stamp.ts'
import { command, inCase } from './command.ts'
import { decidingCommands } from './deciding/commands.ts'
import { EXIT_MEANINGS } from './exit-status.ts'
import { FILTERS, type Filter, type FilterName, type Wanted } from './filters.ts'
import { LISTS } from './lists.ts'
import type { Terminal } from './screen/terminal.ts'
import { indented } from './screen/wrap.ts'
import { version } from './version.ts'

/** The whole program; `done` is given the exit status of the command that ran. */
export function programOn(terminal: Terminal, done: (status: number) => void): Command {
  const program = new Command('ascribe')
    .description(
      'Reads reporting on contested incidents: what happened, who says what, how sure they are, in whose words.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeErr: (text) => terminal.say(text.trimEnd()),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
    })
    // Without `[options]`, which all have: there is room for what each does.
    .configureHelp({
      subcommandTerm: (sub) => [sub.name(), ...sub.registeredArguments.map(argumentTerm)].join(' '),
    })
    .showSuggestionAfterError()
    .showHelpAfterError('"ascribe --help" lists the commands; "ascribe COMMAND --help" gives examples.')
  program.addHelpText('after', afterword(terminal.columns))

  caseCommands(program, terminal, done)
  listCommands(program, terminal, done)
  decidingCommands(program, terminal, done)
  outputCommands(program, terminal, done)
  statelessCommands(program, terminal, done)
  return program
}

function caseCommands(program: Command, terminal: Terminal, done: (status: number) => void): void {
  const init = command(program, 'init', 'make a new, empty case in a folder', [
    'ascribe init',
    'ascribe init ~/cases/halvik',
  ])
  init.argument('[dir]', 'the folder; made if it is not there', '.').action(async (dir: string) => {
    done(await (await import('./commands/init.ts')).init(terminal, dir))
  })

  const add = command(program, 'add', 'archive reports and read them; what is already there is not added twice', [
    'ascribe add report.html notes/ wire.jsonl',
    'curl -s https://example.org/story | ascribe add -',
  ])
  add.argument('<path...>', 'files or folders (text, Markdown, HTML, JSONL), or - for standard input')
  withReader(add)
  inCase(add).action(async (paths: string[], options: { case?: string; reader: ReaderName }) => {
    done(await (await import('./commands/add.ts')).add(terminal, paths, options.case, options.reader))
  })

  const attempt = command(
    program,
    'try',
    'read the example case, or the files given, into a fresh folder and show what it comes to',
    ['ascribe try', 'ascribe try story.txt more-stories/', 'ascribe try --no-serve'],
  )
  attempt.argument('[path...]', 'files or folders, or -')
  attempt.option('--no-serve', 'end after printing; otherwise, on a terminal, the workbench is opened in the browser')
  attempt.action(async (paths: string[], options: { serve: boolean }) => {
    done(await (await import('./commands/try.ts')).tryOut(terminal, paths, options.serve))
  })

  const serve = command(program, 'serve', 'open the case in the browser, and serve its HTTP API on this machine', [
    'ascribe serve',
    'ascribe serve --case ~/cases/halvik --port 4040 --no-open',
  ])
  serve.addOption(new Option('--port <number>', 'the port; 0 for any free one').default(4040).argParser(portNumber))
  serve.option('--no-open', 'do not open a browser')
  inCase(serve).action(async (options: { case?: string; port: number; open: boolean }) => {
    done(await (await import('./commands/serve.ts')).serve(terminal, options, options.case))
  })
}

function listCommands(program: Command, terminal: Terminal, done: (status: number) => void): void {
  for (const list of LISTS) {
    const sub = command(program, list.name, list.summary, list.examples)
    if (list.argument) sub.argument(list.argument.flags, list.argument.help)
    for (const name of list.filters) sub.addOption(filterOption(name))
    if (list.reviewed) sub.addOption(reviewOption())
    sub.option('--json', 'print the rows as a JSON array').option('--why', 'show the words behind each row')
    inCase(sub).action(async (...given: unknown[]) => {
      const argument = list.argument ? given[0] : undefined
      const {
        json,
        why,
        case: folder,
        review,
        ...filters
      } = sub.opts<Wanted & { json?: true; why?: true; case?: string; review?: ReviewStatus[] }>()
      const { printList } = await import('./commands/list.ts')
      const layout = await list.load()
      const words = Array.isArray(argument) ? argument.join(' ') : ''
      done(
        await printList(terminal, layout, { json: json ?? false, why: why ?? false, folder, filters, words, review }),
      )
    })
  }
}

function outputCommands(program: Command, terminal: Terminal, done: (status: number) => void): void {
  const show = command(
    program,
    'show',
    'one thing with its evidence: a report, an actor, an incident, or an item such as a claim',
    ['ascribe show 3fa9c0d17e42', 'ascribe show 3fa9c0d17e42/c4', 'ascribe show harbour-guard-league'],
  )
  show.argument('<id>', 'as the lists print it').option('--json', 'print it as JSON')
  show.option('--history', 'everything that was decided about it')
  inCase(show).action(async (id: string, options: { case?: string; json?: true; history?: true }) => {
    const { history, show: showOne } = await import('./commands/show.ts')
    const shown = options.history ? history : showOne
    done(await shown(terminal, id, options.json ?? false, options.case))
  })

  const report = command(program, 'report', 'write the cited report: one HTML file that needs nothing else', [
    'ascribe report',
    'ascribe report -o halvik.html',
    'ascribe report -o - | less',
  ])
  report.option('-o, --output <file>', 'where to write it; - for standard output', 'report.html')
  inCase(report).action(async (options: { case?: string; output: string }) => {
    done(await (await import('./commands/report.ts')).report(terminal, options.output, options.case))
  })

  const out = command(program, 'export', 'write claims and incident values as a spreadsheet, a row each', [
    'ascribe export --as csv -o tables/',
    'ascribe export --as xlsx -o case.xlsx',
  ])
  out.addOption(new Option('--as <format>', 'the format').choices(['csv', 'xlsx']).makeOptionMandatory())
  out.option('-o, --output <path>', 'a folder for csv, a file for xlsx')
  inCase(out).action(async (options: { case?: string; as: 'csv' | 'xlsx'; output?: string }) => {
    done(await (await import('./commands/export.ts')).exportCase(terminal, options.as, options.output, options.case))
  })
}

function statelessCommands(program: Command, terminal: Terminal, done: (status: number) => void): void {
  const extract = command(
    program,
    'extract',
    'the stateless filter: one JSON record a line in, one reading a line out',
    [
      'ascribe extract < reports.jsonl > readings.jsonl',
      `echo '{"id":"1","text":"The minister denied it."}' | ascribe extract`,
    ],
  )
  withReader(extract)
  extract.addOption(
    new Option('--threads <count>', 'threads that read a large input; 1 for no more than this one')
      .default(2)
      .argParser(wholeNumber),
  )
  extract.action(async (options: { threads: number; reader: ReaderName }) => {
    done(await (await import('./commands/extract.ts')).extract(terminal, options.threads, options.reader))
  })

  const schema = command(program, 'schema', 'print the JSON Schema of a reading or of a report', [
    'ascribe schema reading',
    'ascribe schema report > report.schema.json',
  ])
  schema.argument('<what>', 'reading or report').action(async (what: string) => {
    done(await (await import('./commands/schema.ts')).schema(terminal, what))
  })

  const doctor = command(program, 'doctor', 'check what the program needs, and the case if there is one', [
    'ascribe doctor',
    'ascribe doctor --case ~/cases/halvik',
  ])
  inCase(doctor).action(async (options: { case?: string }) => {
    done(await (await import('./commands/doctor.ts')).doctor(terminal, options.case))
  })
}

function reviewOption(): Option {
  return new Option(
    '--review <status...>',
    'rows about which people decided so; rejected ones and drafts are left out otherwise',
  ).choices([...REVIEW_STATUSES])
}

function argumentTerm(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`
  return argument.required ? `<${name}>` : `[${name}]`
}

function filterOption(name: FilterName): Option {
  const filter: Filter = FILTERS[name]
  const option = new Option(`--${name} <${filter.value}>`, filter.help)
  return filter.choices ? option.choices([...filter.choices]) : option
}

function wholeNumber(value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 0 || count > 64)
    throw new InvalidArgumentError('Give a whole number, 0 to 64.')
  return count
}

function portNumber(value: string): number {
  const port = Number(value)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('Give a port, 0 to 65535.')
  return port
}

function afterword(columns: number): string {
  const statuses = EXIT_MEANINGS.flatMap(([status, meaning]) => indented(`${status}  ${meaning}`, columns, 2, 5))
  return `
Start here:
  $ ascribe try                     the example case, read before your eyes
  $ ascribe init halvik && cd halvik
  $ ascribe add ../stories/
  $ ascribe grid
  $ ascribe serve                   the same in the browser

Exit status:
${statuses.join('\n')}

The program prints who says so, never who did it.`
}

/** Offers the readers by name; the weights are looked for only when they are asked for. */
function withReader(command: Command): Command {
  return command.addOption(
    new Option('--reader <name>', 'rules with the trained network, or the rules alone')
      .choices(READERS)
      .default(DEFAULT_READER),
  )
}
