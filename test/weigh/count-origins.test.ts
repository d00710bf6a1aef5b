import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { ReportId } from '../../src/model/ids.ts'
import type { CommonOrigin } from '../../src/weigh/origins/common-origins.ts'
import { countOrigins } from '../../src/weigh/origins/count-origins.ts'

const IDS = ['a', 'b', 'c', 'd', 'e'] as ReportId[]
const link = (earlier: string, later: string, kind = 'copy') =>
  ({ earlier, later, kind, because: `${earlier} and ${later} share a passage` }) as CommonOrigin

describe('countOrigins(reports, links)', () => {
  it('counts each report that shares nothing', () => {
    const { low, high, groups } = countOrigins(IDS, [])
    assert.deepEqual([low, high, groups.length], [5, 5, 5])
  })
  it('counts proven copies once, and possible ones as a range', () => {
    const { low, high } = countOrigins(IDS, [
      link('a', 'b'),
      link('a', 'c', 'rewording'),
      link('d', 'e', 'same-speaker'),
    ])
    assert.deepEqual([low, high], [2, 4])
  })
  it('gives a reason for every report that it joins', () => {
    const { groups } = countOrigins(IDS, [link('a', 'b'), link('a', 'c', 'rewording')])
    const [first] = groups
    assert.deepEqual(first?.reports, ['a', 'b', 'c'])
    assert.equal(first?.reason, 'verbatim-copy')
    assert.equal(first?.because, 'b: a and b share a passage; c: a and c share a passage')
  })
  it('ignores links of other reports', () => {
    assert.equal(countOrigins(['a', 'd'] as ReportId[], [link('a', 'b'), link('b', 'd')]).high, 2)
  })
  it('stays in bounds, and loses no report, whatever is linked', () => {
    const pair = fc.tuple(fc.nat(4), fc.nat(4), fc.constantFrom('copy', 'rewording', 'same-speaker'))
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const links = pairs.flatMap(([a, b, kind]) => (a < b ? [link(IDS[a] as string, IDS[b] as string, kind)] : []))
        const { low, high, groups } = countOrigins(IDS, links)
        assert.ok(low >= 1 && low <= high && high <= IDS.length)
        assert.deepEqual([...new Set(groups.flatMap((group) => group.reports))].sort(), IDS)
      }),
    )
  })
})
