import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { initCase, openCase } from '../../src/record/case.ts'
import { effects, temporaryFolder } from './toy-reader.ts'

const ADDER = fileURLToPath(new URL('./adder.ts', import.meta.url))

function adder(dir: string, from: number, to: number): ChildProcess {
  return spawn(process.execPath, [ADDER, dir, String(from), String(to)], { stdio: ['ignore', 'pipe', 'inherit'] })
}

function integrityOf(dir: string): unknown {
  const db = new DatabaseSync(path.join(dir, 'case.sqlite'))
  const row = db.prepare('PRAGMA integrity_check').get()
  db.exec("INSERT INTO searchIndex (searchIndex) VALUES ('integrity-check')")
  db.close()
  return row?.['integrity_check']
}

describe('one case, several processes', () => {
  it('keeps everything that two of them add at once, each report once', async (t) => {
    const dir = temporaryFolder(t)
    await initCase(dir, effects)
    const both = [adder(dir, 0, 60), adder(dir, 30, 90)]
    const codes = await Promise.all(both.map(async (child) => (await once(child, 'exit'))[0]))
    assert.deepEqual(codes, [0, 0])
    const kept = await openCase(dir, effects)
    assert.equal((await kept.counts()).reports, 90)
    assert.equal((await kept.claims()).length, 90)
    const [ada] = await kept.actors()
    assert.equal(ada?.reports, 90)
    await kept.close()
    assert.equal(integrityOf(dir), 'ok')
  })
  it('loses no acknowledged report to kill -9, and running it again completes the work', async (t) => {
    const dir = temporaryFolder(t)
    await initCase(dir, effects)
    const total = 200
    let acknowledged = 0
    for (let round = 0; round < 4; round++) {
      const child = adder(dir, 0, total)
      let lines = ''
      let told = 0
      child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
        lines += piece
        told++
        if (told > round) child.kill('SIGKILL')
      })
      await once(child, 'close')
      const before = acknowledged
      const last = lines
        .trimEnd()
        .split('\n')
        .filter((line) => /^\d+$/.test(line))
        .at(-1)
      acknowledged = before + Number(last ?? 0)
      const kept = await openCase(dir, effects)
      const { reports } = await kept.counts()
      assert.ok(reports >= acknowledged, `${acknowledged} acknowledged, ${reports} there`)
      acknowledged = reports
      await kept.close()
      assert.equal(integrityOf(dir), 'ok')
    }
    const [code] = await once(adder(dir, 0, total).on('error', assert.fail), 'close')
    assert.equal(code, 0)
    const kept = await openCase(dir, effects)
    assert.deepEqual([(await kept.counts()).reports, (await kept.claims()).length], [total, total])
    for (const { report } of await kept.sources()) assert.ok((await kept.bytes(report)).length > 0)
    await kept.close()
  })
})
