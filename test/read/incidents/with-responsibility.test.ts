import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Incident, Responsibility } from '../../../src/model/reading.ts'
import { withResponsibility } from '../../../src/read/incidents/with-responsibility.ts'

const incident = Incident.parse({
  id: 'i1',
  main: true,
  series: false,
  type: 'bombing',
  status: 'happened',
  trigger: { start: 0, end: 4 },
  mentions: [],
  part: 'body',
  date: null,
  place: null,
  killed: [],
  injured: [],
  roles: [
    {
      role: 'perpetratorOrganisation',
      entity: 'e1',
      text: 'Front',
      form: 'name',
      start: 9,
      end: 14,
      responsibility: null,
    },
    { role: 'instrument', entity: 'e2', text: 'bomb', form: 'description', start: 0, end: 4, responsibility: null },
  ],
  confidence: null,
})

function row(change: Readonly<Record<string, unknown>>): Responsibility {
  return Responsibility.parse({
    id: 'r1',
    incident: 'i1',
    matter: null,
    actor: 'e1',
    role: 'perpetrator',
    assertedBy: 'e5',
    claim: null,
    certainty: 'certain',
    force: 'asserted',
    condition: null,
    alternativeTo: null,
    ownClaim: false,
    grounds: [],
    evidence: { start: 0, end: 14 },
    confidence: null,
    ...change,
  })
}

const wordFor = (...rows: Responsibility[]) => withResponsibility([incident], rows)[0]?.roles[0]?.responsibility

describe('withResponsibility(incidents, rows, roleFor)', () => {
  for (const [what, change, word] of [
    ['the report, certain', { assertedBy: null }, 'reported'],
    ['the report, probable', { assertedBy: null, certainty: 'probable' }, 'suspected'],
    ['an own claim', { ownClaim: true }, 'claimed'],
    ['an accusation', {}, 'accused'],
    ['an accusation under a condition', { force: 'conditional' }, 'possible'],
    ['a question by the report', { assertedBy: null, force: 'question' }, 'possible'],
    ['one of two alternatives', { force: 'alternative' }, 'possible'],
    ['a doubt', { certainty: 'doubtful' }, 'possible'],
    ['a denial', { certainty: 'denied' }, 'denied'],
    ['a denied own claim', { certainty: 'denied', ownClaim: true }, 'denied'],
  ] as const) {
    it(`shows ${what} as ${word}`, () => assert.equal(wordFor(row(change)), word))
  }

  it('shows the strongest row, whatever the order', () => {
    assert.equal(wordFor(row({ certainty: 'denied' }), row({})), 'accused')
    assert.equal(wordFor(row({}), row({ certainty: 'denied' })), 'accused')
  })

  it('leaves nobody a perpetrator of whom it is only said that they had no part', () => {
    assert.equal(wordFor(row({ role: 'none', certainty: 'certain' })), 'denied')
  })

  it('shows a role without a row as reported, and an instrument without a word', () => {
    const roles = withResponsibility([incident], [])[0]?.roles
    assert.deepEqual(
      roles?.map((role) => role.responsibility),
      ['reported', null],
    )
  })

  it('adds an actor whom only a row names', () => {
    const [first] = incident.roles
    const made = withResponsibility([incident], [row({ actor: 'e7' })], (actor) =>
      first ? { ...first, entity: actor } : null,
    )
    assert.equal(made[0]?.roles[2]?.responsibility, 'accused')
  })
})
