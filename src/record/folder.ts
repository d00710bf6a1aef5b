/**
 * The folder of a case: where its parts lie, how it is made and opened.
 *
 * @module
 */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { CaseError } from '../errors.ts'
import type { Act, By } from '../model/act.ts'
import type { Effects } from '../model/effects.ts'
import { addAll } from './add.ts'
import { archivedBytes } from './archive.ts'
import { backupTo } from './backup.ts'
import type { Case, Decided } from './case.ts'
import { decideAll } from './decisions/decide.ts'
import { turn } from './decisions/turn.ts'
import { findThings } from './find.ts'
import { regroup, revisionOf } from './joining/regroup.ts'
import { draftRows, noteRows, orphanRows, ratingRows } from './lists/decided.ts'
import { askedRows, claimRows, responsibilityRows, stanceRows } from './lists/statements.ts'
import {
  actorRow,
  actorRows,
  countRows,
  identitiesIn,
  incidentRow,
  incidentRows,
  quotedRows,
  sourceRows,
} from './lists/things.ts'
import { valueRows } from './lists/values.ts'
import { headOf } from './log/chain.ts'
import { decisionOf, logEntries } from './log/read.ts'
import { readAgain } from './read-again.ts'
import { dump, isProjected, rebuild } from './rebuild.ts'
import { redact } from './redact/redact.ts'
import { capturesOf, readingOf, reportOf, textOf } from './reports.ts'
import { sealOf } from './seal.ts'
import { searchReports } from './search.ts'
import { connect } from './sqlite/connect.ts'
import { verifyCase } from './verify.ts'

const DATABASE = 'case.sqlite'
const ARCHIVE = 'archive'
/** Hits of a search when nobody says how many. */
const HITS = 20

/** Makes a folder a case; one that already is a case is left as it is. */
export async function initFolder(dir: string, _effects: Effects): Promise<void> {
  if (existsSync(dir) && !statSync(dir).isDirectory()) throw new CaseError(`${dir} is a file; a case is a folder`)
  mkdirSync(path.join(dir, ARCHIVE), { recursive: true })
  const db = await connect(path.join(dir, DATABASE))
  if (!(await isProjected(db))) await rebuild(db)
  await db.destroy()
}

/** @throws {@link CaseError} when the folder is no case, or one that a newer version made */
export async function openFolder(dir: string, effects: Effects): Promise<Case> {
  const file = path.join(dir, DATABASE)
  if (existsSync(dir) && !statSync(dir).isDirectory())
    throw new CaseError(`${dir} is a file; a case is a folder: name the folder, or make one with "ascribe init"`)
  if (!existsSync(file)) throw new CaseError(`${dir} is no case; make one with: ascribe init "${dir}"`)
  const db = await connect(file)
  const archiveFolder = path.join(dir, ARCHIVE)
  // A case of an older version: what is derived is made again once.
  if (!(await isProjected(db))) await rebuild(db)
  const world = { db, archiveFolder, effects }
  /** Lists that name actors or incidents first see to it that they are up to date: a process that added may have died. */
  const joined = async <T>(list: () => Promise<T>): Promise<T> => {
    await regroup(db)
    return await list()
  }
  /** Joining a large case takes a while: only acts that name actors or incidents of the case wait for it. */
  const decideOn = async (acts: readonly Act[], by: By): Promise<Decided[]> => {
    if (acts.some(namesJoined)) await regroup(db)
    return await decideAll(world, acts, by)
  }
  return {
    dir,
    async add(items, reader, onProgress = () => {}) {
      const added = await addAll(db, archiveFolder, effects, items, reader, onProgress)
      await regroup(db)
      return added
    },
    claims: (filter) => joined(() => claimRows(db, filter)),
    incidents: (filter) => joined(() => incidentRows(db, filter)),
    values: (filter) => joined(() => valueRows(db, filter)),
    responsibility: (filter) => joined(() => responsibilityRows(db, filter)),
    stances: (filter) => joined(() => stanceRows(db, filter)),
    actors: (filter) => joined(() => actorRows(db, filter)),
    sources: (page) => sourceRows(db, page),
    askedQuestions: (page) => joined(() => askedRows(db, page)),
    quoted: (reports) => joined(() => quotedRows(db, reports)),
    search: (words, limit = HITS) => searchReports(db, words, limit),
    report: (id) => reportOf(db, id),
    text: (id) => textOf(db, id),
    reading: (id) => readingOf(db, id),
    captures: (id) => capturesOf(db, id),
    bytes: async (id) => archivedBytes(archiveFolder, (await reportOf(db, id)).sha256),
    actor: (id) => joined(() => actorRow(db, id)),
    incident: (id) => joined(() => incidentRow(db, id)),
    find: (idOrPrefix) => joined(() => findThings(db, idOrPrefix)),
    async decide(act, by = {}) {
      const [decided] = await decideOn([act], by)
      return decided as Decided
    },
    decideAll: (acts, by = {}) => decideOn(acts, by),
    undo: (decision, by = {}) => turn(world, 'undo', decision, by),
    redo: (decision, by = {}) => turn(world, 'redo', decision, by),
    log: (filter) => joined(() => logEntries(db, filter)),
    head: () => headOf(db),
    history: (id) => joined(() => logEntries(db, { about: id })),
    decision: (id) => decisionOf(db, id),
    orphans: (report) => orphanRows(db, report),
    drafts: (report) => draftRows(db, report),
    ratings: () => joined(() => ratingRows(db)),
    notes: (id) => joined(() => noteRows(db, id)),
    async readAgain(options, onProgress = () => {}) {
      const read = await readAgain(db, archiveFolder, effects, options, onProgress)
      await regroup(db)
      return read
    },
    rebuild: () => rebuild(db),
    dump: () => dump(db),
    verify: (seal, onProgress = () => {}) => verifyCase(db, archiveFolder, seal, onProgress),
    seal: (options) => sealOf(db, effects, options),
    redact: (what, by, reader) => redact(world, what, by, reader),
    backup: (target) => backupTo(db, archiveFolder, target, { database: DATABASE, archive: ARCHIVE }),
    counts: () => joined(() => countRows(db)),
    revision: () => revisionOf(db),
    identities: (report) => joined(() => identitiesIn(db, report)),
    close: () => db.destroy(),
  }
}

/** Does an act name what readings are joined to, rather than items of one report? */
function namesJoined(act: Act): boolean {
  return act?.act === 'join' || act?.act === 'separate' || /"(?:actor|incident)":"/.test(JSON.stringify(act) ?? '')
}
