/**
 * `ascribe doctor`: what the program needs, whether it is there, and what to do where it is not.
 *
 * @module
 */
import { accessSync, constants } from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CaseError, InputError } from '../../errors.ts'
import { gazetteerIsThere } from '../../read/places/gazetteer.ts'
import type { Case } from '../../record/case.ts'
import { EXIT } from '../exit-status.ts'
import { nearestCase, withCase } from '../open.ts'
import type { Terminal } from '../screen/terminal.ts'
import { indented } from '../screen/wrap.ts'

/** One thing looked at. */
interface Finding {
  readonly what: string
  readonly well: boolean
  /** What was seen, or what to do. */
  readonly say: string
}

export async function doctor(terminal: Terminal, folder: string | undefined): Promise<number> {
  const findings = [
    runtime(),
    sqlite(),
    gazetteer(),
    writable('temporary folder', tmpdir()),
    ...(await theCase(terminal, folder)),
  ]
  for (const { what, well, say } of findings) {
    await terminal.out(
      `${indented(`${well ? 'well ' : 'WRONG'}  ${what}: ${say}`, terminal.columns, 0, 7).join('\n')}\n`,
    )
  }
  return findings.every(({ well }) => well) ? EXIT.fine : EXIT.refused
}

function runtime(): Finding {
  const well = Number(process.versions.node.split('.')[0]) >= 26
  return { what: 'Node', well, say: well ? process.version : `${process.version}; install Node 26 or newer` }
}

function sqlite(): Finding {
  const db = new DatabaseSync(':memory:')
  try {
    db.exec("CREATE VIRTUAL TABLE words USING fts5(text, tokenize = 'porter unicode61')")
    const row = db.prepare('SELECT sqlite_version() AS version').get()
    return { what: 'SQLite with full-text search', well: true, say: String(row?.['version']) }
  } catch (error) {
    return { what: 'SQLite with full-text search', well: false, say: `${reasonOf(error)}; use a Node from nodejs.org` }
  } finally {
    db.close()
  }
}

function gazetteer(): Finding {
  const well = gazetteerIsThere()
  const say = well
    ? 'there'
    : 'missing: places get no coordinates; run "npm run prepare" in the project, or install again'
  return { what: 'gazetteer', well, say }
}

function writable(what: string, folder: string): Finding {
  try {
    accessSync(folder, constants.W_OK | constants.R_OK)
    return { what, well: true, say: `${folder} can be written` }
  } catch (error) {
    return { what, well: false, say: `${folder} cannot be written (${reasonOf(error)}); change its owner or rights` }
  }
}

/** The case, where there is one: it opens, its folder can be written, and its evidentiary copies are what they were. */
async function theCase(terminal: Terminal, folder: string | undefined): Promise<Finding[]> {
  let found: string
  try {
    found = folder === undefined ? nearestCase(process.cwd()) : resolve(folder)
  } catch (error) {
    if (!(error instanceof CaseError)) throw error
    return [{ what: 'case', well: true, say: 'none here; make one with "ascribe init"' }]
  }
  try {
    return await withCase(terminal, found, async (held) => {
      const { createHash } = await import('node:crypto')
      const damaged: string[] = []
      const sources = await held.sources()
      for (const { report, sha256, redactedBy } of sources) {
        if (redactedBy !== null) continue
        const same = await held.bytes(report).then(
          (bytes) => createHash('sha256').update(bytes).digest('hex') === sha256,
          () => false,
        )
        if (!same) damaged.push(report)
      }
      const copies =
        damaged.length === 0
          ? `${sources.length} reports, every copy as it was taken in`
          : `the archived copy is missing or changed of ${damaged.join(', ')}; restore the folder from a backup`
      return [
        writable('case folder', found),
        { what: 'case', well: damaged.length === 0, say: `${found}: ${copies}` },
        await decisions(held),
      ]
    })
  } catch (error) {
    if (!(error instanceof CaseError || error instanceof InputError)) throw error
    return [{ what: 'case', well: false, say: error.message }]
  }
}

async function decisions(held: Case): Promise<Finding> {
  const [{ entries }, { orphans, drafts }] = [await held.head(), await held.counts()]
  const waiting = drafts === 0 ? '' : `; ${drafts} newer readings wait for somebody (ascribe drafts)`
  const say =
    orphans === 0
      ? `every one of ${entries} in the log that stands has its words${waiting}`
      : `${orphans} of ${entries} have lost their words; "ascribe orphans" says what to do${waiting}`
  return { what: 'decisions', well: orphans === 0, say }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
