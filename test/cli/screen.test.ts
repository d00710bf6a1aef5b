import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { clean, cleanJson, oneLine } from '../../src/cli/screen/clean.ts'
import { table } from '../../src/cli/screen/table.ts'
import { indented, widthOf, wrap } from '../../src/cli/screen/wrap.ts'

const anything = fc.string({ unit: 'binary', maxLength: 400 })

describe('clean(words)', () => {
  for (const [name, words, shown] of [
    ['an escape sequence', 'a\u001b[2Jb', 'a\\x1b[2Jb'],
    ['a window title', '\u001b]0;owned\u0007', '\\x1b]0;owned\\x07'],
    ['a C1 control', '\u009b31m', '\\x9b31m'],
    ['a backspace', 'ab\b', 'ab\\x08'],
    ['a directional override', 'abc\u202egpj.exe', 'abc\\u{202e}gpj.exe'],
    ['a tag character', 'a\u{e0041}', 'a\\u{e0041}'],
    ['a carriage return', 'kept\rgone', 'kept\ngone'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
  ] as const) {
    it(`shows ${name} instead of obeying it`, () => assert.equal(clean(words), shown))
  }

  it('leaves Arabic and Persian as they are, marks and joiners too', () => {
    const words = 'قال الوزير\u200f: می\u200cخواهم'
    assert.equal(clean(words), words)
  })

  it('lets nothing through that a terminal obeys', () => {
    fc.assert(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      fc.property(anything, (words) => !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/.test(clean(words))),
    )
  })

  it('has oneLine put everything on one line', () => {
    fc.assert(fc.property(anything, (words) => !/[\n\t]/.test(oneLine(words))))
  })
})

describe('cleanJson(value)', () => {
  it('reads back as the same value', () => {
    fc.assert(
      fc.property(anything, (words) => {
        assert.equal(JSON.parse(cleanJson({ words })).words, words)
      }),
    )
  })
})

describe('wrap(words, width)', () => {
  it('keeps every word, in order, and no line wider than asked', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 2, max: 90 }), (raw, width) => {
        const words = oneLine(raw)
        const lines = wrap(words, width)
        assert.equal(lines.join('').replaceAll(' ', ''), words.replaceAll(' ', ''))
        for (const line of lines) assert.ok(widthOf(line) <= width, `${widthOf(line)} > ${width}: ${line}`)
      }),
    )
  })

  it('counts wide characters twice and marks not at all', () => {
    assert.deepEqual([widthOf('東京'), widthOf('e\u0301'), widthOf('abc')], [4, 1, 3])
  })

  it('hangs the lines after the first', () => {
    assert.deepEqual(indented('one two three', 8, 0, 2), ['one', '  two', '  three'])
  })
})

describe('table(rows, columns, width)', () => {
  it('stays within the width and loses no letter', () => {
    const columns = [
      { title: 'id', cell: (row: readonly string[]) => row[0] ?? '' },
      { title: 'words', cell: (row: readonly string[]) => row[1] ?? '', share: 2 },
      { title: 'who', cell: (row: readonly string[]) => row[2] ?? '', share: 1 },
    ]
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.stringMatching(/^[0-9a-f]{0,12}$/), anything, anything), { maxLength: 5 }),
        (rows) => {
          const lines = table(rows, columns, 80)
          for (const line of lines) assert.ok(widthOf(line) <= 80, line)
          const letters = (words: string): string => [...words.replaceAll(/\s/g, '')].sort().join('')
          assert.equal(
            letters(lines.slice(1).join('')),
            letters(rows.flatMap((row) => row.map((cell) => oneLine(cell))).join('')),
          )
        },
      ),
    )
  })
})
