import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { modelFiles } from '../../../src/read/model/files.ts'
import { MOST_PIECES_OF_A_WORD, Pieces, wordsOf } from '../../../src/read/model/words.ts'
import { anyText } from './any-text.ts'

/** As `training/parity.py words` wrote it. */
const AsInPython = z.object({
  texts: z.array(
    z.object({ text: z.string(), words: z.array(z.tuple([z.int(), z.int()])), pieces: z.array(z.array(z.int())) }),
  ),
})
const { texts } = AsInPython.parse(
  JSON.parse(readFileSync(new URL('./data/as-in-python.json', import.meta.url), 'utf8')),
)
const pieces = new Pieces(modelFiles().vocabulary)
const BLANK = /[\s\p{White_Space}]/u

describe('wordsOf(text)', () => {
  it('gives spans in order, inside the text, without white space, that leave out nothing else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0
        for (const { start, end } of wordsOf(text)) {
          assert.ok(at <= start && start < end && end <= text.length, `${start}-${end} after ${at} in ${text.length}`)
          assert.doesNotMatch(text.slice(start, end), BLANK)
          assert.match(text.slice(at, start), /^[\s\p{White_Space}]*$/u, 'what lies between two words is blank')
          at = end
        }
        assert.match(text.slice(at), /^[\s\p{White_Space}]*$/u)
      }),
      { numRuns: 1000 },
    )
  })

  it('never parts a surrogate pair, nor a mark from the letter that bears it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start } of wordsOf(text)) {
          assert.doesNotMatch(text.slice(Math.max(0, start - 1), start + 1), /^[\ud800-\udbff][\udc00-\udfff]$/)
          const before = [...text.slice(0, start)].at(-1) ?? ''
          const first = String.fromCodePoint(text.codePointAt(start) as number)
          assert.ok(!(/\p{M}/u.test(first) && /[\p{L}\p{M}\p{N}]/u.test(before)), `${before}|${first}`)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is the same for a text alone and behind another, but for where it stands', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        const shift = before.length + 1
        const behind = wordsOf(`${before} ${text}`).filter(({ start }) => start >= shift)
        const alone = wordsOf(text).map(({ start, end }) => ({ start: start + shift, end: end + shift }))
        assert.deepEqual(behind, alone)
      }),
    )
  })

  it('takes a megabyte without a blank for one word', () => {
    assert.deepEqual(wordsOf('a'.repeat(1_000_000)), [{ start: 0, end: 1_000_000 }])
  })

  for (const { text, words } of texts) {
    it(`cuts ${JSON.stringify(text.slice(0, 24))} as Python does`, () => {
      assert.deepEqual(
        wordsOf(text).map(({ start, end }) => [start, end]),
        words,
      )
    })
  }
})

describe('Pieces.of(word)', () => {
  it('gives every word one piece at least and never more than may be, each of the vocabulary', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of wordsOf(text)) {
          const ids = pieces.of(text.slice(start, end))
          assert.ok(ids.length >= 1 && ids.length <= MOST_PIECES_OF_A_WORD, `${ids.length} pieces`)
          for (const id of ids) assert.ok(Number.isInteger(id) && id >= 0)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives one piece, and no error, for what has none', () => {
    for (const word of ['', ' ', '\u0301', '\u200d', '\0', '\ud800', 'x'.repeat(1_000_000)]) {
      assert.equal(pieces.of(word).length, 1, JSON.stringify(word.slice(0, 8)))
    }
  })

  it('cuts a word alike whatever was cut before', () => {
    const fresh = new Pieces(modelFiles().vocabulary)
    fc.assert(
      fc.property(fc.constantFrom(...texts), ({ text }) => {
        for (const { start, end } of wordsOf(text)) {
          const word = text.slice(start, end)
          const first = [...fresh.of(word)]
          assert.deepEqual(fresh.of(word), first)
          assert.deepEqual(pieces.of(word), first)
        }
      }),
    )
  })

  for (const { text, words, pieces: expected } of texts) {
    it(`gives ${JSON.stringify(text.slice(0, 24))} the ids that Python gives`, () => {
      assert.deepEqual(
        words.map(([start, end]) => pieces.of(text.slice(start, end))),
        expected,
      )
    })
  }
})
