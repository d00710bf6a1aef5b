/**
 * `ascribe init`: makes a folder a case.
 *
 * @module
 */
import { resolve } from 'node:path'
import { CaseError } from '../../errors.ts'
import { initCase } from '../../record/case.ts'
import { EXIT } from '../exit-status.ts'
import { holdsCase } from '../open.ts'
import type { Terminal } from '../screen/terminal.ts'

export async function init(terminal: Terminal, dir: string): Promise<number> {
  const folder = resolve(dir)
  if (holdsCase(folder)) {
    throw new CaseError(`${folder} already is a case, and is left as it is; add reports to it with "ascribe add"`)
  }
  await initCase(folder, terminal)
  await terminal.out(`A new case in ${folder}\nNext: ascribe add FILE…${dir === '.' ? '' : ` --case ${dir}`}\n`)
  return EXIT.fine
}
