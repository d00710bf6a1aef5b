/**
 * How long the lists of a large case take: `node bench/record-2000.ts FILE.docs.jsonl…`
 *
 * Adds up to 2,000 documents of the given corpora (JSON lines with `id`, `text`) to a case in a temporary folder and prints
 * counts, memory and the time of every list.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ReportId } from '../src/model/ids.ts'
import { ReadingInput } from '../src/model/report.ts'
import { read } from '../src/read/read.ts'
import { ASCRIBE_EN } from '../src/read/stamp.ts'
import { type AddItem, initCase, openCase } from '../src/record/case.ts'

const MOST = 2000
const effects = { now: () => new Date(), collector: 'bench' }
const dir = mkdtempSync(path.join(tmpdir(), 'ascribe-bench-'))

function* items(): Generator<AddItem> {
  let given = 0
  for (const file of process.argv.slice(2)) {
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
      if (++given > MOST) return
      const { id, text, title } = ReadingInput.parse(JSON.parse(line))
      const bytes = Buffer.from(line)
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const derivation = { format: 'jsonl', extractor: 'bench 1', encoding: 'utf-8', notes: [] }
      const metadata = title ? { headline: { value: title, from: 'title' } } : {}
      const collected = effects.now().toISOString()
      const reportId = ReportId.parse(sha256.slice(0, 12))
      const report = {
        id: reportId,
        sha256,
        address: `${file}#${id}`,
        collected,
        collector: 'bench',
        derivation,
        metadata,
        text,
        blocks: [],
      }
      yield { kind: 'report', bytes, report }
    }
  }
}

async function timed<T>(name: string, act: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const outcome = await act()
  const rows = Array.isArray(outcome) ? `${outcome.length} rows` : ''
  console.log(name.padEnd(28), `${(performance.now() - start).toFixed(0)} ms`.padStart(10), rows)
  return outcome
}

try {
  await initCase(dir, effects)
  const one = await openCase(dir, effects)
  let lastKept = 0
  console.log(
    await timed('add', () =>
      one.add(items(), { stamp: ASCRIBE_EN, read }, () => {
        lastKept = performance.now()
      }),
    ),
  )
  console.log('of this, joining'.padEnd(28), `${(performance.now() - lastKept).toFixed(0)} ms`.padStart(10))
  await one.close()
  const kept = await openCase(dir, effects)
  console.log(await timed('counts', () => kept.counts()))
  await timed('claims, first 100', () => kept.claims({ limit: 100 }))
  await timed('claims, all', () => kept.claims())
  const incidents = await timed('incidents, first 100', () => kept.incidents({ limit: 100 }))
  await timed('incidents, all', () => kept.incidents())
  if (incidents[0]) await timed('claims of one incident', () => kept.claims({ incident: incidents[0]?.id as never }))
  await timed('responsibility', () => kept.responsibility())
  await timed('stances', () => kept.stances())
  await timed('actors, first 100', () => kept.actors({ limit: 100 }))
  await timed('actors, all', () => kept.actors())
  await timed('sources', () => kept.sources())
  await timed('search, one common word', () => kept.search('police'))
  await timed('search, two words', () => kept.search('police killed'))
  await kept.close()
  console.log(`memory at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
} finally {
  rmSync(dir, { recursive: true })
}
