import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { momentNamed } from '../../src/model/extent.ts'
import { ticksIn } from '../../src/web/pages/timeline/axis.ts'

const between = (from: string, to: string, most: number): string[] =>
  ticksIn({ from: momentNamed(from) ?? 0, to: momentNamed(to) ?? 0 }, most).map(({ label }) => label)

describe('ticksIn(window, most)', () => {
  for (const [from, to, most, labels] of [
    ['2026-05-01', '2031-06-01', 8, ['2027', '2028', '2029', '2030', '2031']],
    ['2031-01-20', '2031-06-22', 8, ['2031-02', '2031-03', '2031-04', '2031-05', '2031-06']],
    ['2031-03-08', '2031-03-28', 4, ['2031-03-10', '2031-03-17', '2031-03-24']],
    ['2031-03-12', '2031-03-15', 4, ['2031-03-12', '2031-03-13', '2031-03-14', '2031-03-15']],
    ['2031-03-13T20:10', '2031-03-14T01:10', 6, ['21:00', '22:00', '23:00', '2031-03-14', '01:00']],
    ['2031-03-13T20:10', '2031-03-13T21:10', 5, ['20:15', '20:30', '20:45', '21:00']],
  ] as const) {
    it(`marks ${from} to ${to}`, () => assert.deepEqual(between(from, to, most), labels))
  }
  it('stays inside, in order, and near the number that was allowed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -200_000, max: 200_000, noNaN: true }),
        fc.double({ min: 0.01, max: 100_000, noNaN: true }),
        fc.integer({ min: 2, max: 12 }),
        (from, length, most) => {
          const ticks = ticksIn({ from, to: from + length }, most)
          assert.ok(ticks.length <= most + 2)
          ticks.forEach(({ day }, at) => {
            assert.ok(day >= from - 1e-6 && day <= from + length + 1e-6)
            assert.ok(at === 0 || day > (ticks[at - 1]?.day ?? 0))
          })
        },
      ),
    )
  })
})
