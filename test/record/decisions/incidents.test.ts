import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ItemId } from '../../../src/model/ids.ts'
import type { ReviewStatus } from '../../../src/model/review.ts'
import type { Case } from '../../../src/record/case.ts'
import { item } from '../toy-reader.ts'
import { caseOf, stateOf, version, wellOf } from './helpers.ts'

const ONE = 'Ada Lorn said that nobody was hurt by the blast in Velmar on 2031-11-07. Two were hurt, others say.'
const TWO = 'Boris Kehl said that two were hurt after the blast in Velmar on 2031-11-08.'
const report = item(ONE, '').report.id
const id = (local: string) => ItemId.parse(`${report}/${local}`)
const blind = (name: string) => version(name, () => ({ incidents: [], claims: [], entities: [] }))

async function valuesOf(held: Case, field: string): Promise<string[]> {
  return (await held.incidents()).flatMap(({ values }) =>
    values.filter((one) => one.field === field).map((one) => one.value),
  )
}

describe('decisions on incidents and their values', () => {
  it('keep an accepted incident whole when the next reader does not see it', async (t) => {
    const held = await caseOf(t, [ONE])
    await held.decide({ act: 'accept', target: id('i1') })
    await held.readAgain({ reader: blind('2') })
    const [incident] = await held.incidents()
    assert.deepEqual(
      [incident?.date, incident?.place?.name, incident?.review.status],
      ['2031-11-07', 'Velmar', 'accepted'],
    )
    await wellOf(held)
  })
  it('keep the incident that an added view is about', async (t) => {
    const held = await caseOf(t, [ONE])
    const start = ONE.indexOf('Two were hurt')
    const words = { report, spans: [{ start, end: start + 13 }] }
    await held.decide({
      act: 'add',
      item: { kind: 'stance', words, incident: { item: id('i1') }, dimension: 'effect', value: 'injure' },
    })
    await held.readAgain({ reader: blind('2') })
    assert.equal((await held.stances()).length, 1)
    assert.equal((await held.incidents()).length, 1)
    await wellOf(held)
  })
  it('edit, reject and add values beside those that stand', async (t) => {
    const held = await caseOf(t, [ONE])
    const before = await stateOf(held)
    await held.decide({ act: 'edit', target: id('i1.date'), changes: { kind: 'value', value: '2031-11-06' } })
    assert.deepEqual(await valuesOf(held, 'date'), ['2031-11-06'])
    await held.decide({ act: 'reject', target: id('i1.place') })
    assert.deepEqual(await valuesOf(held, 'place'), [])
    const start = ONE.indexOf('Two')
    const added = {
      kind: 'value' as const,
      words: { report, spans: [{ start, end: start + 3 }] },
      incident: { item: id('i1') },
      field: 'injured' as const,
    }
    await held.decide({ act: 'add', item: { ...added, value: '2' } })
    await held.decide({ act: 'add', item: { ...added, value: 'at least 3' } })
    assert.deepEqual((await valuesOf(held, 'injured')).sort(), ['2', 'at least 3'])
    await held.readAgain({ reader: version('2') })
    assert.deepEqual(
      [await valuesOf(held, 'date'), await valuesOf(held, 'place'), (await valuesOf(held, 'injured')).length],
      [['2031-11-06'], [], 2],
    )
    await wellOf(held)
    await held.readAgain({ reader: version('1') })
    for (let n = 0; n < 4; n++) await held.undo()
    assert.deepEqual(
      (await stateOf(held)).filter((line) => /^(?:caseIncidents|records|claims) /.test(line)),
      before.filter((line) => /^(?:caseIncidents|records|claims) /.test(line)),
    )
  })
  it('leave rejected values findable: by their words, after another reading, and until they are accepted', async (t) => {
    const held = await caseOf(t, [ONE])
    const listed = async (review: ReviewStatus) =>
      (await held.values({ review: [review] })).map((row) => [row.id, row.field, row.value, row.evidence.text])
    const place = [id('i1.place'), 'place', 'Velmar', 'Velmar']
    const given = await listed('unreviewed')
    assert.deepEqual(
      given.find(([one]) => one === id('i1.place')),
      place,
    )
    assert.deepEqual(await listed('rejected'), [])
    await held.decide({ act: 'reject', target: id('i1.place') })
    assert.deepEqual(await listed('rejected'), [place])
    const [row] = await held.values({ review: ['rejected'] })
    assert.equal(row?.incident, (await held.incidents())[0]?.id)
    assert.equal((await held.values()).length, given.length - 1)
    await held.readAgain({ reader: version('2') })
    assert.deepEqual(await listed('rejected'), [place])
    await held.decide({ act: 'accept', target: id('i1.place') })
    assert.deepEqual([await listed('rejected'), await listed('accepted')], [[], [place]])
    await wellOf(held)
  })
  it('join tellings that the program keeps apart, and separate them again', async (t) => {
    const held = await caseOf(t, [ONE, TWO])
    const [a, b, ...others] = await held.incidents()
    assert.ok(a && b && others.length === 0, 'two dates, two incidents')
    const { decision } = await held.decide({
      act: 'join',
      kind: 'incident',
      a: { incident: a.id },
      b: { incident: b.id },
    })
    const [one, ...rest] = await held.incidents()
    assert.equal(rest.length, 0)
    assert.deepEqual([one?.joins[0]?.decision, one?.members.length], [decision, 2])
    assert.deepEqual((await valuesOf(held, 'date')).sort(), ['2031-11-07', '2031-11-08'], 'both dates stand')
    await held.decide({ act: 'separate', kind: 'incident', these: [id('i1')] })
    assert.equal((await held.incidents()).length, 2)
    await wellOf(held)
  })
})
