/**
 * Documents of the corpora as a case takes them, for the benches that need a large one.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import type { Effects } from '../src/model/effects.ts'
import { ReportId } from '../src/model/ids.ts'
import { ReadingInput } from '../src/model/report.ts'
import { sha256Of } from '../src/record/archive.ts'
import type { AddItem } from '../src/record/case.ts'

/**
 * @param files - JSON lines with `id`, `text`
 * @param most - how many documents at most
 */
export function* corpusItems(files: readonly string[], most: number, effects: Effects): Generator<AddItem> {
  let given = 0
  for (const file of files) {
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
      if (++given > most) return
      const { id, text, title } = ReadingInput.parse(JSON.parse(line))
      const bytes = Buffer.from(line)
      const sha256 = sha256Of(bytes)
      const report = {
        id: ReportId.parse(sha256.slice(0, 12)),
        sha256,
        address: `${file}#${id}`,
        collected: effects.now().toISOString(),
        collector: effects.collector,
        derivation: { format: 'jsonl', extractor: 'bench 1', encoding: 'utf-8', notes: [] },
        metadata: title ? { headline: { value: title, from: 'title' } } : {},
        text,
        blocks: [],
      }
      yield { kind: 'report', bytes, report }
    }
  }
}
