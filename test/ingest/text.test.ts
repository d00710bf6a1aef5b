import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { publishedAs } from '../../src/ingest/published.ts'
import { textPage } from '../../src/ingest/text.ts'
import { story } from './gather.ts'

/** Each field as `value (from)`. */
function told(text: string): Record<string, string> {
  const { metadata } = textPage(text)
  return Object.fromEntries(Object.entries(metadata).map(([field, { value, from }]) => [field, `${value} (${from})`]))
}

describe('textPage(raw)', () => {
  it('leaves the words as they are', () => {
    const { text, blocks } = textPage(`Barge aground at Velm\n\n${story()}\n`)
    assert.equal(text, `Barge aground at Velm\n\n${story()}\n`)
    assert.deepEqual(blocks, [])
  })

  const table: readonly (readonly [what: string, head: string, metadata: Readonly<Record<string, string>>])[] = [
    [
      'headline, byline and a date alone on its line',
      'Barge aground at Velm\n\nBy Ana Ruk\n7 May 2031\n\n',
      {
        headline: 'Barge aground at Velm (text line 1)',
        byline: 'Ana Ruk (text line 3)',
        published: '2031-05-07 (text line 4)',
      },
    ],
    [
      'a stated date and address',
      'Published: Wednesday, May 7, 2031\nURL: https://lantern.example/7\n\n',
      { published: '2031-05-07 (text line 1)', url: 'https://lantern.example/7 (text line 2)' },
    ],
    ['a date under the first line', 'Barge aground at Velm\n7 May 2031\n\n', { published: '2031-05-07 (text line 2)' }],
    ['a date first of all', '7 May 2031\n\n', { published: '2031-05-07 (text line 1)' }],
    ['a date with its weekday and hour', 'Wed, 7 May 2031, 8:10 GMT\n\n', { published: '2031-05-07 (text line 1)' }],
    [
      "a date after the paper's name",
      'Barge aground at Velm\n\nVelm Lantern, 7 May 2031\n\n',
      { headline: 'Barge aground at Velm (text line 1)', published: '2031-05-07 (text line 3)' },
    ],
    [
      'the date of a dateline',
      'VELM, Orsina, May 7, 2031 (VWA) — ',
      { dateline: 'VELM, Orsina, May 7, 2031 (text line 1)', published: '2031-05-07 (dateline)' },
    ],
    ['a dateline without a year', 'VELM, May 7 — ', { dateline: 'VELM, May 7 (text line 1)' }],
    ['no date in words that run on', 'It happened on\n7 May 2031\nand was forgotten, the pilots say.\n', {}],
    ['no date that does not exist', '31 February 2031\n\n', {}],
    ['no date without a day', 'May 2031\n\n', { headline: 'May 2031 (text line 1)' }],
    ['no date of a sentence', '7 May 2031 was the day on which the lock broke.\n\n', {}],
  ]
  for (const [what, head, metadata] of table) {
    it(`finds ${what}`, () => assert.deepEqual(told(head + story()), metadata))
  }

  it('takes no date from far down', () => {
    assert.deepEqual(told(`${'The lock held.\n\n'.repeat(8)}7 May 2031\n\n${story()}`), {})
  })
})

describe('publishedAs(stated)', () => {
  const table: readonly (readonly [stated: string, day: string | null])[] = [
    ['2031-05-07T00:10:00+01:00', '2031-05-07'],
    ['20310507', '2031-05-07'],
    ['2031/5/7', '2031-05-07'],
    ['Wed, 07 May 2031 08:10:00 GMT', '2031-05-07'],
    ['May 7th, 2031', '2031-05-07'],
    ['2031-05', '2031-05'],
    ['2031-05?', '2031-05?'],
    ['2031', '2031'],
    ['2031-02-29', null],
    ['2032-02-29', '2032-02-29'],
    ['2031-13-01', null],
    ['05/07/2031', null],
    ['yesterday', null],
    ['', null],
  ]
  for (const [stated, day] of table) it(`reads "${stated}" as ${day}`, () => assert.equal(publishedAs(stated), day))
})
