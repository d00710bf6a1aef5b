import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readNames } from '../../../src/read/names/read-names.ts'
import { pageOf } from '../../../src/read/page/build.ts'
import { readRelations } from '../../../src/read/relations/read-relations.ts'

const TEXT =
  'The Salt People’s Front (SPF) said on Monday that its fighters had shelled Hook Bay. Dr. Rana Velm, an analyst at the Lamp Institute, doubts it. ' +
  '“I would wait,” she said. Velm studied in Port Saray. The group did not comment. General Bahram Sepand, commander of the Night Guard, was in Norway.'

describe('readNames(page)', () => {
  const page = pageOf({ id: 'x', text: TEXT })
  const book = readNames(page)
  const spanOf = (words: string, nth = 0) => {
    let start = TEXT.indexOf(words)
    for (let i = 0; i < nth; i++) start = TEXT.indexOf(words, start + 1)
    return { start, end: start + words.length }
  }
  const nameOf = (words: string, nth = 0) => {
    const id = book.find(spanOf(words, nth))
    return id === null ? null : book.get(id).name
  }
  for (const [words, name, type] of [
    ['SPF', 'Salt People’s Front', 'organisation'],
    ['The group', 'Salt People’s Front', 'organisation'],
    ['its', 'Salt People’s Front', 'organisation'],
    ['an analyst at the Lamp Institute', 'Rana Velm', 'person'],
    ['Hook Bay', 'Hook Bay', 'location'],
    ['Port Saray', 'Port Saray', 'location'],
    ['Bahram Sepand', 'Bahram Sepand', 'person'],
    ['Norway', 'Norway', 'location'],
    ['Monday', 'Monday', 'temporal'],
  ] as const) {
    it(`takes "${words}" for ${name}`, () => {
      assert.equal(nameOf(words), name)
      const id = book.find(spanOf(words))
      assert.ok(id)
      assert.equal(book.get(id).type, type)
    })
  }
  it('joins a surname to its full name', () => assert.equal(nameOf('Velm', 1), 'Rana Velm'))
  it('gives she and a quoted I to the speaker', () => {
    const { start } = spanOf('I would')
    const speaker = book.find(spanOf('Rana Velm'))
    assert.ok(speaker)
    assert.equal(book.find({ start, end: start + 1 }), speaker)
    const she = spanOf('she said')
    assert.equal(book.find({ start: she.start, end: she.start + 3 }), speaker)
  })
  it('knows whom an analyst works for', () => {
    const id = book.find(spanOf('Rana Velm'))
    assert.ok(id)
    const body = book.affiliationOf(id)
    assert.ok(body)
    assert.equal(book.get(body).name, 'Lamp Institute')
  })
  it('leaves title, article and possessive out of names', () => {
    const names = book.all().map((e) => e.name)
    assert.deepEqual(
      names.filter((name) => /^(?:The|Dr|General)\b|[’']s$/.test(name)),
      [],
    )
  })
  it('keeps every mention inside the text', () => {
    for (const entity of book.finish(new Set()))
      for (const m of entity.mentions) assert.ok(m.start < m.end && m.end <= TEXT.length)
  })
  it('reads an apposition as alias and an office as relation', () => {
    const types = readRelations(page, book).map((r) => r.type)
    assert.ok(types.includes('alias-of'))
    assert.ok(types.includes('commands'))
  })
})
