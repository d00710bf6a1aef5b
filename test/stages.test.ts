import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'

/**
 * The way of the data: a stage imports the model and what stands before it, never what comes after. The server is started by
 * the command line; the web app runs in a browser and is imported by nobody.
 */
const WAY = ['model', 'ingest', 'read', 'resolve', 'record', 'weigh', 'publish', 'serve', 'cli', 'web'] as const
const src = fileURLToPath(new URL('../src/', import.meta.url))

/** Relative imports of a module, type imports and dynamic ones included, as files below src/. */
function importsOf(file: string): string[] {
  const code = readFileSync(path.join(src, file), 'utf8')
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    path.relative(src, path.resolve(src, path.dirname(file), match[1] as string)),
  )
}

const files = globSync('**/*.{ts,tsx}', { cwd: src })

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
  it('web takes nothing from the command line, and of the server its types alone', () => {
    for (const file of files.filter((one) => one.startsWith('web/'))) {
      assert.ok(!importsOf(file).some((target) => target.startsWith('cli/')), `src/${file} imports src/cli`)
      const code = readFileSync(path.join(src, file), 'utf8')
      const values = [...code.matchAll(/^(?:import|export) (?!type)[^\n]*'[^']*\/serve\/[^']*'/gm)]
      assert.deepEqual(values, [], `src/${file} takes more than types from src/serve`)
    }
  })
  it('are told apart by this very check', () => {
    assert.deepEqual(importsOf('read/read.ts').includes('model/reading.ts'), true)
  })
})
