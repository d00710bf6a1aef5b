import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { actorsByMember, joinActors } from '../../src/resolve/join-actors.ts'
import { joinIncidents } from '../../src/resolve/join-incidents.ts'
import type { ReportRecord } from '../../src/resolve/records.ts'
import { record } from './made-records.ts'

const groupsOf = (...records: ReportRecord[]) => joinActors(records).map((actor) => actor.members.join(' '))

describe('joinActors(records)', () => {
  const one: readonly (readonly [string, string])[] = [
    ['org Vale Guard', 'org the Vale Guard'],
    ['person Ana Holm', 'person Gov. Ana Holm'],
    ['person Rashid Qarimi', 'person Rachid Karimi'],
    ['org Movement for Northern Unity', 'org MNU'],
    ['org Vale Guard = Wardens of Orsk', 'org Wardens of Orsk'],
    ['person Ana Holm', 'person Holm'],
    ['org Ministry of Defence', 'org Defense Ministry'],
  ]
  for (const [a, b] of one) {
    it(`takes “${a}” and “${b}” for one, and says why`, () => {
      const actors = joinActors([record('aaa', [a]), record('bbb', [b])])
      assert.equal(actors.length, 1)
      assert.equal(actors[0]?.reports, 2)
    })
  }
  const two: readonly (readonly [string, string])[] = [
    ['person Ana Holm', 'person Tomas Holm'],
    ['org Vale Brigade', 'org Orsk Brigade'],
    ['org Vale Guard', 'org Vale Guard Youth'],
    ['person? an official', 'person? an official'],
    ['org? residents', 'org? residents'],
    ['org Velmar', 'location Velmar'],
    ['person Li Tan', 'person Li Ketan'],
  ]
  for (const [a, b] of two) {
    it(`keeps “${a}” and “${b}” apart`, () => {
      const actors = joinActors([record('aaa', [a]), record('bbb', [b])])
      assert.equal(actors.length, 2)
      assert.equal(new Set(actors.map((actor) => actor.id)).size, 2)
    })
  }
  it('keeps two names apart that one report tells apart, however alike', () => {
    assert.equal(joinActors([record('aaa', ['person Rashid Qarimi', 'person Rachid Karimi'])]).length, 2)
  })
  it('leaves a surname alone that two persons bear', () => {
    assert.equal(
      joinActors([record('aaa', ['person Ana Holm', 'person Tomas Holm']), record('bbb', ['person Holm'])]).length,
      3,
    )
  })
  it('joins initials only where they fit one name', () => {
    const records = [record('aaa', ['org Vale Guard', 'org Velmar Group']), record('bbb', ['org VG'])]
    assert.equal(joinActors(records).length, 3)
  })
})

describe('joinIncidents(records)', () => {
  const count = (...tellings: string[]) =>
    joinIncidents(
      tellings.map((line, n) => record(`r${n}`, [], [line])),
      new Map(),
    ).length
  it('joins by day, place and kind', () =>
    assert.equal(count('bombing 2031-11-07 Velmar', 'drone-strike 2031-11-07 Velmar'), 1))
  it('joins a date without its year', () =>
    assert.equal(count('bombing XXXX-11-07 Velmar', 'bombing 2031-11-07 Velmar'), 1))
  it('keeps two days apart', () => assert.equal(count('bombing 2031-11-07 Velmar', 'bombing 2031-11-08 Velmar'), 2))
  it('keeps a series and one attack apart', () =>
    assert.equal(count('bombing 2031-11-07 Velmar', 'bombing 2031-11-07 Velmar series'), 2))
  it('keeps a protest and a bombing apart', () =>
    assert.equal(count('bombing 2031-11-07 Velmar', 'protest 2031-11-07 Velmar'), 2))
  it('does not join two days by way of a telling without a date', () =>
    assert.equal(count('bombing 2031-11-07 Velmar', 'bombing - Velmar', 'bombing 2031-11-08 Velmar'), 2))
})

describe('the order of reports', () => {
  const names = [
    'org Vale Guard',
    'org VG',
    'org the Vale Guard',
    'org Vale Guard = Wardens of Orsk',
    'org Wardens of Orsk',
    'person Ana Holm',
    'person Holm',
    'person Rashid Qarimi',
    'person Rachid Karimi',
    'person? an official',
  ]
  const tellings = [
    'bombing 2031-11-07 Velmar',
    'drone-strike XXXX-11-07 Velmar',
    'bombing - Velmar',
    'bombing 2031-11-08 Velmar',
    'protest 2031-11-07 Orsk',
  ]
  const records = fc
    .array(
      fc.tuple(fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }), fc.subarray(tellings, { maxLength: 2 })),
      { minLength: 2, maxLength: 8 },
    )
    .map((rows) => rows.map(([entities, incidents], n) => record(`r${n}`, entities, incidents)))
  it('changes neither actors nor incidents, nor their ids', () => {
    fc.assert(
      fc.property(records, fc.infiniteStream(fc.nat()), (given, random) => {
        const shuffled = [...given]
          .map((one) => ({ one, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        assert.deepEqual(joinActors(shuffled), joinActors(given))
        const incidents = (list: ReportRecord[]) => joinIncidents(list, actorsByMember(joinActors(list)))
        assert.deepEqual(incidents(shuffled), incidents(given))
      }),
    )
  })
  it('leaves every entity in exactly one actor', () => {
    fc.assert(
      fc.property(records, (given) => {
        const members = groupsOf(...given).flatMap((group) => group.split(' '))
        assert.equal(new Set(members).size, members.length)
        assert.equal(
          members.length,
          given.reduce((sum, one) => sum + one.entities.length, 0),
        )
      }),
    )
  })
})
