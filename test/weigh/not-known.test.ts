import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { notKnown } from '../../src/weigh/not-known.ts'
import { actor, caseOf, said, source, stance } from './rows.ts'

const sources = [
  source('aaaaaaaaaaaa', { published: '2031-03-14' }),
  source('bbbbbbbbbbbb', { published: '2031-03-16' }),
]
const kinds = (rows: Parameters<typeof caseOf>[0]) => notKnown(caseOf({ sources, ...rows })).map(({ kind }) => kind)
const blame = said('Ilva Roth', 'perpetrator', 'Ardan Front')

describe('notKnown(rows)', () => {
  it('states the search that found nothing', () => {
    const [first] = notKnown(caseOf({ sources }))
    assert.match(first?.text ?? '', /^Who carried it out\? No view on record in 2 reports, to 2031-03-16\./)
  })
  it('does not ask what somebody answers', () => {
    const stances = [stance('Ilva Roth', 'intent', 'warn'), stance('Ilva Roth', 'motive', 'revenge')]
    assert.ok(!kinds({ responsibility: [blame], stances }).includes('unanswered'))
  })
  it('counts an accusation without an answer, until the accused answers', () => {
    assert.ok(kinds({ responsibility: [blame] }).includes('no-response'))
    const denial = said('Ardan Front', 'none', 'Ardan Front')
    assert.ok(!kinds({ responsibility: [blame, denial] }).includes('no-response'))
  })
  it('takes a spokesman’s words for the accused’s', () => {
    const spokesman = { kind: 'actor', actor: 'x', name: 'Olm Dace', affiliation: 'Ardan Front', sourceType: null }
    const rows = { responsibility: [blame, said(spokesman, 'none', 'Ardan Front')], actors: [actor('Ardan Front')] }
    assert.ok(!kinds(rows).includes('no-response'))
  })
  it('holds a deed for unclaimed until somebody claims it, and a denial is no claim', () => {
    const own = (certainty: string) => said('Ardan Front', 'perpetrator', 'Ardan Front', { ownClaim: true, certainty })
    assert.ok(kinds({ responsibility: [own('denied')] }).includes('unclaimed'))
    assert.ok(!kinds({ responsibility: [own('certain')] }).includes('unclaimed'))
  })
})
