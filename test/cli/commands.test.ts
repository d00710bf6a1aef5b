import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { widthOf } from '../../src/cli/screen/wrap.ts'
import { CaseQuestion, Grid } from '../../src/model/assessment.ts'
import { Actor, CaseIncident, ClaimRow, ResponsibilityRow, SourceRow, StanceRow } from '../../src/model/case.ts'
import { ascribe, type Ran } from './run.ts'

const EXAMPLE = fileURLToPath(new URL('../../examples/halvik/', import.meta.url))

const HOSTILE = [
  'Blast in Orsel\u001b]0;owned\u0007 kills two',
  '',
  'ORSEL, 3 May 2030 - Mayor Ina Toss\u001b[2J\u001b[1;1H said that the \u202eFree Lamp Party\u202c carried out the attack in Orsel on Friday.',
  '',
  '“The Free Lamp Party\u009b31m killed two people,” said Ina Toss. "=HYPERLINK(1)" was not hurt.',
].join('\n')

const schemas = {
  claims: ClaimRow,
  incidents: CaseIncident,
  responsibility: ResponsibilityRow,
  stances: StanceRow,
  actors: Actor,
  sources: SourceRow,
  questions: CaseQuestion,
  grid: Grid,
} as const
const LISTS = Object.keys(schemas) as (keyof typeof schemas)[]

describe('ascribe', () => {
  let home = ''
  let folder = ''
  const inCase = (...argv: string[]): Promise<Ran> => ascribe([...argv, '--case', folder])

  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'ascribe-cli-'))
    folder = join(home, 'case')
    assert.equal((await ascribe(['init', folder])).status, 0)
    writeFileSync(join(home, 'hostile.txt'), HOSTILE)
    const added = await inCase('add', EXAMPLE, join(home, 'hostile.txt'))
    assert.deepEqual([added.status, added.out], [0, '17 in = 17 stored + 0 already there + 0 refused\n'])
    // A slow machine is told how far it is.
    assert.match(added.err, /^(?:\d+ in = .*\n)*$/)
  })
  after(() => rmSync(home, { recursive: true, force: true }))

  describe('--help', () => {
    it('lists every command and what the exit statuses mean, within 80 columns', async () => {
      const { status, out } = await ascribe(['--help'])
      assert.equal(status, 0)
      for (const name of [
        ...LISTS,
        'init',
        'add',
        'search',
        'show',
        'report',
        'export',
        'extract',
        'schema',
        'doctor',
        'try',
      ]) {
        assert.match(out, new RegExp(`^ {2}${name}\\b`, 'm'))
      }
      assert.match(out, /Exit status:/)
      assertNarrow(out)
    })

    for (const name of [
      ...LISTS,
      'init',
      'add',
      'search',
      'show',
      'report',
      'export',
      'extract',
      'schema',
      'doctor',
      'try',
    ]) {
      it(`gives examples of ${name}`, async () => {
        const { status, out } = await ascribe([name, '--help'])
        assert.equal(status, 0)
        assert.match(out, new RegExp(`\\$ .*ascribe ${name}`))
        assertNarrow(out)
      })
    }
  })

  describe('refuses', () => {
    for (const [name, argv, status, message] of [
      ['an unknown command', ['claim'], 2, /Did you mean claims/],
      ['an unknown option', ['claims', '--jsn'], 2, /--jsn/],
      ['an unknown certainty', ['claims', '--certainty', 'sure'], 2, /certain, probable/],
      ['too many arguments', ['doctor', 'me'], 2, /too many arguments/],
      ['a missing argument', ['show'], 2, /missing required argument/],
      ['an unknown schema', ['schema', 'case'], 2, /"reading" and "report"/],
      ['an export without a format', ['export'], 2, /--as/],
      ['an unknown format', ['export', '--as', 'pdf'], 2, /csv, xlsx/],
      ['a strange number of threads', ['extract', '--threads', 'many'], 2, /whole number/],
      ['a folder that is no case', ['claims', '--case', tmpdir()], 3, /ascribe init/],
      ['a file in place of a case', ['claims', '--case', import.meta.filename], 3, /is a file; a case is a folder/],
    ] as const) {
      it(`${name}, and says what to do`, async () => {
        const ran = await ascribe(argv)
        assert.equal(ran.status, status, ran.err)
        assert.equal(ran.out, '')
        assert.match(ran.err, message)
        assert.doesNotMatch(ran.err, /\n\s+at /)
      })
    }

    it('a second case in the same folder', async () => {
      const { status, err } = await ascribe(['init', folder])
      assert.equal(status, 3)
      assert.match(err, /already is a case/)
    })

    it('a list where there is no case in any folder above', async () => {
      const { status, err } = await ascribe(['claims'], { cwd: home })
      assert.equal(status, 3)
      assert.match(err, /ascribe init/)
    })

    it('an id that nothing has', async () => {
      const { status, err } = await inCase('show', 'nobody-at-all')
      assert.equal(status, 2)
      assert.match(err, /nobody-at-all/)
    })
  })

  describe('add', () => {
    it('adds nothing twice, and takes standard input', async () => {
      const again = await inCase('add', EXAMPLE)
      assert.deepEqual([again.status, again.out], [0, '16 in = 0 stored + 16 already there + 0 refused\n'])
      const piped = await ascribe(['add', '-', '--case', folder], { input: HOSTILE })
      assert.deepEqual([piped.status, piped.out], [0, '1 in = 0 stored + 1 already there + 0 refused\n'])
    })

    it('gives a line for each refusal and exit status 1', async () => {
      const { status, out, err } = await inCase('add', join(home, 'not\u001b[2Jthere.txt'))
      assert.equal(status, 1)
      assert.equal(out, '1 in = 0 stored + 0 already there + 1 refused\n')
      assert.match(err, /^refused: .*not\\x1b\[2Jthere\.txt: /)
    })

    it('finds the case in a folder above', async () => {
      const below = join(folder, 'notes', 'today')
      mkdirSync(below, { recursive: true })
      const { status, out } = await ascribe(['sources', '--json'], { cwd: below })
      assert.equal(status, 0)
      assert.equal(JSON.parse(out).length, 17)
    })
  })

  for (const name of LISTS) {
    describe(name, () => {
      it('prints rows of its schema as JSON', async () => {
        const { status, out } = await inCase(name, '--json')
        assert.equal(status, 0)
        assert.ok(z.array(schemas[name]).parse(JSON.parse(out)).length > 0, `${name} is empty`)
      })

      it('is readable at 80 columns without colour, with nothing that a terminal obeys', async () => {
        for (const argv of [[name], [name, '--why']]) {
          const { status, out } = await inCase(...argv)
          assert.equal(status, 0)
          assertNarrow(out)
        }
      })
    })
  }

  it('filters, and says so when nothing passes', async () => {
    const all = JSON.parse((await inCase('claims', '--json')).out)
    const denied = JSON.parse((await inCase('claims', '--certainty', 'denied', '--json')).out)
    assert.ok(denied.length > 0 && denied.length < all.length)
    for (const row of denied) assert.equal(row.certainty, 'denied')
    const none = await inCase('claims', '--speaker', 'nobody by this name')
    assert.deepEqual([none.status, none.out], [0, ''])
    assert.match(none.err, /None of \d+ rows/)
  })

  it('shows every kind of thing that a list names', async () => {
    const claim = JSON.parse((await inCase('claims', '--json')).out)[0]
    const actor = JSON.parse((await inCase('actors', '--json')).out)[0]
    const incident = JSON.parse((await inCase('incidents', '--json')).out)[0]
    for (const id of [claim.id, claim.report, actor.id, incident.id]) {
      const shown = await inCase('show', id)
      assert.equal(shown.status, 0, `${id}: ${shown.err}`)
      assertNarrow(shown.out)
      const { kind } = JSON.parse((await inCase('show', id, '--json')).out)
      assert.equal(typeof kind, 'string')
    }
    const whole = await inCase('show', claim.id)
    assert.match(whole.out, /»/)
  })

  it('puts the answer of the accused, or word that there is none, beside every accusation', async () => {
    const { out } = await inCase('responsibility')
    const blocks = out
      .split('\n\n')
      .map((block) => block.replaceAll(/\s+/g, ' '))
      .filter((block) => /that .* (carried it out|ordered it)/.test(block))
    assert.ok(blocks.length > 0)
    for (const block of blocks) {
      if (!/DENIED|, of itself|somebody unnamed/.test(block)) assert.match(block, /answer of /)
    }
  })

  it('never shows as asserted what is asked, conditional or one of several', async () => {
    const rows = z.array(ResponsibilityRow).parse(JSON.parse((await inCase('responsibility', '--json')).out))
    const hedged = rows.filter(({ force }) => force !== 'asserted' && force !== 'demanded')
    assert.ok(hedged.length > 0)
    for (const { id, force } of hedged) {
      const { out } = await inCase('responsibility', '--force', force)
      assert.ok(out.includes(id))
      assert.doesNotMatch(out, /; asserted/)
      assert.match(out.replaceAll(/\s+/g, ' '), /not asserted/)
    }
  })

  it('writes the report, and the tables', async () => {
    const page = join(home, 'report.html')
    assert.equal((await inCase('report', '-o', page)).status, 0)
    assert.match(readFileSync(page, 'utf8'), /^<!doctype html>/i)
    assert.equal((await inCase('export', '--as', 'csv', '-o', join(home, 'tables'))).status, 0)
    assert.ok(readdirSync(join(home, 'tables')).some((name) => name.endsWith('.csv')))
    assert.equal((await inCase('export', '--as', 'xlsx', '-o', join(home, 'case.xlsx'))).status, 0)
    assert.equal(readFileSync(join(home, 'case.xlsx')).subarray(0, 2).toString(), 'PK')
    const piped = await inCase('report', '-o', '-')
    assert.match(piped.out, /^<!doctype html>/i)
  })

  it('finds words', async () => {
    const { status, out } = await inCase('search', 'tugboat', '--json')
    assert.equal(status, 0)
    assert.equal(JSON.parse(out).length, 1)
    assert.equal((await inCase('search', '"', 'AND', '(')).status, 0)
  })

  it('is well, and notices a damaged copy', async () => {
    const well = await inCase('doctor')
    assert.equal(well.status, 0, well.out)
    const copies = readdirSync(join(folder, 'archive'), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    )
    const copy = copies[0]
    assert.ok(copy)
    const path = join(copy.parentPath, copy.name)
    const bytes = readFileSync(path)
    rmSync(path)
    writeFileSync(path, 'something else')
    const ill = await inCase('doctor')
    assert.equal(ill.status, 1)
    assert.match(ill.out, /WRONG/)
    rmSync(path)
    writeFileSync(path, bytes)
  })

  it('tries out files of any kind in a fresh folder', async () => {
    const { status, out } = await ascribe(['try', join(home, 'hostile.txt'), join(home, 'missing.txt')], {
      env: { TMPDIR: home },
    })
    assert.equal(status, 1)
    assertNarrow(out.replaceAll(home, ''))
    assert.match(out, /2 in = 1 stored \+ 0 already there \+ 1 refused/)
    assert.match(readFileSync(/The report: (.*)/.exec(out)?.[1] ?? '', 'utf8'), /^<!doctype html>/i)
  })
})

/** Within 80 columns, and free of everything that a terminal obeys. */
function assertNarrow(out: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  for (const line of out.split('\n')) assert.ok(widthOf(line) <= 80, `${widthOf(line)} columns: ${line}`)
}
