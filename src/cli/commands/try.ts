/**
 * `ascribe try`: reads the example case, or the files given, and shows what it comes to. What `npm start` runs.
 *
 * @module
 */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { initCase } from '../../record/case.ts'
import { gridsOf, responsesIn, rowsOf } from '../assess.ts'
import { EXIT } from '../exit-status.ts'
import { gridLines } from '../lists/grid.ts'
import { incidentLines } from '../lists/incidents.ts'
import { withCase } from '../open.ts'
import type { Terminal } from '../screen/terminal.ts'
import { indented } from '../screen/wrap.ts'
import { addTo, countLine } from './add.ts'
import { viewOn } from './list.ts'
import { writeReport } from './report.ts'

/** The reports that the project brings along. */
const EXAMPLE = fileURLToPath(new URL('../../../examples/halvik/', import.meta.url))

/**
 * @param paths - files, folders or `-`; none: the example case
 * @param serve - open the workbench afterwards, where a person sits at a terminal: a pipe, a test or a build only prints
 */
export async function tryOut(terminal: Terminal, paths: readonly string[], serve: boolean): Promise<number> {
  const folder = join(await mkdtemp(join(tmpdir(), 'ascribe-try-')), nameOf(paths[0] ?? EXAMPLE))
  await initCase(folder, terminal)
  return await withCase(terminal, folder, async (held) => {
    const added = await addTo(held, paths.length > 0 ? paths : [EXAMPLE], terminal)
    const sources = await held.sources()
    const view = viewOn(terminal, new Map(sources.map((source) => [source.report, source])), false)
    const rows = await rowsOf(held, sources)
    const [grids, responses] = [gridsOf(rows), responsesIn(rows)]
    const file = join(folder, 'report.html')
    await writeReport(held, file, terminal)
    const lines = [
      ...grids.flatMap((grid) => gridLines(grid, responses, view)),
      ...(grids.length === 0 ? ['No view on who did it, or why, has been read in these reports.', ''] : []),
      ...(rows.incidents.length > 0 ? [terminal.strong('What happened, according to whom'), ''] : []),
      ...rows.incidents.flatMap((incident) => incidentLines(incident, view)),
      ...indented(countLine(added), terminal.columns, 0, 2),
      `The report: ${file}`,
      `The case:   ${folder}`,
      `Ask it:     ascribe claims --case ${folder}`,
    ]
    await terminal.out(`${lines.join('\n')}\n`)
    if (serve && terminal.isAttended) {
      const { serveUntilStopped } = await import('./serve.ts')
      await serveUntilStopped(held, terminal, { port: 0, open: true })
    }
    return added.refused.length > 0 ? EXIT.refused : EXIT.fine
  })
}

/** What the case is called, and the page's title: the first file or folder, without what no folder should be called. */
function nameOf(path: string): string {
  const name = basename(path, extname(path)).replace(/[^\p{L}\p{N} ._-]/gu, '')
  return /[\p{L}\p{N}]/u.test(name) ? name : 'case'
}
