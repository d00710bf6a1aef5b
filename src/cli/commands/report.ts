/**
 * `ascribe report`: the cited report as one HTML file.
 *
 * @module
 */
import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { InputError } from '../../errors.ts'
import { htmlReport } from '../../publish/html/page.ts'
import type { Case } from '../../record/case.ts'
import { viewOf } from '../assess.ts'
import { EXIT } from '../exit-status.ts'
import { withCase } from '../open.ts'
import type { Terminal } from '../screen/terminal.ts'

/** @param output - a file, or `-` for standard output */
export async function report(terminal: Terminal, output: string, folder: string | undefined): Promise<number> {
  return await withCase(terminal, folder, async (held) => {
    if (output === '-') {
      await terminal.out(htmlReport(await viewOf(held, terminal.now())))
    } else {
      await writeReport(held, resolve(output), terminal)
      await terminal.out(`The report: ${resolve(output)}\n`)
    }
    return EXIT.fine
  })
}

export async function writeReport(held: Case, file: string, terminal: Terminal): Promise<void> {
  const page = htmlReport(await viewOf(held, terminal.now()))
  try {
    await writeFile(file, page)
  } catch (error) {
    throw new InputError(`cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
