/** The program with a reader's file missing or altered: a copy of its source stands beside a folder of data of the test's own. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { EXIT } from '../../src/cli/exit-status.ts'
import { Reading } from '../../src/model/reading.ts'
import { copyModel, freshFolder } from '../read/model/copy.ts'
import type { Ran } from './run.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const LINE = `${JSON.stringify({ id: 'a', text: 'The minister denied that soldiers had fired on the crowd.' })}\n`

/** The program as it stands in the tree, but for `data/reader`, which is not there. */
function programIn(folder: string): string {
  for (const name of ['src', 'bin', 'package.json']) cpSync(join(ROOT, name), join(folder, name), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, 'data'))
  for (const name of readdirSync(join(ROOT, 'data'))) {
    if (name !== 'reader') symlinkSync(join(ROOT, 'data', name), join(folder, 'data', name))
  }
  return folder
}

async function ascribeIn(folder: string, argv: readonly string[], input = LINE): Promise<Ran> {
  const child = spawn(process.execPath, [join(folder, 'bin', 'ascribe.js'), ...argv], { cwd: folder })
  child.stdin.on('error', () => child.stdin.destroy())
  child.stdin.end(input)
  const ended = new Promise<number | null>((settle) => child.on('close', settle))
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { status, out, err }
}

function endsWell({ status, out, err }: Ran, file: string): void {
  assert.equal(status, EXIT.installation)
  assert.equal(out, '')
  assert.ok(err.startsWith('ascribe: ') && err.includes(file), err)
  for (const way of ['npm ci', 'git checkout', '--reader rules']) assert.ok(err.includes(way), err)
  assert.equal(err.trimEnd().split('\n').length, 1, 'a message, not a trace')
}

describe("ascribe with the network's files missing or altered", () => {
  it('reads by rules alone without them, naming no weights, and says what is missing when they are asked for', async (t) => {
    const folder = programIn(freshFolder({ after: (done) => t.after(done) }))
    assert.equal(existsSync(join(folder, 'data', 'reader')), false)
    const rules = await ascribeIn(folder, ['extract', '--reader', 'rules'])
    assert.deepEqual([rules.status, rules.err], [EXIT.fine, ''])
    const reading = Reading.parse(JSON.parse(rules.out))
    assert.equal(reading.reader.model, null)
    assert.ok(reading.claims.length > 0)
    endsWell(await ascribeIn(folder, ['extract', '--reader', 'model']), join(folder, 'data', 'reader', 'reader.json'))
  })

  it('says which file is cut short, of however many lines, and leaves a case as it was', async (t) => {
    const folder = programIn(freshFolder({ after: (done) => t.after(done) }))
    const data = join(folder, 'data', 'reader')
    copyModel(data)
    truncateSync(join(data, 'reader.onnx'), 4096)
    const weights = join(data, 'reader.onnx')
    endsWell(await ascribeIn(folder, ['extract', '--reader', 'model'], LINE.repeat(40)), weights)
    writeFileSync(join(folder, 'story.txt'), 'The minister denied that soldiers had fired on the crowd.\n')
    assert.equal((await ascribeIn(folder, ['init', 'case'])).status, EXIT.fine)
    endsWell(await ascribeIn(folder, ['add', '--case', 'case', '--reader', 'model', 'story.txt']), weights)
    const after = await ascribeIn(folder, ['add', '--case', 'case', '--reader', 'rules', 'story.txt'])
    assert.deepEqual([after.status, after.out], [EXIT.fine, '1 in = 1 stored + 0 already there + 0 refused\n'])
    rmSync(weights)
    endsWell(await ascribeIn(folder, ['extract', '--reader', 'model']), weights)
  })

  it('prints the exit status in its help', async (t) => {
    const folder = programIn(freshFolder({ after: (done) => t.after(done) }))
    const { out } = await ascribeIn(folder, ['--help'])
    assert.match(out, new RegExp(`^ +${EXIT.installation} +not done: a file that ascribe`, 'm'))
  })
})
