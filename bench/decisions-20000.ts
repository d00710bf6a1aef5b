/**
 * How long deciding takes on a large case: `node bench/decisions-20000.ts [REPORTS] [DECISIONS] FILE.docs.jsonl…`
 *
 * Adds documents of the given corpora (JSON lines with `id`, `text`) to a case in a temporary folder, decides on the claims,
 * actors, incidents and responsibility that were read, and prints the time of decisions and undos by percentile, of joins, of
 * verify, and the memory over time. For comparison it prints how long the disk takes to make one row durable, which no
 * decision can be faster than.
 *
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Act, Target } from '../src/model/act.ts'
import { decisionId } from '../src/model/review.ts'
import { read } from '../src/read/read.ts'
import { ASCRIBE_EN } from '../src/read/stamp.ts'
import { type Case, initCase, openCase } from '../src/record/case.ts'
import { corpusItems } from './corpus-items.ts'

const [reportsWanted = 2000, decisionsWanted = 20_000] = process.argv
  .slice(2)
  .filter((one) => /^\d+$/.test(one))
  .map(Number)
const files = process.argv.slice(2).filter((one) => !/^\d+$/.test(one))
const effects = { now: () => new Date(), collector: 'bench' }
const dir = mkdtempSync(path.join(tmpdir(), 'ascribe-bench-'))

/** Time by the clock; processor time is summed beside it, for machines that have other work to do. */
let processorMillis = 0

async function millis(act: () => Promise<unknown>): Promise<number> {
  const [start, used] = [performance.now(), process.cpuUsage()]
  await act()
  const { user, system } = process.cpuUsage(used)
  processorMillis += (user + system) / 1000
  return performance.now() - start
}

/** Processor time since this was last asked. */
function processor(): string {
  const used = processorMillis
  processorMillis = 0
  return `processor ${used.toFixed(0)} ms`
}

function told(name: string, times: number[]): void {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(1)
  console.log(
    name.padEnd(34),
    `${String(times.length).padStart(6)} times; median ${at(0.5)}, 95 % ${at(0.95)}, 99 % ${at(0.99)}, most ${at(1)} ms; ${processor()}`,
  )
}

/** Every n-th act of another kind; what cannot be decided any more is left out. */
async function* acts(held: Case): AsyncGenerator<Act> {
  const targets: Target[] = []
  for (const row of await held.claims()) targets.push(row.id)
  for (const row of await held.responsibility()) targets.push(row.id)
  for (const row of await held.stances()) targets.push(row.id)
  for (const row of await held.actors()) targets.push(...row.members)
  for (const row of await held.incidents()) targets.push(...row.members)
  const step = 7919
  for (let n = 0; ; n++) {
    const target = targets[(n * step) % targets.length] as Target
    const round = Math.floor(n / targets.length)
    const kind = (n + round) % 4
    if (kind === 3) yield { act: 'note', on: null, text: `note ${n}` }
    else yield { act: kind === 1 ? 'reject' : 'accept', target }
  }
}

const disk = new DatabaseSync(path.join(dir, 'disk.sqlite'))
disk.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (x TEXT)')
const insert = disk.prepare('INSERT INTO t VALUES (?)')
const durable: number[] = []
for (let n = 0; n < 500; n++) durable.push(await millis(async () => insert.run('x'.repeat(2000))))
disk.close()
told('one durable row of 2 kB (peer)', durable)

try {
  await initCase(dir, effects)
  const held = await openCase(dir, effects)
  const adding = await millis(() => held.add(corpusItems(files, reportsWanted, effects), { stamp: ASCRIBE_EN, read }))
  console.log(
    `${(await held.counts()).reports} reports added in ${(adding / 1000).toFixed(1)} s, ${(await held.counts()).claims} claims`,
  )
  const decide: number[] = []
  for await (const act of acts(held)) {
    if (decide.length >= decisionsWanted) break
    decide.push(await millis(() => held.decide(act)))
    if (decide.length % Math.ceil(decisionsWanted / 8) === 0) {
      global.gc?.()
      console.log(`  ${decide.length} decided, resident ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`)
    }
  }
  told('decide', decide)
  told('  the last thousand', decide.slice(-1000))
  const { entries } = await held.head()
  const undo: number[] = []
  for (let n = 0; n < 1000; n++) {
    const id = decisionId(1 + ((n * 7919) % entries))
    undo.push(await millis(() => held.undo(id)))
  }
  told('undo', undo)
  const redo: number[] = []
  for (let n = 0; n < 500; n++) redo.push(await millis(() => held.redo()))
  told('redo', redo)
  const actors = await held.actors({ limit: 40 })
  const join: number[] = []
  const list: number[] = []
  for (let n = 0; n + 1 < actors.length && n < 10; n++) {
    const [a, b] = [actors[n], actors[actors.length - 1 - n]]
    if (!a || !b || a.id === b.id) break
    join.push(
      await millis(() =>
        held.decide({
          act: 'join',
          kind: 'actor',
          a: { item: a.members[0] as Target },
          b: { item: b.members[0] as Target },
        }),
      ),
    )
    list.push(await millis(() => held.actors({ limit: 100 })))
  }
  told('join two actors, and both lists', [...join, ...list])
  told('  the joins', join)
  told('  the first list after each', list)
  const lists: number[] = []
  for (let n = 0; n < 20; n++) lists.push(await millis(() => held.claims({ limit: 100 })))
  told('claims, first 100', lists)
  console.log(
    `verify: ${(
      (await millis(async () => {
        const { checks } = await held.verify()
        for (const { name, wrong } of checks) if (wrong.length > 0) console.log(`  WRONG ${name}: ${wrong.join('; ')}`)
      })) / 1000
    ).toFixed(1)} s; ${processor()}`,
  )
  console.log(`rebuild: ${((await millis(() => held.rebuild())) / 1000).toFixed(1)} s; ${processor()}`)
  await held.close()
  console.log(`memory at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
} finally {
  rmSync(dir, { recursive: true })
}
