import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { json, LATER, type Serving, serving, WIRE } from './serving.ts'

const NOBODY = { 'if-match': '"none"' }

describe('deciding through the API', () => {
  let on: Serving
  let claims: { id: string; review: { status: string; decision: string | null } }[]
  before(async () => {
    on = await serving(WIRE, LATER)
    claims = (await json(on.ask('/api/claims'))).rows
  })
  after(() => on.close())

  const accept = (at: number, headers: Record<string, string>, act: 'accept' | 'reject' = 'accept') =>
    on.post('/api/decisions', { act: { act, target: claims[at]?.id }, reason: 'heard the recording' }, headers)
  const reviewOf = async (at: number) => {
    const report = claims[at]?.id.split('/')[0]
    const page = await json(on.ask(`/api/reports/${report}`))
    return page.claims.find(({ id }: { id: string }) => id === claims[at]?.id).review
  }

  it('asks for the state that was seen', async () => {
    const answer = await accept(0, {})
    assert.equal(answer.status, 428)
    assert.equal((await json(answer)).type, 'urn:ascribe:if-match')
  })
  it('decides, and gives the new state as ETag', async () => {
    const answer = await accept(0, NOBODY)
    assert.equal(answer.status, 200)
    const { decision } = await json(answer.clone())
    assert.equal(answer.headers.get('etag'), `"${decision}"`)
    assert.deepEqual(await reviewOf(0), { status: 'accepted', decision, subject: decision })
  })
  it('refuses what was decided on an old state, shows what stands, and overwrites nothing', async () => {
    const before = await reviewOf(0)
    const answer = await accept(0, NOBODY, 'reject')
    assert.equal(answer.status, 412)
    const problem = await json(answer)
    assert.equal(problem.type, 'urn:ascribe:changed-meanwhile')
    assert.equal(problem.current.id, before.decision)
    assert.deepEqual(await reviewOf(0), before)
  })
  it('goes on from the state that stands', async () => {
    const { decision } = await reviewOf(0)
    assert.equal((await accept(0, { 'if-match': `"${decision}"` }, 'reject')).status, 200)
    assert.equal((await reviewOf(0)).status, 'rejected')
  })
  for (const tag of ['d3', '"c4"', '"d0"', 'W/"d3"']) {
    it(`refuses the state ${tag}`, async () => {
      assert.equal((await accept(1, { 'if-match': tag })).status, 400)
    })
  }
  it('makes one decision of two requests with one key, also after a restart', async () => {
    const headers = { ...NOBODY, 'idempotency-key': 'once' }
    const [one, two] = await Promise.all([json(accept(1, headers)), json(accept(1, headers))])
    assert.equal(one.decision, two.decision)
    const { entries } = await on.held.head()
    on = await on.again()
    const three = await json(accept(1, headers))
    assert.equal(three.decision, one.decision)
    assert.equal((await on.held.head()).entries, entries)
  })
  it('adds a claim from words, edits it, and takes both back', async () => {
    const { rows } = await json(on.ask('/api/reports'))
    const report = rows[0].report
    const start = WIRE.indexOf('killing two guards')
    const item = {
      kind: 'claim',
      words: { report, spans: [{ start, end: start + 'killing two guards'.length }] },
      certainty: 'certain',
    }
    const added = await json(on.post('/api/decisions', { act: { act: 'add', item } }))
    const found = async () =>
      (await json(on.ask(`/api/claims?report=${report}`))).rows.find(({ id }: { id: string }) => id === added.item)
    assert.equal((await found()).content, 'killing two guards')
    assert.equal((await found()).review.status, 'added')
    const changes = { kind: 'claim', certainty: 'possible' }
    const edited = await on.post(
      '/api/decisions',
      { act: { act: 'edit', target: added.item, changes } },
      { 'if-match': `"${added.decision}"` },
    )
    assert.equal(edited.status, 200)
    assert.equal((await found()).certainty, 'possible')
    await on.post('/api/undo', {})
    assert.equal((await found()).certainty, 'certain')
    await on.post('/api/undo', {})
    assert.equal(await found(), undefined)
    await on.post('/api/redo', {})
    assert.equal((await found()).certainty, 'certain')
  })
  it('joins two actors and undoes it', async () => {
    const names = async () =>
      (await json(on.ask('/api/actors'))).rows.map(({ name }: { name: string }) => name) as string[]
    const before = await names()
    const { rows } = await json(on.ask('/api/actors'))
    const [a, b] = ['Quay Brigade', 'Marten Hool'].map((name) =>
      rows.find((row: { name: string }) => row.name === name),
    )
    const joined = await json(
      on.post('/api/decisions', { act: { act: 'join', kind: 'actor', a: { actor: a.id }, b: { actor: b.id } } }),
    )
    assert.equal((await names()).length, before.length - 1)
    await on.post('/api/undo', { decision: joined.decision })
    assert.deepEqual(await names(), before)
  })
  it('lists the log newest first, in pages', async () => {
    const { rows } = await json(on.ask('/api/log?limit=3'))
    const { entries } = await on.held.head()
    assert.deepEqual(
      rows.map(({ id }: { id: string }) => id),
      [entries, entries - 1, entries - 2].map((n) => `d${n}`),
    )
    const about = await json(on.ask(`/api/history?id=${claims[0]?.id}`))
    assert.ok(about.rows.length >= 2)
  })
  it('refuses an act that cannot be, and says why', async () => {
    const answer = await on.post('/api/decisions', { act: { act: 'accept', target: 'nothing/c1' } }, NOBODY)
    assert.equal(answer.status, 422)
    assert.ok((await json(answer)).detail.length > 10)
    assert.equal((await on.post('/api/decisions', { act: { act: 'bless', target: 'x/c1' } }, NOBODY)).status, 422)
  })
})
