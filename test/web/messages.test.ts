import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

const web = fileURLToPath(new URL('../../src/web/', import.meta.url))

/** Words that stand in a page's own markup instead of the catalogue. */
function wordsIn(code: string): string[] {
  const markup = code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const between = [
    ...markup.matchAll(/<[a-z][a-z0-9]*(?:\s(?:[^<>{}]|\{[^{}]*\})*)?>\s*([^<>{}]*?[A-Za-z]{2,}[^<>{}]*?)\s*<\//g),
  ]
  const attributes = [...markup.matchAll(/(?:title|placeholder|aria-label|label)="([^"]*[A-Za-z]{2,}[^"]*)"/g)]
  return [...between, ...attributes].map((match) => match[1] as string)
}

describe('the catalogue of messages', () => {
  for (const file of globSync('**/*.tsx', { cwd: web })) {
    it(`holds what ${file} says`, () => {
      const words = wordsIn(readFileSync(web + file, 'utf8')).filter((one) => !['Ascribe', 'SHA-256'].includes(one))
      assert.deepEqual(words, [])
    })
  }
  it('would be missed by words in markup', () => {
    assert.deepEqual(wordsIn('<p className="x">Not found</p><b title="Go on">{t.x}</b>'), ['Not found', 'Go on'])
  })
})
