/**
 * The folder of a case: where its parts lie, how it is made and opened.
 *
 * @module
 */

import { CaseError } from '../errors.ts'
import type { Effects } from '../model/effects.ts'
import type { Case } from './case.ts'

export async function initFolder(dir: string, _effects: Effects): Promise<void> {
  throw new CaseError(`${dir} cannot be made a case yet`)
}

export async function openFolder(dir: string, _effects: Effects): Promise<Case> {
  throw new CaseError(`${dir} is no case; make one with: ascribe init ${dir}`)
}
