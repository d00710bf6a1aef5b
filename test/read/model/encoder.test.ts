import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { openEncoder } from '../../../src/read/model/encoder.ts'
import { modelFiles } from '../../../src/read/model/files.ts'
import type { Sight } from '../../../src/read/model/sight.ts'
import { wordsOf } from '../../../src/read/model/words.ts'
import { anyReport, anyText } from './any-text.ts'

const files = modelFiles()
const encoder = await openEncoder(1, files)

/** Every number that leaves the network for words of the text, as bytes: equal means equal in the last bit. */
function numbersOf(sight: Sight): Buffer {
  const parts = sight.views.flatMap((view) => {
    const { first, end } = view.window
    const words = Array.from({ length: end - first }, (_, i) => ({ first: first + i, last: first + i + 1 }))
    const [opening] = words
    return [
      ...words.flatMap((word) => Object.keys(sight.table.tags).map((head) => view.logits(head, word.first))),
      ...(opening ? Object.keys(sight.table.links).map((link) => view.drawn(link, opening)) : []),
    ]
  })
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)))
}

/** Of so many words, none like its neighbours, so that windows differ. */
const report = (words: number): string =>
  Array.from(
    { length: words },
    (_, i) => ['the', 'minister', 'said', 'that', `no${i}`, 'guard', 'fell', 'there.'][i % 8],
  ).join(' ')
const LONG = report(1500)

describe('encoder.see(text)', () => {
  it('gives a number for every word, head and link, and none that is no number', async () => {
    const sight = await encoder.see(LONG)
    assert.deepEqual(sight.words, wordsOf(LONG))
    assert.equal(sight.unseen, null)
    assert.ok(sight.views.length > 1)
    const bytes = numbersOf(sight)
    const numbers = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
    assert.ok(numbers.length > 0 && numbers.every(Number.isFinite))
    sight.words.forEach((_, w) => {
      assert.equal(sight.views.filter((view) => view.owns(w)).length, 1)
    })
  })

  it('sees the same twice, among others at once, and with other threads, to the last bit', async () => {
    const expected = numbersOf(await encoder.see(LONG))
    const others = [report(3), LONG, '', report(40)]
    const together = await Promise.all(others.map((text) => encoder.see(text)))
    const two = await openEncoder(2, files)
    for (const sight of [together[1], await encoder.see(LONG), await two.see(LONG)]) {
      assert.ok(sight && numbersOf(sight).equals(expected))
    }
  })

  it('takes any text whatever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyText, anyReport), async (text) => {
        const sight = await encoder.see(text)
        assert.equal(sight.words.length, wordsOf(text).length)
        assert.ok(numbersOf(sight).equals(numbersOf(await encoder.see(text))))
      }),
      { numRuns: 40 },
    )
  })

  for (const text of ['', ' \n\t\u0085\u2028\ufeff']) {
    it(`has nothing to see in ${JSON.stringify(text)}`, async () => {
      const { words, views, unseen } = await encoder.see(text)
      assert.deepEqual([words, views, unseen], [[], [], null])
    })
  }

  it('looks at so many words and says what it left', async () => {
    const short = await openEncoder(1, files, 600)
    const sight = await short.see(`${LONG} \n`)
    const all = wordsOf(LONG)
    assert.deepEqual(sight.words, all.slice(0, 600))
    assert.deepEqual(sight.unseen, { start: all[600]?.start, end: LONG.length })
    assert.equal((await short.see(report(500))).unseen, null)
  })
})
