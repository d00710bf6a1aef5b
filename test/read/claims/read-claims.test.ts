import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Claim } from '../../../src/model/reading.ts'
import { quotationFindings, readClaims } from '../../../src/read/claims/read-claims.ts'
import { readNames } from '../../../src/read/names/read-names.ts'
import { pageOf } from '../../../src/read/page/build.ts'

function claimsIn(text: string): {
  words: (spans: Claim['content']) => string
  claims: Claim[]
  name: (claim: Claim) => string | null
} {
  const page = pageOf({ id: 't', text })
  const book = readNames(page)
  const claims = readClaims(page, book)
  return {
    claims,
    words: (spans) => spans.map((span) => text.slice(span.start, span.end)).join(' … '),
    name: (claim) => (claim.speaker === null ? null : book.get(claim.speaker).name),
  }
}

describe('readClaims(page, book)', () => {
  for (const [text, source, cue, content, kind] of [
    ['The mayor said that the mill had burned down.', 'The mayor', 'said', 'that the mill had burned down', 'indirect'],
    [
      '“The mill is gone and nobody helped us,” said Ida Korr.',
      'Ida Korr',
      'said',
      '“The mill is gone and nobody helped us,”',
      'direct',
    ],
    ['“We saw two men,” she said. “They ran.”', 'she', 'said', '“We saw two men,” … “They ran.”', 'direct'],
    [
      'According to the ministry, the road was closed at noon.',
      'the ministry',
      'According to',
      'the road was closed at noon',
      'indirect',
    ],
    [
      'Ida Korr, a nurse at the clinic, said the ward was full.',
      'Ida Korr, a nurse at the clinic',
      'said',
      'the ward was full',
      'indirect',
    ],
  ] as const) {
    it(`reads ${text}`, () => {
      const { claims, words } = claimsIn(text)
      const found = claims.map((c) => [words(c.source), words(c.cue), words(c.content), c.kind])
      assert.deepEqual(found[0], [source, cue, content, kind])
    })
  }

  it('takes words in quotation marks within a clause for no claim of their own', () => {
    assert.equal(claimsIn('The so-called “council” meets in a barn near the river.').claims.length, 0)
  })

  it('marks a denial', () => {
    const [claim] = claimsIn('The colonel denied that his men had fired the shells.').claims
    assert.equal(claim?.certainty, 'denied')
  })

  it('marks a demand', () => {
    const [claim] = claimsIn('The union demanded that the minister resign at once.').claims
    assert.equal(claim?.force, 'demanded')
  })

  it('says which claim reports another', () => {
    const { claims } = claimsIn('A guard told reporters that the colonel denied that his men had fired.')
    const inner = claims.find((claim) => claim.reportedBy !== null)
    assert.equal(inner?.certainty, 'denied')
    assert.notEqual(inner?.reportedBy, inner?.id)
  })

  it('finds a quotation that never closes', () => {
    const text = '“We shall come back, said the captain.\n\nThe road is open.'
    const [finding] = quotationFindings(pageOf({ id: 't', text }))
    assert.deepEqual([finding?.rule, finding?.start], ['quote-never-closed', 0])
  })
})
