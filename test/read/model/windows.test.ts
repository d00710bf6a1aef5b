import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { windowsOf } from '../../../src/read/model/windows.ts'

const AsInPython = z.object({
  windows: z.array(
    z.object({
      sizes: z.array(z.int()),
      most: z.int(),
      overlap: z.int(),
      windows: z.array(z.tuple([z.int(), z.int()])),
    }),
  ),
})
const { windows: cases } = AsInPython.parse(
  JSON.parse(readFileSync(new URL('./data/as-in-python.json', import.meta.url), 'utf8')),
)

/** Sizes of words that all fit a window. */
const layout = fc.integer({ min: 1, max: 40 }).chain((most) =>
  fc.record({
    sizes: fc.array(fc.integer({ min: 1, max: most }), { maxLength: 120 }),
    most: fc.constant(most),
    // Larger than a window, too: it must not stand still.
    overlap: fc.integer({ min: 0, max: 60 }),
  }),
)
const piecesIn = (sizes: readonly number[], first: number, end: number): number =>
  sizes.slice(first, end).reduce((sum, size) => sum + size, 0)

describe('windowsOf(sizes, most, overlap)', () => {
  it('lets exactly one window answer for each word, in order, and only for words it holds', () => {
    fc.assert(
      fc.property(layout, ({ sizes, most, overlap }) => {
        let at = 0
        for (const { first, end, from, to } of windowsOf(sizes, most, overlap)) {
          assert.equal(from, at)
          assert.ok(first <= from && from <= to && to <= end, `${first} ${from} ${to} ${end}`)
          at = to
        }
        assert.equal(at, sizes.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('never holds more pieces than fit, and never fewer than would', () => {
    fc.assert(
      fc.property(layout, ({ sizes, most, overlap }) => {
        for (const { first, end } of windowsOf(sizes, most, overlap)) {
          assert.ok(end > first)
          assert.ok(piecesIn(sizes, first, end) <= most)
          assert.ok(end === sizes.length || piecesIn(sizes, first, end + 1) > most)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('moves on with each window, and has as much in common with the last as may be', () => {
    fc.assert(
      fc.property(layout, ({ sizes, most, overlap }) => {
        const windows = windowsOf(sizes, most, overlap)
        windows.slice(1).forEach((next, i) => {
          const last = windows[i] as (typeof windows)[number]
          assert.ok(next.first > last.first && next.first <= last.end && next.end >= last.end)
          // Where what is in common leaves room for a word, as it does in any reader's table, each window brings new ones.
          if (overlap + Math.max(...sizes) <= most) assert.ok(next.end > last.end)
          assert.ok(piecesIn(sizes, next.first, last.end) <= overlap)
          const wider = next.first - 1
          assert.ok(wider === last.first || piecesIn(sizes, wider, last.end) > overlap, 'one word more would fit')
        })
      }),
      { numRuns: 1000 },
    )
  })

  it('gives no window for no words, and one for a text that fits', () => {
    assert.deepEqual(windowsOf([], 10, 2), [])
    assert.deepEqual(windowsOf([5, 5], 10, 2), [{ first: 0, end: 2, from: 0, to: 2 }])
  })

  for (const sizes of [[11], [1, 11], [11, 1], [3, 3, 3, 11, 3]]) {
    it(`refuses ${JSON.stringify(sizes)} for windows of 10 rather than never end`, () => {
      assert.throws(() => windowsOf(sizes, 10, 2), { name: 'RangeError', message: /11 pieces; a window holds 10/ })
    })
  }

  for (const { sizes, most, overlap, windows } of cases) {
    it(`cuts ${sizes.length} words for ${most} pieces with ${overlap} in common as Python does`, () => {
      assert.deepEqual(
        windowsOf(sizes, most, overlap).map(({ first, end }) => [first, end]),
        windows,
      )
    })
  }
})
