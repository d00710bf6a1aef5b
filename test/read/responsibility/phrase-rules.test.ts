import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { AIM_RULES } from '../../../src/read/responsibility/aim-rules.ts'
import { CIRCUMSTANCE_RULES } from '../../../src/read/responsibility/circumstance-rules.ts'
import { PhraseTable, writtenOut } from '../../../src/read/responsibility/phrase-rules.ts'
import { ROLE_RULES } from '../../../src/read/responsibility/role-rules.ts'
import { sceneOf } from '../../../src/read/responsibility/scene.ts'
import { marked } from './marked.ts'

describe('PhraseTable', () => {
  it('writes out the forms of verbs', () => {
    assert.equal(writtenOut('{order} it'), '(?:order|orders|ordered|ordering) it')
    assert.equal(writtenOut('{plan} it'), '(?:plan|plans|planned|planning) it')
    assert.equal(writtenOut('{deny} it'), '(?:deny|denies|denied|denying) it')
    assert.equal(writtenOut('{give:gave:given} it'), '(?:give|gives|gave|given|giving) it')
  })

  it('refuses a rule that begins with anything at all', () => {
    assert.throws(() => new PhraseTable([{ say: '[^ ]+ it', example: 'did it' }]), RangeError)
  })

  it('finds whole words only', () => {
    const { page, book, claims, incidents } = marked('They ordered it. They reordered its lists.')
    const table = new PhraseTable([{ say: 'ordered it', example: 'ordered it' }])
    assert.equal(table.fits(sceneOf(page, book, claims, incidents)).length, 1)
  })

  for (const rule of [...ROLE_RULES, ...AIM_RULES, ...CIRCUMSTANCE_RULES]) {
    it(`fits the rule's own example: ${rule.example}`, () => {
      const { page, book, claims, incidents } = marked(`Now ${rule.example}.`)
      const scene = sceneOf(page, book, claims, incidents)
      assert.notEqual(new PhraseTable([rule]).fits(scene).length, 0, rule.say)
    })
  }
})
