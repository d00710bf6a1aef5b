import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { segmentsIn } from '../../src/web/pages/reader/segments.ts'

/** `2-5 a,b` for a stretch under a and b, innermost last. */
const shown = (stretch: [number, number], ...highlights: [id: string, start: number, end: number][]) =>
  segmentsIn(
    { start: stretch[0], end: stretch[1] },
    highlights.map(([id, start, end]) => ({ id, kind: 'claim', spans: [{ start, end }] })),
  ).map(({ start, end, under }) => `${start}-${end} ${under.map(({ id }) => id).join(',')}`.trim())

describe('segmentsIn(stretch, highlights)', () => {
  for (const [name, given, expected] of [
    ['nothing', [], ['0-10']],
    ['one', [['a', 2, 5]], ['0-2', '2-5 a', '5-10']],
    [
      'nested, the inner one last',
      [
        ['in', 3, 4],
        ['out', 2, 6],
      ],
      ['0-2', '2-3 out', '3-4 out,in', '4-6 out', '6-10'],
    ],
    [
      'overlapping',
      [
        ['a', 2, 6],
        ['b', 4, 8],
      ],
      ['0-2', '2-4 a', '4-6 a,b', '6-8 b', '8-10'],
    ],
    [
      'over the edge',
      [
        ['a', -3, 2],
        ['b', 9, 20],
      ],
      ['0-2 a', '2-9', '9-10 b'],
    ],
    ['outside', [['a', 10, 12]], ['0-10']],
  ] as const) {
    it(`cuts under ${name}`, () => {
      assert.deepEqual(shown([0, 10], ...(given as unknown as [string, number, number][])), expected)
    })
  }
  it('covers the stretch once, whatever the highlights, and names each one over every letter it holds', () => {
    const span = fc.tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: 0, max: 20 }))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.array(span, { maxLength: 8 }), (end, spans) => {
        const highlights = spans.map(([start, length], at) => ({
          id: `h${at}`,
          kind: 'claim',
          spans: [{ start, end: start + length }],
        }))
        const segments = segmentsIn({ start: 0, end }, highlights)
        assert.equal(segments[0]?.start, 0)
        assert.equal(segments.at(-1)?.end, end)
        for (const [at, segment] of segments.entries()) {
          if (at > 0) assert.equal(segment.start, segments[at - 1]?.end)
          for (let place = segment.start; place < segment.end; place++) {
            const holding = highlights.filter(({ spans: [one] }) => one && one.start <= place && place < one.end)
            assert.deepEqual(new Set(segment.under.map(({ id }) => id)), new Set(holding.map(({ id }) => id)))
          }
        }
      }),
    )
  })
})
