/**
 * The archive: every report's bytes as they came, each in a file named by its SHA-256.
 *
 * @module
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { CaseError } from '../errors.ts'

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Keeps bytes, once. They are on the disk when this returns: written beside their place, synced, then renamed into it, so that
 * a crash leaves either the whole file or none.
 */
export async function archive(folder: string, sha256: string, bytes: Uint8Array): Promise<void> {
  const file = placeOf(folder, sha256)
  if (await isThere(file, bytes.length)) return
  const shelf = path.dirname(file)
  await mkdir(shelf, { recursive: true })
  const unfinished = `${file}.${randomUUID()}.part`
  try {
    const handle = await open(unfinished, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await syncFolder(shelf)
}

/** @throws {@link CaseError} when the copy is gone or is no longer what it was */
export async function archivedBytes(folder: string, sha256: string): Promise<Uint8Array> {
  const file = placeOf(folder, sha256)
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    throw new CaseError(`the archived copy ${file} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  if (sha256Of(bytes) !== sha256)
    throw new CaseError(`the archived copy ${file} has been altered: its bytes no longer match its name`)
  return bytes
}

/** 256 shelves, so that no folder grows beyond what file managers bear. */
export function placeOf(folder: string, sha256: string): string {
  return path.join(folder, sha256.slice(0, 2), sha256)
}

async function isThere(file: string, size: number): Promise<boolean> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  return found !== null && found.size === size
}

/** A rename is only durable once the folder is. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
