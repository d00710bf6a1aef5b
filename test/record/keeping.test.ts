import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, it } from 'node:test'
import { InputError } from '../../src/errors.ts'
import { ActorId, ItemId } from '../../src/model/ids.ts'
import { DecisionId } from '../../src/model/review.ts'
import { type Case, initCase, openCase } from '../../src/record/case.ts'
import { dumpOf, wellOf } from './decisions/helpers.ts'
import { effects, item, temporaryFolder, toy } from './toy-reader.ts'

const ONE =
  'Ada Lorn said that nobody was hurt. Boris Kehl said that two were hurt after the blast in Velmar on 2031-11-07.'
const TWO = 'Cora Venn said that Zephyrine watched from a window. Ada Lorn said that it rained.'
const report = item(TWO, 'b.txt').report.id
const id = (local: string) => ItemId.parse(`${report}/${local}`)

async function newCase(t: { after(fn: () => unknown): void }): Promise<Case> {
  const dir = temporaryFolder(t)
  await initCase(dir, effects)
  const held = await openCase(dir, effects)
  t.after(() => held.close())
  await held.add([item(ONE, 'a.txt'), item(TWO, 'b.txt')], toy)
  await held.decide({ act: 'accept', target: id('c1') }, { reason: 'heard her' })
  await held.decide({ act: 'reject', target: id('c2') })
  await held.decide({ act: 'note', on: null, text: 'ask the hospital' })
  await held.decide({
    act: 'join',
    kind: 'actor',
    a: { actor: ActorId.parse('cora-venn') },
    b: { actor: ActorId.parse('boris-kehl') },
  })
  await held.undo()
  // Joined anew, so that nothing is put right in passing.
  await held.actors()
  return held
}

/** What `verify` finds wrong, by check. */
async function wrongIn(held: Case, seal?: string): Promise<string[]> {
  const { checks } = await held.verify(seal)
  return checks.filter(({ wrong }) => wrong.length > 0).map(({ name }) => name)
}

function tamper(held: Case, sql: string): void {
  const db = new DatabaseSync(path.join(held.dir, 'case.sqlite'))
  const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`)
  db.exec(`PRAGMA foreign_keys = OFF; ${sql}`)
  db.close()
}

const key = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

describe('Case.verify()', () => {
  it('prints the head of the log and finds a sound case sound', async (t) => {
    const held = await newCase(t)
    const { head } = await held.verify()
    assert.deepEqual(head, await held.head())
    assert.equal(head.entries, 5)
    await wellOf(held)
  })
  const altered: readonly (readonly [what: string, sql: string, found: string])[] = [
    ['a time', "UPDATE decisions SET time = '2031-11-09T06:00:01.000Z' WHERE n = 2", 'chain'],
    ['a digest', "UPDATE decisions SET digest = replace(digest, substr(digest, 5, 1), 'x') WHERE n = 3", 'chain'],
    ['a hash', "UPDATE decisions SET hash = 'ff' || substr(hash, 3) WHERE n = 5", 'chain'],
    ['a previous hash', "UPDATE decisions SET previous = 'ff' || substr(previous, 3) WHERE n = 4", 'chain'],
    [
      'an author',
      'UPDATE payloads SET payloadJson = replace(payloadJson, \'"author":"tester"\', \'"author":"Tester"\') WHERE n = 1',
      'payloads',
    ],
    [
      'a reason',
      "UPDATE payloads SET payloadJson = replace(payloadJson, 'heard her', 'heard him') WHERE n = 1",
      'payloads',
    ],
    ['a salt', "UPDATE payloads SET salt = 'aa' || substr(salt, 3) WHERE n = 2", 'payloads'],
    ['an entry taken out', 'DELETE FROM payloads WHERE n = 2; DELETE FROM decisions WHERE n = 2', 'chain'],
    [
      'a payload emptied without a redaction',
      'UPDATE payloads SET payloadJson = NULL, salt = NULL WHERE n = 1',
      'payloads',
    ],
    ['the end of the log', 'DELETE FROM payloads WHERE n = 5; DELETE FROM decisions WHERE n = 5', 'projections'],
    ['a decision that is said to stand', 'UPDATE standing SET stands = 1, standsBy = NULL WHERE n = 4', 'projections'],
    ['a claim', "UPDATE claims SET rowJson = replace(rowJson, 'nobody', 'NOBODY')", 'spans'],
    [
      'a certainty',
      'UPDATE claims SET rowJson = replace(rowJson, \'"certainty":"certain"\', \'"certainty":"denied"\')',
      'projections',
    ],
    ['an actor', "DELETE FROM actors WHERE id = 'ada-lorn'", 'projections'],
  ]
  for (const [what, sql, found] of altered) {
    it(`notices ${what}`, async (t) => {
      const held = await newCase(t)
      tamper(held, sql)
      const wrong = await wrongIn(held)
      assert.ok(wrong.includes(found), `${found} is not among ${wrong.join(', ')}`)
    })
  }
  it('notices any byte of the log changed, whichever', async (t) => {
    const held = await newCase(t)
    const db = new DatabaseSync(path.join(held.dir, 'case.sqlite'))
    t.after(() => db.close())
    const cells = [
      ...['time', 'digest', 'previous', 'hash'].map((column) => ['decisions', column] as const),
      ...['salt', 'payloadJson'].map((column) => ['payloads', column] as const),
    ]
    for (const { name } of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all())
      db.exec(`DROP TRIGGER "${name}"`)
    for (const [table, column] of cells) {
      const row = db.prepare(`SELECT ${column} AS cell FROM ${table} WHERE n = 3`).get() as { cell: string }
      for (let at = 0; at < row.cell.length; at += Math.max(1, Math.floor(row.cell.length / 7))) {
        const other = row.cell[at] === 'a' ? 'b' : 'a'
        db.prepare(`UPDATE ${table} SET ${column} = ? WHERE n = 3`).run(
          row.cell.slice(0, at) + other + row.cell.slice(at + 1),
        )
        const wrong = await wrongIn(held).catch((error: Error) => [error.message])
        assert.ok(wrong.length > 0, `${table}.${column}, character ${at}`)
        db.prepare(`UPDATE ${table} SET ${column} = ? WHERE n = 3`).run(row.cell)
      }
    }
    await wellOf(held)
  })
  it('notices any byte of an archived copy changed, and a copy that is gone', async (t) => {
    const held = await newCase(t)
    const { sha256 } = item(ONE, '').report
    const file = path.join(held.dir, 'archive', sha256.slice(0, 2), sha256)
    const bytes = readFileSync(file)
    for (let at = 0; at < bytes.length; at += 9) {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] as number) ^ 1
      writeFileSync(file, changed)
      assert.deepEqual(await wrongIn(held), ['archive'])
    }
    writeFileSync(file, bytes)
    await wellOf(held)
  })
  it('is put right by rebuild where only derived rows are wrong', async (t) => {
    const held = await newCase(t)
    const before = await dumpOf(held)
    tamper(held, 'DELETE FROM claims; DELETE FROM reviews; DELETE FROM standing; DELETE FROM actors')
    await held.rebuild()
    assert.deepEqual(await dumpOf(held), before)
    await wellOf(held)
  })
  it('the log itself refuses to be changed', async (t) => {
    const held = await newCase(t)
    const db = new DatabaseSync(path.join(held.dir, 'case.sqlite'))
    t.after(() => db.close())
    for (const sql of [
      "UPDATE decisions SET time = ''",
      'DELETE FROM decisions',
      'DELETE FROM payloads',
      "UPDATE payloads SET payloadJson = '{}'",
    ]) {
      assert.throws(() => db.exec(sql), /only (?:ever )?(?:be )?(?:added|emptied)/)
    }
  })
})

describe('Case.seal(), Case.verify(seal)', () => {
  it('hold after more was decided', async (t) => {
    const held = await newCase(t)
    const seal = await held.seal({ privateKey: key, author: 'ana' })
    await held.decide({ act: 'note', on: null, text: 'later' })
    await held.add([item('Dora Fenn said that it snowed.', 'c.txt')], toy)
    assert.deepEqual(await wrongIn(held, seal), [])
  })
  it('notice a log that was written anew with a chain of its own', async (t) => {
    const held = await newCase(t)
    const seal = await held.seal({ privateKey: key })
    const other = await newCase(t)
    assert.deepEqual(await wrongIn(other, seal), ['seal'], 'the same decisions, other salts')
  })
  it('notice a log that was cut, and a report that was taken out', async (t) => {
    const held = await newCase(t)
    const seal = await held.seal({ privateKey: key })
    tamper(
      held,
      'DELETE FROM payloads WHERE n = 5; DELETE FROM decisions WHERE n = 5; DELETE FROM standing WHERE n = 5; UPDATE standing SET stands = 1, standsBy = NULL WHERE n = 4',
    )
    await held.rebuild()
    assert.deepEqual(await wrongIn(held), [], 'nothing else gives it away')
    assert.deepEqual(await wrongIn(held, seal), ['seal'])
  })
  it('notice a seal that was altered', async (t) => {
    const held = await newCase(t)
    const seal = await held.seal({ privateKey: key })
    assert.deepEqual(await wrongIn(held, seal.replace('"entries": 5', '"entries": 4')), ['seal'])
    await assert.rejects(held.verify('{}'), InputError)
    await assert.rejects(held.verify('no seal'), InputError)
  })
})

describe('Case.redact(what)', () => {
  /** Files of the case, the write-ahead log included, that hold the words. */
  function filesWith(dir: string, words: string): string[] {
    return readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(dir, name))
      .filter((file) => statSync(file).isFile())
      .filter((file) => {
        const bytes = readFileSync(file)
        return [words, words.toLowerCase(), words.toUpperCase()].some(
          (form) => bytes.includes(form) || bytes.includes(Buffer.from(form, 'utf16le')),
        )
      })
  }
  const why = { reason: 'a source in danger' }

  it('takes a span out of every file of the case, and leaves the rest', async (t) => {
    const held = await newCase(t)
    const start = TWO.indexOf('Zephyrine')
    assert.ok(filesWith(held.dir, 'Zephyrine').length > 0)
    const done = await held.redact({ report, start, end: start + 9 }, why, toy)
    assert.deepEqual(filesWith(held.dir, 'Zephyrine'), [])
    assert.deepEqual(filesWith(held.dir, 'zephyrin'), [], 'nor the stem in the search index')
    assert.ok(done.emptied.includes('d1' as DecisionId), 'the decision that quoted it')
    assert.equal(await held.text(report), TWO.replace('Zephyrine', '█████████'))
    assert.equal((await held.search('window')).length, 1)
    await wellOf(held)
    const log = await held.log()
    assert.deepEqual([log[0]?.redactedBy, log.at(-1)?.act, log.at(-1)?.reason], [done.decision, 'redact', why.reason])
    await held.rebuild()
    await wellOf(held)
    assert.deepEqual(filesWith(held.dir, 'Zephyrine'), [])
  })
  it('takes a whole report out, and its tombstone says who and why', async (t) => {
    const held = await newCase(t)
    const done = await held.redact({ report }, { ...why, author: 'ana' }, toy)
    for (const words of ['Zephyrine', 'window', 'Cora Venn', 'rained', 'b.txt'])
      assert.deepEqual(filesWith(held.dir, words), [], words)
    const source = (await held.sources()).find((one) => one.report === report)
    assert.deepEqual([source?.redactedBy, source?.headline, source?.address], [done.decision, null, '[redacted]'])
    assert.equal((await held.decision(done.decision)).entry.author, 'ana')
    await assert.rejects(held.decide({ act: 'accept', target: id('c1') }), InputError)
    await wellOf(held)
    // Taken in again it stays away.
    const again = await held.redact({ report }, why, toy)
    assert.equal(again.decision, done.decision)
    const { refused } = await held.add([item(TWO, 'elsewhere/b.txt')], toy)
    assert.match(refused[0]?.reason ?? '', /redacted by d6; it is not taken in again/)
    await held.readAgain({ reader: toy, anyway: true })
    assert.deepEqual(filesWith(held.dir, 'Zephyrine'), [])
    await wellOf(held)
  })
  it('takes out what is left of a report after words of it went', async (t) => {
    const held = await newCase(t)
    const start = TWO.indexOf('Zephyrine')
    await held.redact({ report, start, end: start + 9 }, why, toy)
    assert.notDeepEqual(filesWith(held.dir, 'window'), [])
    const done = await held.redact({ report }, why, toy)
    for (const words of ['window', 'Cora Venn', 'b.txt']) assert.deepEqual(filesWith(held.dir, words), [], words)
    const source = (await held.sources()).find((one) => one.report === report)
    assert.deepEqual([source?.redactedBy, source?.words, source?.address], [done.decision, 0, '[redacted]'])
    assert.equal((await held.captures(report)).length, 1)
    await wellOf(held)
  })
  it("takes a decision's payload out; it stands no longer", async (t) => {
    const held = await newCase(t)
    const note = DecisionId.parse('d3')
    await held.redact({ decision: note }, why, toy)
    assert.deepEqual(filesWith(held.dir, 'ask the hospital'), [])
    assert.equal((await held.decision(note)).payload, null)
    assert.deepEqual(await held.notes(), [])
    await assert.rejects(held.redo(note), InputError)
    await wellOf(held)
  })
  it('keeps a seal given away before valid', async (t) => {
    const held = await newCase(t)
    const seal = await held.seal({ privateKey: key })
    await held.redact({ report }, why, toy)
    assert.deepEqual(await wrongIn(held, seal), [])
  })
  it('refuses what is not there, and a redaction without a reason', async (t) => {
    const held = await newCase(t)
    await assert.rejects(held.redact({ report, start: 5, end: 5 }, why, toy), InputError)
    await assert.rejects(held.redact({ report, start: 0, end: 9999 }, why, toy), InputError)
    await assert.rejects(held.redact({ decision: DecisionId.parse('d99') }, why, toy), InputError)
    await assert.rejects(held.redact({ report }, { reason: ' ' }, toy), InputError)
  })
})

describe('Case.backup(dir)', () => {
  it('makes a whole case, while it is decided on', async (t) => {
    const held = await newCase(t)
    const target = path.join(temporaryFolder(t), 'copy')
    const before = await dumpOf(held)
    const [, ...decided] = await Promise.all([
      held.backup(target),
      ...[1, 2, 3].map((n) => held.decide({ act: 'note', on: null, text: `note ${n}` })),
    ])
    assert.equal(decided.length, 3)
    const copy = await openCase(target, effects)
    t.after(() => copy.close())
    await wellOf(copy)
    assert.ok((await dumpOf(copy)).length >= before.length)
    assert.equal(existsSync(`${target}.part`), false)
    await assert.rejects(held.backup(target), /already/)
  })
})
