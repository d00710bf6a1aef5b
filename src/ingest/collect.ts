/**
 * Finds the units in what was named: files, the files of folders, standard input.
 *
 * @module
 */
import { createReadStream, type Stats } from 'node:fs'
import { lstat, readdir, readlink, realpath, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import type { Refused } from './refusal.ts'

/** Something with bytes; opened only when its turn comes. */
export interface Source {
  readonly kind: 'stream'
  readonly address: string
  /** The file's name, or null where there is none. */
  readonly name: string | null
  /** In bytes; null where only reading tells. */
  readonly size: number | null
  open(): AsyncIterable<Uint8Array>
}

/** Told of a folder, and how many of its names begin with a dot and were left out. */
export type OnSkipped = (folder: string, count: number) => void

/** Folders are walked in the order of names; a link is followed only to a file that lies in the same folder. */
export async function* unitsOf(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array> | undefined,
  onSkipped: OnSkipped,
): AsyncGenerator<Source | Refused> {
  for (const path of paths) {
    if (path === '-') yield standardInput(stdin)
    else yield* unitsAt(path, onSkipped)
  }
}

function standardInput(stdin: AsyncIterable<Uint8Array> | undefined): Source | Refused {
  if (!stdin) return refused('-', 'not-a-file', 'there is no standard input here: name a file')
  return { kind: 'stream', address: '-', name: null, size: null, open: () => stdin }
}

async function* unitsAt(path: string, onSkipped: OnSkipped): AsyncGenerator<Source | Refused> {
  const found = await lookUp(path, stat)
  if ('code' in found) yield found
  else if (found.isDirectory()) {
    let isEmpty = true
    for await (const unit of unitsIn(path, await realpath(path), onSkipped)) {
      isEmpty = false
      yield unit
    }
    if (isEmpty) yield refused(path, 'empty', 'there is no file in this folder to read: name another')
  } else yield unitOf(path, found)
}

/** What a case keeps in its folder: clippings may lie beside it, but it is none of them. */
const OF_A_CASE = /^(?:archive|case\.sqlite(?:-wal|-shm|-journal)?)$/

async function* unitsIn(folder: string, root: string, onSkipped: OnSkipped): AsyncGenerator<Source | Refused> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => error)
  if (names instanceof Error) {
    yield refused(folder, 'unreadable', `the folder could not be opened (${names.code}): check its permissions`)
    return
  }
  const hidden = names.filter((name) => name.startsWith('.')).length
  const isCase = names.includes('case.sqlite')
  for (const name of names.sort()) {
    const path = join(folder, name)
    if (name.startsWith('.') || (isCase && OF_A_CASE.test(name))) continue
    const found = await lookUp(path, lstat)
    if ('code' in found) yield found
    else if (found.isSymbolicLink()) yield await linked(path, root)
    else if (found.isDirectory()) yield* unitsIn(path, root, onSkipped)
    else yield unitOf(path, found)
  }
  if (hidden > 0) onSkipped(folder, hidden)
}

async function linked(path: string, root: string): Promise<Source | Refused> {
  const found = await lookUp(path, stat)
  if ('code' in found) return found
  const target = await realpath(path)
  if (found.isFile() && target.startsWith(root + sep)) return unitOf(path, found)
  return refused(path, 'link-leads-out', `it is a link to ${target}: name that itself to add it`)
}

function unitOf(path: string, found: Stats): Source | Refused {
  if (!found.isFile())
    return refused(path, 'not-a-file', 'it is a device, pipe or socket: give its contents as a file or through "-"')
  return { kind: 'stream', address: path, name: basename(path), size: found.size, open: () => createReadStream(path) }
}

async function lookUp(path: string, look: (path: string) => Promise<Stats>): Promise<Stats | Refused> {
  // A path with U+0000 is refused by node before the system sees it.
  if (path.includes('\0'))
    return refused(path, 'not-found', 'a path cannot hold the character U+0000: check its spelling')
  return look(path).catch(async (error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' || error.code === 'ENOTDIR'
      ? refused(path, 'not-found', await whyNotFound(path))
      : refused(
          path,
          'unreadable',
          `the system could not look at it (${error.code}): check the path and its permissions`,
        ),
  )
}

async function whyNotFound(path: string): Promise<string> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path))
    return 'addresses are not fetched: save the page as a file, or pipe it in with "-"'
  const target = await readlink(path).catch(() => null)
  return target === null
    ? 'there is no such file or folder: check its spelling'
    : `it is a link to ${target}, which is not there: name the file itself`
}

function refused(address: string, code: Refused['code'], reason: string): Refused {
  return { kind: 'refused', address, code, reason }
}
