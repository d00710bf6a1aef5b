import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { extentOf, momentName, momentNamed } from '../../src/model/extent.ts'

describe('extentOf(edtf)', () => {
  for (const [edtf, from, to, fuzzy, exact] of [
    ['2031-03-13', '2031-03-13', '2031-03-14', false, false],
    ['2031-02', '2031-02-01', '2031-03-01', false, false],
    ['2031?-03-13', '2031-03-13', '2031-03-14', true, false],
    ['2031-03-13T21:26', '2031-03-13T21:26', '2031-03-13T21:27', false, true],
    ['2031-03-13T21:26:30Z', '2031-03-13T21:27', '2031-03-13T21:28', false, true],
    ['2031-03-13T00:26:00+01:00', '2031-03-12T23:26', '2031-03-12T23:27', false, true],
    ['2031-03-13T20:00Z/2031-03-13T23:00Z', '2031-03-13T20:00', '2031-03-13T23:01', false, true],
    ['2031-03-13T20:00Z/2031-03-14', '2031-03-13T20:00', '2031-03-15', false, false],
  ] as const) {
    it(`spans ${edtf}`, () => {
      const extent = extentOf(edtf)
      const named = extent && [momentName(extent.from), momentName(extent.to), extent.fuzzy, extent.exact]
      assert.deepEqual(named, [from, to, fuzzy, exact])
    })
  }
  for (const edtf of ['XXXX-03-13', '2031-03-13T25:00', '2031-13-01T10:00', 'T10:00', 'May', '']) {
    it(`gives null for ${JSON.stringify(edtf)}`, () => assert.equal(extentOf(edtf), null))
  }
})

describe('momentName(day)', () => {
  it('names what momentNamed finds again, to the minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000_000, max: 60_000_000 }), (minutes) => {
        assert.ok(Math.abs((momentNamed(momentName(minutes / 1440)) ?? Number.NaN) - minutes / 1440) < 1e-6)
      }),
    )
  })
  it('is no other word', () => assert.equal(momentNamed('yesterday'), null))
})
