/** Cases, texts and readers for tests of deciding. @module */
import assert from 'node:assert/strict'
import type { ReaderStamp, Reading } from '../../../src/model/reading.ts'
import type { ReadingInput, Report } from '../../../src/model/report.ts'
import { type Case, type CaseReader, initCase, openCase, type TextSource } from '../../../src/record/case.ts'
import { effects, item, temporaryFolder, toy, toyReading } from '../toy-reader.ts'

/** A case of reports with these texts. */
export async function caseOf(t: { after(fn: () => unknown): void }, texts: readonly string[]): Promise<Case> {
  const dir = temporaryFolder(t)
  await initCase(dir, effects)
  const held = await openCase(dir, effects)
  t.after(() => held.close())
  await held.add(
    texts.map((text, n) => item(text, `${n + 1}.txt`)),
    toy,
  )
  return held
}

/** The toy reader in another version, with what it reads changed. */
export function version(name: string, change: (reading: Reading) => Partial<Reading> = () => ({})): CaseReader {
  const stamp: ReaderStamp = { name: 'toy', version: name, model: null }
  return {
    stamp,
    read: (input: ReadingInput) => {
      const reading = { ...toyReading(input), reader: stamp }
      return { ...reading, ...change(reading) }
    },
  }
}

/** An extractor of another version that makes other texts of the same bytes. */
export function extractor(name: string, textOf: (text: string) => string): TextSource {
  return (report: Report, bytes) => ({
    ...report,
    text: textOf(Buffer.from(bytes).toString('utf8')),
    derivation: { ...report.derivation, extractor: name },
  })
}

/** Everything derived. */
export async function dumpOf(held: Case): Promise<string[]> {
  await held.claims()
  const lines: string[] = []
  for await (const line of held.dump()) lines.push(line)
  return lines
}

/** Everything derived but what is read from the log alone. */
export async function stateOf(held: Case): Promise<string[]> {
  return (await dumpOf(held)).filter((line) => !/^(?:standing|named|anchored|orphans) /.test(line))
}

/** Fails with what `verify` finds wrong. */
export async function wellOf(held: Case): Promise<void> {
  const { checks } = await held.verify()
  const wrong = checks.flatMap((check) => check.wrong.map((line) => `${check.name}: ${line}`))
  assert.deepEqual(wrong, [])
}
