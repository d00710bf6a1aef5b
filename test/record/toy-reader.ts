/**
 * A reader small enough to hold in one's head: `NAME said that …` is a claim, `blast in PLACE on DATE` an incident.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Effects } from '../../src/model/effects.ts'
import { ReportId } from '../../src/model/ids.ts'
import { READING_FORMAT, Reading } from '../../src/model/reading.ts'
import type { ReadingInput } from '../../src/model/report.ts'
import type { AddItem, CaseReader } from '../../src/record/case.ts'

export const STAMP = { name: 'toy', version: '1', model: null }
export const effects: Effects = { now: () => new Date('2031-11-09T06:00:00Z'), collector: 'tester' }

export const toy: CaseReader = { stamp: STAMP, read: (input) => toyReading(input) }

export function toyReading({ id, text }: ReadingInput): Reading {
  const names = [...text.matchAll(/([A-Z]\p{L}+ [A-Z]\p{L}+) said that ([^.]+)\./gu)]
  const distinct = [...new Set(names.map((match) => match[1] as string))]
  const blast = /(blast) in (\p{L}+) on (\d{4}-\d\d-\d\d)/u.exec(text)
  const at = (match: RegExpExecArray, part: string) => {
    const start = match.index + match[0].indexOf(part)
    return { start, end: start + part.length }
  }
  return Reading.parse({
    format: READING_FORMAT,
    id,
    language: 'en',
    reader: STAMP,
    furniture: [],
    entities: distinct.map((name, n) => ({
      id: `e${n + 1}`,
      type: 'person',
      name,
      aliases: [],
      mentions: names.filter((match) => match[1] === name).map((match) => ({ ...at(match, name), kind: 'name' })),
      confidence: null,
    })),
    relations: [],
    claims: names.map((match, n) => ({
      id: `c${n + 1}`,
      speaker: `e${distinct.indexOf(match[1] as string) + 1}`,
      affiliation: null,
      sourceType: 'official',
      kind: 'indirect',
      part: 'body',
      repeats: null,
      source: [at(match, match[1] as string)],
      cue: [at(match, 'said')],
      content: [at(match, `that ${match[2]}`)],
      certainty: 'certain',
      certaintyCue: null,
      force: 'asserted',
      condition: null,
      alternativeTo: null,
      reportedBy: null,
      about: blast ? ['i1'] : [],
      confidence: null,
    })),
    incidents: blast
      ? [
          {
            id: 'i1',
            main: true,
            series: false,
            type: 'bombing',
            status: 'happened',
            trigger: at(blast, 'blast'),
            mentions: [],
            part: 'body',
            date: { edtf: blast[3], span: at(blast, blast[3] as string), inferredFrom: null },
            place: {
              name: blast[2],
              span: at(blast, blast[2] as string),
              country: null,
              geonameId: null,
              lat: null,
              lon: null,
              precision: 'town',
            },
            killed: [],
            injured: [],
            roles: [],
            confidence: null,
          },
        ]
      : [],
    responsibility: [],
    stances: [],
    questions: [],
    quantities: [],
    outlook: [],
    findings: [],
  })
}

/** A plain text as `ingest` would hand it on. */
export function item(text: string, address: string): AddItem & { readonly kind: 'report' } {
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return {
    kind: 'report',
    bytes,
    report: {
      id: ReportId.parse(sha256.slice(0, 12)),
      sha256,
      address,
      collected: effects.now().toISOString(),
      collector: effects.collector,
      derivation: { format: 'text', extractor: 'toy 1', encoding: 'utf-8', notes: [] },
      metadata: {},
      text,
      blocks: [],
    },
  }
}

/** Report number `n` of an endless pile, each about a blast of its own. */
export function numbered(n: number): AddItem {
  const day = String((n % 28) + 1).padStart(2, '0')
  return item(`Ada Lorn said that report ${n} tells of a blast in Velmar on 2031-11-${day}.`, `pile/${n}.txt`)
}

/** A folder that is gone after the test. */
export function temporaryFolder(t: { after(fn: () => void): void }): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'ascribe-case-'))
  t.after(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}
