import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openCase } from '../../src/record/case.ts'
import { addedTo, ended, json, LATER, type Serving, serving, WIRE } from './serving.ts'

describe('adding through the API', () => {
  let on: Serving
  before(async () => {
    on = await serving()
  })
  after(() => on.close())

  it('accounts for every file, and refuses with a reason', async () => {
    const form = new FormData()
    form.append('file', new File([WIRE], 'wire.txt'))
    form.append('file', new File([LATER], 'later.md'))
    form.append('file', new File([Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0x2e, 0x37, 0, 1)], 'scan.pdf'))
    form.append('file', new File([], 'empty.txt'))
    const answer = await on.ask('/api/reports', { method: 'POST', body: form })
    assert.equal(answer.status, 202)
    const job = await ended(on.ask, (await json(answer)).id)
    assert.equal(job.state, 'done')
    assert.equal(job.in, 4)
    assert.equal(job.stored + job.alreadyThere + job.refused.length, job.in)
    assert.deepEqual(job.refused.map(({ address }) => address).sort(), ['empty.txt', 'scan.pdf'])
    for (const { reason } of job.refused) assert.ok(reason.length > 10)
  })
  it('takes the same text once', async () => {
    const job = await addedTo(on, WIRE)
    assert.deepEqual([job.stored, job.alreadyThere], [0, 1])
  })
  it('makes one job of a request sent twice under one key, and refuses the key for another request', async () => {
    const key = { 'idempotency-key': 'k-1' }
    const text = `${LATER}\n\nOnce more.`
    const [first, second] = await Promise.all([
      json(on.post('/api/reports', { text }, key)),
      json(on.post('/api/reports', { text }, key)),
    ])
    assert.equal(first.id, second.id)
    const other = await on.post('/api/reports', { text: 'Something else.' }, key)
    assert.equal(other.status, 422)
    assert.equal((await json(other)).type, 'urn:ascribe:key-reused')
    await ended(on.ask, first.id)
  })
  it('refuses an empty form and an empty text', async () => {
    assert.equal((await on.post('/api/reports', { text: '' })).status, 422)
    const empty = await on.ask('/api/reports', { method: 'POST', body: new FormData() })
    assert.equal(empty.status, 422)
  })
  it('tells of progress and of changes as they happen, also of those of another process', async () => {
    const answer = await on.ask('/api/events')
    assert.match(answer.headers.get('content-type') ?? '', /text\/event-stream/)
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
    const decoder = new TextDecoder()
    let told = ''
    const until = async (words: string) => {
      while (!told.includes(words)) told += decoder.decode((await reader.read()).value)
    }
    await until('event: hello\ndata: {"revision":"')
    const added = addedTo(on, `${WIRE}\n\nA crane fell too.`, 'crane.txt')
    await until('event: changed')
    assert.match(told, /event: job\ndata: .*"state":"done"/)
    await added
    const other = await openCase(on.dir, { now: () => new Date(), collector: 'another process' })
    await other.decide({ act: 'note', on: null, text: 'Ask the harbour master.' })
    const { revision } = await json(on.ask('/api/case'))
    await until(`event: changed\ndata: {"kind":"changed","revision":"${revision}"}`)
    await other.close()
    await reader.cancel()
  })
})
