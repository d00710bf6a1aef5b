import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { json, type Serving, serving, WIRE } from './serving.ts'

describe('taking an edited export back through the API', () => {
  let on: Serving
  before(async () => {
    on = await serving(WIRE)
  })
  after(() => on.close())

  const exported = async () => await (await on.ask('/api/publish/csv/claims.csv')).text()
  const sent = async (csv: string, query = '', headers: Record<string, string> = {}) => {
    const body = new FormData()
    body.append('file', new File([csv], 'claims.csv'))
    return await json(on.ask(`/api/import${query}`, { method: 'POST', body, headers }))
  }
  const entries = async () => (await json(on.ask('/api/log'))).rows.length

  it('decides nothing for a sheet that nobody changed', async () => {
    const csv = await exported()
    const rows = csv.trim().split('\n').length - 1
    const done = await sent(csv)
    assert.deepEqual([done.understood, done.refused, done.decided], [[], [], []])
    assert.ok(done.unchanged > 0 && done.unchanged <= rows)
  })
  it('says in a trial what it would decide, then decides it, once', async () => {
    const edited = (await exported()).replace(',probable,', ',possible,')
    assert.notEqual(edited, await exported())
    const trial = await sent(edited, '?dryRun=1', { 'idempotency-key': 'sheet-1' })
    assert.equal(trial.understood.length, 1)
    assert.match(trial.understood[0].say, /certainty possible/)
    assert.equal(await entries(), 0)
    const done = await sent(edited, '?reason=She%20says%20may', { 'idempotency-key': 'sheet-2' })
    assert.equal(done.decided.length, 1)
    const again = await sent(edited, '?reason=She%20says%20may', { 'idempotency-key': 'sheet-2' })
    assert.deepEqual(again, done)
    assert.equal(await entries(), 1)
    const [entry] = (await json(on.ask('/api/log'))).rows
    assert.deepEqual([entry.act, entry.reason], ['edit', 'She says may'])
  })
  it('decides nothing at all where a row cannot be understood, and names the row', async () => {
    const csv = await exported()
    const [head = '', ...rows] = csv.split('\n')
    const broken = [head, ...rows.map((row) => row.replace(/,(?:certain|denied),/, ',sure,'))].join('\n')
    const before = await entries()
    const done = await sent(broken)
    assert.match(done.refused[0].at, /^claims, row \d+$/)
    assert.match(done.refused[0].why, /"certainty" cannot be "sure"/)
    assert.deepEqual([done.decided, await entries()], [[], before])
  })
  it('refuses a file that is no sheet of the export, and a body that is no form', async () => {
    const body = new FormData()
    body.append('file', new File(['id,certainty'], 'shopping.csv'))
    assert.equal((await on.ask('/api/import', { method: 'POST', body })).status, 422)
    const noForm = await on.post('/api/import', {})
    assert.equal(noForm.status, 400)
    assert.match((await json(noForm)).detail, /openapi/)
  })
})
