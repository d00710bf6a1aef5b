import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { ended, json, type Serving, serving, WIRE } from './serving.ts'

const TIMED = `<html><head><meta property="article:published_time" content="2031-03-13T21:26:00+01:00"><title>Blast at Ostrava Reach</title></head>
<body><article><h1>Blast at Ostrava Reach</h1><p>A blast was heard at the customs house of Ostrava Reach on Thursday, the police said.</p>
<p>One person is dead, according to an ambulance driver. Nobody knows what caused the blast.</p></article></body></html>`

describe("a report's page, item by item", () => {
  let on: Serving
  let report: string
  before(async () => {
    on = await serving(WIRE)
    report = (await json(on.ask('/api/reports'))).rows[0].report
  })
  after(() => on.close())

  const page = async () => await json(on.ask(`/api/reports/${report}`))
  const decide = async (act: object, seen = 'none') =>
    await on.post('/api/decisions', { act }, { 'if-match': `"${seen}"` })
  const reviewOf = (rows: { id: string; review: { status: string; decision: string | null } }[], id: string) =>
    rows.find((row) => row.id === id)?.review

  it('says of each name, incident and value how it was judged, and keeps it when the report is read again', async () => {
    const { entities, incidents, values } = await page()
    const [name, other] = entities
    const [incident] = incidents
    const [value] = values
    await decide({ act: 'accept', target: `${report}/${name.id}` })
    await decide({ act: 'reject', target: `${report}/${other.id}` })
    await decide({ act: 'edit', target: `${report}/${incident.id}`, changes: { kind: 'incident', type: 'arson' } })
    await decide({ act: 'accept', target: value.id })
    const spans = [{ start: 0, end: 3 }]
    await decide({ act: 'add', item: { kind: 'incident', words: { report, spans }, type: 'raid' } })
    for (const again of [false, true]) {
      if (again) assert.equal((await on.post('/api/read-again', { anyway: true })).status, 200)
      const now = await page()
      assert.equal(reviewOf(now.entities, name.id)?.status, 'accepted')
      assert.equal(reviewOf(now.entities, other.id)?.status, 'rejected')
      assert.equal(reviewOf(now.incidents, incident.id)?.status, 'edited')
      assert.equal(now.incidents.find(({ id }: { id: string }) => id === incident.id).type, 'arson')
      assert.equal(reviewOf(now.values, value.id)?.status, 'accepted')
      const added = now.incidents.find(({ review }: { review: { status: string } }) => review.status === 'added')
      assert.deepEqual([added.type, added.trigger], ['raid', spans[0]])
    }
  })
  it('refuses a judgement of a name that was made on an older state of it', async () => {
    const [name] = (await page()).entities
    const refused = await decide({ act: 'reject', target: `${report}/${name.id}` })
    assert.equal(refused.status, 412)
    assert.equal((await decide({ act: 'reject', target: `${report}/${name.id}` }, name.review.decision)).status, 200)
    assert.equal(reviewOf((await page()).entities, name.id)?.status, 'rejected')
    await on.post('/api/undo', {})
    assert.equal(reviewOf((await page()).entities, name.id)?.status, 'accepted')
  })
  it('puts a report at the minute that its source states', async () => {
    const form = new FormData()
    form.append('file', new File([TIMED], 'blast.html'))
    await ended(on.ask, (await json(on.ask('/api/reports', { method: 'POST', body: form }))).id)
    const { marks } = await json(on.ask('/api/timeline'))
    const mark = marks.find(({ label }: { label: string }) => label.includes('Blast'))
    assert.equal(mark.edtf, '2031-03-13T21:26:00+01:00')
    const minute = Math.round(mark.extent.from * 1440) * 60_000
    assert.deepEqual([new Date(minute).toISOString(), mark.extent.exact], ['2031-03-13T20:26:00.000Z', true])
  })
})
