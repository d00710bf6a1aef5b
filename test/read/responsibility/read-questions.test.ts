import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { wordsOf } from '../../../src/model/span.ts'
import { readQuestions } from '../../../src/read/responsibility/read-questions.ts'
import { marked } from './marked.ts'

function asked(line: string): string[] {
  const { page, claims, incidents } = marked(line)
  return readQuestions(page, claims, incidents).map((q) => `${q.kind}: ${wordsOf(page.text, q.span)}`)
}

const ASKED: readonly (readonly [line: string, question: string])[] = [
  ['Who carried out the *raid*?', 'perpetrator: Who carried out the raid?'],
  ['Did the duke sanction the *raid*?', 'sponsor-role: Did the duke sanction the raid?'],
  ['Was the *bomb* meant to kill?', 'intent: Was the bomb meant to kill?'],
  ['How did the *raid* begin unseen?', 'means: How did the raid begin unseen?'],
  ['The *raid* on Pell: what happened that night?', 'fact: what happened that night?'],
  ['Will there be another *raid*?', 'other: Will there be another raid?'],
]

describe('readQuestions(page, claims, incidents)', () => {
  for (const [line, question] of ASKED) {
    it(`finds ${question}`, () => assert.deepEqual(asked(line), [question]))
  }

  it('leaves out what a source asks', () => {
    assert.deepEqual(asked('After the *raid* _Mara Dell_ ~asked~: ^“Who paid for this?”^'), [])
  })

  it('leaves out a question in quotation marks that nobody is named for', () => {
    assert.deepEqual(asked('“Who paid for the *raid*?” ran the placard.'), [])
  })

  it('counts a question that is asked again in the same words once', () => {
    assert.equal(asked('Who carried out the *raid*? Nobody knows. Who carried out the raid?').length, 1)
  })
})
