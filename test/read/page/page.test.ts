import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Block } from '../../../src/model/report.ts'
import { pageOf } from '../../../src/read/page/build.ts'
import { nounPhrases } from '../../../src/read/page/noun-phrases.ts'
import { type Page, spansOf } from '../../../src/read/page/page.ts'

const page = (text: string, more: { title?: string; blocks?: Block[] } = {}): Page => pageOf({ id: 'p', text, ...more })
const sentences = (p: Page): string[] =>
  p.sentences.map((s) =>
    spansOf(p, s.first, s.last)
      .map((span) => p.text.slice(span.start, span.end))
      .join(' ⋯ '),
  )

describe('pageOf(input): sentences', () => {
  for (const [text, expected] of [
    ['Gen. Orsin spoke. He left.', ['Gen. Orsin spoke.', 'He left.']],
    ['The U.S. envoy came in Nov. 7 talks failed.', ['The U.S. envoy came in Nov. 7 talks failed.']],
    ['It fell in the U.S. The rest held.', ['It fell in the U.S.', 'The rest held.']],
    ['J. K. Orsin paid 3.5 million. Nobody asked.', ['J. K. Orsin paid 3.5 million.', 'Nobody asked.']],
    ['“We saw it. We ran.” She wept.', ['“We saw it.', 'We ran.”', 'She wept.']],
    ['"Where to?" she asked. "Home."', ['"Where to?" she asked.', '"Home."']],
    ['“Who paid?” asked Al-Orsin. “Nobody,” he said.', ['“Who paid?” asked Al-Orsin.', '“Nobody,” he said.']],
    [
      'Police arrested No. 4 on the list at 6 p.m. They found tea.',
      ['Police arrested No. 4 on the list at 6 p.m.', 'They found tea.'],
    ],
    ['See www.velm.example for more. Thanks.', ['See www.velm.example for more.', 'Thanks.']],
  ] as const) {
    it(`splits ${JSON.stringify(text)}`, () => assert.deepEqual(sentences(page(text)), expected))
  }

  it('keeps a name of hyphenated capitals in one word', () => {
    const words = page('Gunmen of the Al-Orsin brigade met al-Zerati in Velm.').tokens.map((t) => t.text)
    assert.ok(words.includes('Al-Orsin'))
    assert.ok(words.includes('al-Zerati'))
  })

  for (const text of ["The men were Orsin's.", 'An Orsin’s-held mill burnt.', "The men were Orsin's, he said."]) {
    it(`parts a name from its 's in ${JSON.stringify(text)}`, () => {
      const words = page(text).tokens.map((t) => t.text)
      assert.ok(words.includes('Orsin') && words.some((word) => /^['’]s$/.test(word)), words.join(' '))
    })
  }

  it('cuts words as if no text had been read before', () => {
    const words = (text: string) => page(text).tokens.map((t) => `${t.text}/${t.pos}`)
    const text = 'The Kolvem-held quay, the brask’s quay'
    const before = words(text)
    page('The quay is Kolvem-held. The quay is the brask’s.')
    assert.deepEqual(words(text), before)
  })

  it('gives positions in the text as it is, whatever its letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const token of page(text).tokens) assert.equal(text.slice(token.start, token.end), token.text)
      }),
      { numRuns: 200 },
    )
  })
})

const ARTICLE = `Drone falls on mill in Velm
A night of noise, and two versions of it
By Ana Ruk

• Council counts three hurt
• Miller speaks of five

VELM, Orsina (VWA) — The council said that three people were hurt when a drone fell on the mill, and the miller, who was
The mill on the river, seen on Friday. (VWA/Ana Ruk)
asleep, said that there were five.

Nobody has claimed it.

Subscribe to our newsletter today
© Velm Wire. All rights reserved`

describe('pageOf(input): tags', () => {
  const tag = (text: string) => page(text).tokens[text.startsWith('“') ? 1 : 0]?.pos
  it('does not take a common word for a name because it opens a sentence', () => {
    assert.equal(tag('Several gunmen fled.'), 'ADJ')
    assert.equal(tag('“Several gunmen fled,” she said.'), 'ADJ')
    assert.equal(tag('Velm fell.'), 'PROPN')
  })
})

describe('pageOf(input): words', () => {
  for (const word of [
    'Ivančić',
    'Xoşnav',
    'Łódź',
    'Şoreş',
    'Đorđe',
    'İzmir',
    'Nguyễn',
    'nai\u0308ve',
    'Ərdəbil',
    'Ruk',
  ]) {
    it(`does not cut up ${word}`, () => {
      const { tokens } = page(`The mayor said that ${word} and the guard had met ${word}’s brother.`)
      assert.equal(tokens.filter(({ text }) => text === word).length, 2)
    })
  }
})

describe('pageOf(input): furniture', () => {
  const p = page(ARTICLE, { title: 'Drone falls on mill in Velm' })
  const kinds = p.furniture.map((f) => [f.kind, ARTICLE.slice(f.start, f.end)])

  it('finds each kind by its form and place', () => {
    assert.deepEqual(kinds, [
      ['headline', 'Drone falls on mill in Velm'],
      ['deck', 'A night of noise, and two versions of it'],
      ['byline', 'By Ana Ruk'],
      ['key-point', '• Council counts three hurt'],
      ['key-point', '• Miller speaks of five'],
      ['dateline', 'VELM, Orsina'],
      ['credit', '(VWA)'],
      ['caption', 'The mill on the river, seen on Friday. (VWA/Ana Ruk)'],
      ['credit', '(VWA/Ana Ruk)'],
      ['boilerplate', 'Subscribe to our newsletter today'],
      ['boilerplate', '© Velm Wire. All rights reserved'],
    ])
  })

  it('does not let a caption end the sentence that it interrupts', () => {
    const whole = sentences(p).find((s) => s.startsWith('The council said')) ?? ''
    assert.ok(whole.endsWith('who was ⋯ asleep, said that there were five.'), whole)
  })

  it('reads captions and headlines as parts, and boilerplate not at all', () => {
    assert.deepEqual(
      new Set(p.sentences.map((s) => s.part)),
      new Set(['headline', 'deck', 'key-point', 'body', 'caption']),
    )
    assert.ok(!sentences(p).some((s) => s.includes('Subscribe') || s.includes('Ana Ruk')))
  })

  it('trusts what the page said of a stretch before any rule', () => {
    const text = 'The mill burned all night and nobody came to help\n\nThe miller left.'
    const block: Block = { kind: 'caption', start: 0, end: 49, from: 'dom' }
    assert.deepEqual(
      page(text, { blocks: [block] }).sentences.map((s) => s.part),
      ['body', 'caption'].reverse(),
    )
  })

  it('does not take the turns of a transcript for datelines', () => {
    const text = 'PRESENTER: Who did it?\n\nRUK: Nobody knows.\n\nPRESENTER: And the mill?\n\nRUK: Gone.'
    assert.deepEqual(page(text).furniture, [])
  })

  it('joins lines that are broken at a width', () => {
    const line = 'the council of the town said that it had counted all of the people who\n'
    const text = `Report\n\n${line.repeat(9)}were hurt.\n`
    assert.equal(page(text).paragraphs.filter((x) => x.part === 'body').length, 1)
  })

  it('keeps furniture inside the text for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('By Ana Ruk', '(AFP)', '• x', '', 'A b.', '12:30', 'Ünï'), { maxLength: 12 }),
        (lines) => {
          const text = lines.join('\n')
          for (const f of page(text).furniture) assert.ok(0 <= f.start && f.start < f.end && f.end <= text.length)
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('nounPhrases(page)', () => {
  const phrases = (text: string): string[] => nounPhrases(page(text)).map((np) => text.slice(np.start, np.end))
  it('takes determiner, adjectives and owners in', () => {
    assert.deepEqual(phrases('The three masked gunmen attacked the ministry’s spokesman in Velm.'), [
      'The three masked gunmen',
      'the ministry’s spokesman',
      'Velm',
    ])
  })
  it('never overlap', () => {
    const all = nounPhrases(page(ARTICLE))
    for (let i = 1; i < all.length; i++) assert.ok((all[i - 1]?.last ?? 0) <= (all[i]?.first ?? 0))
  })
})
