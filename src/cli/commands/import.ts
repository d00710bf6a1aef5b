/**
 * `ascribe import`: takes an edited export back as decisions.
 *
 * @module
 */
import { readFile } from 'node:fs/promises'
import { InputError } from '../../errors.ts'
import { changesInFiles, decisionsOf } from '../../publish/import/changes-in-files.ts'
import type { GivenFile } from '../../publish/import/read-sheets.ts'
import { viewOf } from '../assess.ts'
import { byOf, type Said } from '../deciding/said.ts'
import { EXIT } from '../exit-status.ts'
import { withCase } from '../open.ts'
import { oneLine } from '../screen/clean.ts'
import type { Terminal } from '../screen/terminal.ts'
import { tell } from './decide.ts'

export async function importSheets(terminal: Terminal, files: readonly string[], said: Said): Promise<number> {
  const folder = typeof said['case'] === 'string' ? said['case'] : undefined
  return await withCase(terminal, folder, async (held) => {
    const given = await Promise.all(files.map(fileNamed))
    const changes = await changesInFiles(given, await viewOf(held, terminal.now()))
    const { understood, refused, unchanged, missing } = changes
    for (const { at, say, reason } of understood)
      await terminal.out(`${oneLine(`${at}: ${say}${reason === null ? '' : ` (why: ${reason})`}`)}\n`)
    for (const { at, why } of refused) terminal.say(`refused: ${at}: ${why}`)
    await terminal.out(
      `${understood.length} changes understood, ${refused.length} rows refused, ${unchanged} unchanged, ${missing} left out of the file and left as they are\n`,
    )
    if (refused.length > 0) {
      terminal.say('Nothing was decided: mend the rows above, then import the file again.')
      return EXIT.refused
    }
    if (said['dryRun'] === true) {
      terminal.say('Nothing was decided: this was a trial.')
      return EXIT.fine
    }
    for (const { acts, by } of decisionsOf(changes, byOf(said))) {
      await tell(terminal, held, await held.decideAll(acts, by), said['json'] === true)
    }
    return EXIT.fine
  })
}

async function fileNamed(name: string): Promise<GivenFile> {
  try {
    return { name, bytes: await readFile(name) }
  } catch (error) {
    throw new InputError(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
