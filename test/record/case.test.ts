import assert from 'node:assert/strict'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, it } from 'node:test'
import { z } from 'zod'
import { CaseError, InputError } from '../../src/errors.ts'
import {
  Actor,
  AskedRow,
  CaseIncident,
  ClaimRow,
  ResponsibilityRow,
  SourceRow,
  StanceRow,
} from '../../src/model/case.ts'
import { ReportId } from '../../src/model/ids.ts'
import type { AddItem } from '../../src/record/case.ts'
import { initCase, openCase } from '../../src/record/case.ts'
import { effects, item, numbered, STAMP, temporaryFolder, toy, toyReading } from './toy-reader.ts'

const VELMAR =
  'Ada Lorn said that nobody was hurt. Boris Kehl said that two were hurt after the blast in Velmar on 2031-11-07.'
const COPY = 'Ada Lorn said that nobody was hurt by the blast in Velmar on 2031-11-07.'

async function newCase(t: { after(fn: () => unknown): void }) {
  const dir = temporaryFolder(t)
  await initCase(dir, effects)
  const kept = await openCase(dir, effects)
  t.after(() => kept.close())
  return { dir, kept }
}

describe('initCase(dir), openCase(dir)', () => {
  it('leave a case that is there as it is', async (t) => {
    const { dir, kept } = await newCase(t)
    await kept.add([item(VELMAR, 'a.txt')], toy)
    await initCase(dir, effects)
    assert.equal((await kept.counts()).reports, 1)
  })
  it('refuse a folder that is no case, naming it and what to do, and make nothing in it', async (t) => {
    const dir = temporaryFolder(t)
    await assert.rejects(openCase(dir, effects), (error: Error) => {
      assert.ok(error instanceof CaseError)
      assert.ok(error.message.includes(dir) && error.message.includes('ascribe init'))
      return true
    })
    assert.deepEqual(readdirSync(dir), [])
  })
  it('refuse a file in the place of a folder', async (t) => {
    const file = path.join(temporaryFolder(t), 'notes.txt')
    writeFileSync(file, 'x')
    await assert.rejects(initCase(file, effects), CaseError)
  })
  it('refuse a case of a newer version and leave it alone', async (t) => {
    const { dir, kept } = await newCase(t)
    await kept.close()
    const db = new DatabaseSync(path.join(dir, 'case.sqlite'))
    db.exec("INSERT INTO kysely_migration VALUES ('9999-later', '2040-01-01')")
    db.close()
    await assert.rejects(openCase(dir, effects), /newer version of ascribe/)
  })
  it('refuse bytes that are no database', async (t) => {
    const dir = temporaryFolder(t)
    writeFileSync(path.join(dir, 'case.sqlite'), 'this is no database, whatever its name says'.repeat(50))
    await assert.rejects(openCase(dir, effects), CaseError)
  })
})

describe('Case.add(items, reader)', () => {
  it('counts what comes in: stored, already there, refused with the reason', async (t) => {
    const { kept } = await newCase(t)
    const refused: AddItem = { kind: 'refused', address: 'c.bin', reason: 'not a text' }
    const added = await kept.add([item(VELMAR, 'a.txt'), item(VELMAR, 'b.txt'), refused, item(COPY, 'd.txt')], toy)
    assert.deepEqual(added, {
      in: 4,
      stored: 2,
      alreadyThere: 1,
      refused: [{ address: 'c.bin', reason: 'not a text' }],
    })
  })
  it('done twice is done once', async (t) => {
    const { kept } = await newCase(t)
    const items = [item(VELMAR, 'a.txt'), item(COPY, 'b.txt')]
    await kept.add(items, toy)
    const once = await everything(kept)
    assert.deepEqual(await kept.add(items, toy), { in: 2, stored: 0, alreadyThere: 2, refused: [] })
    assert.deepEqual(await everything(kept), once)
  })
  it('keeps the same bytes from another address as another capture of one report', async (t) => {
    const { kept } = await newCase(t)
    const one = item(VELMAR, 'a.txt')
    await kept.add([one, item(VELMAR, 'b.txt')], toy)
    assert.deepEqual(
      (await kept.captures(one.report.id)).map((capture) => capture.address),
      ['a.txt', 'b.txt'],
    )
  })
  it('archives the untouched bytes under their hash', async (t) => {
    const { dir, kept } = await newCase(t)
    const one = item(`\uFEFF${VELMAR}\r\n`, 'a.txt')
    await kept.add([one], toy)
    const { sha256, id } = one.report
    assert.ok(existsSync(path.join(dir, 'archive', sha256.slice(0, 2), sha256)))
    assert.deepEqual(Buffer.from(await kept.bytes(id)), one.bytes)
    writeFileSync(path.join(dir, 'archive', sha256.slice(0, 2), sha256), 'altered')
    await assert.rejects(kept.bytes(id), /altered/)
  })
  it('refuses a report that does not carry the hash of its bytes', async (t) => {
    const { kept } = await newCase(t)
    await assert.rejects(kept.add([{ ...item(VELMAR, 'a.txt'), bytes: Buffer.from('other') }], toy), InputError)
  })
  it('keeps a report whose reader fails or breaks the contract, and says so', async (t) => {
    const { kept } = await newCase(t)
    const failing = { stamp: STAMP, read: () => assert.fail('out of luck') }
    await kept.add([item(VELMAR, 'a.txt')], failing)
    const beyond = {
      stamp: STAMP,
      read: (input: Parameters<typeof toyReading>[0]) => ({
        ...toyReading(input),
        questions: [{ id: 'q1', kind: 'fact', incident: null, span: { start: 0, end: 9999 }, confidence: null }],
      }),
    }
    await kept.add([item(COPY, 'b.txt')], beyond as unknown as typeof toy)
    const findings = (await kept.sources()).flatMap((source) => source.findings)
    assert.deepEqual(
      findings.map((finding) => finding.rule),
      ['reader-failed', 'reader-failed'],
    )
    assert.match(findings[0]?.message ?? '', /out of luck/)
    assert.match(findings[1]?.message ?? '', /9999/)
  })
  it('reads again when the reader has a new version, and keeps the older reading', async (t) => {
    const { dir, kept } = await newCase(t)
    await kept.add([item(VELMAR, 'a.txt')], toy)
    const stamp = { ...STAMP, version: '2' }
    const silent = {
      stamp,
      read: (input: Parameters<typeof toyReading>[0]) => ({ ...toyReading(input), reader: stamp, claims: [] }),
    }
    assert.equal((await kept.add([item(VELMAR, 'a.txt')], silent)).alreadyThere, 1)
    assert.equal((await kept.claims()).length, 0)
    const db = new DatabaseSync(path.join(dir, 'case.sqlite'))
    assert.equal(db.prepare('SELECT count(*) AS n FROM readings').get()?.['n'], 2)
    db.close()
  })
  it('searches the text that a newer extractor made, no longer the older one', async (t) => {
    const { kept } = await newCase(t)
    const one = item('Ada Lorn said that &amp;quot; was seen.', 'a.txt')
    await kept.add([one], toy)
    const report = {
      ...one.report,
      text: 'Ada Lorn said that marks were seen.',
      derivation: { ...one.report.derivation, extractor: 'toy 2' },
    }
    await kept.add([{ ...one, report }], toy)
    assert.equal((await kept.search('quot')).length, 0)
    assert.equal((await kept.search('marks')).length, 1)
    assert.equal(await kept.text(one.report.id), report.text)
  })
  it('tells how far it is', async (t) => {
    const { kept } = await newCase(t)
    const seen: number[] = []
    await kept.add(
      Array.from({ length: 40 }, (_, n) => numbered(n)),
      toy,
      (soFar) => seen.push(soFar.stored),
    )
    assert.ok(seen.length > 1 && seen.at(-1) === 40)
  })
})

describe('the lists of a case', () => {
  it('are what the model says they are', async (t) => {
    const { kept } = await newCase(t)
    await kept.add([item(VELMAR, 'a.txt'), item(COPY, 'b.txt')], toy)
    z.array(ClaimRow)
      .length(3)
      .parse(await kept.claims())
    z.array(CaseIncident)
      .length(1)
      .parse(await kept.incidents())
    z.array(Actor)
      .length(2)
      .parse(await kept.actors())
    z.array(SourceRow)
      .length(2)
      .parse(await kept.sources())
    z.array(ResponsibilityRow).parse(await kept.responsibility())
    z.array(StanceRow).parse(await kept.stances())
    z.array(AskedRow).parse(await kept.askedQuestions())
  })
  it('quote the words that stand at their address', async (t) => {
    const { kept } = await newCase(t)
    await kept.add([item(VELMAR, 'a.txt'), item(COPY, 'b.txt')], toy)
    for (const { report, evidence } of await kept.claims()) {
      const text = await kept.text(report)
      for (const { start, end, text: words } of evidence) assert.equal(text.slice(start, end), words)
    }
  })
  it('are filtered and paged', async (t) => {
    const { kept } = await newCase(t)
    await kept.add([item(VELMAR, 'a.txt'), item(COPY, 'b.txt')], toy)
    const [incident] = await kept.incidents()
    const ada = (await kept.actors()).find((actor) => actor.name === 'Ada Lorn')
    assert.ok(incident && ada)
    assert.equal((await kept.claims({ speaker: ada.id })).length, 2)
    assert.equal((await kept.claims({ incident: incident.id })).length, 3)
    assert.equal((await kept.claims({ report: item(COPY, '').report.id })).length, 1)
    assert.equal((await kept.claims({ certainty: 'denied' })).length, 0)
    const all = await kept.claims()
    assert.deepEqual([...(await kept.claims({ limit: 2 })), ...(await kept.claims({ offset: 2 }))], all)
  })
  it('find a thing by its id or the beginning of one', async (t) => {
    const { kept } = await newCase(t)
    const one = item(VELMAR, 'a.txt')
    await kept.add([one], toy)
    assert.deepEqual(await kept.find(one.report.id.slice(0, 5)), [{ kind: 'report', id: one.report.id }])
    assert.deepEqual(await kept.find(`${one.report.id}/c2`), [
      { kind: 'item', id: `${one.report.id}/c2`, report: one.report.id, list: 'claims' },
    ])
    assert.deepEqual(await kept.find('ada-'), [{ kind: 'actor', id: 'ada-lorn' }])
    assert.deepEqual(await kept.find('%'), [])
    assert.deepEqual(await kept.find(''), [])
    await assert.rejects(kept.text(ReportId.parse('ffff')), CaseError)
  })
})

describe('Case.search(words)', () => {
  it('shows the passage and the words found, at their address', async (t) => {
    const { kept } = await newCase(t)
    const one = item(VELMAR, 'a.txt')
    await kept.add([one, item('Cora Venn said that it rained.', 'c.txt')], toy)
    const [hit, ...others] = await kept.search('velmar blasts')
    assert.ok(hit)
    assert.equal(others.length, 0)
    assert.equal(VELMAR.slice(hit.quote.start, hit.quote.end), hit.quote.text)
    assert.deepEqual(
      hit.matches.map(({ start, end }) => VELMAR.slice(start, end)),
      ['blast', 'Velmar'],
    )
  })
  it('takes a phrase in quotation marks as one', async (t) => {
    const { kept } = await newCase(t)
    await kept.add([item(VELMAR, 'a.txt')], toy)
    assert.equal((await kept.search('"nobody was"')).length, 1)
    assert.equal((await kept.search('"was nobody"')).length, 0)
  })
  const hostile = [
    '"',
    '""',
    '*',
    "'; DROP TABLE reports; --",
    'a OR',
    'NEAR(a b',
    'body:x',
    '^x',
    'x*',
    '(',
    '\\',
    '\u0000',
    '-',
    'AND',
    '{a b}',
    '😀',
    'x"y"z"',
    ' '.repeat(9),
    'é'.repeat(5000),
  ]
  for (const words of hostile) {
    it(`survives ${JSON.stringify(words.slice(0, 30))}`, async (t) => {
      const { kept } = await newCase(t)
      await kept.add([item(VELMAR, 'a.txt')], toy)
      assert.ok(Array.isArray(await kept.search(words)))
      assert.equal((await kept.counts()).reports, 1)
    })
  }
})

async function everything(kept: Awaited<ReturnType<typeof openCase>>) {
  return [await kept.claims(), await kept.incidents(), await kept.actors(), await kept.sources(), await kept.counts()]
}
