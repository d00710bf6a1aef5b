import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { tollsOf } from '../../../src/read/incidents/casualties.ts'
import { pageOf } from '../../../src/read/page/build.ts'
import { nounPhrases } from '../../../src/read/page/noun-phrases.ts'

function figuresOf(text: string): string[] {
  const page = pageOf({ id: 't', text })
  return tollsOf(page, nounPhrases(page), []).map(({ harm, low, best, high }) => `${harm} ${low} ${best} ${high}`)
}

describe('tollsOf(page, phrases, claims)', () => {
  for (const [text, ...figures] of [
    ['The blast in Velmar killed nine people.', 'killed 9 9 9'],
    ['At least 12 people were killed in Velmar.', 'killed 12 null null'],
    ['Twenty-three villagers were wounded.', 'injured 23 23 23'],
    ['Hundreds were injured in the crush.', 'injured 200 null null'],
    ['Between 8 and 11 guards were injured.', 'injured 8 null 11'],
    ['Nobody was hurt.', 'injured 0 0 0'],
    ['No one was hurt.', 'injured 0 0 0'],
    ['A guard was killed at the gate.', 'killed 1 1 1'],
    ['Fourteen soldiers and two nurses were killed.', 'killed 14 14 14', 'killed 2 2 2'],
    ['The siege cost 54 lives.', 'killed 54 54 54'],
  ] as const) {
    it(`reads ${figures.join(', ')} in "${text}"`, () => assert.deepEqual(figuresOf(text), figures))
  }

  for (const text of [
    'He was killed off as a character by 2015.',
    'They killed 40 cattle.',
    'It was dead calm at 4:40.',
  ]) {
    it(`takes no number of "${text}" for a toll of several`, () => {
      assert.deepEqual(
        figuresOf(text).filter((figure) => !figure.startsWith('killed 1 ')),
        [],
      )
    })
  }
})
