/**
 * `ascribe add`: takes reports in, reads them, and accounts for every one.
 *
 * @module
 */

import { ingest } from '../../ingest/ingest.ts'
import { DEFAULT_READER, type ReaderName } from '../../read/stamp.ts'
import type { Added, Case } from '../../record/case.ts'
import { EXIT } from '../exit-status.ts'
import { withCase } from '../open.ts'
import { threadedReader } from '../reader.ts'
import { progressOn } from '../screen/progress.ts'
import type { Terminal } from '../screen/terminal.ts'

export async function add(
  terminal: Terminal,
  paths: readonly string[],
  folder: string | undefined,
  reader: ReaderName,
): Promise<number> {
  return await withCase(terminal, folder, async (held) => {
    const added = await addTo(held, paths, terminal, reader)
    await terminal.out(`${countLine(added)}\n`)
    return added.refused.length > 0 ? EXIT.refused : EXIT.fine
  })
}

/** Adds files, folders or standard input to an open case; a line on standard error for each refusal. */
export async function addTo(
  held: Case,
  paths: readonly string[],
  terminal: Terminal,
  name: ReaderName = DEFAULT_READER,
): Promise<Added> {
  const { now, collector, input } = terminal
  const progress = progressOn(terminal)
  const reader = await threadedReader(name)
  let hidden = 0
  const onSkipped = (_folder: string, count: number) => {
    hidden += count
  }
  try {
    const items = ingest(paths, { now, collector, stdin: input }, { onSkipped })
    const added = await held.add(items, reader, (soFar) => progress.at(countLine(soFar)))
    progress.clear()
    for (const { address, reason } of added.refused) terminal.say(`refused: ${address}: ${reason}`)
    if (hidden > 0) terminal.say(`${hidden} hidden ${hidden === 1 ? 'file' : 'files'} left out`)
    return added
  } finally {
    progress.clear()
    await reader.stop()
  }
}

/** @example countLine(added) // => '9 in = 8 stored + 1 already there + 0 refused' */
export function countLine({ in: all, stored, alreadyThere, refused }: Added): string {
  return `${all} in = ${stored} stored + ${alreadyThere} already there + ${refused.length} refused`
}
