import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { mkdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import fc from 'fast-check'
import type { Ingested, IngestOptions } from '../../src/ingest/ingest.ts'
import { REFUSAL_CODES } from '../../src/ingest/refusal.ts'
import { Report } from '../../src/model/report.ts'
import { effects, emptyFolder, fill, gather, refusalOf, story, streamOf } from './gather.ts'

const folder = await emptyFolder({ after })
let folders = 0

/** A fresh folder with these files. */
async function filled(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const fresh = join(folder, String(folders++))
  await mkdir(fresh)
  return await fill(fresh, files)
}

/** One line an item: its name in the folder, and `report` or the code of its refusal. */
function outcomes(items: readonly Ingested[], root: string): string[] {
  return items.map((item) =>
    item.kind === 'report'
      ? `${item.report.address.slice(root.length + 1)} report`
      : `${item.address.slice(root.length + 1)} ${item.code}`,
  )
}

const PNG = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c626001000000ffff03000006000557bfabd40000000049454e44ae426082',
  'hex',
)
const ZIP = Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), Buffer.alloc(300, 0x81)])

describe('ingest(paths, effects, options): any bytes whatever', () => {
  const pieces = fc.constantFrom(
    ...['<html', '<body>', '<p>', '</p>', '<![CDATA[', '<!--', '<template>', '<table><td>', '<title>', '<svg>', '<h1>'],
    ...[
      '&#0;',
      '&#xd800;',
      '<script>',
      '<frameset>',
      '<meta name=author content=x>',
      '<li>',
      '```',
      '---\n',
      '> ',
      '[',
    ],
    ...['{"text":', '"a"', '}', '\n', '\r', '\0', '\u00ad', 'By Ana Ruk\n', '7 May 2031\n', story()],
  )
  const contents = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => new Uint8Array(Buffer.from(text))),
    fc.array(pieces, { maxLength: 30 }).map((some) => new Uint8Array(Buffer.from(some.join('')))),
    fc.array(pieces, { maxLength: 30 }).map((some) => new Uint8Array(Buffer.from(some.join(''), 'utf16le'))),
    fc
      .tuple(fc.uint8Array({ maxLength: 60 }), fc.constantFrom('%PDF-', '\x89PNG\r\n\x1a\n', 'PK\x03\x04', '{\\rtf'))
      .map(([bytes, start]) => new Uint8Array(Buffer.concat([Buffer.from(start, 'latin1'), bytes]))),
  )
  const endings = fc.constantFrom('txt', 'html', 'md', 'pdf', 'xyz', 'HTM')

  it('come out as one item a file, in the order of names, and the neighbours are kept', async () => {
    const law = fc.asyncProperty(
      fc.array(fc.tuple(contents, endings), { minLength: 1, maxLength: 4 }),
      async (some) => {
        const files: Record<string, string | Uint8Array> = { 'a.txt': story(1), 'z.txt': story(2) }
        for (const [i, [bytes, ending]] of some.entries()) files[`m${i}.${ending}`] = bytes
        // Without a name's ending, what begins like JSONL is many units.
        const root = await filled(files)
        const items = await gather([root])
        const names = items.map((item) => (item.kind === 'report' ? item.report.address : item.address))
        const whole = names.map((name) => name.replace(/#\d+$/, ''))
        assert.deepEqual(
          [...new Set(whole)],
          Object.keys(files)
            .sort()
            .map((name) => join(root, name)),
        )
        assert.equal(new Set(names).size, names.length)
        const sniffedAsLines = names.filter((name) => name.includes('#'))
        assert.ok(sniffedAsLines.every((name) => name.includes('.xyz#') || name.includes('.pdf#')))
        for (const item of items) checkItem(item)
        assert.equal(items[0]?.kind === 'report' && items[0].report.text, story(1))
        assert.equal(items.at(-1)?.kind, 'report')
      },
    )
    await fc.assert(law, { numRuns: 150 })
  })

  it('come out as one item a line of JSONL', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }).map((words) => JSON.stringify({ text: words })),
      fc.json({ maxDepth: 2 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.array(pieces, { maxLength: 12 }).map((some) => JSON.stringify({ html: some.join('') })),
    )
    const lines = fc.array(
      line.map((words) => words.replace(/[\n\r]/g, ' ')),
      { maxLength: 6 },
    )
    const law = fc.asyncProperty(lines, async (middle) => {
      const given = [JSON.stringify({ text: story(1) }), ...middle, JSON.stringify({ text: story(2) })]
      const root = await filled({ 'all.jsonl': given.join('\n') })
      const items = await gather([root])
      const names = items.map((item) => (item.kind === 'report' ? item.report.address : item.address))
      assert.deepEqual(
        names,
        given.map((_, i) => join(root, `all.jsonl#${i + 1}`)),
      )
      for (const item of items) checkItem(item)
      assert.equal(items[0]?.kind, 'report')
      assert.equal(items.at(-1)?.kind, 'report')
    })
    await fc.assert(law, { numRuns: 150 })
  })

  function checkItem(item: Ingested): void {
    if (item.kind === 'refused') {
      assert.ok(REFUSAL_CODES.includes(item.code))
      assert.ok(item.reason.length > 10, item.reason)
      return
    }
    const { text, blocks, metadata } = Report.parse(item.report)
    assert.ok(text.isWellFormed() && !text.includes('\0') && !text.includes('\r') && /\S/.test(text))
    for (const { start, end } of blocks) {
      assert.ok(start < end && end <= text.length)
      assert.equal(text.slice(start, end).trim(), text.slice(start, end))
    }
    for (const found of Object.values(metadata)) assert.ok(found.value !== '' && found.from !== '')
  }
})

describe('ingest(paths, effects, options): what is not taken in', () => {
  const refused: readonly (readonly [what: string, bytes: Uint8Array, code: string, says: RegExp])[] = [
    ['an empty file', Buffer.alloc(0), 'empty', /no bytes.*save it again/],
    ['blanks', Buffer.from(' \n\t\n'), 'empty', /check that it was saved whole/],
    ['a page without words', Buffer.from('<html><body><script>run()</script></body></html>'), 'empty', /no words/],
    ['an image', PNG, 'binary', /image\/png.*\.txt/],
    ['bytes of no known kind', Buffer.alloc(2_000, 1), 'binary', /no text.*\.txt or \.html/],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'not-read-yet', /pdf.*save its text/],
    ['a ZIP', ZIP, 'not-read-yet', /zip.*unpack it/],
    ['rich text', Buffer.from('{\\rtf1\\ansi words}'), 'not-read-yet', /rtf.*save its text/],
  ]
  for (const [what, bytes, code, says] of refused) {
    it(`refuses ${what} as ${code}, with what to do`, async () => {
      const refusal = await refusalOf(bytes)
      assert.equal(refusal.code, code)
      assert.match(refusal.reason, says)
    })
  }

  it('refuses a DOCX by its contents, whatever its name', async () => {
    const entry = '[Content_Types].xml'
    const xml = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
    const docx = storedZip(entry, `<Types><Override ContentType="${xml}"/></Types>`)
    const root = await filled({ 'minutes.txt': docx, 'other.txt': story() })
    const items = await gather([root])
    assert.deepEqual(outcomes(items, root), ['minutes.txt not-read-yet', 'other.txt report'])
    assert.match(items[0]?.kind === 'refused' ? items[0].reason : '', /docx.*save its text/)
  })

  it('refuses a path that is not there, and goes on', async () => {
    const root = await filled({ 'a.txt': story() })
    const items = await gather([join(root, 'gone.txt'), join(root, 'a.txt', 'b'), 'a\0b', join(root, 'a.txt')])
    assert.deepEqual(
      items.map((item) => (item.kind === 'refused' ? item.code : item.kind)),
      ['not-found', 'not-found', 'not-found', 'report'],
    )
  })

  it('says what to do where a path leads to nothing', async () => {
    const root = await filled({
      '.hidden': story(),
      'case.sqlite': 'x',
      'case.sqlite-wal': 'x',
      'archive/ab/abcd': story(),
    })
    await symlink(join(root, 'gone'), join(root, '..', 'dangling-link'))
    const reasons: readonly (readonly [path: string, reason: RegExp])[] = [
      [root, /no file in this folder to read/],
      ['https://example.org/story', /addresses are not fetched: save the page/],
      [join(root, '..', 'dangling-link'), /a link to .*gone, which is not there/],
      [join(root, 'gone'), /check its spelling/],
    ]
    for (const [path, reason] of reasons) {
      const [item, ...others] = await gather([path])
      assert.equal(others.length, 0)
      assert.ok(item?.kind === 'refused' && reason.test(item.reason), `${path}: ${JSON.stringify(item)}`)
    }
    await rm(join(root, '..', 'dangling-link'))
    const [piped] = await gather(['-'], {}, { stdin: streamOf(new Uint8Array()) })
    assert.ok(piped?.kind === 'refused' && /no bytes: pipe a report in/.test(piped.reason))
  })

  it('takes in what lies beside a case, and nothing of the case itself', async () => {
    const root = await filled({
      'a.txt': story(),
      'case.sqlite': 'x',
      'case.sqlite-shm': 'x',
      'archive/ab/abcd': story(2),
    })
    assert.deepEqual(outcomes(await gather([root]), root), ['a.txt report'])
    const other = await filled({ 'a.txt': story(), 'archive/b.txt': story(2) })
    assert.deepEqual(outcomes(await gather([other]), other), ['a.txt report', 'archive/b.txt report'])
  })

  it('follows a link inside its folder, and none that leads out or round', async () => {
    const outside = await filled({ 'secret.txt': story(9) })
    const root = await filled({ 'a.txt': story(1) })
    await symlink(join(root, 'a.txt'), join(root, 'b-inside'))
    await symlink(join(outside, 'secret.txt'), join(root, 'c-outside'))
    await symlink(outside, join(root, 'd-folder'))
    await symlink(join(root, 'e-round'), join(root, 'e-round'))
    await symlink(join(root, 'nothing'), join(root, 'f-dangling'))
    const items = await gather([root])
    assert.deepEqual(outcomes(items, root), [
      'a.txt report',
      'b-inside report',
      'c-outside link-leads-out',
      'd-folder link-leads-out',
      'e-round unreadable',
      'f-dangling not-found',
    ])
    assert.ok(!JSON.stringify(items).includes('9 crates'))
  })

  it('refuses what is larger than allowed, by its size and by its bytes', async () => {
    const root = await filled({ 'a.txt': story(), 'b.txt': story().repeat(8_000) })
    const limits: IngestOptions = { maxFileBytes: 2 ** 20 }
    assert.deepEqual(outcomes(await gather([root], limits), root), ['a.txt report', 'b.txt too-large'])
    const stdin = streamOf(Buffer.from(story().repeat(20_000)))
    const [item] = await gather(['-'], limits, { stdin })
    assert.equal(item?.kind === 'refused' && item.code, 'too-large')
  })

  it('refuses - where there is no standard input', async () => {
    const [item] = await gather(['-'])
    assert.equal(item?.kind === 'refused' && item.code, 'not-a-file')
  })

  it('refuses standard input that breaks off', async () => {
    async function* broken() {
      yield Buffer.from('some words')
      throw Object.assign(new Error('read EIO'), { code: 'EIO', syscall: 'read' })
    }
    const [item] = await gather(['-'], {}, { stdin: broken() })
    assert.equal(item?.kind === 'refused' && item.code, 'unreadable')
  })

  it('closes the files that it refuses', { skip: process.platform !== 'linux' }, async () => {
    const files: Record<string, Uint8Array> = {}
    for (let i = 0; i < 60; i++) files[`${i}.png`] = Buffer.concat([PNG, Buffer.alloc(200_000, 1)])
    const root = await filled(files)
    const before = readdirSync('/proc/self/fd').length
    assert.equal((await gather([root])).length, 60)
    await new Promise((settle) => setTimeout(settle, 50))
    assert.ok(readdirSync('/proc/self/fd').length < before + 10)
  })
})

describe('ingest(paths, effects, options): what is taken in', () => {
  it('keeps the bytes as they were, and says who took them in and when', async () => {
    const bytes = Buffer.from('\ufeffFirst line\r\nsecond\u00ad line')
    const root = await filled({ 'a.txt': bytes })
    const [item] = await gather([root])
    assert.ok(item?.kind === 'report')
    assert.deepEqual(Buffer.from(item.bytes), bytes)
    const { sha256, id, collected, collector, address, text } = item.report
    assert.deepEqual(
      { collected, collector, address },
      { collected: '2031-05-07T08:10:00.000Z', collector: effects.collector, address: join(root, 'a.txt') },
    )
    assert.ok(sha256.startsWith(id))
    assert.equal(text, 'First line\nsecond line')
  })

  it('walks folders in the order of names, however they were made', async () => {
    const names = ['b/2.txt', 'b/10.txt', 'a.txt', 'c.txt', 'B.txt']
    const forth = await filled(Object.fromEntries(names.map((name, i) => [name, story(i)])))
    const back = await filled(Object.fromEntries(names.toReversed().map((name, i) => [name, story(i)])))
    const order = ['B.txt', 'a.txt', 'b/10.txt', 'b/2.txt', 'c.txt'].map((name) => `${name} report`)
    assert.deepEqual(outcomes(await gather([forth]), forth), order)
    assert.deepEqual(outcomes(await gather([back]), back), order)
  })

  it('tells of the hidden files that it leaves out', async () => {
    const root = await filled({ 'a.txt': story(), '.hidden': story(), 'b/.x': story(), 'b/.y': story() })
    const told: [string, number][] = []
    const items = await gather([root], { onSkipped: (where, count) => told.push([where, count]) })
    assert.equal(items.length, 1)
    assert.deepEqual(told, [
      [join(root, 'b'), 2],
      [root, 1],
    ])
  })
})

/** A ZIP archive of one entry that is not compressed; enough of one to be known by its entry. */
function storedZip(name: string, contents: string): Uint8Array {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt32LE(contents.length, 18)
  header.writeUInt32LE(contents.length, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(name), Buffer.from(contents), Buffer.alloc(200, 0x81)])
}
