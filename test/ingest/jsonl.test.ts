import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import type { IngestOptions } from '../../src/ingest/ingest.ts'
import type { Report } from '../../src/model/report.ts'
import { blocksOf, emptyFolder, fill, gather, refusalOf, reportOf, story, streamOf } from './gather.ts'

const folder = await emptyFolder({ after })

/** What becomes of each line: the line's number with `report` or the code of its refusal. */
async function linesOf(contents: string | Uint8Array, options: IngestOptions = {}): Promise<string[]> {
  await fill(folder, { 'all.jsonl': contents })
  const items = await gather([join(folder, 'all.jsonl')], options)
  return items.map((item) => {
    const address = item.kind === 'report' ? item.report.address : item.address
    return `${address.slice(folder.length + 'all.jsonl'.length + 1)} ${item.kind === 'report' ? 'report' : item.code}`
  })
}

const LINE = JSON.stringify({ text: story() })

describe('a file of JSONL', () => {
  const table: readonly (readonly [what: string, contents: string, items: readonly string[]])[] = [
    ['good lines', `${LINE}\n${LINE}\n`, ['#1 report', '#2 report']],
    ['a last line without its end', `${LINE}\n${LINE}`, ['#1 report', '#2 report']],
    ['CRLF', `${LINE}\r\n${LINE}\r\n`, ['#1 report', '#2 report']],
    ['a bad line between good ones', `${LINE}\n{"text": \n${LINE}\n`, ['#1 report', '#2 bad-json', '#3 report']],
    ['a line without words', `{"title":"x"}\n${LINE}`, ['#1 bad-record', '#2 report']],
    ['words that are no string', `{"text":7}\n[]\nnull\n"x"\n`, [1, 2, 3, 4].map((n) => `#${n} bad-record`)],
    ['words that are blank', `{"text":" "}\n${LINE}`, ['#1 empty', '#2 report']],
    [
      'a blank line in the middle',
      `${LINE}\n\n \t\n${LINE}`,
      ['#1 report', '#2 bad-record', '#3 bad-record', '#4 report'],
    ],
    ['blank lines at the end', `${LINE}\n\n\r\n  \n`, ['#1 report']],
    ['blank lines only', '\n \n\n', [' empty']],
  ]
  for (const [what, contents, items] of table) {
    it(`with ${what}`, async () => assert.deepEqual(await linesOf(contents), items))
    it(`with ${what}, in UTF-16`, async () => {
      const bytes = Buffer.from(`\ufeff${contents}`, 'utf16le')
      assert.deepEqual(await linesOf(bytes), items)
      assert.deepEqual(await linesOf(Buffer.from(bytes).swap16()), items)
    })
  }

  it('refuses a line that is too long, and only that', async () => {
    const long = JSON.stringify({ text: story().repeat(20) })
    assert.deepEqual(await linesOf(`${LINE}\n${long}\n${LINE}`, { maxLineBytes: 1_000 }), [
      '#1 report',
      '#2 too-large',
      '#3 report',
    ])
  })

  it('is read in UTF-16 without a mark, wherever the chunks are cut', async () => {
    // U+0A00 and U+000A share their bytes: only the place tells them apart.
    const lines = [story(1), `${story(2)} \u0a05\u0a0a\u000b`, story(3)].map((text) => JSON.stringify({ text }))
    const bytes = Buffer.from(lines.join('\n'), 'utf16le')
    for (const size of [1, 7, 1_000]) {
      const items = await gather(['-'], {}, { stdin: streamOf(bytes, size) })
      const texts = items.map((item) => (item.kind === 'report' ? item.report.text : item.code))
      assert.deepEqual(texts, [story(1), `${story(2)} \u0a05\u0a0a\n`, story(3)])
      assert.ok(items.every((item) => item.kind === 'report' && item.report.derivation.encoding === 'utf-16le'))
    }
  })

  it('keeps what a line says of itself, each with its field', async () => {
    const line = { id: 17, title: 'Barge aground', author: 'Ana Ruk', date: '7 May 2031', source: 'Velm Lantern' }
    const report = await reportOf(
      JSON.stringify({ ...line, lang: 'en', url: 'https://lantern.example/7', text: story() }),
    )
    const metadata: Report['metadata'] = {
      headline: { value: 'Barge aground', from: 'jsonl title' },
      byline: { value: 'Ana Ruk', from: 'jsonl author' },
      publisher: { value: 'Velm Lantern', from: 'jsonl source' },
      published: { value: '2031-05-07', from: 'jsonl date' },
      language: { value: 'en', from: 'jsonl lang' },
      url: { value: 'https://lantern.example/7', from: 'jsonl url' },
      sourceId: { value: '17', from: 'jsonl id' },
    }
    assert.deepEqual(report.metadata, metadata)
    assert.equal(report.text, story())
  })

  it('notes what a line says in a way that cannot be used', async () => {
    const report = await reportOf(JSON.stringify({ text: story(), title: ['x'], published: 'soon' }))
    assert.deepEqual(report.derivation.notes, [
      '"title" is no string and was left out',
      '"published" is no date and was left out: soon',
    ])
    assert.deepEqual(report.metadata, {})
  })

  it('reads a line of HTML as a page', async () => {
    const html = `<h1>Barge aground</h1><p>${story()}</p><p>${story(2)}</p>`
    const report = await reportOf(JSON.stringify({ html, publisher: 'Velm Lantern' }))
    assert.deepEqual(blocksOf(report), ['headline: Barge aground'])
    assert.equal(report.metadata.publisher?.from, 'jsonl publisher')
  })

  it('says what is wrong with a bad line', async () => {
    assert.match((await refusalOf('{"text": nothing}')).reason, /no JSON \(.*\): mend or remove it/)
    assert.match((await refusalOf('{"title": "x"}')).reason, /"text" or "html", a string/)
  })
})
