/**
 * How long the lists of a large case take: `node bench/record-2000.ts FILE.docs.jsonl…`
 *
 * Adds up to 2,000 documents of the given corpora (JSON lines with `id`, `text`) to a case in a temporary folder and prints
 * counts, memory and the time of every list.
 *
 * @module
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { read } from '../src/read/read.ts'
import { ASCRIBE_EN } from '../src/read/stamp.ts'
import { initCase, openCase } from '../src/record/case.ts'
import { corpusItems } from './corpus-items.ts'

const MOST = 2000
const effects = { now: () => new Date(), collector: 'bench' }
const dir = mkdtempSync(path.join(tmpdir(), 'ascribe-bench-'))

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
      one.add(corpusItems(process.argv.slice(2), MOST, effects), { stamp: ASCRIBE_EN, read }, () => {
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
