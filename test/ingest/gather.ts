/** Hands real files to `ingest` and gathers what comes out. @module */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type IngestEffects, type Ingested, type IngestOptions, ingest } from '../../src/ingest/ingest.ts'
import type { Refused } from '../../src/ingest/refusal.ts'
import type { Report } from '../../src/model/report.ts'

export const effects = { now: () => new Date('2031-05-07T08:10:00Z'), collector: 'tester' }

/** A sentence of its own for each number, long enough to be an article. */
export function story(n = 1): string {
  return `A barge carrying ${n} crates of lamp oil ran aground below the Velm lock on Tuesday, and nobody aboard was hurt, the harbour master said. The crates were brought ashore by hand before the tide turned.`
}

/** A folder that is gone when the test is over. */
export async function emptyFolder(test: { after(remove: () => Promise<void>): void }): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ascribe-ingest-'))
  test.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** @param files - names, which may hold folders, and contents */
export async function fill(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  for (const [name, contents] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), contents)
  }
  return folder
}

export async function gather(
  paths: readonly string[],
  options: IngestOptions = {},
  more: Partial<IngestEffects> = {},
): Promise<Ingested[]> {
  return await Array.fromAsync(ingest(paths, { ...effects, ...more }, options))
}

/** What becomes of one document that comes through standard input. */
export async function one(contents: string | Uint8Array): Promise<Ingested> {
  const bytes = typeof contents === 'string' ? Buffer.from(contents) : contents
  const items = await gather(['-'], {}, { stdin: streamOf(bytes) })
  if (items.length !== 1 || !items[0]) throw new RangeError(`${items.length} items came of one document`)
  return items[0]
}

export async function reportOf(contents: string | Uint8Array): Promise<Report> {
  const item = await one(contents)
  if (item.kind === 'refused') throw new Error(`refused as ${item.code}: ${item.reason}`)
  return item.report
}

export async function refusalOf(contents: string | Uint8Array): Promise<Refused> {
  const item = await one(contents)
  if (item.kind !== 'refused') throw new Error(`not refused: ${item.report.text.slice(0, 80)}`)
  return item
}

/** The bytes in chunks of a size that divides nothing. */
export async function* streamOf(bytes: Uint8Array, size = 4_099): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Each block as its kind and its words. */
export function blocksOf({ text, blocks }: Pick<Report, 'text' | 'blocks'>): string[] {
  return blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)
}
