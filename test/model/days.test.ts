import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { dayName, daysOf } from '../../src/model/days.ts'
import { compareDates } from '../../src/resolve/same-incident.ts'

describe('daysOf(edtf)', () => {
  for (const [edtf, from, to, fuzzy] of [
    ['2031-03-13', '2031-03-13', '2031-03-13', false],
    ['2031?-03-13', '2031-03-13', '2031-03-13', true],
    ['2031-02', '2031-02-01', '2031-02-28', false],
    ['2031-03-13/2031-03-14', '2031-03-13', '2031-03-14', false],
    ['2031-34', '2031-04-01', '2031-06-30', false],
    ['2031-40', '2031-01-01', '2031-06-30', false],
    ['199X', '1990-01-01', '1999-12-31', true],
    ['18XX', '1800-01-01', '1899-12-31', true],
    ['{2031-03-08,2031-03-10}', '2031-03-08', '2031-03-10', true],
  ] as const) {
    it(`spans ${edtf}`, () => {
      const days = daysOf(edtf)
      assert.deepEqual(days && [dayName(days.from), dayName(days.to), days.fuzzy], [from, to, fuzzy])
    })
  }
  for (const edtf of ['XXXX-03-13', '2031-13', '2031-02-30', '', 'May', '2031-03-14/2031-03-13']) {
    it(`gives null for ${JSON.stringify(edtf)}`, () => assert.equal(daysOf(edtf), null))
  }
})

describe('compareDates(a, b)', () => {
  for (const [a, b, expected] of [
    ['2031-11-07', '2031?-11-07', 'same'],
    ['XXXX-11-07', '2031-11-07', 'same'],
    ['XXXX-11-07', '2031-11-08', 'apart'],
    ['2031-11', '2031-11-07', 'unknown'],
    ['2031-11-03/2031-11-09', '2031-11-07', 'unknown'],
    ['2031-11-03/2031-11-09', '2031-11-12', 'apart'],
    ['[2031-03-05,2031-05-03]', '2031-05-03', 'unknown'],
    ['[2031-03-05,2031-05-03]', '2031-04-01', 'apart'],
    ['2031-22', '2031-07-03', 'unknown'],
    ['2031-22', '2029-07-03', 'apart'],
    ['2029/..', '2031-07-03', 'unknown'],
    ['2031-07-03', null, 'unknown'],
  ] as const) {
    it(`${a} and ${b}: ${expected}`, () => {
      assert.equal(compareDates(a, b), expected)
      assert.equal(compareDates(b, a), expected)
    })
  }
})
