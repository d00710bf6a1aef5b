/**
 * What a case bears: `node bench/faults.ts [ROUNDS] [SEED]` (200 rounds, seed 1).
 *
 * Kills a process at a random moment while it adds, decides, reads again, redacts or copies; fills the disk; makes the folder
 * read-only; sets the clock back; lets two processes decide at once. After each, everything that was acknowledged must be
 * there, `verify` must find nothing wrong, and the same command, given again, must complete. Prints what it did and exits
 * with 1 at the first fault. Disk full and read-only need the right to mount; without it they are reported as left out.
 *
 * @module
 */
import assert from 'node:assert/strict'
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Reading } from '../src/model/reading.ts'
import type { ReadingInput } from '../src/model/report.ts'
import { DecisionId } from '../src/model/review.ts'
import { type Case, type CaseReader, initCase, openCase } from '../src/record/case.ts'
import { effects, numbered, STAMP, toy, toyReading } from '../test/record/toy-reader.ts'

const SELF = fileURLToPath(import.meta.url)
const KINDS = ['add', 'decide', 'again', 'redact', 'backup'] as const
type Kind = (typeof KINDS)[number]
const REPORTS = 24

/** Writes one acknowledged fact; synchronously, so that it is out before the process can be killed. */
function say(line: string): void {
  writeSync(1, `${line}\n`)
}

function version(name: string): CaseReader {
  const stamp = { ...STAMP, version: name }
  return { stamp, read: (input: ReadingInput): Reading => ({ ...toyReading(input), reader: stamp }) }
}

/** The work of one process, in the order of its acknowledged facts; `seed` makes each round's work its own. */
const WORK: Readonly<Record<Kind, (held: Case, seed: number) => Promise<void>>> = {
  async add(held, seed) {
    for (let n = 0; n < 40; n += 2) {
      await held.add([numbered(seed * 1000 + n), numbered(seed * 1000 + n + 1)], toy)
      say(`added ${seed * 1000 + n}`)
    }
  },
  async decide(held, seed) {
    const claims = await held.claims({ limit: REPORTS })
    for (let n = 0; n < 60; n++) {
      const { decision } = await held.decide(
        { act: 'note', on: null, text: `note ${seed}-${n}` },
        { key: `${seed}-${n}` },
      )
      say(`decided ${decision}`)
      const claim = claims[n % claims.length]
      if (n % 3 === 0 && claim) say(`decided ${(await held.decide({ act: 'accept', target: claim.id })).decision}`)
    }
  },
  async again(held, seed) {
    await held.readAgain({ reader: version(`again-${seed}`) })
    say(`again ${seed}`)
  },
  async redact(held, seed) {
    for (let n = 0; n < 3; n++) {
      const { decision } = await held.decide(
        { act: 'note', on: null, text: `secret ${seed}-${n}` },
        { key: `secret ${seed}-${n}` },
      )
      const done = await held.redact({ decision }, { reason: 'a test' }, toy)
      say(`redacted ${decision} ${done.decision}`)
    }
  },
  async backup(held, seed) {
    const dir = path.join(path.dirname(held.dir), `backup-${seed}`)
    if (!existsSync(dir)) await held.backup(dir)
    say(`backup ${dir}`)
  },
}

async function worker(kind: Kind, dir: string, seed: number, back: boolean): Promise<void> {
  // A clock that was set back: an hour earlier with every look at it.
  let late = Date.now()
  const clock = () => {
    late -= 3_600_000
    return new Date(back ? late : Date.now())
  }
  const held = await openCase(dir, { ...effects, now: clock })
  say('open')
  await WORK[kind](held, seed)
  await held.close()
  say('done')
}

interface Run {
  readonly facts: readonly string[]
  readonly status: number | null
  readonly error: string
  /** From opening the case to the end. */
  readonly openMillis: number
}

/** Runs one process; kills it after some milliseconds from its opening the case when told to. */
async function run(kind: Kind, dir: string, seed: number, killAfter: number | null, back = false): Promise<Run> {
  const child: ChildProcess = spawn(process.execPath, [SELF, 'worker', kind, dir, String(seed), back ? 'back' : ''], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, error] = ['', '']
  let openedAt = performance.now()
  const opened = new Promise<void>((settle) => {
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      out += piece
      if (piece.includes('open\n')) openedAt = performance.now()
      if (out.includes('open\n')) settle()
    })
  })
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    error += piece
  })
  const ended = once(child, 'close') as Promise<[number | null]>
  if (killAfter !== null) {
    await Promise.race([opened, ended])
    await Promise.race([pause(killAfter), ended])
    child.kill('SIGKILL')
  }
  const [status] = await ended
  // Only whole lines were acknowledged.
  return { facts: out.split('\n').slice(0, -1), status, error, openMillis: performance.now() - openedAt }
}

/** Everything acknowledged is there, and the case is sound. */
async function check(dir: string, facts: readonly string[], what: string): Promise<void> {
  const held = await openCase(dir, effects)
  try {
    const { entries } = await held.head()
    for (const fact of facts) {
      const [word, first = '', second = ''] = fact.split(' ')
      if (word === 'decided')
        assert.ok(Number(first.slice(1)) <= entries, `${what}: ${first} was acknowledged and is gone`)
      if (word === 'redacted') {
        const { payload } = await held.decision(DecisionId.parse(first))
        assert.equal(payload, null, `${what}: ${first} was redacted by ${second} and is back`)
      }
      if (word === 'added')
        assert.equal((await held.search(`"report ${first} tells"`)).length, 1, `${what}: report ${first} is gone`)
      if (word === 'backup') {
        const copy = await openCase(fact.slice('backup '.length), effects)
        await sound(copy, `${what}: the backup`)
        await copy.close()
      }
      if (word === 'again') {
        for (const { report } of await held.sources({ limit: 3 })) {
          assert.equal(
            (await held.reading(report)).reader.version,
            `again-${first}`,
            `${what}: an older reading is in use`,
          )
        }
      }
    }
    await sound(held, what)
  } finally {
    await held.close()
  }
}

async function sound(held: Case, what: string): Promise<void> {
  const { checks } = await held.verify()
  const wrong = checks.flatMap((one) => one.wrong.map((line) => `${one.name}: ${line}`))
  assert.deepEqual(wrong, [], what)
}

/** A small generator, so that a failing round can be run again. @see Mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

async function freshCase(root: string, name: string): Promise<string> {
  const dir = path.join(root, name)
  await initCase(dir, effects)
  const held = await openCase(dir, effects)
  await held.add(
    Array.from({ length: REPORTS }, (_, n) => numbered(900_000 + n)),
    toy,
  )
  await held.close()
  return dir
}

async function kills(root: string, rounds: number, seed: number): Promise<void> {
  const random = randomFrom(seed)
  const counts = new Map<string, number>()
  // How long each kind of work takes here, so that the moments fall within it.
  const lengths = new Map<Kind, number>()
  for (const kind of KINDS) {
    const dir = await freshCase(root, `whole-${kind}`)
    const whole = await run(kind, dir, 999, null)
    assert.equal(whole.status, 0, whole.error)
    lengths.set(kind, whole.openMillis)
    rmSync(dir, { recursive: true })
  }
  let dir = await freshCase(root, 'killed')
  for (let round = 0; round < rounds; round++) {
    if (round % 25 === 24) {
      rmSync(dir, { recursive: true })
      dir = await freshCase(root, `killed-${round}`)
    }
    const kind = KINDS[round % KINDS.length] as Kind
    const moment = random() * (lengths.get(kind) as number)
    const killed = await run(kind, dir, round + 1, moment)
    await check(dir, killed.facts, `round ${round}, ${kind} killed after ${moment.toFixed(0)} ms`)
    const again = await run(kind, dir, round + 1, null)
    assert.equal(again.status, 0, `round ${round}: ${kind} does not complete: ${again.error}`)
    await check(
      dir,
      [...killed.facts.filter((fact) => !fact.startsWith('again')), ...again.facts],
      `round ${round}, ${kind} run again`,
    )
    const state = killed.facts.includes('done') ? 'after its end' : 'in the middle'
    counts.set(`${kind} ${state}`, (counts.get(`${kind} ${state}`) ?? 0) + 1)
  }
  console.log(
    `kill -9 at ${rounds} random moments (seed ${seed}): nothing lost, nothing wrong, every command completed when given again`,
  )
  for (const [what, count] of [...counts].sort()) console.log(`  ${what}: ${count}`)
}

async function twoAtOnce(root: string): Promise<void> {
  const dir = await freshCase(root, 'two')
  const both = await Promise.all([run('decide', dir, 1, null), run('decide', dir, 2, null), run('add', dir, 3, null)])
  for (const one of both) assert.equal(one.status, 0, one.error)
  await check(
    dir,
    both.flatMap((one) => one.facts),
    'three processes at once',
  )
  console.log('two processes deciding and one adding at once: every decision there, each once')
}

async function clockSetBack(root: string): Promise<void> {
  const dir = await freshCase(root, 'clock')
  const one = await run('decide', dir, 1, null, true)
  assert.equal(one.status, 0, one.error)
  await check(dir, one.facts, 'clock set back')
  console.log('clock set back an hour with every look: the log keeps its order')
}

function mounted(folder: string, options: string): boolean {
  mkdirSync(folder, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function diskFull(root: string): Promise<void> {
  const folder = path.join(root, 'small')
  if (!mounted(folder, 'size=3m')) {
    console.log('disk full: LEFT OUT, nothing can be mounted here')
    return
  }
  try {
    const dir = await freshCase(folder, 'case')
    let facts: string[] = []
    for (const kind of ['add', 'decide', 'add', 'decide'] as const) {
      for (let seed = 1; seed < 60; seed++) {
        const one = await run(kind, dir, seed, null)
        facts = [...facts, ...one.facts]
        if (one.status !== 0) {
          assert.match(one.error, /full|ENOSPC|no space/i, one.error)
          break
        }
      }
    }
    execFileSync('mount', ['-o', 'remount,size=64m', folder])
    await check(dir, facts, 'disk full')
    const more = await run('decide', dir, 99, null)
    assert.equal(more.status, 0, more.error)
    await check(dir, [...facts, ...more.facts], 'disk full, then room')
    console.log('disk full while adding and deciding: said so, nothing acknowledged was lost, and it goes on with room')
  } finally {
    execFileSync('umount', [folder])
  }
}

async function readOnly(root: string): Promise<void> {
  const folder = path.join(root, 'fixed')
  if (!mounted(folder, 'size=32m')) {
    console.log('read-only folder: LEFT OUT, nothing can be mounted here')
    return
  }
  try {
    const dir = await freshCase(folder, 'case')
    execFileSync('mount', ['-o', 'remount,ro', folder])
    const one = await run('decide', dir, 1, null)
    assert.notEqual(one.status, 0)
    assert.deepEqual(
      one.facts.filter((fact) => fact.startsWith('decided')),
      [],
    )
    execFileSync('mount', ['-o', 'remount,rw', folder])
    await check(dir, [], 'read-only, then not')
    const more = await run('decide', dir, 1, null)
    assert.equal(more.status, 0, more.error)
    console.log(
      `read-only folder: refused (${/^CaseError: (.*)$/m.exec(one.error)?.[1]}), and goes on once it can be written`,
    )
  } finally {
    execFileSync('umount', [folder])
  }
}

/** Every acknowledged decision was synced: an fsync or fdatasync between one acknowledgement and the next. */
async function synced(root: string): Promise<void> {
  const dir = await freshCase(root, 'traced')
  const file = path.join(root, 'trace')
  execFileSync(
    'strace',
    [
      '-f',
      '-e',
      'trace=fsync,fdatasync,write',
      '-s',
      '40',
      '-o',
      file,
      process.execPath,
      SELF,
      'worker',
      'decide',
      dir,
      '1',
    ],
    { stdio: 'ignore' },
  )
  const trace = readFileSync(file, 'utf8')
  let [decided, syncs, unsynced, since] = [0, 0, 0, 0]
  const known = new Set<string>()
  for (const line of trace.split('\n')) {
    if (/f(?:data)?sync\(/.test(line)) {
      syncs++
      since++
    }
    const fact = /write\(1, "decided (d\d+)/.exec(line)
    if (!fact) continue
    // What already stood was synced when it was decided.
    if (!known.has(fact[1] as string)) {
      decided++
      if (since === 0) unsynced++
    }
    known.add(fact[1] as string)
    since = 0
  }
  assert.ok(decided > 0, 'nothing was traced')
  assert.equal(unsynced, 0, `${unsynced} of ${decided} decisions were acknowledged without a sync`)
  console.log(
    `strace: ${decided} decisions acknowledged, ${syncs} syncs, each decision with at least one before its acknowledgement`,
  )
}

const [first, ...rest] = process.argv.slice(2)
if (first === 'worker') {
  const [kind = 'decide', dir = '', seed = '0', back = ''] = rest
  await worker(kind as Kind, dir, Number(seed), back === 'back')
} else {
  const root = mkdtempSync(path.join(tmpdir(), 'ascribe-faults-'))
  try {
    await twoAtOnce(root)
    await clockSetBack(root)
    await readOnly(root)
    await diskFull(root)
    await synced(root)
    await kills(root, Number(first ?? 200), Number(rest[0] ?? 1))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}
