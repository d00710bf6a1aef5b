import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { SHAPES, shapeOf } from '../../../src/read/model/shapes.ts'
import { anyText } from './any-text.ts'

/** As `training/parity.py words` wrote it. */
const AsInPython = z.object({
  texts: z.array(
    z.object({ text: z.string(), words: z.array(z.tuple([z.int(), z.int()])), shapes: z.array(z.enum(SHAPES)) }),
  ),
})
const { texts } = AsInPython.parse(
  JSON.parse(readFileSync(new URL('./data/as-in-python.json', import.meta.url), 'utf8')),
)

describe('shapeOf(word)', () => {
  for (const { text, words, shapes } of texts) {
    it(`is what Python says of ${JSON.stringify(text.slice(0, 60))}`, () => {
      assert.deepEqual(
        words.map(([start, end]) => shapeOf(text.slice(start, end))),
        shapes,
      )
    })
  }

  it('tells capitals apart, and nothing else', () => {
    for (const [word, shape] of [
      ['harbour', 'lower'],
      ['Harbour', 'title'],
      ['A', 'title'],
      ['HARBOUR', 'upper'],
      ['McRuk', 'mixed'],
      ['2031', 'digits'],
      ['5th', 'lower'],
      ['—', 'marks'],
    ] as const)
      assert.equal(shapeOf(word), shape, word)
  })

  it('has a shape for any word', () => {
    fc.assert(
      fc.property(anyText, (text) => SHAPES.includes(shapeOf(text))),
      { numRuns: 1000 },
    )
  })
})
