import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { ascribe } from './run.ts'

const PROGRAM = fileURLToPath(new URL('../../bin/ascribe.js', import.meta.url))

describe('ascribe serve', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'ascribe-serve-'))
  let child: ChildProcess
  let address = ''
  before(async () => {
    await ascribe(['init', 'case'], { cwd: home })
    child = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0', '--no-open'], { cwd: path.join(home, 'case') })
    const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
    address = /http:\S+/.exec(line.toString())?.[0] ?? ''
  })
  after(() => {
    child.kill('SIGKILL')
    rmSync(home, { recursive: true, force: true })
  })
  it('says where the workbench is, and answers there', async () => {
    assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/$/)
    assert.equal((await fetch(new URL('api/case', address))).status, 200)
  })
  it('listens on this machine alone', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one?.family === 'IPv4' && !one.internal)
    // A machine without a network has nothing to try.
    if (!outside) return
    await assert.rejects(fetch(`http://${outside.address}:${new URL(address).port}/api/case`))
  })
  it('says so when the port is taken', async () => {
    const { status, err } = await ascribe(['serve', '--no-open', '--port', new URL(address).port], {
      cwd: path.join(home, 'case'),
    })
    assert.equal(status, 2)
    assert.match(err, /is in use; choose another with --port/)
  })
  for (const port of ['-1', '65536', 'http', '1.5']) {
    it(`refuses the port ${port}`, async () => {
      assert.equal((await ascribe(['serve', '--port', port], { cwd: home })).status, 2)
    })
  }
  it('needs a case', async () => {
    assert.equal((await ascribe(['serve', '--no-open', '--port', '0'], { cwd: home })).status, 3)
  })
  it('ends when it is asked to, though a page is listening', async () => {
    const events = await fetch(new URL('api/events', address))
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    assert.deepEqual(await ended, [0, null])
    await events.body?.cancel().catch(() => {})
  })
})

describe('ascribe try', () => {
  it('ends after printing where nobody sits at a terminal, with --no-serve and without', async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'ascribe-try-'))
    const file = path.join(home, 'note.txt')
    writeFileSync(file, 'The mayor said that nobody was hurt.')
    for (const options of [[], ['--no-serve']]) {
      const { status, out } = await ascribe(['try', ...options, file], { env: { TMPDIR: home } })
      assert.equal(status, 0)
      assert.match(out, /1 in = 1 stored/)
      assert.doesNotMatch(out, /http:/)
    }
    rmSync(home, { recursive: true, force: true })
  })
})
