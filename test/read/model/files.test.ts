import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { ModelError } from '../../../src/errors.ts'
import { MODEL_FOLDER, modelFiles } from '../../../src/read/model/files.ts'
import { copyModel, freshFolder, MODEL_FILES, type ModelFile } from './copy.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const flipByte = (file: string): void => {
  const bytes = readFileSync(file)
  const at = bytes.length >> 1
  bytes[at] = (bytes[at] as number) ^ 1
  writeFileSync(file, bytes)
}
/** Writes the table with something changed. */
const retable = (file: string, change: (table: Record<string, never>) => void): void => {
  const table = JSON.parse(readFileSync(file, 'utf8'))
  change(table)
  writeFileSync(file, JSON.stringify(table))
}

const faults: readonly { name: string; file: ModelFile; spoil: (file: string) => void; says: RegExp }[] = [
  ...MODEL_FILES.map((file) => ({ name: `no ${file}`, file, spoil: (at: string) => rmSync(at), says: /is missing/ })),
  ...(['reader.onnx', 'vocabulary.json'] as const).flatMap((file) => [
    {
      name: `one bit of ${file} changed`,
      file,
      spoil: flipByte,
      says: /its SHA-256 is [0-9a-f]{64}, not [0-9a-f]{64}/,
    },
    {
      name: `${file} cut short`,
      file,
      spoil: (at: string) => truncateSync(at, 1000),
      says: /is not the one that reader\.json names.*\(1000 bytes\)/,
    },
    { name: `${file} empty`, file, spoil: (at: string) => truncateSync(at, 0), says: /\(0 bytes\)/ },
  ]),
  {
    name: 'a folder in place of the weights',
    file: 'reader.onnx',
    spoil: (at) => {
      rmSync(at)
      mkdirSync(at)
    },
    says: /cannot be read \(EISDIR\)/,
  },
  { name: 'a table cut short', file: 'reader.json', spoil: (at) => truncateSync(at, 500), says: /is not JSON/ },
  { name: 'an empty table', file: 'reader.json', spoil: (at) => truncateSync(at, 0), says: /is not JSON/ },
  {
    name: 'a table that is a list',
    file: 'reader.json',
    spoil: (at) => writeFileSync(at, '[]'),
    says: /is not a reader's table/,
  },
  {
    name: 'a table without labels',
    file: 'reader.json',
    spoil: (at) => retable(at, (table) => delete table['labels']),
    says: /is not a reader's table: "labels"/,
  },
  {
    name: 'a table with windows in which not every word fits',
    file: 'reader.json',
    spoil: (at) => retable(at, (table) => Object.assign(table, { mostPieces: 10 })),
    says: /is not a reader's table: "mostPieces"/,
  },
  {
    name: 'a table with a head outside the outputs',
    file: 'reader.json',
    spoil: (at) => retable(at, (table) => Object.assign(table, { tagWidth: 3 })),
    says: /is not a reader's table: "tags/,
  },
  {
    name: 'a table with a link outside the outputs',
    file: 'reader.json',
    spoil: (at) => retable(at, (table) => Object.assign(table, { linkWidth: 3 })),
    says: /is not a reader's table: "links/,
  },
]

describe('modelFiles(folder)', () => {
  it('gives the files of the folder, with the hash of the weights as they are on disk', () => {
    const files = modelFiles()
    assert.equal(files.stamp, `sha256:${sha256(readFileSync(join(MODEL_FOLDER, 'reader.onnx')))}`)
    assert.equal(sha256(files.weights), files.stamp.slice('sha256:'.length))
  })

  it('reads a copy elsewhere as well', (t) => {
    const folder = freshFolder({ after: (done) => t.after(done) })
    copyModel(folder)
    assert.equal(modelFiles(folder).stamp, modelFiles().stamp)
  })

  it('refuses a folder that is not there', () => {
    assert.throws(() => modelFiles('/nowhere/at/all'), { name: 'ModelError', message: /reader\.json is missing/ })
  })

  for (const { name, file, spoil, says } of faults) {
    it(`refuses ${name}: names the file and says what to do`, (t) => {
      const folder = freshFolder({ after: (done) => t.after(done) })
      copyModel(folder)
      spoil(join(folder, file))
      assert.throws(
        () => modelFiles(folder),
        (error) => {
          assert.ok(error instanceof ModelError)
          assert.ok(error.message.includes(join(folder, file)), error.message)
          assert.match(error.message, says)
          for (const way of ['npm ci', 'git checkout', '--reader rules']) assert.ok(error.message.includes(way))
          return true
        },
      )
    })
  }
})
