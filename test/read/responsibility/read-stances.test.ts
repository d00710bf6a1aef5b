import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readStances } from '../../../src/read/responsibility/read-stances.ts'
import { marked } from './marked.ts'

function shown(line: string): string[] {
  const { page, book, claims, incidents } = marked(line)
  return readStances(page, book, claims, incidents).map(
    (stance) => `${stance.dimension} ${stance.value} ${stance.certainty} ${stance.force}`,
  )
}

const SAID: readonly (readonly [line: string, stance: string])[] = [
  ['The *bomb* was meant to kill the judge.', 'intent kill certain asserted'],
  ['The *bomb* was not meant to kill the judge.', 'intent kill denied asserted'],
  ['The *bomb* was perhaps meant to frighten the judge.', 'intent intimidate possible asserted'],
  ['Was the *bomb* meant to kill the judge?', 'intent kill unknown question'],
  ['The aim of the *raid* was to provoke a war.', 'intent provoke certain asserted'],
  ['The *shots* were a warning to the court.', 'intent warn certain asserted'],
  ['The gang wanted to show strength by the *raid*.', 'intent signal certain asserted'],
  ['The *raid* was in revenge for the arrests.', 'motive retaliate certain asserted'],
  ['The *raid* came three days before the election.', 'timing election certain asserted'],
  ['The *raid* came hours before the talks in Pell.', 'timing talks certain asserted'],
  ['After the *raid* the letter was called a forgery.', 'claim-authentic authentic denied asserted'],
  ['The video of the *raid* could not be independently verified.', 'claim-authentic authentic unknown asserted'],
  ['Those behind the *raid* must be held to account.', 'response investigate certain demanded'],
]

describe('readStances(page, book, claims, incidents)', () => {
  for (const [line, stance] of SAID) {
    it(`reads "${stance}" in: ${line}`, () => {
      const stances = shown(line)
      assert.ok(stances.includes(stance), `read instead: ${stances.join('; ') || 'nothing'}`)
    })
  }

  it('takes no date for a stance on timing where the sentence tells of no incident', () => {
    assert.deepEqual(shown('The mill stands three days from Pell. She came days before the election.'), [])
  })
})
