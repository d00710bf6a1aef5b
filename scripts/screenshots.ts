/**
 * Takes the pictures of the README: the example case's report and the pages of the workbench, at a desk's width.
 *
 *   npm run screenshots
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'ascribe-screenshots-'))
// The browser is unpacked into the temporary folder it finds: its own, so that it meets no other.
process.env['TMPDIR'] = folder
const { default: chromium } = await import('@sparticuz/chromium')
const { chromium: launcher } = await import('playwright-core')

const ascribe = (...args: string[]) =>
  execFileSync(process.execPath, [path.join(root, 'bin/ascribe.js'), ...args], { encoding: 'utf8' })

const dir = path.join(folder, 'Halvik')
const page = path.join(folder, 'report.html')
ascribe('init', dir)
ascribe('add', '--case', dir, path.join(root, 'examples/halvik'))
ascribe('report', '--case', dir, '-o', page)

const args = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
const browser = await launcher.launch({
  args: [...args, '--disable-background-networking'],
  executablePath: await chromium.executablePath(),
  headless: true,
})
mkdirSync(path.join(root, 'docs/images'), { recursive: true })
for (const colorScheme of ['light', 'dark'] as const) {
  const tab = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 900 } })
  await tab.goto(pathToFileURL(page).href)
  await tab.screenshot({ path: path.join(root, `docs/images/report-${colorScheme}.png`) })
}

const server = spawn(process.execPath, [
  path.join(root, 'bin/ascribe.js'),
  'serve',
  '--case',
  dir,
  '--port',
  '0',
  '--no-open',
])
const [line] = (await once(server.stdout, 'data')) as [Buffer]
const address = /http:\S+/.exec(line.toString())?.[0] ?? ''
const asked = async (list: string): Promise<Record<string, string>> =>
  ((await (await fetch(`${address}api/${list}`)).json()) as { rows: Record<string, string>[] }).rows[0] ?? {}
/** Each page's address, and what is there once it is drawn. */
const pages = {
  board: ['', '.board'],
  grid: [`grid/${(await asked('grids'))['incident']}`, 'table.grid'],
  reader: [`reader/${(await asked('reports'))['report']}?item=c4`, '.card.selected .inside'],
  timeline: ['timeline', 'figure.timeline .mark'],
} as const
for (const colorScheme of ['light', 'dark'] as const) {
  const tab = await browser.newPage({ colorScheme, viewport: { width: 1440, height: 900 } })
  for (const [name, [where, drawn]] of Object.entries(pages)) {
    await tab.goto(address + where)
    await tab.locator(drawn).first().waitFor()
    await tab.locator('.loading').first().waitFor({ state: 'detached' })
    await tab.screenshot({ path: path.join(root, `docs/images/${name}-${colorScheme}.png`) })
  }
}
server.kill()
await browser.close()
rmSync(folder, { recursive: true, force: true })
