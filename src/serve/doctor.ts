/**
 * What the program needs, whether it is there, and what to do where it is not.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { accessSync, constants } from 'node:fs'
import { tmpdir } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { gazetteerIsThere } from '../read/places/gazetteer.ts'
import type { Case } from '../record/case.ts'

/** One thing looked at. */
export interface Finding {
  readonly what: string
  readonly well: boolean
  /** What was seen, or what to do. */
  readonly say: string
}

/** The machine: runtime, database, gazetteer, a folder to work in. */
export function machineFindings(): Finding[] {
  return [runtime(), sqlite(), gazetteer(), writable('temporary folder', tmpdir())]
}

/** An open case: its folder can be written, its evidentiary copies are what they were, its decisions have their words. */
export async function caseFindings(held: Case): Promise<Finding[]> {
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
    writable('case folder', held.dir),
    { what: 'case', well: damaged.length === 0, say: `${held.dir}: ${copies}` },
    await decisions(held),
  ]
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

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
