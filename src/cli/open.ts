/**
 * Finds the case that a command is about, opens it, and closes it whatever happens.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CaseError } from '../errors.ts'
import type { Effects } from '../model/effects.ts'
import { type Case, openCase } from '../record/case.ts'

/** @param folder - as `--case` gives it; undefined: the nearest case from the current folder upward */
export async function withCase<Result>(
  effects: Effects,
  folder: string | undefined,
  use: (held: Case) => Promise<Result>,
): Promise<Result> {
  const held = await openCase(folder === undefined ? nearestCase(process.cwd()) : resolve(folder), effects)
  try {
    return await use(held)
  } finally {
    await held.close()
  }
}

/** The folder of the nearest case, from `start` upward. */
export function nearestCase(start: string): string {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (holdsCase(folder)) return folder
    if (folder === dirname(folder)) break
  }
  throw new CaseError(`no case in ${start} or above it; make one with "ascribe init", or name one with --case DIR`)
}

/** Is there a case in this folder? */
export function holdsCase(folder: string): boolean {
  return existsSync(join(folder, 'case.sqlite'))
}
