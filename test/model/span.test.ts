import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { PositionError } from '../../src/errors.ts'
import { holds, hull, overlaps, wordsOf } from '../../src/model/span.ts'

describe('wordsOf(text, span)', () => {
  it('gives what the span covers', () => {
    assert.equal(wordsOf('a drone fell', { start: 2, end: 7 }), 'drone')
  })
  for (const span of [
    { start: 0, end: 13 },
    { start: 5, end: 4 },
    { start: -1, end: 2 },
  ]) {
    it(`refuses ${span.start}-${span.end} in a text of 12`, () => {
      assert.throws(() => wordsOf('a drone fell', span), PositionError)
    })
  }
})

describe('two spans', () => {
  const [a, b, c] = [
    { start: 0, end: 5 },
    { start: 3, end: 4 },
    { start: 5, end: 9 },
  ] as const
  it('overlap when they share a code unit, not when they touch', () => {
    assert.equal(overlaps(a, b), true)
    assert.equal(overlaps(a, c), false)
  })
  it('hold one another when nothing of the inner is outside', () => {
    assert.equal(holds(a, b), true)
    assert.equal(holds(b, a), false)
  })
  it('have a hull that holds both', () => {
    assert.deepEqual(hull(b, c), { start: 3, end: 9 })
  })
})
