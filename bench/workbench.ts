/**
 * How fast the workbench is on a large case, in a real browser: `npx node bench/workbench.ts [REPORTS]`, 5,000 unless said.
 *
 * Prints the compressed size of the scripts of the first page, the time to the first page, and for a session of reviewing,
 * filtering and going about: how long each interaction took until the next frame (as the browser's Event Timing has it) and,
 * for those that ask the server, until what was asked for was shown; of judgements, from the key until the page shows it. A
 * second argument names the folder of a case that `makeLargeCase` made earlier; its decisions stay in it, and a
 * third one the first report to review.
 *
 * @module
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium as launcher, type Page } from 'playwright-core'
import { makeLargeCase } from './large-case.ts'

const REPORTS = Number(process.argv[2] ?? 5000)
/** Of the reports to review: in a case made earlier the first ones may have been reviewed. */
const FIRST = Number(process.argv[4] ?? 0)
const ROOT = fileURLToPath(new URL('../', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'ascribe-bench-'))
const outer = process.env['TMPDIR']
process.env['TMPDIR'] = folder
const { default: chromium } = await import('@sparticuz/chromium')

const started = performance.now()
const caseFolder = process.argv[3] ?? path.join(folder, 'case')
if (process.argv[3] === undefined) {
  const size = await makeLargeCase(caseFolder, REPORTS)
  console.log(`case: ${size.reports} reports, ${size.claims} claims, made in ${seconds(performance.now() - started)}`)
}

const server = spawn(process.execPath, [
  path.join(ROOT, 'bin/ascribe.js'),
  'serve',
  '--case',
  caseFolder,
  '--port',
  '0',
  '--no-open',
])
const address = await new Promise<string>((settle) => {
  server.stdout.on('data', (chunk) => {
    const found = /http:\S+/.exec(String(chunk))
    if (found) settle(found[0])
  })
})
const browser = await launcher.launch({
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  executablePath: await chromium.executablePath(),
  headless: true,
})
try {
  await measure()
} finally {
  await browser.close()
  server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
  if (outer === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = outer
}

async function measure(): Promise<void> {
  const firsts: number[] = []
  const scripts = new Set<string>()
  for (let n = 0; n < 5; n++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    page.on('response', (answer) => {
      if (answer.url().endsWith('.js')) scripts.add(new URL(answer.url()).pathname)
    })
    const from = performance.now()
    await page.goto(address)
    await page.locator('.incident-card').first().waitFor()
    firsts.push(performance.now() - from)
    await context.close()
  }
  const bytes = [...scripts].map((name) => gzipSync(readFileSync(path.join(ROOT, 'dist/web', name))).length)
  const all = readdirSync(path.join(ROOT, 'dist/web/assets')).filter((name) => name.endsWith('.js')).length
  console.log(`scripts of the first page: ${(sum(bytes) / 1000).toFixed(1)} kB gzip in ${bytes.length} of ${all} files`)
  console.log(`first page: ${firsts.map(seconds).join(', ')} (the first one finds the program cold)`)

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  page.on('crash', () => console.error(`the page crashed at ${page.url()}`))
  await page.addInitScript(`
    window.taken = []
    window.judged = []
    addEventListener('keydown', (event) => {
      const told = () => document.querySelector('.toolbar .count')?.textContent
      if (event.key !== 'a' || told() === undefined || event.target.closest('input')) return
      const [pressed, before] = [performance.now(), told()]
      const observer = new MutationObserver(() => {
        if (told() === before) return
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => window.judged.push(performance.now() - pressed)))
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    }, true)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.interactionId) window.taken.push([entry.interactionId, entry.duration, entry.name])
    }).observe({ type: 'event', durationThreshold: 16, buffered: true })`)
  const shown: [string, number][] = []
  const until = async (name: string, act: () => Promise<unknown>, selector: string) => {
    const from = performance.now()
    await act()
    await page.locator(selector).first().waitFor()
    shown.push([name, performance.now() - from])
  }
  await page.goto(address)
  await page.locator('.incident-card').first().waitFor()
  let acted = 0
  const press = async (key: string) => {
    acted++
    await page.keyboard.press(key)
    await page.waitForTimeout(60)
  }
  const click = async (selector: string) => {
    acted++
    await page.locator(selector).first().click()
  }
  for (let round = 0; round < 3; round++) {
    await until('to incidents', () => click('nav a[href="/incidents"]'), '.incident-cards')
    await until('to an incident', () => click('.incident-card h3 a'), 'table.values')
    await until('to the grid', () => click('.page-head .button'), 'table.grid')
    for (let n = 0; n < 4; n++) {
      await click(`.chips button >> nth=${n % 3}`)
      await page.waitForTimeout(80)
    }
    await until('to actors', () => click('nav a[href="/actors"]'), 'table.actors')
    await until('to an actor', () => click('table.actors a'), '#identity')
    await until('to sources', () => click('nav a[href="/sources"]'), 'table.sources')
    await until('to the timeline', () => click('nav a[href="/timeline"]'), 'figure.timeline')
    for (const key of ['z', 'z', 'ArrowLeft', 'ArrowRight', '0']) await press(key)
    await until('to the reader', () => click('nav a[href="/reader"]'), '.queue')
    await until('to a report', () => click(`.queue a >> nth=${FIRST + round}`), '.card')
    for (let n = 0; n < 12; n++) await press('j')
    const done = Number.parseInt((await page.locator('.toolbar .count').textContent()) ?? '', 10)
    for (let n = 0; n < 8; n++) {
      await until('accept', () => press('n').then(() => press('a')), `.count:text-matches("^${done + n + 1} of")`)
    }
    for (let n = 0; n < 4; n++) await press('k')
    await press('Control+k')
    for (const letter of 'bardol') await press(letter)
    await page.locator('[role="option"]').first().waitFor()
    await press('Escape')
    await until('to the log', () => click('nav a[href="/log"]'), 'table.log')
  }
  await page.waitForTimeout(500)
  report(await takenBy(page), acted, shown)
  const judged = (await page.evaluate('window.judged')) as number[]
  console.log(
    `a judgement until the page shows it: ${judged.length}, median ${at(judged, 0.5)} ms, 95 % within ${at(judged, 0.95)} ms`,
  )
  await context.close()
}

/** The longest event of each interaction; those under 16 ms are not reported by the browser and count as 16. */
async function takenBy(page: Page): Promise<number[]> {
  const taken = (await page.evaluate('window.taken')) as [number, number, string][]
  const longest = new Map<number, number>()
  for (const [id, millis] of taken) longest.set(id, Math.max(longest.get(id) ?? 0, millis))
  return [...longest.values()]
}

function report(taken: readonly number[], acted: number, shown: readonly [string, number][]): void {
  const all = [...taken, ...Array.from({ length: Math.max(0, acted - taken.length) }, () => 16)]
  console.log(
    `interactions until the next frame: ${all.length}, median ${at(all, 0.5)} ms, 95 % within ${at(all, 0.95)} ms, longest ${at(all, 1)} ms`,
  )
  const times = shown.map(([, millis]) => millis)
  console.log(
    `until what was asked for was shown: ${times.length}, median ${at(times, 0.5)} ms, 95 % within ${at(times, 0.95)} ms`,
  )
  for (const [name, group] of Map.groupBy(shown, ([one]) => one)) {
    const own = group.map(([, millis]) => millis)
    console.log(`  ${name.padEnd(18)} median ${at(own, 0.5)} ms, longest ${at(own, 1)} ms`)
  }
}

function at(numbers: readonly number[], share: number): string {
  const sorted = [...numbers].sort((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

function seconds(millis: number): string {
  return `${(millis / 1000).toFixed(2)} s`
}
