import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { addedTo, json, LATER, type Serving, serving, WIRE } from './serving.ts'

const LISTS = [
  'claims',
  'responsibility',
  'stances',
  'questions',
  'incidents',
  'actors',
  'reports',
  'not-known',
  'grids',
]

describe('the lists of the API', () => {
  let on: Serving
  before(async () => {
    on = await serving(WIRE, LATER)
  })
  after(() => on.close())

  for (const list of LISTS) {
    it(`${list}: pages of two, put together, are the whole list`, async () => {
      const whole = await json(on.ask(`/api/${list}?limit=500`))
      assert.equal(whole.next, null)
      const rows: unknown[] = []
      let next: string | null = ''
      while (next !== null) {
        const page: { rows: unknown[]; next: string | null } = await json(
          on.ask(`/api/${list}?limit=2${next === '' ? '' : `&cursor=${next}`}`),
        )
        assert.ok(page.rows.length <= 2)
        rows.push(...page.rows)
        next = page.next
      }
      assert.deepEqual(rows, whole.rows)
    })
  }
  it('claims are those of the case, filters included', async () => {
    const { rows } = await json(on.ask('/api/claims?certainty=denied'))
    assert.ok(rows.length > 0)
    const own = await on.held.claims({ certainty: 'denied' })
    assert.deepEqual(
      rows.map(({ id }: { id: string }) => id),
      own.map(({ id }) => id),
    )
  })
  it('a part that has not changed costs nothing: the ETag holds until the case changes', async () => {
    const first = await on.ask('/api/incidents')
    const tag = first.headers.get('etag') ?? ''
    assert.match(tag, /^"[0-9a-f]+"$/)
    const second = await on.ask('/api/incidents', { headers: { 'if-none-match': tag } })
    assert.equal(second.status, 304)
    await addedTo(on, `${LATER}\n\nA fourth guard died on Friday, the Harbour Ministry said.`, 'third.txt')
    const third = await on.ask('/api/incidents', { headers: { 'if-none-match': tag } })
    assert.equal(third.status, 200)
  })
  for (const [path, status, type] of [
    ['/api/claims?cursor=zzz', 400, 'bad-cursor'],
    ['/api/claims?limit=0', 422, 'bad-input'],
    ['/api/claims?certainty=sure', 422, 'bad-input'],
    ['/api/reports/0123456789ab', 404, 'not-found'],
    ['/api/actors/nobody-at-all', 404, 'not-found'],
    ['/api/incidents/none', 404, 'not-found'],
    ['/api/grids/none', 404, 'not-found'],
    ['/api/jobs/none', 404, 'not-found'],
    ['/api/unheard-of', 404, 'not-found'],
  ] as const) {
    it(`${path} is a problem that says what to do`, async () => {
      const answer = await on.ask(path)
      assert.equal(answer.status, status)
      assert.match(answer.headers.get('content-type') ?? '', /application\/problem\+json/)
      const problem = await json(answer)
      assert.equal(problem.type, `urn:ascribe:${type}`)
      assert.ok(problem.detail.length > 10)
    })
  }
  it('describes itself as OpenAPI 3.1, every list with its shape', async () => {
    const document = await json(on.ask('/api/openapi.json'))
    assert.equal(document.openapi, '3.1.0')
    for (const list of LISTS) {
      const { schema } = document.paths[`/api/${list}`].get.responses['200'].content['application/json']
      assert.ok(schema.properties.rows, list)
    }
    for (const path of ['/api/decisions', '/api/undo', '/api/redo', '/api/reports', '/api/extract']) {
      assert.ok(document.paths[path].post, path)
    }
  })
  it('a grid stands with the answers of the accused', async () => {
    const { rows } = await json(on.ask('/api/grids'))
    const { grid, responses, sources } = await json(on.ask(`/api/grids/${rows[0].incident}`))
    assert.ok(grid.cells.length > 0)
    assert.ok(Array.isArray(responses))
    for (const cell of grid.cells) for (const { report } of cell.entries) assert.ok(sources[report].name)
  })
  it('a report comes with places that hold the words', async () => {
    const { rows } = await json(on.ask('/api/reports'))
    const page = await json(on.ask(`/api/reports/${rows[0].report}`))
    assert.ok(page.claims.length > 0)
    for (const claim of page.claims) {
      for (const { start, end, text } of claim.evidence) assert.equal(page.report.text.slice(start, end), text)
    }
  })
  it('finds by name and by words', async () => {
    const found = await json(on.ask('/api/find?q=marten'))
    assert.equal(found.rows[0].name, 'Marten Hool')
    const hits = await json(on.ask('/api/search?q=dockers'))
    assert.equal(hits.rows.length, 1)
  })
  it('writes the cited report, the workbook and the sheets', async () => {
    const page = await on.ask('/api/publish/report.html')
    assert.match(page.headers.get('content-type') ?? '', /text\/html/)
    assert.match(await page.text(), /Who holds what/)
    const book = new Uint8Array(await (await on.ask('/api/publish/case.xlsx')).arrayBuffer())
    assert.deepEqual([...book.slice(0, 2)], [0x50, 0x4b])
    assert.match(await (await on.ask('/api/publish/csv/claims.csv')).text(), /speaker/)
    assert.equal((await on.ask('/api/publish/csv/other.csv')).status, 404)
  })
  it('reads a text and keeps nothing', async () => {
    const { reports } = await on.held.counts()
    const reading = await json(on.post('/api/extract', { id: 'x', text: WIRE }))
    assert.equal(reading.format, 'ascribe-reading/1')
    assert.ok(reading.claims.length > 0)
    assert.equal((await on.held.counts()).reports, reports)
  })
})
