/** A workbench for the tests: the real program on a real case, and one real browser. @module */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, chromium as launcher, type Page } from 'playwright-core'
import { threadedReader } from '../../src/cli/reader.ts'
import { ingest } from '../../src/ingest/ingest.ts'
import { initCase, openCase } from '../../src/record/case.ts'

const ASCRIBE = fileURLToPath(new URL('../../bin/ascribe.js', import.meta.url))
const ARGS = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
]
const effects = { now: () => new Date(), collector: 'tester' }

/** A folder with a case that holds these files. */
export async function caseWith(...paths: readonly string[]): Promise<string> {
  const dir = path.join(mkdtempSync(path.join(tmpdir(), 'ascribe-web-')), 'case')
  await initCase(dir, effects)
  const held = await openCase(dir, effects)
  const reader = await threadedReader()
  await held.add(ingest(paths, effects), reader)
  await reader.stop()
  await held.close()
  return dir
}

export interface Program {
  readonly address: string
  readonly child: ChildProcess
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>
}

/** `ascribe serve` as people run it. */
export async function serve(dir: string, port = 0): Promise<Program> {
  const child = spawn(process.execPath, [ASCRIBE, 'serve', '--case', dir, '--port', String(port), '--no-open'])
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const address = await new Promise<string>((settle, fail) => {
    child.stdout.on('data', (chunk) => {
      said += chunk
      const found = /http:\/\/\S+/.exec(said)
      if (found) settle(found[0])
    })
    child.once('exit', () => fail(new Error(`ascribe serve ended: ${said}`)))
  })
  return {
    address,
    child,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill(signal)
      await once(child, 'exit')
    },
  }
}

export interface Working {
  readonly browser: Browser
  /** A tab of its own, which may ask nobody but the program; requests to others are counted and blocked. */
  readonly tab: (options?: Parameters<Browser['newContext']>[0]) => Promise<Page>
  /** Requests that would have left the machine. */
  readonly left: readonly string[]
  /** Errors that pages met. */
  readonly errors: string[]
  readonly close: () => Promise<void>
}

export async function startBrowser(): Promise<Working> {
  // Does nothing where the app was built from these very sources.
  await import('../../scripts/build-web.ts')
  // The package reuses any browser left in the temporary folder, and clashes when two unpack together.
  const outer = process.env['TMPDIR']
  const own = mkdtempSync(path.join(tmpdir(), 'ascribe-browser-'))
  process.env['TMPDIR'] = own
  const { default: chromium } = await import('@sparticuz/chromium')
  const browser = await launcher.launch({ args: ARGS, executablePath: await chromium.executablePath(), headless: true })
  if (outer === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = outer
  const left: string[] = []
  const errors: string[] = []
  const contexts: BrowserContext[] = []
  return {
    browser,
    left,
    errors,
    tab: async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
      contexts.push(context)
      context.setDefaultTimeout(20_000)
      await context.route('**/*', async (route) => {
        const url = new URL(route.request().url())
        if (url.hostname === '127.0.0.1') return await route.fallback()
        left.push(url.href)
        await route.abort()
      })
      const page = await context.newPage()
      page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
      page.on('console', (message) => {
        // A policy that blocks something says so here.
        if (/Content.Security.Policy/i.test(message.text())) errors.push(message.text())
      })
      return page
    },
    close: async () => {
      await browser.close()
      rmSync(own, { recursive: true, force: true })
    },
  }
}

/** Waits until the answers a page asked for have come. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor({ state: 'attached' })
  await page.locator('.loading').first().waitFor({ state: 'detached' })
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
export async function asked(program: Program, address: string): Promise<any> {
  const answer = await fetch(new URL(address, program.address))
  assert.ok(answer.ok, `${address}: ${answer.status}`)
  return await answer.json()
}
