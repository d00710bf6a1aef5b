import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readOutlook } from '../../../src/read/outlook/read-outlook.ts'
import { pageOf } from '../../../src/read/page/build.ts'

const outlook = (text: string) =>
  readOutlook(pageOf({ id: 'o', text }), []).map((item) => [item.kind, text.slice(item.span.start, item.span.end)])

describe('readOutlook(page, claims)', () => {
  for (const [text, expected] of [
    ['If the council refuses, the union will strike.', [['consequence', 'the union will strike']]],
    ['Should it happen again, the guard will close the bridge.', [['consequence', 'the guard will close the bridge']]],
    [
      'It could close the bridge, and the traders would pay.',
      [
        ['option', 'close the bridge'],
        ['consequence', 'the traders would pay'],
      ],
    ],
    ['A verdict is expected in May.', [['prediction', 'A verdict is expected in May']]],
    ['A first sign would be a closed gate.', [['indicator', 'A first sign would be a closed gate']]],
    ['The gate was closed on Monday.', []],
    ['Will they strike again?', []],
  ] as const) {
    it(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(outlook(text), expected))
  }
  it('says how likely in the words of the report', () => {
    const text = 'The council is more likely than not to give way.'
    assert.equal(readOutlook(pageOf({ id: 'o', text }), [])[0]?.likelihood, 'more likely than not')
  })
  it('says what an option leads to', () => {
    const [option, consequence] = readOutlook(
      pageOf({ id: 'o', text: 'It could wait, and the town would forget.' }),
      [],
    )
    assert.deepEqual(option?.leadsTo, [consequence?.id])
  })
})
