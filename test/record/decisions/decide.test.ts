import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { ConflictError, InputError } from '../../../src/errors.ts'
import type { Act } from '../../../src/model/act.ts'
import { ClaimRow } from '../../../src/model/case.ts'
import { LogEntry, Payload } from '../../../src/model/decision.ts'
import { ActorId, ItemId } from '../../../src/model/ids.ts'
import { DecisionId } from '../../../src/model/review.ts'
import { item } from '../toy-reader.ts'
import { caseOf, stateOf, wellOf } from './helpers.ts'

const ONE =
  'Ada Lorn said that nobody was hurt. Boris Kehl said that two were hurt after the blast in Velmar on 2031-11-07.'
const TWO = 'Ada Lohrn said that it was the wind. Cora Venn said that it rained.'
const report = item(ONE, 'a.txt').report.id
const second = item(TWO, 'b.txt').report.id
const id = (local: string) => ItemId.parse(`${report}/${local}`)

const newCase = (t: { after(fn: () => unknown): void }) => caseOf(t, [ONE, TWO])

describe('Case.decide(act)', () => {
  it('accepts a claim, and the row names the decision', async (t) => {
    const held = await newCase(t)
    const {
      decision,
      already,
      item: named,
    } = await held.decide({ act: 'accept', target: id('c1') }, { reason: 'heard it' })
    assert.deepEqual({ decision, already, named }, { decision: 'd1', already: false, named: id('c1') })
    const [row, other] = z.array(ClaimRow).parse(await held.claims())
    assert.deepEqual(row?.review, { status: 'accepted', decision: 'd1', subject: 'd1' })
    assert.equal(other?.review.status, 'unreviewed')
    await wellOf(held)
  })
  it('keeps the whole record that it judged, with anchors', async (t) => {
    const held = await newCase(t)
    await held.decide({ act: 'accept', target: id('c2') })
    const { payload } = await held.decision(DecisionId.parse('d1'))
    const parsed = Payload.parse(payload)
    assert.ok(parsed.act === 'accept' && parsed.judged?.kind === 'claim')
    const { judged } = parsed
    assert.equal(judged.snapshot.sha256, item(ONE, '').report.sha256)
    for (const { exact, prefix, suffix, start, end } of judged.anchors) {
      assert.equal(ONE.slice(start, end), exact)
      assert.ok(ONE.slice(0, start).endsWith(prefix) && ONE.slice(end).startsWith(suffix))
    }
    assert.deepEqual(
      judged.refs.map((ref) => (ref.kind === 'entity' ? ref.name : ref.kind)),
      ['Boris Kehl', 'incident'],
    )
  })
  it('leaves rejected claims out, unless they are asked for', async (t) => {
    const held = await newCase(t)
    await held.decide({ act: 'reject', target: id('c1') })
    assert.deepEqual((await held.claims()).map((row) => row.id).includes(id('c1')), false)
    const [row] = await held.claims({ review: ['rejected'] })
    assert.equal(row?.id, id('c1'))
    assert.equal((await held.counts()).claims, 3)
    await wellOf(held)
  })
  it('edits what a claim says of itself and leaves its words', async (t) => {
    const held = await newCase(t)
    await held.decide({
      act: 'edit',
      target: id('c1'),
      changes: { kind: 'claim', certainty: 'possible', speaker: { name: 'Cora Venn', type: 'person' } },
    })
    const row = (await held.claims()).find((one) => one.id === id('c1'))
    assert.equal(row?.certainty, 'possible')
    assert.ok(row?.speaker.kind === 'actor' && row.speaker.name === 'Cora Venn')
    assert.equal(row.review.status, 'edited')
    await wellOf(held)
  })
  it('adds a claim from words of a report', async (t) => {
    const held = await newCase(t)
    const start = TWO.indexOf('the wind')
    const added = await held.decide({
      act: 'add',
      item: {
        kind: 'claim',
        words: { report: second, spans: [{ start, end: start + 8 }] },
        speaker: { words: { start: 0, end: 9 } },
      },
    })
    assert.equal(added.item, `${second}/d1`)
    const row = (await held.claims({ report: second })).find((one) => one.id === added.item)
    assert.equal(row?.content, 'the wind')
    assert.ok(row?.speaker.kind === 'actor' && row.speaker.name === 'Ada Lohrn')
    assert.equal(row.certainty, 'unknown')
    const again = await held.decide({
      act: 'add',
      item: {
        kind: 'claim',
        words: { report: second, spans: [{ start, end: start + 8 }] },
        speaker: { words: { start: 0, end: 9 } },
      },
    })
    assert.deepEqual([again.already, again.decision], [true, 'd1'])
    await wellOf(held)
  })
  it("keeps the analyst's own words as a note with an address", async (t) => {
    const held = await newCase(t)
    const [incident] = await held.incidents()
    assert.ok(incident)
    const words = 'The crater is too small for the bomb that they describe.'
    const { item: named } = await held.decide({
      act: 'add',
      item: {
        kind: 'stance',
        words: { own: words },
        incident: { incident: incident.id },
        dimension: 'means',
        value: 'other',
      },
    })
    const [stance] = await held.stances()
    assert.equal(stance?.id, named)
    assert.equal(stance?.evidence.text, words)
    assert.equal(stance?.incident, incident.id)
    assert.equal((await held.incidents()).length, 1)
    assert.equal(Buffer.from(await held.bytes(stance?.report as typeof report)).toString(), words)
    await wellOf(held)
  })
  it('adds, edits and rejects every kind of item', async (t) => {
    const held = await newCase(t)
    const at = (words: string) => ({
      report,
      spans: [{ start: ONE.indexOf(words), end: ONE.indexOf(words) + words.length }],
    })
    const acts: Act[] = [
      { act: 'add', item: { kind: 'actor', words: at('Velmar'), type: 'organisation', name: 'Velmar City' } },
      { act: 'add', item: { kind: 'mention', words: at('nobody'), of: { item: id('e1') } } },
      { act: 'add', item: { kind: 'incident', words: at('hurt after'), type: 'armed-assault' } },
      {
        act: 'add',
        item: {
          kind: 'value',
          words: at('two'),
          incident: { item: id('i1') },
          field: 'injured',
          value: '2',
          speaker: { item: id('e2') },
        },
      },
      {
        act: 'add',
        item: {
          kind: 'responsibility',
          words: at('two were hurt'),
          incident: { item: id('i1') },
          actor: { item: id('e1') },
          role: 'knew',
          assertedBy: { item: id('e2') },
        },
      },
      {
        act: 'add',
        item: {
          kind: 'stance',
          words: at('nobody was hurt'),
          incident: { item: id('i1') },
          dimension: 'effect',
          value: 'none',
        },
      },
    ]
    const added = []
    for (const act of acts) added.push(await held.decide(act))
    assert.equal((await held.responsibility())[0]?.review.status, 'added')
    assert.equal((await held.stances())[0]?.review.status, 'added')
    const value = (await held.incidents()).flatMap((one) => one.values).find((one) => one.field === 'injured')
    assert.deepEqual([value?.best, value?.claimants[0]?.review.status], [2, 'added'])
    assert.ok((await held.actors()).some((actor) => actor.name === 'Velmar City' && actor.review.status === 'added'))
    assert.equal((await held.incidents()).length, 2)
    await wellOf(held)
    for (const one of [...added].reverse()) {
      await held.decide({ act: 'reject', target: one.decision })
      await wellOf(held)
    }
    assert.deepEqual(
      [(await held.responsibility()).length, (await held.stances()).length, (await held.incidents()).length],
      [0, 0, 1],
    )
    assert.ok((await held.incidents()).every((one) => one.values.every(({ field }) => field !== 'injured')))
  })
  it('says again what stands without writing anything', async (t) => {
    const held = await newCase(t)
    await held.decide({ act: 'accept', target: id('c1') })
    const head = await held.head()
    assert.equal((await held.decide({ act: 'accept', target: id('c1') })).already, true)
    assert.deepEqual(await held.head(), head)
  })
  it('takes one key for one decision', async (t) => {
    const held = await newCase(t)
    const by = { key: 'k-1' }
    const one = await held.decide({ act: 'note', on: null, text: 'call back' }, by)
    const two = await held.decide({ act: 'note', on: null, text: 'call back' }, by)
    assert.equal(two.decision, one.decision)
    assert.equal((await held.notes()).length, 1)
  })
  it('refuses to decide on what has changed since it was seen', async (t) => {
    const held = await newCase(t)
    await held.decide({ act: 'accept', target: id('c1') }, { seen: null })
    await assert.rejects(held.decide({ act: 'reject', target: id('c1') }, { seen: null }), ConflictError)
    await held.decide({ act: 'reject', target: id('c1') }, { seen: DecisionId.parse('d1') })
  })
  it('does all of several acts, or none', async (t) => {
    const held = await newCase(t)
    const acts: Act[] = [
      { act: 'accept', target: id('c1') },
      { act: 'accept', target: id('c99') },
    ]
    await assert.rejects(held.decideAll(acts), InputError)
    assert.equal((await held.head()).entries, 0)
  })
  const refused: readonly (readonly [string, unknown])[] = [
    ['an item that is not there', { act: 'accept', target: `${report}/c9` }],
    ['a report that is not there', { act: 'accept', target: 'ffffffffffff/c1' }],
    ['a decision that is not there', { act: 'accept', target: 'd7' }],
    ['an edit that changes nothing', { act: 'edit', target: `${report}/c1`, changes: { kind: 'claim' } }],
    ['an edit of another kind', { act: 'edit', target: `${report}/c1`, changes: { kind: 'actor', name: 'X' } }],
    ['words beyond the text', { act: 'respan', target: `${report}/c1`, spans: [{ start: 0, end: 9999 }] }],
    ['no words', { act: 'respan', target: `${report}/c1`, spans: [{ start: 3, end: 3 }] }],
    [
      'a join of one with itself',
      { act: 'join', kind: 'actor', a: { item: `${report}/e1` }, b: { item: `${report}/e1` } },
    ],
    ['a publisher that is none', { act: 'rate', source: { publisher: 'Nobody' }, reliability: 'B' }],
    [
      'a figure that is none',
      {
        act: 'add',
        item: {
          kind: 'value',
          words: { report, spans: [{ start: 0, end: 3 }] },
          incident: { item: `${report}/i1` },
          field: 'killed',
          value: 'many',
        },
      },
    ],
    ['an act that is none', { act: 'approve', target: `${report}/c1` }],
    ['nothing', null],
  ]
  for (const [what, act] of refused) {
    it(`refuses ${what}, and writes nothing`, async (t) => {
      const held = await newCase(t)
      await assert.rejects(held.decide(act as Act), InputError)
      assert.equal((await held.head()).entries, 0)
    })
  }
})

describe('Case.undo(), Case.redo()', () => {
  it('leave everything as it was before', async (t) => {
    const held = await newCase(t)
    const before = await stateOf(held)
    await held.decide({ act: 'reject', target: id('i1') })
    const after = await stateOf(held)
    assert.notDeepEqual(after, before)
    await held.undo()
    assert.deepEqual(await stateOf(held), before)
    await held.redo()
    assert.deepEqual(await stateOf(held), after)
    await wellOf(held)
  })
  it('take a join back link by link', async (t) => {
    const held = await newCase(t)
    const before = await stateOf(held)
    const boris = { actor: ActorId.parse('boris-kehl') }
    const first = await held.decide({ act: 'join', kind: 'actor', a: { actor: ActorId.parse('cora-venn') }, b: boris })
    const joined = await stateOf(held)
    const two = await held.decide({
      act: 'join',
      kind: 'actor',
      a: { item: ItemId.parse(`${second}/e1`) },
      b: { item: ItemId.parse(`${second}/e2`) },
    })
    const joins = (await held.actors()).flatMap((actor) => actor.joins).map((join) => join.decision)
    assert.ok(joins.includes(first.decision) && joins.includes(two.decision))
    await held.undo(two.decision)
    assert.deepEqual(await stateOf(held), joined)
    await held.undo(first.decision)
    assert.deepEqual(await stateOf(held), before)
    await wellOf(held)
  })
  it('keep what was joined by the program apart once a person separates it', async (t) => {
    const held = await newCase(t)
    const same = (await held.actors()).find((actor) => actor.members.length === 2)
    assert.ok(same, 'the spellings are joined')
    await held.decide({ act: 'separate', kind: 'actor', these: [ItemId.parse(`${second}/e1`)] })
    assert.ok((await held.actors()).every((actor) => actor.members.length === 1))
    await held.decide({ act: 'join', kind: 'actor', a: { item: ItemId.parse(`${second}/e1`) }, b: { item: id('e1') } })
    assert.ok(
      (await held.actors()).some((actor) => actor.members.length === 2),
      'the later decision holds',
    )
    await held.undo()
    assert.ok((await held.actors()).every((actor) => actor.members.length === 1))
    await wellOf(held)
  })
  it('refuse what would not be meaningful, and say what to do first', async (t) => {
    const held = await newCase(t)
    const start = ONE.indexOf('nobody')
    const { decision } = await held.decide({
      act: 'add',
      item: { kind: 'claim', words: { report, spans: [{ start, end: start + 6 }] } },
    })
    const edit = await held.decide({ act: 'edit', target: decision, changes: { kind: 'claim', force: 'question' } })
    await assert.rejects(held.undo(decision), /undo them first: d2/)
    await held.undo(edit.decision)
    await held.undo(decision)
    await assert.rejects(held.redo(edit.decision), /redo d1 first/)
    assert.equal((await held.undo(decision)).already, true)
    await assert.rejects(held.undo(DecisionId.parse('d3')), /redo d2/)
    await assert.rejects(held.undo(DecisionId.parse('d99')), InputError)
  })
})

describe('the rest of deciding', () => {
  it('rates, chooses, exposes and notes', async (t) => {
    const held = await newCase(t)
    const [incident] = await held.incidents()
    assert.ok(incident)
    await held.decide({ act: 'choose', incident: incident.id, field: 'injured', value: '2' }, { reason: 'hospital' })
    await held.decide({ act: 'expose', actor: ActorId.parse('ada-lohrn'), exposure: 'minor' })
    await held.decide({ act: 'rate', source: { actor: ActorId.parse('boris-kehl') }, reliability: 'C', stake: 'party' })
    await held.decide({ act: 'note', on: { item: id('c1') }, text: 'ask again' })
    assert.deepEqual(
      (await held.incident(incident.id))?.working.map(({ value, reason }) => [value, reason]),
      [['2', 'hospital']],
    )
    const exposed = await held.actor(ActorId.parse('ada-lohrn'))
    assert.deepEqual([exposed?.exposure, exposed?.exposedBy], ['minor', 'd2'])
    assert.deepEqual(
      (await held.ratings()).map(({ actor, rating }) => [actor?.name, rating.reliability, rating.stake]),
      [['Boris Kehl', 'C', 'party']],
    )
    assert.deepEqual(
      (await held.notes(id('c1'))).map(({ text }) => text),
      ['ask again'],
    )
    await held.undo(DecisionId.parse('d2'))
    assert.equal((await held.actor(ActorId.parse('ada-lohrn')))?.exposedBy, null)
    await wellOf(held)
  })
  it('shows the log, and the history of one item', async (t) => {
    const held = await newCase(t)
    await held.decide({ act: 'accept', target: id('c1') }, { author: 'ana', reason: 'heard it' })
    await held.decide({ act: 'note', on: null, text: 'rain' }, { author: 'ben' })
    await held.undo(DecisionId.parse('d1'))
    const log = z.array(LogEntry).parse(await held.log())
    assert.deepEqual(
      log.map(({ act, author, stands }) => [act, author, stands]),
      [
        ['accept', 'ana', false],
        ['note', 'ben', true],
        ['undo', 'tester', true],
      ],
    )
    assert.deepEqual(
      (await held.history('d1')).map((entry) => entry.id),
      ['d1', 'd3'],
    )
    assert.deepEqual(
      (await held.log({ author: 'ben' })).map((entry) => entry.id),
      ['d2'],
    )
    assert.deepEqual(
      (await held.log({ standing: true })).map((entry) => entry.id),
      ['d2'],
    )
  })
})
