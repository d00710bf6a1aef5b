import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { json, type Serving, serving, WIRE } from './serving.ts'

describe('the server keeps other pages out', () => {
  let on: Serving
  before(async () => {
    on = await serving(WIRE)
  })
  after(() => on.close())

  for (const host of ['localhost', '127.0.0.1:4040', '[::1]:4040', 'LOCALHOST:1']) {
    it(`answers to ${host}`, async () => {
      assert.equal((await on.ask('/api/case', { headers: { host } })).status, 200)
    })
  }
  for (const host of [
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.nip.example:4040',
    '192.168.1.9',
    'x@localhost.example',
  ]) {
    it(`refuses the name ${host} (DNS rebinding)`, async () => {
      const answer = await on.ask('/api/case', { headers: { host } })
      assert.equal(answer.status, 403)
      assert.match(answer.headers.get('content-type') ?? '', /application\/problem\+json/)
      assert.equal((await json(answer)).type, 'urn:ascribe:wrong-host')
    })
  }
  const foreign: readonly Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:9999' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]
  for (const headers of foreign) {
    it(`refuses a page with ${JSON.stringify(headers)}, to read and to write`, async () => {
      const host = 'localhost:4040'
      assert.equal((await on.ask('/api/case', { headers: { host, ...headers } })).status, 403)
      const written = await on.post('/api/reports', { text: 'From elsewhere.' }, { host, ...headers })
      assert.equal(written.status, 403)
      assert.equal((await on.held.counts()).reports, 1)
    })
  }
  it('lets its own pages in', async () => {
    const headers = { host: 'localhost:4040', origin: 'http://localhost:4040', 'sec-fetch-site': 'same-origin' }
    assert.equal((await on.ask('/api/case', { headers })).status, 200)
  })
  it('sends a strict policy with every answer, failures too', async () => {
    for (const path of ['/api/case', '/api/nothing', '/api/openapi.json']) {
      const { headers } = await on.ask(path)
      const policy = headers.get('content-security-policy') ?? ''
      assert.match(policy, /default-src 'none'/)
      assert.match(policy, /script-src 'self'/)
      assert.doesNotMatch(policy, /unsafe|\*|http/)
      assert.equal(headers.get('x-content-type-options'), 'nosniff')
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin')
    }
  })
  it('shows an archived page as text only, whatever it holds', async () => {
    const page = `<html><body><article><h1>Fire at the quay</h1><p>${'The quay burned for two nights. '.repeat(12)}</p></article><script>alert(1)</script></body></html>`
    const form = new FormData()
    form.append('file', new File([page], 'page.html', { type: 'text/html' }))
    await on.ask('/api/reports', { method: 'POST', body: form })
    await on.server.stop()
    const [report] = (await on.held.sources()).filter(({ address }) => address === 'page.html')
    const answer = await on.ask(`/api/reports/${report?.report}/original`)
    assert.match(answer.headers.get('content-type') ?? '', /^text\/plain/)
    assert.match(answer.headers.get('content-security-policy') ?? '', /^sandbox; default-src 'none'/)
    assert.equal(await answer.text(), page)
    const saved = await on.ask(`/api/reports/${report?.report}/original?download=1`)
    assert.equal(saved.headers.get('content-type'), 'application/octet-stream')
    assert.match(saved.headers.get('content-disposition') ?? '', /^attachment/)
  })
})
