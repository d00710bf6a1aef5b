/**
 * The package as people get it: packed, installed elsewhere, and run there without the tree.
 */
import assert from 'node:assert/strict'
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Reading } from '../../src/model/reading.ts'

const run = promisify(execFile)
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const TARBALLS = join(ROOT, '.tmp')

describe('the package', () => {
  let folder = ''
  let installed = ''

  before(async () => {
    mkdirSync(TARBALLS, { recursive: true })
    const packed = mkdtempSync(join(TARBALLS, 'pack-'))
    // `npm pack` runs the program's own npm: with the Node that runs this test.
    await run('npm', ['pack', '--pack-destination', packed], { cwd: ROOT, shell: true })
    folder = mkdtempSync(join(tmpdir(), 'ascribe-package-'))
    installed = join(folder, 'node_modules', 'ascribe')
    mkdirSync(installed, { recursive: true })
    const tarball = readdirSync(packed)[0] ?? ''
    await run('tar', ['-xzf', join(packed, tarball), '-C', installed, '--strip-components=1'])
    rmSync(packed, { recursive: true })
    // The dependencies are those of the tree, so that the test needs no network.
    for (const name of readdirSync(join(ROOT, 'node_modules'))) {
      if (!name.startsWith('.')) symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name))
    }
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  const ascribe = (argv: readonly string[]) =>
    run(process.execPath, [join(installed, 'bin', 'ascribe.js'), ...argv], { cwd: folder, maxBuffer: 64 * 2 ** 20 })

  it('holds the program as JavaScript, its data, the examples and the licences, and no source', () => {
    for (const name of ['dist/cli/main.js', 'examples/questions.json', 'LICENSE', 'NOTICE', 'package.json']) {
      assert.ok(existsSync(join(installed, name)), `${name} is missing`)
    }
    assert.ok(existsSync(join(installed, 'data', 'gazetteer.sqlite')), 'the gazetteer is missing')
    assert.ok(existsSync(join(installed, 'dist', 'web', 'index.html')), 'the web app is missing')
    assert.equal(existsSync(join(installed, 'src')), false)
    assert.equal(existsSync(join(installed, 'test')), false)
  })

  it('reads, with threads too', async () => {
    const line = JSON.stringify({ id: 'a', text: 'The minister denied that soldiers had fired on the crowd.' })
    const child = run(process.execPath, [join(installed, 'bin', 'ascribe.js'), 'extract'], { cwd: folder })
    child.child.stdin?.end(`${line}\n`.repeat(60))
    const { stdout, stderr } = await child
    const lines = stdout.split('\n').slice(0, -1)
    assert.equal(stderr, '')
    assert.equal(lines.length, 60)
    for (const one of lines) assert.equal(Reading.parse(JSON.parse(one)).id, 'a')
  })

  it('shows the example case', async () => {
    const { stdout } = await ascribe(['try'])
    assert.match(stdout, /16 in = 16 stored/)
    assert.match(stdout, /Who carried it out\?/)
    const page = /The report: (.*)/.exec(stdout)?.[1]
    assert.ok(page && existsSync(page))
    rmSync(join(page, '..'), { recursive: true })
  })

  it('prints its schemas', async () => {
    const { stdout } = await ascribe(['schema', 'reading'])
    assert.equal(typeof JSON.parse(stdout).$schema, 'string')
  })

  it('serves the workbench and its API', async () => {
    const folder = join(installed, 'case')
    await ascribe(['init', folder])
    await ascribe(['add', '--case', folder, join(installed, 'examples/halvik')])
    const child = spawn(process.execPath, [
      join(installed, 'bin/ascribe.js'),
      'serve',
      '--case',
      folder,
      '--port',
      '0',
      '--no-open',
    ])
    try {
      const [line] = (await once(child.stdout, 'data')) as [Buffer]
      const address = /http:\S+/.exec(line.toString())?.[0] ?? ''
      const page = await (await fetch(address)).text()
      const script = /src="([^"]+\.js)"/.exec(page)?.[1] ?? ''
      assert.equal(
        (await fetch(new URL(script, address))).headers.get('content-type'),
        'text/javascript; charset=utf-8',
      )
      const { counts } = (await (await fetch(new URL('api/case', address))).json()) as { counts: { reports: number } }
      assert.ok(counts.reports > 0)
      // Origins are compared in a thread of its own, whose file the package must hold too.
      const compared = async () =>
        ((await (await fetch(new URL('api/reports', address))).json()) as { compared: boolean }).compared
      for (let tries = 0; tries < 200 && !(await compared()); tries++)
        await new Promise((settle) => setTimeout(settle, 50))
      assert.equal(await compared(), true)
    } finally {
      child.kill('SIGKILL')
    }
  })
})
