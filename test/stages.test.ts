import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

/** The way of the data: a stage imports the model and what stands before it, never what comes after. */
const WAY = ['model', 'ingest', 'read', 'resolve', 'record', 'weigh', 'publish', 'cli'] as const
const src = fileURLToPath(new URL('../src/', import.meta.url))

/** Relative imports of a module, type imports and dynamic ones included, as files below src/. */
function importsOf(file: string): string[] {
  const code = readFileSync(path.join(src, file), 'utf8')
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    path.relative(src, path.resolve(src, path.dirname(file), match[1] as string)),
  )
}

const files = globSync('**/*.ts', { cwd: src })

describe('the stages of src/', () => {
  it('are all on the way of the data', () => {
    const folders = new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0] as string))
    for (const folder of folders) assert.ok((WAY as readonly string[]).includes(folder), `src/${folder} is no stage`)
  })
  for (const [place, stage] of WAY.entries()) {
    const own = files.filter((file) => file.startsWith(`${stage}/`))
    it(`${stage} (${own.length} files) imports no later stage`, () => {
      assert.ok(own.length > 0)
      for (const file of own) {
        for (const target of importsOf(file)) {
          const at = WAY.indexOf(target.split('/')[0] as (typeof WAY)[number])
          assert.ok(at <= place, `src/${file} imports ${target}`)
        }
      }
    })
  }
  it('are told apart by this very check', () => {
    assert.deepEqual(importsOf('read/read.ts').includes('model/reading.ts'), true)
  })
})
