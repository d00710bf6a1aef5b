import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { stretchesOf } from '../../../src/read/model/stretches.ts'

/** Taken words as `#`, others as `.`. */
function taken(scores: readonly number[], eager = 0, change = 1): string {
  const shown = scores.map(() => '.')
  for (const { first, last } of stretchesOf(10, Float32Array.from(scores), eager, change)) {
    for (let w = first; w < last; w++) shown[w - 10] = '#'
  }
  return shown.join('')
}

describe('stretchesOf(first, scores, eager, change)', () => {
  it('takes words that are likelier taken than not', () => {
    assert.equal(taken([-3, 4, 4, -3]), '.##.')
  })

  it('bridges a word that would be left out for less than two changes cost', () => {
    assert.equal(taken([4, 4, -1, 4, 4]), '#####')
    assert.equal(taken([4, 4, -3, 4, 4]), '##.##')
  })

  it('takes no single word that is worth less than entering', () => {
    assert.equal(taken([-3, 0.5, -3]), '...')
    assert.equal(taken([-3, 0.5, -3], 2), '.#.')
  })

  it('has nothing to take of nothing', () => {
    assert.deepEqual(stretchesOf(0, new Float32Array(), 0, 1), [])
  })
})
