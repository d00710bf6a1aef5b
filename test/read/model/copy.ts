/** A reader's files in a folder of the test's own, to be spoiled. @module */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MODEL_FOLDER } from '../../../src/read/model/files.ts'

export const MODEL_FILES = ['reader.json', 'reader.onnx', 'vocabulary.json'] as const
export type ModelFile = (typeof MODEL_FILES)[number]

export function copyModel(to: string): void {
  mkdirSync(to, { recursive: true })
  for (const name of MODEL_FILES) copyFileSync(join(MODEL_FOLDER, name), join(to, name))
}

export function freshFolder(test: { after(done: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'ascribe-model-'))
  test.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
