import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import axe from 'axe-core'
import { type Browser, chromium as launcher, type Page } from 'playwright-core'
import { htmlReport } from '../../src/publish/html/page.ts'
import { fixture } from './fixture.ts'

const ARGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
]

describe('the cited page in a browser', { timeout: 60_000 }, () => {
  // The package reuses any browser left in the temporary folder, and clashes when two unpack together.
  const outer = process.env['TMPDIR']
  const own = mkdtempSync(path.join(tmpdir(), 'ascribe-browser-'))
  let browser: Browser
  let page: Page
  const requests: string[] = []
  before(async () => {
    process.env['TMPDIR'] = own
    const { default: chromium } = await import('@sparticuz/chromium')
    browser = await launcher.launch({ args: ARGS, executablePath: await chromium.executablePath(), headless: true })
    page = await browser.newPage({ bypassCSP: true, viewport: { width: 1440, height: 1000 } })
    page.on('request', (request) => requests.push(request.url()))
    await page.setContent(htmlReport(fixture()))
  })
  after(async () => {
    await browser?.close()
    rmSync(own, { recursive: true, force: true })
    if (outer === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = outer
  })
  for (const [width, colorScheme] of [
    [1440, 'light'],
    [390, 'dark'],
  ] as const) {
    it(`has no serious barrier and no sideways scroll at ${width} px, ${colorScheme}`, async () => {
      await page.setViewportSize({ width, height: 900 })
      await page.emulateMedia({ colorScheme })
      if (process.env['SHOTS']) await page.screenshot({ path: `${process.env['SHOTS']}/${width}.png`, fullPage: true })
      await page.evaluate(axe.source)
      const violations = await page.evaluate(
        "axe.run().then((r) => r.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').map((v) => v.id + ' ' + v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')))",
      )
      assert.deepEqual(violations, [])
      assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'))
    })
  }
  it('lets its own style through its own policy', async () => {
    const strict = await browser.newPage()
    const refusals: string[] = []
    strict.on('console', (message) => refusals.push(message.text()))
    await strict.setContent(htmlReport(fixture()))
    const shown = await strict.evaluate(
      "[getComputedStyle(document.querySelector('.badge')).display, getComputedStyle(document.querySelector('.asked')).display]",
    )
    await strict.close()
    assert.deepEqual([shown, refusals], [['inline-block', 'none'], []])
  })
  it('stacks its tables where they would not fit', async () => {
    await page.setViewportSize({ width: 390, height: 900 })
    const wide = await page.evaluate(
      "[...document.querySelectorAll('.scroll')].filter((box) => box.scrollWidth > box.clientWidth).length",
    )
    assert.equal(wide, 0)
  })
  it('leads from words to the same words', async () => {
    const link = page.locator('.view a.words').first()
    const words = await link.textContent()
    await link.click()
    assert.equal(await page.locator(':target mark').textContent(), words)
  })
  it('asks nothing of the network', () => assert.deepEqual(requests, []))
})
