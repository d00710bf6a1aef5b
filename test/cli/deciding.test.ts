import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, describe, it } from 'node:test'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { Report } from '../../src/model/report.ts'
import { read } from '../../src/read/read.ts'
import { ASCRIBE_EN } from '../../src/read/stamp.ts'
import { openCase } from '../../src/record/case.ts'
import { ascribe } from './run.ts'

const STORY = `Blast in Velmar

Minister Ilva Roth said on Monday that the Ardan Front had ordered the blast in Velmar on 7 November 2031. Three people were killed.
"We had no part in it," said Boris Kehl, a spokesman for the Ardan Front. Roth said that nobody else was involved.
`

/** A fresh case with one story; runs one command line in it. */
async function freshCase() {
  const dir = mkdtempSync(path.join(tmpdir(), 'ascribe-deciding-'))
  writeFileSync(path.join(dir, 'story.txt'), STORY)
  const env = { XDG_CONFIG_HOME: path.join(dir, 'settings') }
  const run = (...argv: string[]) => ascribe(argv, { cwd: dir, env })
  await run('init')
  await run('add', 'story.txt')
  const list = async (name: string, ...more: string[]) =>
    JSON.parse((await run(name, '--json', ...more)).out) as Record<string, never>[]
  return { dir, run, list, end: () => rmSync(dir, { recursive: true }) }
}

describe('a decision that has lost its words', () => {
  it('is shown with its report, in the log, by itself, and by doctor', async (t) => {
    const { dir, run, list, end } = await freshCase()
    t.after(end)
    const [claim] = await list('claims')
    const report = String(claim?.['report'])
    await run('accept', String(claim?.['id']))
    const held = await openCase(dir, { now: () => new Date(), collector: 'tester' })
    const texts = (before: Report): Report => ({
      ...before,
      text: 'Nothing of it stands any more.',
      derivation: { ...before.derivation, extractor: 'tester 2' },
    })
    await held.readAgain({ reader: { stamp: ASCRIBE_EN, read }, texts })
    await held.close()
    for (const argv of [['show', report], ['log'], ['show', 'd1'], ['show', '--history', 'd1']]) {
      assert.match((await run(...argv)).out, /ORPHANED.*no longer stands.*ascribe respan d1/s, argv.join(' '))
    }
    const doctor = await run('doctor')
    assert.equal(doctor.status, 1)
    assert.match(doctor.out, /WRONG +decisions: 1 of 1 have lost their words; "ascribe orphans"/)
  })
})

describe('values of incidents', () => {
  it('accepts an incident with its values when asked, and lists the values that were rejected', async (t) => {
    const { run, list, end } = await freshCase()
    t.after(end)
    const [incident] = await list('incidents')
    const telling = String((incident?.['members'] as readonly string[] | undefined)?.[0])
    assert.equal((await run('accept', telling, '--with-values')).status, 0)
    const accepted = await list('values', '--review', 'accepted')
    assert.ok(accepted.length > 0)
    assert.deepEqual(await list('values', '--review', 'unreviewed'), [])
    const id = String(accepted[0]?.['id'])
    assert.equal((await run('reject', id)).status, 0)
    assert.match((await run('values', '--review', 'rejected')).out, new RegExp(`${id}.*rejected by d`, 's'))
  })
})

describe('deciding from the command line', () => {
  let held: Awaited<ReturnType<typeof freshCase>>
  before(async () => {
    held = await freshCase()
  })
  after(() => held.end())

  it('goes from accepting to undoing, and the log tells it', async () => {
    const { run, list } = held
    const [claim] = await list('claims')
    const id = String(claim?.['id'])
    const accepted = await run('accept', id, '--reason', 'heard it', '--author', 'ana')
    assert.deepEqual([accepted.status, accepted.err], [0, ''])
    assert.match(accepted.out, /^d1 {2}accept: claim by /)
    assert.match((await run('accept', id)).out, /d1 already says so/)
    assert.equal((await run('edit', id, '--certainty', 'possible')).status, 0)
    assert.equal((await list('claims', '--review', 'edited'))[0]?.['certainty'], 'possible')
    assert.match((await run('undo')).out, /^d3 {2}undo d2: edit/)
    const log = (await run('log')).out
    assert.match(log, /d1 accept by ana/)
    assert.match(log, /why: heard it/)
    assert.match(log, /d2 edit by .*taken back by d3/)
    assert.match((await run('show', '--history', id)).out, /d1 accept by ana/)
    assert.equal((await run('verify')).status, 0)
  })
  it('enters, joins, rates, chooses, exposes and notes', async () => {
    const { run, list } = held
    const [source] = await list('sources')
    const report = String(source?.['report'])
    const [incident] = await list('incidents')
    const about = String(incident?.['id'])
    for (const argv of [
      [
        'enter',
        'claim',
        '--report',
        report,
        '--quote',
        'nobody else was involved',
        '--speaker',
        'Ilva Roth',
        '--certainty',
        'certain',
      ],
      [
        'enter',
        'stance',
        '--own',
        'The crater is too small.',
        '--incident',
        about,
        '--dimension',
        'means',
        '--value',
        'other',
      ],
      [
        'enter',
        'value',
        '--report',
        report,
        '--quote',
        'Three people',
        '--incident',
        about,
        '--field',
        'killed',
        '--value',
        'at least 3',
      ],
      ['choose', about, 'killed', '3', '--reason', 'the hospital counted'],
      ['expose', 'Ilva Roth', 'office-holder'],
      ['rate', 'Ilva Roth', '--stake', 'party'],
      ['note', 'call again', '--on', report],
      ['join', 'Ilva Roth', 'Boris Kehl'],
      ['undo'],
    ]) {
      const ran = await run(...argv)
      assert.deepEqual([ran.status, ran.err], [0, ''], argv.join(' '))
    }
    assert.equal((await list('claims', '--review', 'added')).length, 1)
    assert.match((await run('incidents')).out, /working value, killed: 3/)
    assert.match((await run('notes')).out, /call again/)
    assert.equal((await run('verify')).status, 0)
  })
  it('reads again, seals, copies, restores and redacts', async () => {
    const { run, list, dir } = held
    assert.match((await run('read', '--again', '--anyway')).out, /0 orphans/)
    assert.equal((await run('seal', '-o', 'case.seal.json')).status, 0)
    assert.equal((await run('verify', '--seal', 'case.seal.json')).status, 0)
    assert.equal((await run('backup', path.join(dir, 'copy'))).status, 0)
    assert.match((await run('restore', path.join(dir, 'copy'), path.join(dir, 'again'))).out, /checked/)
    const report = String((await list('sources'))[0]?.['report'])
    assert.equal((await run('redact', report, '--reason', 'court order')).status, 2, 'not without --yes')
    assert.equal((await run('redact', report, '--reason', 'court order', '--yes')).status, 0)
    assert.equal((await run('verify')).status, 0)
    assert.equal((await run('verify', '--seal', 'case.seal.json')).status, 0)
  })
  for (const [argv, said] of [
    [['accept', 'nothing'], /nothing in the case is called "nothing"/],
    [['undo', 'd99'], /the log has no d99/],
    [['undo', 'x'], /no decision/],
    [['enter', 'claim', '--report', '0000'], /nothing in the case/],
    [['enter', 'rumour', '--own', 'x'], /"rumour" cannot be entered/],
    [['read'], /--again/],
    [['seal', '--key', 'absent.pem'], /absent\.pem cannot be read/],
    [['verify', '--seal', 'story.txt'], /no seal/],
  ] as const) {
    it(`says what is wrong with "${argv.join(' ')}"`, async () => {
      const { status, err } = await held.run(...argv)
      assert.equal(status, 2)
      assert.match(err, said)
    })
  }
})

describe('ascribe import', () => {
  let held: Awaited<ReturnType<typeof freshCase>>
  before(async () => {
    held = await freshCase()
    await held.run('export', '--as', 'csv', '-o', 'tables')
  })
  after(() => held.end())
  type Row = Record<string, string>
  const read = (name: string) =>
    parse(readFileSync(path.join(held.dir, 'tables', name)), { bom: true, columns: true }) as Row[]
  const write = (name: string, rows: Row[]) =>
    writeFileSync(path.join(held.dir, 'tables', name), stringify(rows, { header: true, bom: true }))

  it('finds nothing to decide in an export that nobody edited, CSV or workbook', async () => {
    const names = ['claims', 'incident-values', 'responsibility', 'stances', 'actors'].map(
      (name) => `tables/${name}.csv`,
    )
    const csv = await held.run('import', ...names)
    assert.match(csv.out, /^0 changes understood, 0 rows refused/m)
    await held.run('export', '--as', 'xlsx', '-o', 'case.xlsx')
    assert.match((await held.run('import', 'case.xlsx')).out, /^0 changes understood, 0 rows refused/m)
  })
  it('refuses rows by their number, and then decides nothing', async () => {
    const rows = read('claims.csv')
    write('claims.csv', [
      { ...(rows[0] as Row), certainty: 'surely' },
      { ...(rows[1] as Row), quote: 'other words' },
      { ...(rows[2] as Row), certainty: 'possible' },
    ])
    const { status, out, err } = await held.run('import', 'tables/claims.csv')
    assert.equal(status, 1)
    assert.match(err, /refused: claims, row 2: "certainty" cannot be "surely"/)
    assert.match(err, /refused: claims, row 3: "quote" cannot be changed/)
    assert.match(out, /claims, row 4: edit/)
    assert.match((await held.run('log')).err, /Nothing has been decided/)
    write('claims.csv', rows)
  })
  it('takes edits, reviews and new rows as decisions, once', async () => {
    const rows = read('claims.csv')
    const fresh = {
      ...Object.fromEntries(Object.keys(rows[0] as Row).map((key) => [key, ''])),
      report: rows[0]?.['report'] ?? '',
      quote: 'nobody else was involved',
      certainty: 'certain',
    }
    const [one, two, ...rest] = rows as [Row, Row, ...Row[]]
    write('claims.csv', [
      { ...one, certainty: 'doubtful', reason: 'second reading' },
      { ...two, review: 'rejected' },
      ...rest,
      fresh,
    ])
    const trial = await held.run('import', 'tables/claims.csv', '--dry-run')
    assert.match(trial.out, /3 changes understood/)
    assert.match((await held.run('log')).err, /Nothing has been decided/)
    const { status, out } = await held.run('import', 'tables/claims.csv', '--author', 'ana')
    assert.equal(status, 0, out)
    const log = JSON.parse((await held.run('log', '--json')).out) as {
      act: string
      author: string
      reason: string | null
    }[]
    assert.deepEqual(log.map(({ act, author, reason }) => [act, author, reason]).sort(), [
      ['add', 'ana', null],
      ['edit', 'ana', 'second reading'],
      ['reject', 'ana', null],
    ])
    assert.equal((await held.list('claims', '--review', 'edited'))[0]?.['certainty'], 'doubtful')
    // The same file again is out of date where it differs.
    const again = await held.run('import', 'tables/claims.csv')
    assert.match(again.err, /row 3: the list no longer has/)
    assert.equal((await held.run('verify')).status, 0)
  })
})
