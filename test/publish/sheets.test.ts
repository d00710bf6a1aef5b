import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { exportCsv } from '../../src/publish/csv.ts'
import { sheetsOf } from '../../src/publish/tables.ts'
import { exportXlsx } from '../../src/publish/xlsx.ts'
import { fixture } from './fixture.ts'

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u200B=1', '＝1', '\u0000=1']
const HARMLESS = ['a=1', '8-11', 'x', '2031-03-14', 'say, "no"', 'two\nlines', 'dagger † 漢字 🔥']

/** The fixture with a text of one's own for the first claim's content. */
function withContent(content: string) {
  const view = fixture()
  return { ...view, claims: view.claims.map((claim) => ({ ...claim, content })) }
}

function contentInCsv(content: string): string | undefined {
  const file = exportCsv(withContent(content)).find(({ name }) => name === 'claims.csv')
  const [row] = parse(file?.content ?? '', { bom: true, columns: true }) as Record<string, string>[]
  return row?.['content']
}

describe('exportCsv(view)', () => {
  for (const formula of FORMULAS) {
    it(`disarms ${JSON.stringify(formula)}`, () => assert.equal(contentInCsv(formula), `'${formula}`))
  }
  for (const text of HARMLESS) {
    it(`gives ${JSON.stringify(text)} back`, () => assert.equal(contentInCsv(text), text))
  }
  it('comes back cell for cell', () => {
    const sheets = sheetsOf(fixture())
    const files = exportCsv(fixture())
    assert.deepEqual(
      files.map(({ name }) => name),
      sheets.map(({ name }) => `${name}.csv`),
    )
    for (const [at, { head, rows }] of sheets.entries()) {
      const cells = [head, ...rows].map((row) => row.map((cell) => String(cell ?? '')))
      assert.deepEqual(parse(files[at]?.content ?? '', { bom: true }), cells)
    }
  })
  it('prints no folder of the computer on which a report lay', () => {
    const view = fixture()
    const sources = view.sources.map((source) => ({ ...source, address: '/home/vera/secret/one.txt' }))
    const all = exportCsv({ ...view, sources }).map(({ content }) => content)
    assert.ok(all.some((content) => content.includes('one.txt')))
    for (const content of all) assert.doesNotMatch(content, /vera|secret/)
  })
})

describe('exportXlsx(view)', () => {
  it('comes back cell for cell', async () => {
    const view = withContent('two\nlines † 🔥')
    const sheets = await readXlsxFile(await exportXlsx(view), { trim: false })
    assert.deepEqual(
      sheets.map(({ sheet, data }) => [sheet, data.map((row) => [...row])]),
      sheetsOf(view).map(({ name, head, rows }) => [
        name,
        [head, ...rows].map((row) => row.map((cell) => (cell === '' ? null : cell))),
      ]),
    )
  })
  for (const formula of FORMULAS) {
    it(`holds no formula for ${JSON.stringify(formula)}`, async () => {
      const [claims] = await readXlsxFile(await exportXlsx(withContent(formula)), { trim: false })
      assert.match(String(claims?.data[1]?.[11]), /^'/)
    })
  }
})
