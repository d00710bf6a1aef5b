import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readNames } from '../../../src/read/names/read-names.ts'
import { pageOf } from '../../../src/read/page/build.ts'

/** The name of whom the last of the words stands for. */
function meant(text: string, words: string, publisher?: string): string | null {
  const book = readNames(pageOf({ id: 'x', text, ...(publisher ? { publisher } : {}) }))
  const start = text.lastIndexOf(words)
  const id = book.find({ start, end: start + words.length })
  return id === null ? null : book.get(id).name
}

describe('readNames(page), for those who speak', () => {
  it('gives he to whoever leads the sentence, not to those in his aside', () => {
    const text = 'Orlan Veck, who lost a brother, said the lamps were out. “We saw nothing,” he said.'
    assert.equal(meant(text, 'he'), 'Orlan Veck')
  })
  it('does not take the speaker of a quotation for the he in it', () => {
    const text = 'Dana Orro was shot on Monday. “He knew it,” Orlan Veck said of Tomas Brill.'
    assert.notEqual(meant(text, 'He'), 'Orlan Veck')
  })
  it('does not take the subject of a verb for its object', () => {
    const text = 'Tomas Brill spoke first. Orlan Veck contradicted him.'
    assert.equal(meant(text, 'him'), 'Tomas Brill')
  })
  it('joins what a name is said to have been', () => {
    const text = 'A third view is held by Mara Quill, who was the deputy governor. It was late.'
    assert.equal(meant(text, 'the deputy governor'), 'Mara Quill')
  })
  it('knows a describer by the ending of the word', () => {
    const text = 'Laura Tesh, a document examiner, said the stamp was right.'
    const book = readNames(pageOf({ id: 'x', text }))
    assert.equal(book.all().find((e) => e.name === 'Laura Tesh')?.type, 'person')
  })
  it('gives the we of a statement to the body in its heading', () => {
    const text = 'Statement of the Lantern Front on the bridge\n\nThe bridge fell at night. We did not touch it.'
    assert.equal(meant(text, 'We'), 'Lantern Front')
  })
  it('gives the we of a report to its publisher, and to nobody where that is not named', () => {
    const text = 'The Salt Institute counted nine dead. We spoke to two doctors.'
    assert.equal(meant(text, 'We', 'Salt Institute'), 'Salt Institute')
    assert.equal(meant(text, 'We', 'Morning Lamp'), null)
  })
  it('gives the I of a turn to the one whose label opens it', () => {
    const text = 'Orlan Veck is in the studio.\n\nVECK: Good evening. I came by train.'
    assert.equal(meant(text, 'I'), 'Orlan Veck')
  })
  it('takes a band, and the office that speaks for it, for the body itself', () => {
    const text = 'The Kokran Front denied it. The Kokran Front’s press office called it a lie.'
    assert.equal(meant(text, 'The Kokran Front’s press office'), 'Kokran Front')
  })
  it('takes an office in capitals for its holder', () => {
    const text = 'The Chair, President Orlan Veck, spoke in Hook Bay. The Chair urges calm.'
    assert.equal(meant(text, 'The Chair'), 'Orlan Veck')
  })
  it('does not let the one whose turn it is be his own he', () => {
    const text = 'Orlan Veck met Tomas Brill.\n\nVECK: He was late.'
    assert.equal(meant(text, 'He'), 'Tomas Brill')
  })
  it('ends the name of a body where the name of a person begins', () => {
    const text = 'The Salt People’s Movement of Mr Orlan Veck won. It had waited.'
    const names = readNames(pageOf({ id: 'x', text }))
      .all()
      .map((e) => e.name)
    assert.ok(names.includes('Salt People’s Movement') && names.includes('Orlan Veck'), names.join(' | '))
  })
})
