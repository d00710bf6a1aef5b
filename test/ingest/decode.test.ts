import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { decode } from '../../src/ingest/decode.ts'
import { reportOf, story } from './gather.ts'

/** The bytes of words in an encoding of one byte a character, by asking the decoder for all 256. */
function encoded(words: string, encoding: string): Uint8Array {
  const signs = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Uint8Array.from(words, (sign) => {
    const byte = signs.indexOf(sign)
    if (byte < 0) throw new RangeError(`${encoding} has no ${sign}`)
    return byte
  })
}

function bigEndian(words: string): Buffer {
  return Buffer.from(words, 'utf16le').swap16()
}

const FRENCH = `« Le pont a été fermé à l’aube », a déclaré la préfète. Personne n’a été blessé, d’après elle. ${'Où étaient les gardes ? '.repeat(6)}`
const ARABIC = `قال المتحدث باسم الميناء إن أحدا لم يصب بأذى في الحريق الذي اندلع فجر الثلاثاء. ${'وأضاف أن التحقيق مستمر. '.repeat(6)}`
const MIXED = 'A café in Velm — “closed”.'

describe('decode(bytes)', () => {
  const table: readonly (readonly [what: string, bytes: Uint8Array, words: string, encoding: string])[] = [
    ['UTF-8', Buffer.from(MIXED), MIXED, 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${MIXED}`), MIXED, 'utf-8'],
    ['UTF-16 LE with its mark', Buffer.from(`\ufeff${MIXED}`, 'utf16le'), MIXED, 'utf-16le'],
    ['UTF-16 BE with its mark', bigEndian(`\ufeff${MIXED}`), MIXED, 'utf-16be'],
    ['UTF-16 LE without', Buffer.from(story(), 'utf16le'), story(), 'utf-16le'],
    ['UTF-16 BE without', bigEndian(story()), story(), 'utf-16be'],
    ['UTF-16 LE without, in Arabic', Buffer.from(ARABIC, 'utf16le'), ARABIC, 'utf-16le'],
    ['Windows-1252', encoded(FRENCH, 'windows-1252'), FRENCH, 'windows-1252'],
    ['Windows-1256', encoded(ARABIC, 'windows-1256'), ARABIC, 'windows-1256'],
  ]
  for (const [what, bytes, words, encoding] of table) {
    it(`reads ${what}`, async () => {
      const decoded = decode(bytes)
      assert.equal(decoded.text, words)
      assert.equal(decoded.encoding, encoding)
      const report = await reportOf(bytes)
      assert.equal(report.text, words)
      assert.equal(report.derivation.encoding, encoding)
    })
  }

  it('says so where the encoding was told by the letters alone', () => {
    assert.deepEqual(decode(encoded(ARABIC, 'windows-1256')).notes, [
      'no encoding stated: read as windows-1256 by its letters',
    ])
  })

  it('believes what is declared, unless the bytes are UTF-8', () => {
    const arabic = encoded('قال', 'windows-1256')
    assert.equal(decode(arabic, 'windows-1256').text, 'قال')
    assert.equal(decode(Buffer.from('قال'), 'windows-1252').text, 'قال')
    assert.equal(decode(encoded(FRENCH, 'windows-1252'), 'no-such-encoding').text, FRENCH)
  })

  it('counts what could not be decoded in damaged UTF-8', () => {
    const cut = Buffer.concat([Buffer.from(FRENCH.repeat(3)), Buffer.from([0xe2, 0x80])])
    const { text, encoding, notes } = decode(cut)
    assert.equal(encoding, 'utf-8')
    assert.ok(text.startsWith(FRENCH) && text.endsWith('\ufffd'))
    assert.deepEqual(notes, ['1 character could not be decoded'])
  })

  it('gives back any text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (words) => {
        fc.pre(!words.includes('\0') && !words.startsWith('\ufeff'))
        assert.equal(decode(Buffer.from(words)).text, words)
      }),
    )
  })
})

describe('the characters of a report', () => {
  const repaired: readonly (readonly [what: string, given: string, text: string, notes: readonly string[]])[] = [
    ['mixed line ends', 'one\r\ntwo\rthree\nfour\u2028five', 'one\ntwo\nthree\nfour\nfive', []],
    ['soft hyphens', 'har\u00adbour mas\u00adter', 'harbour master', ['2 soft hyphens removed']],
    ['U+0000', 'the lock\0 held', 'the lock held', ['1 U+0000 removed']],
    ['control characters', 'the \u0007lock\u001b[2J held', 'the lock[2J held', ['2 control characters removed']],
  ]
  for (const [what, given, text, notes] of repaired) {
    it(`are free of ${what}, and the report says what was changed`, async () => {
      const report = await reportOf(`${given}\n${story()}`)
      assert.equal(report.text, `${text}\n${story()}`)
      assert.deepEqual(report.derivation.notes, notes)
    })
  }

  it('hold no lone surrogate', async () => {
    const lone = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a\ud800b and more', 'utf16le')])
    assert.equal((await reportOf(lone)).text, 'a\ufffdb and more')
  })

  it('are told from a page by its own declaration', async () => {
    const page = `<html><head><meta charset="windows-1256"></head><body><p>${'قال إن الميناء مغلق. '.repeat(12)}</p></body></html>`
    const { text, derivation } = await reportOf(encoded(page, 'windows-1256'))
    assert.ok(text.startsWith('قال إن الميناء مغلق.'))
    assert.equal(derivation.encoding, 'windows-1256')
  })
})
