import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { json, LATER, type Serving, serving, WIRE } from './serving.ts'

describe('looking after a case through the API', () => {
  let on: Serving
  before(async () => {
    on = await serving(WIRE, LATER)
  })
  after(() => on.close())

  it('reads again, and a decision keeps standing', async () => {
    const [claim] = (await json(on.ask('/api/claims'))).rows
    await on.post('/api/decisions', { act: { act: 'accept', target: claim.id } }, { 'if-match': '"none"' })
    const read = await json(on.post('/api/read-again', { anyway: true }))
    assert.equal(read.reports, read.read + read.unchanged + read.refused.length)
    const { rows } = await json(on.ask('/api/claims'))
    const accepted = rows.filter(({ review }: { review: { status: string } }) => review.status === 'accepted')
    assert.deepEqual(
      accepted.map(({ content }: { content: string }) => content),
      [claim.content],
    )
    assert.deepEqual((await json(on.ask('/api/orphans'))).rows, [])
  })
  it('verifies, rebuilds to the same lists, and verifies again', async () => {
    const before = await (await on.ask('/api/claims')).text()
    assert.equal((await on.post('/api/rebuild', {})).status, 200)
    assert.equal(await (await on.ask('/api/claims')).text(), before)
    const { checks } = await json(on.post('/api/verify', {}))
    assert.deepEqual(
      checks.flatMap(({ wrong }: { wrong: string[] }) => wrong),
      [],
    )
  })
  it('copies the case, and refuses a folder that is there', async () => {
    const folder = path.join(on.dir, '..', `${path.basename(on.dir)}-copy`)
    assert.equal((await on.post('/api/backup', { folder })).status, 200)
    assert.ok(existsSync(path.join(folder, 'case.sqlite')))
    const again = await on.post('/api/backup', { folder })
    assert.ok(again.status >= 400)
    const { rmSync } = await import('node:fs')
    rmSync(folder, { recursive: true })
  })
  it('takes words away, with a reason only', async () => {
    const [{ report }] = (await json(on.ask('/api/reports'))).rows
    assert.equal((await on.post('/api/redact', { what: { report } })).status, 422)
    const answer = await on.post('/api/redact', { what: { report }, reason: 'A source is in danger.' })
    assert.equal(answer.status, 200)
    const page = await (await on.ask(`/api/reports/${report}`)).text()
    assert.doesNotMatch(page, /customs house/)
  })
})
