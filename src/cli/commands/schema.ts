/**
 * `ascribe schema`: the program's own definition of its records, as JSON Schema.
 *
 * @module
 */
import { z } from 'zod'
import { InputError } from '../../errors.ts'
import { LineError, Reading } from '../../model/reading.ts'
import { Report } from '../../model/report.ts'
import { EXIT } from '../exit-status.ts'
import type { Terminal } from '../screen/terminal.ts'

/** @param what - `reading`: a line of `extract`'s output, errors included; `report`: a report as the archive keeps it */
export async function schema(terminal: Terminal, what: string): Promise<number> {
  if (what !== 'reading' && what !== 'report') {
    throw new InputError(`no schema called "${what}"; there are "reading" and "report"`)
  }
  const shape = what === 'reading' ? z.union([Reading, LineError]) : Report
  await terminal.out(`${JSON.stringify(z.toJSONSchema(shape), null, 2)}\n`)
  return EXIT.fine
}
