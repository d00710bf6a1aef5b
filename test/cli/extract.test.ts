import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { LineError, Reading } from '../../src/model/reading.ts'
import { ascribe } from './run.ts'

const GOOD = '{"id":"a","text":"The minister denied it."}'

const linesOf = (out: string): unknown[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
const errorOf = (line: unknown): LineError['error'] & { id: string | null } => {
  const { id, error } = LineError.parse(line)
  return { id, ...error }
}

const refusals: readonly { name: string; line: string | Uint8Array; code: string; id?: string }[] = [
  { name: 'half an object', line: '{"id":"x"', code: 'bad-json' },
  { name: 'a blank line', line: '', code: 'bad-json' },
  { name: 'a line of blanks', line: '  \t', code: 'bad-json' },
  { name: 'a list', line: '[]', code: 'bad-record' },
  { name: 'null', line: 'null', code: 'bad-record' },
  { name: 'a record without text', line: '{"id":"x"}', code: 'bad-record', id: 'x' },
  { name: 'a number as id', line: '{"id":1,"text":"t"}', code: 'bad-record' },
  { name: 'a number as text', line: '{"id":"x","text":1}', code: 'bad-record', id: 'x' },
  {
    name: 'a block outside the text',
    line: '{"id":"x","text":"ab","blocks":[{"kind":"caption","start":1,"end":3,"from":"dom"}]}',
    code: 'bad-record',
    id: 'x',
  },
  { name: 'a lone surrogate in the text', line: '{"id":"x","text":"a\\ud800b"}', code: 'not-text', id: 'x' },
  { name: 'a lone surrogate in the id', line: '{"id":"\\udc00","text":"t"}', code: 'not-text' },
  { name: 'bytes that are no UTF-8', line: Buffer.from('{"id":"x","text":"caf\xe9"}', 'latin1'), code: 'not-text' },
  { name: 'a line over 4 MiB', line: `{"id":"x","text":"${'é'.repeat(2 * 1024 * 1024)}"}`, code: 'too-large' },
]

describe('ascribe extract', () => {
  it('answers every line in its place: readings that keep the format, errors that name the line', async () => {
    const good = Buffer.from(`${GOOD}\n`)
    const input = Buffer.concat(refusals.flatMap(({ line }) => [Buffer.from(line), Buffer.from('\n'), good]))
    const { status, out, err } = await ascribe(['extract'], { input })
    const lines = linesOf(out)
    assert.equal(status, 1)
    assert.equal(err, '')
    assert.equal(lines.length, refusals.length * 2)
    refusals.forEach(({ name, code, id = null }, index) => {
      const error = errorOf(lines[index * 2])
      assert.deepEqual([error.code, error.id, error.line], [code, id, index * 2 + 1], name)
      assert.equal(Reading.parse(lines[index * 2 + 1]).id, 'a', `after ${name}`)
    })
  })

  for (const [name, input] of [
    ['CRLF line ends', `${GOOD}\r\n${GOOD}\r\n`],
    ['a leading byte order mark', `\ufeff${GOOD}\n${GOOD}\n`],
    ['no line end after the last line', `${GOOD}\n${GOOD}`],
  ] as const) {
    it(`accepts ${name}`, async () => {
      const { status, out } = await ascribe(['extract'], { input })
      assert.deepEqual([status, linesOf(out).length], [0, 2])
    })
  }

  it('gives nothing for nothing', async () => {
    assert.deepEqual(await ascribe(['extract']), { status: 0, out: '', err: '' })
  })

  it('uses the text as it is: positions count from its first character, blanks and marks included', async () => {
    const text = '\ufeff  \r\n“I did not do it,” said Mira Sandt.  '
    const { out } = await ascribe(['extract'], { input: JSON.stringify({ id: 'a', text }) })
    const { entities } = Reading.parse(JSON.parse(out))
    for (const { mentions } of entities) for (const { end } of mentions) assert.ok(end <= text.length)
    const mira = entities.find(({ name }) => name === 'Mira Sandt')?.mentions.find(({ kind }) => kind === 'name')
    assert.equal(mira && text.slice(mira.start, mira.end), 'Mira Sandt')
  })

  it('gives the same lines in the same order with threads as without', async () => {
    const lines = Array.from({ length: 120 }, (_, index) =>
      index % 17 === 3
        ? '{bad'
        : JSON.stringify({ id: `n${index}`, text: 'The mayor said that nobody was hurt. '.repeat((index * 7) % 23) }),
    )
    const input = lines.join('\n')
    const [plain, threaded] = await Promise.all([
      ascribe(['extract', '--threads', '0'], { input }),
      ascribe(['extract', '--threads', '2'], { input }),
    ])
    assert.equal(threaded.out, plain.out)
    assert.equal(threaded.status, 1)
    linesOf(plain.out).forEach((line, index) => {
      const { id } = line as { id: string | null }
      assert.equal(id, index % 17 === 3 ? null : `n${index}`)
    })
  })

  it('answers a line before the next one comes, so that a program can talk to it', async () => {
    const child = spawn(process.execPath, [fileURLToPath(new URL('../../bin/ascribe.js', import.meta.url)), 'extract'])
    let heard = 0
    for (let asked = 1; asked <= 3; asked++) {
      child.stdin.write(`${GOOD}\n`)
      for await (const chunk of child.stdout.iterator({ destroyOnReturn: false })) {
        heard += String(chunk).split('\n').length - 1
        if (heard >= asked) break
      }
      assert.equal(heard, asked)
    }
    child.stdin.end()
    assert.equal(await new Promise((settle) => child.on('exit', settle)), 0)
  })

  it('ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [fileURLToPath(new URL('../../bin/ascribe.js', import.meta.url)), 'extract'])
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
    })
    child.stdin.on('error', () => child.stdin.destroy())
    child.stdin.end(`${GOOD}\n`.repeat(2000))
    child.stdout.once('data', () => child.stdout.destroy())
    await new Promise((settle) => child.on('exit', settle))
    assert.equal(said, '')
  })

  it('does not keep a line that never ends in memory', async () => {
    const input = Buffer.alloc(64 * 1024 * 1024, 'a')
    const { status, out } = await ascribe(['extract'], { input, env: { NODE_OPTIONS: '--max-old-space-size=64' } })
    assert.equal(status, 1)
    assert.equal(errorOf(linesOf(out)[0]).code, 'too-large')
  })
})
