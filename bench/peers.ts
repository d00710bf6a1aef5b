/**
 * How fast a reading is beside the tools that users would otherwise take, on the same documents and the same two processors.
 *
 *   npx --no node bench/peers.ts --install              spaCy and CoreNLP into bench/peers, once; needs python3, java, mvn
 *   npx --no node bench/peers.ts [DOCS.jsonl …]         {"id", "text"} a line
 *
 * Without documents it takes PolNeAR's dev part where that lies beside the checkout, else the example case. A peer that is not
 * there is named with how to get it, and the others are measured. Linux only: it reads /proc.
 *
 * Each engine is a process that is fed all documents; each is also started with the first one alone. "A second" is all documents
 * over the whole run, start included; "warm" is all but the first over what the whole run took longer than that single one.
 * A 1 or 2 behind a name is the number of threads or processes that it is told to use; it is compared with spaCy's line of that
 * number. The engines do different work: the last column says what.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Engine, enginesAt, install, PLACES, YARDSTICKS } from './peers/engines.ts'
import { type Measured, measure } from './peers/measure.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    install: { type: 'boolean', default: false },
    /** The table's figures are the medians of so many runs, engines taking turns. */
    rounds: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true },
    python: { type: 'string', default: PLACES.python },
    jars: { type: 'string', default: PLACES.jars },
    'corenlp-documents': { type: 'string', default: String(PLACES.coreDocuments) },
  },
})

/** Holds a command to the first two processors that this process may use. */
const PINNED: readonly string[] = pinned()

interface Row {
  readonly documents: number
  readonly words: number
  readonly whole: Measured[]
  readonly single: Measured[]
}

if (values.install) install()
else await compare()

async function compare(): Promise<void> {
  const lines = positionals.length > 0 ? positionals.flatMap(linesOf) : defaultLines()
  const places = { python: values.python, jars: values.jars, coreDocuments: Number(values['corenlp-documents']) }
  const engines = enginesAt(places).filter(({ name }) => values.only?.some((part) => name.includes(part)) ?? true)
  const rows = new Map<Engine, Row>()
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const engine of engines) {
      if (engine.missing !== null) continue
      const given = lines.slice(0, engine.most)
      const row = rows.get(engine) ?? { documents: given.length, words: wordsIn(given), whole: [], single: [] }
      rows.set(engine, row)
      const command = [...PINNED, ...engine.command]
      row.single.push(await measure(command, given.slice(0, 1)))
      row.whole.push(await measure(command, given))
      console.error(`${engine.name}: ${row.whole.at(-1)?.seconds.toFixed(1)} s`)
    }
  }
  print(lines, engines, rows)
}

function print(lines: readonly string[], engines: readonly Engine[], rows: ReadonlyMap<Engine, Row>): void {
  const words = wordsIn(lines)
  const cores = PINNED.length > 0 ? 'held to two processors' : 'not held to two processors: there is no taskset here'
  console.log(`${lines.length} documents, ${words} words; every engine ${cores}; median of ${values.rounds}\n`)
  const rate = (row: Row) => row.words / median(row.whole, 'seconds')
  const warm = (row: Row) => (row.documents - 1) / (median(row.whole, 'seconds') - median(row.single, 'seconds'))
  const baseOf = ({ width }: Engine) => {
    const yardstick = engines.find(({ name }) => name === YARDSTICKS[width])
    return yardstick && rows.get(yardstick)
  }
  const head = ['engine', 'docs/s', 'words/s', 'x spaCy', 'warm docs/s', 'first s', 'peak MB', 'CPU s', 'docs', 'does']
  const table = engines.flatMap((engine) => {
    const row = rows.get(engine)
    if (!row) return []
    const base = baseOf(engine)
    return [
      [
        engine.name,
        (row.documents / median(row.whole, 'seconds')).toFixed(2),
        rate(row).toFixed(0),
        base ? ratio(rate(row) / rate(base)) : '-',
        warm(row).toFixed(2),
        median(row.single, 'firstSeconds').toFixed(2),
        median(row.whole, 'peakMegabytes').toFixed(0),
        median(row.whole, 'processorSeconds').toFixed(1),
        String(row.documents),
        engine.does,
      ],
    ]
  })
  const widths = head.map((title, i) => Math.max(title.length, ...table.map((cells) => cells[i]?.length ?? 0)))
  for (const cells of [head, ...table]) {
    const padded = cells.map((cell, i) =>
      (i === 0 || i === cells.length - 1 ? cell.padEnd : cell.padStart).call(cell, widths[i] ?? 0),
    )
    console.log(padded.join('  ').trimEnd())
  }
  for (const { name, missing } of engines) if (missing !== null) console.log(`\nnot measured: ${name}: ${missing}`)
  for (const [{ name }, { documents }] of rows) {
    if (documents < lines.length) {
      console.log(`\n${name} was given only the first ${documents} documents, for it is slow; its rates are over those`)
    }
  }
}

function pinned(): string[] {
  const { status, stdout } = spawnSync('taskset', ['-pc', String(process.pid)], { encoding: 'utf8' })
  if (status !== 0) return []
  const allowed = stdout
    .slice(stdout.lastIndexOf(':') + 1)
    .trim()
    .split(',')
    .flatMap((range) => {
      const [from, to] = range.split('-').map(Number) as [number, number?]
      return Array.from({ length: (to ?? from) - from + 1 }, (_, i) => from + i)
    })
  return ['taskset', '-c', allowed.slice(0, 2).join(',')]
}

/** Two decimals, and two digits of what is smaller than that. */
function ratio(value: number): string {
  return value < 0.095 ? value.toPrecision(2) : value.toFixed(2)
}

function median(runs: readonly Measured[], key: keyof Measured): number {
  const sorted = runs.map((run) => run[key]).sort((a, b) => a - b)
  return ((sorted[(sorted.length - 1) >> 1] as number) + (sorted[sorted.length >> 1] as number)) / 2
}

function wordsIn(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + ((JSON.parse(line) as { text: string }).text.match(/\S+/g)?.length ?? 0), 0)
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
}

function defaultLines(): string[] {
  const polnear = fileURLToPath(new URL('../../shared/data/polnear/dev.docs.jsonl', import.meta.url))
  if (existsSync(polnear)) return linesOf(polnear)
  const folder = fileURLToPath(new URL('../examples/', import.meta.url))
  return globSync('**/*.txt', { cwd: folder }).map((id) =>
    JSON.stringify({ id, text: readFileSync(folder + id, 'utf8') }),
  )
}
