/**
 * A whole case in another folder, as it stood at one moment, while this one is in use.
 *
 * The database is copied first, from one transaction; every archived copy that it speaks of was there before. The folder gets
 * its name when it is complete: a backup that was broken off leaves `<name>.part`, which the next one clears away.
 *
 * @module
 */
import { constants, existsSync } from 'node:fs'
import { copyFile, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { CaseError } from '../errors.ts'
import { placeOf, syncFolder } from './archive.ts'
import { type CaseDatabase, connect } from './sqlite/connect.ts'

export async function backupTo(
  db: CaseDatabase,
  archiveFolder: string,
  dir: string,
  names: { readonly database: string; readonly archive: string },
): Promise<void> {
  if (existsSync(dir)) throw new CaseError(`${dir} is there already; give the backup a new name`)
  const unfinished = `${dir}.part`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(path.join(unfinished, names.archive), { recursive: true })
  const file = path.join(unfinished, names.database)
  await sql`VACUUM INTO ${file}`.execute(db)
  await syncFile(file)
  const copy = await connect(file)
  try {
    const reports = await copy.selectFrom('reports').select(['id', 'sha256']).where('redactedBy', 'is', null).execute()
    for (const { id, sha256 } of reports) {
      const target = placeOf(path.join(unfinished, names.archive), sha256)
      await mkdir(path.dirname(target), { recursive: true })
      try {
        await copyFile(placeOf(archiveFolder, sha256), target, constants.COPYFILE_FICLONE)
      } catch (error) {
        throw new CaseError(
          `the archived copy of ${id} could not be copied (${(error as Error).message}); run it again, or verify the case`,
        )
      }
      await syncFile(target)
    }
  } finally {
    await copy.destroy()
  }
  await syncFolder(unfinished)
  await rename(unfinished, dir)
  await syncFolder(path.dirname(path.resolve(dir)))
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
