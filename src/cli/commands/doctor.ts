/**
 * `ascribe doctor`: what the program needs, whether it is there, and what to do where it is not.
 *
 * @module
 */
import { resolve } from 'node:path'
import { CaseError, InputError } from '../../errors.ts'
import { caseFindings, type Finding, machineFindings } from '../../serve/doctor.ts'
import { EXIT } from '../exit-status.ts'
import { nearestCase, withCase } from '../open.ts'
import type { Terminal } from '../screen/terminal.ts'
import { indented } from '../screen/wrap.ts'

export async function doctor(terminal: Terminal, folder: string | undefined): Promise<number> {
  const findings = [...machineFindings(), ...(await theCase(terminal, folder))]
  for (const { what, well, say } of findings) {
    await terminal.out(
      `${indented(`${well ? 'well ' : 'WRONG'}  ${what}: ${say}`, terminal.columns, 0, 7).join('\n')}\n`,
    )
  }
  return findings.every(({ well }) => well) ? EXIT.fine : EXIT.refused
}

/** The case, where there is one and it opens. */
async function theCase(terminal: Terminal, folder: string | undefined): Promise<Finding[]> {
  let found: string
  try {
    found = folder === undefined ? nearestCase(process.cwd()) : resolve(folder)
  } catch (error) {
    if (!(error instanceof CaseError)) throw error
    return [{ what: 'case', well: true, say: 'none here; make one with "ascribe init"' }]
  }
  try {
    return await withCase(terminal, found, caseFindings)
  } catch (error) {
    if (!(error instanceof CaseError || error instanceof InputError)) throw error
    return [{ what: 'case', well: false, say: error.message }]
  }
}
