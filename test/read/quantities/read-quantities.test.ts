import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { EntityBook } from '../../../src/read/names/book.ts'
import { pageOf } from '../../../src/read/page/build.ts'
import { nounPhrases } from '../../../src/read/page/noun-phrases.ts'
import { readQuantities } from '../../../src/read/quantities/read-quantities.ts'

/** Nobody is known by name in these sentences. */
const nobody = { find: () => null } as unknown as EntityBook

function figures(text: string) {
  const page = pageOf({ id: 'q', text })
  return readQuantities(page, nobody, nounPhrases(page), [], []).map(({ low, value, high, unit, of, span }) => ({
    words: text.slice(span.start, span.end),
    low,
    value,
    high,
    unit,
    of,
  }))
}

describe('readQuantities(page, …)', () => {
  for (const [text, words, low, value, high, unit, of] of [
    ['The party took 73 of the 329 seats.', '73 of the 329 seats', 73, 73, 73, 'seats', 329],
    ['Turnout was put at 41.5 percent.', '41.5 percent', 41.5, 41.5, 41.5, 'percent', null],
    [
      'They drove off some two hundred sheep before dawn, some two hundred goats too.',
      'some two hundred goats',
      200,
      null,
      null,
      'goats',
      null,
    ],
    ['Officers seized at least 40 rifles.', 'at least 40 rifles', 40, null, null, 'rifles', null],
    ['Between 30 and 40 guests were held.', 'Between 30 and 40 guests', 30, null, 40, 'guests', null],
    ['The gang asked for 400,000 crowns.', '400,000 crowns', 400000, 400000, 400000, 'crowns', null],
    ['The gunman was sentenced to 31 years.', '31 years', 31, 31, 31, 'years', null],
    ['It carries nine tenths of the traffic.', 'nine tenths', 0.9, 0.9, 0.9, 'share', null],
  ] as const) {
    it(`reads ${JSON.stringify(words)}`, () => {
      assert.deepEqual(
        figures(text).find((figure) => figure.words === words),
        { words, low, value, high, unit, of },
      )
    })
  }
  for (const text of [
    'It happened in 2019.',
    'He waited 12 hours.',
    'They met at 4 p.m. on 3 May.',
    'Two friends agreed.',
  ]) {
    it(`takes no figure from ${JSON.stringify(text)}`, () => assert.deepEqual(figures(text), []))
  }
})
