/**
 * Twenty questions about the example case, asked of the real command line. Those in {@link NOT_YET} are what the
 * reader still gets wrong: they stay in the list, are asked every time, and print the answer that fails.
 */
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { ascribe } from '../cli/run.ts'
import { countFits, matches, rowsAt } from './expect.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url))

const Check = z.strictObject({
  /** Lists inside each row to look at instead of the rows, e.g. `cells`. */
  each: z.string().optional(),
  where: z.record(z.string(), z.unknown()).optional(),
  /** How many rows must fit; at least one where nothing is said. */
  count: z.unknown().optional(),
})
const questions = z
  .array(z.strictObject({ question: z.string(), command: z.array(z.string()), expect: z.array(Check) }))
  .parse(JSON.parse(readFileSync(join(EXAMPLES, 'questions.json'), 'utf8')))

/** Numbers of the questions, from 1, that the reader does not answer yet. */
const NOT_YET: ReadonlySet<number> = new Set([2, 3, 4, 8, 9, 10, 12, 14, 15, 16, 17, 19, 20])

describe('the example case', () => {
  let folder = ''
  let fileOf: ReadonlyMap<string, string> = new Map()

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ascribe-questions-'))
    await ascribe(['init', folder])
    const added = await ascribe(['add', '--case', folder, join(EXAMPLES, 'halvik')])
    assert.equal(added.status, 0, added.err)
    const sources = z
      .array(z.object({ report: z.string(), address: z.string() }))
      .parse(JSON.parse((await ascribe(['sources', '--json', '--case', folder])).out))
    fileOf = new Map(sources.map(({ report, address }) => [report, basename(address).replace(/#\d+$/, '')]))
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  questions.forEach(({ question, command, expect }, index) => {
    const number = index + 1
    it(`${number}. ${question}`, { todo: NOT_YET.has(number) }, async (t) => {
      const { out, err } = await ascribe([...command, '--json', '--case', folder])
      const rows: unknown = JSON.parse(out || 'null', (_, value) => withFile(value))
      assert.ok(Array.isArray(rows), `${command.join(' ')} printed no list: ${err}`)
      for (const check of expect) {
        const looked = rowsAt(rows, check.each)
        const fitting = looked.filter((row) => matches(row, check.where ?? {}))
        assert.ok(
          countFits(fitting.length, check.count),
          `${fitting.length} of ${looked.length} rows fit ${JSON.stringify(check)}\n${JSON.stringify(fitting, null, 1).slice(0, 2000)}`,
        )
      }
      if (NOT_YET.has(number)) t.diagnostic(`question ${number} is answered now: take it off NOT_YET`)
    })
  })

  /** Tells a row's report by its file: `{ report: '3fa9…' }` gets `file: '01-wire.txt'` too. */
  function withFile(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || !('report' in value)) return value
    return { file: fileOf.get(String(value.report)), ...value }
  }
})
