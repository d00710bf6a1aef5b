/**
 * `ascribe export`: the case as spreadsheets.
 *
 * @module
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { InputError } from '../../errors.ts'
import { viewOf } from '../assess.ts'
import { EXIT } from '../exit-status.ts'
import { withCase } from '../open.ts'
import type { Terminal } from '../screen/terminal.ts'

/** @param output - a folder for csv, a file for xlsx; undefined: beside where one stands */
export async function exportCase(
  terminal: Terminal,
  format: 'csv' | 'xlsx',
  output: string | undefined,
  folder: string | undefined,
): Promise<number> {
  return await withCase(terminal, folder, async (held) => {
    const view = await viewOf(held, terminal.now())
    const written: string[] = []
    const write = async (file: string, content: string | Uint8Array): Promise<void> => {
      await writeFile(file, content)
      written.push(file)
    }
    try {
      if (format === 'csv') {
        const { exportCsv } = await import('../../publish/csv.ts')
        const dir = resolve(output ?? '.')
        await mkdir(dir, { recursive: true })
        for (const { name, content } of exportCsv(view)) await write(join(dir, name), content)
      } else {
        const { exportXlsx } = await import('../../publish/xlsx.ts')
        await write(resolve(output ?? 'case.xlsx'), await exportXlsx(view))
      }
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error
      throw new InputError(`cannot write the export: ${error.message}`)
    }
    await terminal.out(written.map((file) => `Written: ${file}\n`).join(''))
    return EXIT.fine
  })
}
