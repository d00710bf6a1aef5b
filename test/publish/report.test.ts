import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { parse } from 'csv-parse/sync'
import { parseHTML } from 'linkedom'
import { caseViewOf } from '../../src/publish/case-view.ts'
import { exportCsv } from '../../src/publish/csv.ts'
import { htmlReport } from '../../src/publish/html/page.ts'
import { exportXlsx } from '../../src/publish/xlsx.ts'
import { everyText, fixture, speaker } from './fixture.ts'

const page = htmlReport(fixture())
const { document } = parseHTML(page)

describe('htmlReport(view)', () => {
  it('prints no name of a witness, anywhere', () => assert.doesNotMatch(page, /stoll|\bmira\b/i))
  for (const name of ['Zoë Štolová', 'Ana Brel-Koss', 'Séamus O’Dare', 'Victoria Rothe']) {
    it(`prints no ${name} either: not in words, contexts, addresses or anchors`, () => {
      const last = name.split(' ').at(-1) as string
      const [first] = name.split(' ') as [string]
      const changed = everyText(fixture(), (text) =>
        text.replaceAll('Mira', first).replaceAll('STOLL', last.toUpperCase()).replaceAll('Stoll', last),
      )
      const printed = htmlReport(caseViewOf(changed)).normalize('NFD').replace(/\p{M}/gu, '')
      for (const part of `${first} ${last}`.normalize('NFD').replace(/\p{M}/gu, '').split(/[ ’-]/)) {
        if (part.length > 2) assert.doesNotMatch(printed, new RegExp(`\\b${part}\\b`, 'i'))
      }
    })
  }
  it('prints no folder of the computer on which a report lay', () => {
    const address = '/home/vera/secret/one.txt'
    const view = fixture()
    const own = view.responsibility.map((row) => ({
      ...row,
      assertedBy: { kind: 'report' as const, report: row.report, name: address },
    }))
    const sources = view.sources.map((source) => ({ ...source, publisher: null, address }))
    const printed = htmlReport(caseViewOf({ ...view, responsibility: own, sources }))
    assert.match(printed, /one\.txt/)
    assert.doesNotMatch(printed, /vera|secret/)
  })
  it('counts one thing as one', () =>
    assert.doesNotMatch(page, />1 (?:reports|claims|incidents|voices|speakers)|\b1 (?:reports|claims|words)\b/))
  it('names an office-holder', () => assert.match(page, /Ilva Roth/))
  it('makes hostile text inert', () => {
    assert.equal(document.querySelectorAll('script').length, 0)
    assert.doesNotMatch(page, /\u202E/)
  })
  it('sets each link on words that are marked', () => {
    const links = [...document.querySelectorAll('a[href^="#q-"]')]
    assert.ok(links.length > 0)
    for (const link of links) assert.ok(document.querySelector(`${link.getAttribute('href')} mark`)?.textContent)
  })
  it('gives each accusation its denial, or the want of one, in the same cell', () => {
    const cells = [...document.querySelectorAll('.view')].map((cell) => cell.textContent ?? '')
    assert.ok(cells.some((text) => /carried it out/.test(text) && /denies it/.test(text)))
    assert.ok(cells.some((text) => /only if/.test(text) && /no response on record/.test(text)))
  })
  it('shows who denies it for the accused, where these are not heard themselves', () => {
    const view = fixture()
    const [blame] = view.responsibility
    const denial = { ...blame, id: `${blame?.report}/r9`, role: 'none', assertedBy: speaker('olm-dace', 'Olm Dace') }
    const responsibility = [blame, denial] as unknown as typeof view.responsibility
    const denied = parseHTML(htmlReport(caseViewOf({ ...view, responsibility }))).document
    const answers = [...denied.querySelectorAll('.view .answer')].map((line) => line.textContent ?? '')
    assert.ok(answers.some((line) => /no response of its own on record\. Olm Dace says it had no part/.test(line)))
  })
  it('puts no quotation marks around those of the report', () => {
    const view = fixture()
    const claims = view.claims.map((claim) => ({
      ...claim,
      kind: 'direct' as const,
      evidence: [{ ...claim.evidence[0], text: '“No.”' }] as unknown as typeof claim.evidence,
    }))
    const { document: own } = parseHTML(htmlReport(caseViewOf({ ...view, claims })))
    assert.match(own.querySelector('.claims li')?.textContent ?? '', /(?<!“)“No\.”(?!”)/)
  })
  it('has no heading that says perpetrator', () => {
    for (const head of document.querySelectorAll('h1,h2,h3,h4,th,dt,summary'))
      assert.doesNotMatch(head.textContent ?? '', /perpetrator/i)
  })
})

describe('the sheets', () => {
  it('neutralise formulas and names in CSV', () => {
    for (const { content } of exportCsv(fixture())) {
      assert.doesNotMatch(content, /stoll/i)
      for (const row of parse(content, { bom: true }) as string[][])
        for (const cell of row) assert.doesNotMatch(cell, /^\s*[=+@-]/)
    }
  })
  it('make a workbook', async () => assert.equal((await exportXlsx(fixture())).subarray(0, 2).toString(), 'PK'))
})
