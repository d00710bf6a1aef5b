import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { ItemId, ReportId } from '../../../src/model/ids.ts'
import { item } from '../toy-reader.ts'
import { caseOf, extractor, version, wellOf } from './helpers.ts'

const SENTENCE = 'Ada Lorn said that nobody was hurt.'
const TEXT = `The harbour was quiet. ${SENTENCE} Boris Kehl said that two were hurt after the blast in Velmar on 2031-11-07.`
/** The same sentence twice, with other words around each. */
const TWICE = `First, on Monday evening: ${SENTENCE} Then it rained for days in the hills. Later, asked once more: ${SENTENCE} Then everybody left for home.`
const idIn = (text: string, local: string) => ItemId.parse(`${item(text, '').report.id}/${local}`)

describe('Case.readAgain(options)', () => {
  it('keeps what was accepted, whatever the next reader makes of it', async (t) => {
    const held = await caseOf(t, [TEXT])
    await held.decide({ act: 'accept', target: idIn(TEXT, 'c1') })
    const before = await held.claims({ review: ['accepted'] })
    const read = await held.readAgain({ reader: version('2', () => ({ claims: [], entities: [] })) })
    assert.deepEqual([read.reports, read.read, read.orphans], [1, 1, 0])
    const [row, ...others] = await held.claims()
    assert.equal(others.length, 0)
    assert.equal(row?.content, before[0]?.content)
    assert.ok(row?.speaker.kind === 'actor' && row.speaker.name === 'Ada Lorn', 'the speaker is kept too')
    assert.equal(row.id, `${row.report}/d1`)
    await wellOf(held)
  })
  it('keeps an edit when the reader says again what was edited', async (t) => {
    const held = await caseOf(t, [TEXT])
    await held.decide({ act: 'edit', target: idIn(TEXT, 'c1'), changes: { kind: 'claim', certainty: 'doubtful' } })
    await held.readAgain({ reader: version('2') })
    const rows = await held.claims()
    assert.deepEqual(
      rows.map(({ certainty, review }) => [certainty, review.status]),
      [
        ['doubtful', 'edited'],
        ['certain', 'unreviewed'],
      ],
    )
    assert.deepEqual(await held.drafts(), [])
  })
  it('makes new items that overlap an accepted one drafts, and leaves them out of the list', async (t) => {
    const held = await caseOf(t, [TEXT])
    await held.decide({ act: 'accept', target: idIn(TEXT, 'c1') })
    const doubtful = version('2', ({ claims }) => ({
      claims: claims.map((claim) => ({ ...claim, certainty: 'doubtful' as const })),
    }))
    const read = await held.readAgain({ reader: doubtful })
    assert.equal(read.drafts, 1)
    const [draft] = await held.drafts()
    assert.deepEqual([draft?.subject, draft?.decision], ['d1', 'd1'])
    const rows = await held.claims()
    assert.deepEqual(rows.map(({ certainty, review }) => [certainty, review.status]).sort(), [
      ['certain', 'accepted'],
      ['doubtful', 'unreviewed'],
    ])
    assert.equal((await held.claims({ review: ['draft'] })).length, 1)
    await wellOf(held)
    // Taken over, the new reading stands in the old one's place.
    await held.decide({ act: 'accept', target: draft?.item as ItemId })
    assert.deepEqual(
      (await held.claims()).map(({ certainty }) => certainty),
      ['doubtful', 'doubtful'],
    )
    assert.deepEqual(await held.drafts(), [])
    await wellOf(held)
  })
  it('does not make drafts of what was there beside when the person judged', async (t) => {
    const held = await caseOf(t, [TEXT])
    // Two claims of the same words.
    const doubled = (name: string) =>
      version(name, ({ claims }) => ({
        claims: [
          ...claims,
          { ...(claims[0] as (typeof claims)[number]), id: 'c9' as never, force: 'question' as const },
        ],
      }))
    await held.readAgain({ reader: doubled('2') })
    await held.decide({ act: 'accept', target: idIn(TEXT, 'c1') })
    assert.equal((await held.readAgain({ reader: doubled('3') })).drafts, 0)
    assert.equal((await held.claims()).length, 3)
  })
  it('keeps a rejection', async (t) => {
    const held = await caseOf(t, [TEXT])
    await held.decide({ act: 'reject', target: idIn(TEXT, 'c1') })
    await held.readAgain({ reader: version('2') })
    assert.equal((await held.claims()).length, 1)
  })
  it('follows words that stand at another place, and says how many did', async (t) => {
    const held = await caseOf(t, [TEXT])
    await held.decide({ act: 'accept', target: idIn(TEXT, 'c1') })
    const read = await held.readAgain({
      reader: version('2'),
      texts: extractor('toy 2', (text) => `Printed on Tuesday. ${text}`),
    })
    assert.deepEqual([read.moved, read.orphans, read.drafts], [1, 0, 0])
    const [row] = await held.claims({ review: ['accepted'] })
    const text = await held.text(row?.report as never)
    for (const { start, end, text: words } of row?.evidence ?? []) assert.equal(text.slice(start, end), words)
    await wellOf(held)
  })
  it('moves nothing when one of two copies of the sentence is gone', async (t) => {
    for (const [kept, gone] of [
      ['c1', 'c2'],
      ['c2', 'c1'],
    ] as const) {
      const held = await caseOf(t, [TWICE])
      // Both sentences were judged; then the one with this judgement goes.
      await held.decide({ act: 'accept', target: idIn(TWICE, gone) })
      const at = gone === 'c1' ? TWICE.indexOf(SENTENCE) : TWICE.lastIndexOf(SENTENCE)
      const cut = extractor('toy 2', (text) => text.slice(0, at) + text.slice(at + SENTENCE.length + 1))
      const read = await held.readAgain({ reader: version('2'), texts: cut })
      assert.deepEqual([read.orphans, read.moved], [1, 0], `${kept} is left`)
      const [orphan] = await held.orphans()
      assert.deepEqual([orphan?.reason, orphan?.subject, orphan?.candidates.length], ['ambiguous', 'd1', 1])
      assert.match(orphan?.message ?? '', /ascribe respan d1/)
      assert.deepEqual(await held.orphans(orphan?.report), [orphan])
      assert.deepEqual(await held.orphans(ReportId.parse('0000')), [])
      assert.equal((await held.counts()).orphans, 1)
      const rows = await held.claims()
      assert.deepEqual(
        rows.map(({ review }) => review.status),
        ['unreviewed'],
      )
      await wellOf(held)
      // A person says where it belongs; nothing else does.
      const words = orphan?.candidates[0]
      assert.ok(words)
      await held.decide({ act: 'respan', target: 'd1' as never, spans: [{ start: words.start, end: words.end }] })
      assert.deepEqual(await held.orphans(), [])
      assert.ok((await held.claims()).some(({ review }) => review.subject === 'd1'))
      await wellOf(held)
    }
  })
  it('holds on to the copy that was judged while the other goes', async (t) => {
    const held = await caseOf(t, [TWICE])
    await held.decide({ act: 'accept', target: idIn(TWICE, 'c2') })
    const at = TWICE.indexOf(SENTENCE)
    const cut = extractor('toy 2', (text) => text.slice(0, at) + text.slice(at + SENTENCE.length + 1))
    const read = await held.readAgain({ reader: version('2'), texts: cut })
    assert.deepEqual([read.orphans, read.moved], [0, 1])
    await wellOf(held)
  })
  it('does not choose between copies that stand between the same words', async (t) => {
    const lines = `One line goes before it all here. ${SENTENCE} One line goes after it all here. `
    const text = lines.repeat(3)
    const held = await caseOf(t, [text])
    await held.decide({ act: 'accept', target: idIn(text, 'c2') })
    const read = await held.readAgain({
      reader: version('2'),
      texts: extractor('toy 2', (whole) => whole.slice(lines.length)),
    })
    assert.deepEqual([read.orphans, read.moved], [1, 0])
  })
  it('lists what no longer stands anywhere, and lets it stand again once its words are back', async (t) => {
    const held = await caseOf(t, [TEXT])
    await held.decide({ act: 'accept', target: idIn(TEXT, 'c1') })
    await held.readAgain({ reader: version('2'), texts: extractor('toy 2', (text) => text.replace(SENTENCE, '')) })
    assert.equal((await held.orphans())[0]?.reason, 'gone')
    assert.equal((await held.claims({ review: ['accepted'] })).length, 0)
    await held.readAgain({ reader: version('3'), texts: extractor('toy 3', (text) => text) })
    assert.deepEqual(await held.orphans(), [])
    assert.equal((await held.claims({ review: ['accepted'] })).length, 1)
    await wellOf(held)
  })
  it('keeps a join whose names are read anew, and lists one whose name nobody reads', async (t) => {
    const held = await caseOf(t, [TEXT])
    await held.decide({ act: 'join', kind: 'actor', a: { item: idIn(TEXT, 'e1') }, b: { item: idIn(TEXT, 'e2') } })
    assert.equal((await held.actors()).length, 1)
    const renamed = version('2', ({ entities, claims }) => ({
      entities: entities.map((entity) => ({ ...entity, id: `x${entity.id}` as never })),
      claims: claims.map((claim) => ({ ...claim, speaker: `x${claim.speaker}` as never })),
    }))
    await held.readAgain({ reader: renamed })
    assert.equal((await held.actors()).length, 1)
    await held.readAgain({ reader: version('3', () => ({ entities: [], claims: [] })) })
    assert.deepEqual([...new Set((await held.orphans()).map(({ reason }) => reason))], ['not-read'])
    await held.readAgain({ reader: version('4') })
    assert.deepEqual([(await held.actors()).length, (await held.orphans()).length], [1, 0])
    await wellOf(held)
  })
  it('reads nothing twice, unless told to', async (t) => {
    const held = await caseOf(t, [TEXT])
    assert.equal((await held.readAgain({ reader: version('1') })).unchanged, 1)
    assert.equal((await held.readAgain({ reader: version('1'), anyway: true })).read, 1)
  })
})
