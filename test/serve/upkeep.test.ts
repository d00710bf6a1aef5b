import assert from 'node:assert/strict'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { openCase } from '../../src/record/case.ts'
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
    rmSync(folder, { recursive: true })
  })
  it('makes a case of a backup in another folder, checked, and leaves this one as it is', async () => {
    const [copy, made] = ['copy', 'restored'].map((name) => path.join(on.dir, '..', `${path.basename(on.dir)}-${name}`))
    await on.post('/api/backup', { folder: copy })
    const restored = await json(on.post('/api/restore', { from: copy, folder: made }))
    assert.deepEqual(
      restored.checks.flatMap(({ wrong }: { wrong: string[] }) => wrong),
      [],
    )
    const held = await openCase(restored.folder, { now: () => new Date(), collector: 'tester' })
    assert.deepEqual(await held.counts(), await on.held.counts())
    await held.close()
    assert.ok((await on.post('/api/restore', { from: copy, folder: made })).status >= 400)
    const none = await on.post('/api/restore', { from: path.join(on.dir, 'archive'), folder: `${made}-2` })
    assert.ok(none.status >= 400)
    for (const folder of [copy, made]) rmSync(folder as string, { recursive: true })
  })
  it('seals the log, and the seal shows that it was not rewritten since, or that it was', async () => {
    const { seal, fingerprint } = await json(on.post('/api/seal', {}))
    const well = await json(on.post('/api/verify', { seal }))
    assert.equal(well.fingerprint, fingerprint)
    assert.deepEqual(well.checks.at(-1), { name: 'seal', looked: 1, wrong: [] })
    const forged = JSON.stringify({ ...JSON.parse(seal), head: '0'.repeat(64) })
    const { checks } = await json(on.post('/api/verify', { seal: forged }))
    assert.match(checks.at(-1).wrong.join(), /altered/)
    assert.equal((await on.post('/api/verify', { seal: 'no seal' })).status, 422)
  })
  it('finds everything that it needs, and a copy that was changed', async () => {
    assert.equal((await json(on.ask('/api/doctor'))).well, true)
    const [source] = await on.held.sources()
    assert.ok(source)
    const { report, sha256 } = source
    const file = path.join(on.dir, 'archive', sha256.slice(0, 2), sha256)
    const bytes = readFileSync(file)
    writeFileSync(file, 'something else')
    const { well, findings } = await json(on.ask('/api/doctor'))
    writeFileSync(file, bytes)
    assert.equal(well, false)
    assert.match(findings.find((one: { well: boolean }) => !one.well).say, new RegExp(report))
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
