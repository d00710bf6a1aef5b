/** Rows that a network holds for certain and asserted, whatever it was taught: the words around them may only soften them. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { modelFiles } from '../../../src/read/model/files.ts'
import { type Sight, View } from '../../../src/read/model/sight.ts'
import { wordsOf } from '../../../src/read/model/words.ts'
import { sceneOf } from '../../../src/read/responsibility/scene.ts'
import { seenRows } from '../../../src/read/responsibility/seen-rows.ts'
import { marked } from './marked.ts'

const { table } = modelFiles()
const SURE = 20

/** What a network would give that marks a word and the next as naming a perpetrator, certain and asserted, and nothing else. */
function sightOf(text: string, word: string): Sight {
  const words = wordsOf(text)
  const tags = new Float32Array(words.length * table.tagWidth)
  const set = (at: number, head: string, k: number, logit: number) => {
    tags[at * table.tagWidth + (table.tags[head]?.[0] ?? Number.NaN) + k] = logit
  }
  const isMarked = (at: number) => words[at] !== undefined && text.slice(words[at].start, words[at].end) === word
  words.forEach((_, at) => {
    for (const head of Object.keys(table.tags)) set(at, head, 0, SURE)
    if (!isMarked(at) && !isMarked(at - 1)) return
    set(at, 'row', 0, 0)
    set(at, 'row', isMarked(at) ? 1 : 2, SURE)
    const { certainty, force, partsPlayed } = table.labels
    assert.deepEqual([certainty[0], force[0], partsPlayed[0]], ['certain', 'asserted', 'perpetrator'])
  })
  const window = { first: 0, end: words.length, from: 0, to: words.length }
  const links = new Float32Array(words.length * table.linkWidth)
  return { words, views: [new View(window, table, tags, links)], table, unseen: null }
}

function rowAt(line: string, word: string) {
  const { page, book, claims, incidents } = marked(line)
  const [row, ...more] = seenRows(sceneOf(page, book, claims, incidents), sightOf(page.text, word))
  assert.ok(row && more.length === 0)
  return row
}

describe('seenRows(scene, sight)', () => {
  it('leaves a plain statement as firm as the network holds it', () => {
    const { certainty, force } = rowAt('The guild attacked the mill during the *raid* on Friday.', 'attacked')
    assert.deepEqual([certainty, force], ['certain', 'asserted'])
  })

  it('makes what is asked a question', () => {
    assert.equal(rowAt('Who knows whether the guild attacked the mill in the *raid*?', 'attacked').force, 'question')
  })

  it('makes what hangs on a condition conditional, with its words', () => {
    const row = rowAt('If the guild attacked the mill in the *raid*, the harbour will close.', 'attacked')
    assert.equal(row.force, 'conditional')
    assert.ok(row.condition)
  })

  for (const [certainty, line] of [
    ['denied', 'The guild never attacked the mill in the *raid* on Friday.'],
    ['possible', 'The guild may have attacked the mill in the *raid* on Friday.'],
    ['probable', 'The guild probably attacked the mill in the *raid* on Friday.'],
  ] as const) {
    it(`never makes what is ${certainty} firmer: ${line.replaceAll('*', '')}`, () => {
      assert.equal(rowAt(line, 'attacked').certainty, certainty)
    })
  }
})
