import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bounded } from '../../src/read/bounds.ts'
import { read } from '../../src/read/read.ts'

const filled = (words: string, length: number): string =>
  words.repeat(Math.ceil(length / words.length)).slice(0, length)

describe('bounded(input, most)', () => {
  const text = 'The guard closed the gate at noon.'
  const blocks = [
    { kind: 'headline', start: 0, end: 9, from: 'dom' },
    { kind: 'caption', start: 10, end: 34, from: 'dom' },
    { kind: 'caption', start: 25, end: 34, from: 'dom' },
  ] as const

  it('leaves a text that is short enough alone', () => {
    const input = { id: 'a', text, blocks: [...blocks] }
    assert.deepEqual(bounded(input, text.length), { input, findings: [] })
  })

  it('stops before a word, cuts the blocks there, and says what is not read', () => {
    const { input, findings } = bounded({ id: 'a', text, blocks: [...blocks] }, 22)
    assert.equal(input.text, 'The guard closed the')
    assert.deepEqual(
      input.blocks?.map(({ start, end }) => [start, end]),
      [
        [0, 9],
        [10, 20],
      ],
    )
    assert.deepEqual(
      findings.map(({ rule, start, end }) => [rule, start, end]),
      [['reading-stopped', 20, 34]],
    )
  })

  it('does not halve a letter of two code units', () => {
    assert.equal(bounded({ id: 'a', text: '😀😀😀' }, 3).input.text, '😀')
  })
})

describe('read(input) of a text made to be slow', { timeout: 120_000 }, () => {
  for (const [what, words] of [
    ['a verb of speech over and over', 'he said '],
    ['an order over and over', 'ordered the attack '],
    ['single quotation marks that nothing closes', "'told 'them 'that 'the 'ferry 'left "],
    ['quotations and who says them', '“No,” she said. '],
    ['lines of one letter', 'a\n'],
  ] as const) {
    it(`ends: ${what}`, () => {
      assert.equal(read({ id: 'a', text: filled(words, 150_000) }).id, 'a')
    })
  }

  it('ends: one line without a stop, longer than what is read', () => {
    const { findings } = read({
      id: 'a',
      text: filled('the guard saw that the ferry had left before the siren ', 4_000_000),
    })
    assert.equal(findings.at(-1)?.rule, 'reading-stopped')
  })
})
