import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { certaintyOf } from '../../../src/read/claims/certainty.ts'
import { forceOf } from '../../../src/read/claims/force.ts'
import { pageOf } from '../../../src/read/page/build.ts'

describe('certaintyOf(page, firstToken, lastToken)', () => {
  for (const [text, certainty, cue] of [
    ['The mill was probably set alight.', 'probable', 'probably'],
    ['There is no doubt that it was set alight.', 'certain', null],
    ['There is little doubt that it was set alight.', 'probable', 'little doubt'],
    ['His tale strains credulity.', 'doubtful', 'strains credulity'],
    ['It is not clear whether the guard knew.', 'unknown', 'not clear'],
    ['We will probably never know who lit it.', 'unknown', 'will probably never know'],
    ['We had nothing to do with the fire.', 'denied', 'nothing to do with'],
    ['The guard allegedly lit it.', 'possible', 'allegedly'],
    ['The guard lit it for the man who may have paid him.', 'certain', null],
  ] as const) {
    it(`reads ${text}`, () => {
      const page = pageOf({ id: 't', text })
      const found = certaintyOf(page, 0, page.tokens.length)
      assert.deepEqual([found.certainty, found.cue && text.slice(found.cue.start, found.cue.end)], [certainty, cue])
    })
  }
})

describe('forceOf(page, firstToken, lastToken, cueStem, cuePhrase)', () => {
  for (const [text, stem, phrase, force, condition] of [
    ['If the pump failed, the town burned.', null, '', 'conditional', 'If the pump failed'],
    ['Even if the pump failed, the town is safe.', null, '', 'asserted', null],
    ['who lit the fire', 'ask', 'asked', 'question', null],
    ['the mayor to resign', 'ask', 'asked', 'demanded', null],
    ['an inquiry', 'call', 'called for', 'demanded', null],
    ['The town burned.', 'say', 'said', 'asserted', null],
  ] as const) {
    it(`reads ${text} after ${phrase || 'nothing'}`, () => {
      const page = pageOf({ id: 't', text })
      const found = forceOf(page, 0, page.tokens.length, stem, phrase)
      assert.deepEqual(
        [found.force, found.condition && text.slice(found.condition.start, found.condition.end)],
        [force, condition],
      )
    })
  }
})
