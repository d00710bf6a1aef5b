/**
 * A process that adds a stretch of the pile to a case: `adder.ts DIR FROM TO`; prints a line for every report dealt with.
 *
 * @module
 */
import { writeSync } from 'node:fs'
import { openCase } from '../../src/record/case.ts'
import { effects, numbered, toy } from './toy-reader.ts'

const [dir = '', from = '0', to = '0'] = process.argv.slice(2)
const kept = await openCase(dir, effects)
const items = Array.from({ length: Number(to) - Number(from) }, (_, n) => numbered(Number(from) + n))
const added = await kept.add(items, toy, ({ stored }) => writeSync(1, `${stored}\n`))
await kept.close()
writeSync(1, `done ${JSON.stringify(added)}\n`)
