/**
 * One document: from its bytes to the report that stands for it.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { types } from 'node:util'
import type { Effects } from '../model/effects.ts'
import { ReportId } from '../model/ids.ts'
import type { Block, Metadata, Report } from '../model/report.ts'
import { decode } from './decode.ts'
import type { Format } from './format.ts'
import { charsetOf, htmlPage } from './html.ts'
import { markdownPage } from './markdown.ts'
import type { Refused } from './refusal.ts'
import { textPage } from './text.ts'
import { within } from './time-limit.ts'

/** Changes whenever the same bytes could come to another text. */
export const EXTRACTOR = 'ascribe-text/0.2.0'

/** What a format makes of a document's characters. */
export interface Derived {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly metadata: Metadata
  readonly notes: readonly string[]
}

export interface Document {
  readonly bytes: Uint8Array
  readonly address: string
  readonly format: Exclude<Format, 'jsonl'> | Format
}

const DERIVE = { text: textPage, markdown: markdownPage, html: htmlPage } as const

/**
 * @param maxMillis - a page that takes longer to be laid out is refused
 */
export function reportOf(
  { bytes, address, format }: Document,
  effects: Effects,
  maxMillis: number,
): { kind: 'report'; report: Report } | Refused {
  if (format === 'jsonl') throw new RangeError('JSONL is many documents: read it line by line')
  const laid = laidOut(address, maxMillis, () => {
    const { text, encoding, notes } = decode(bytes, format === 'html' ? charsetOf(bytes) : null)
    const derived = DERIVE[format](text)
    return { encoding, derived: { ...derived, notes: [...notes, ...derived.notes] } }
  })
  return laid.kind === 'refused' ? laid : finished({ bytes, address, format, ...laid }, effects)
}

/** A document's characters and what became of them. */
export interface Laid {
  readonly encoding: string
  readonly derived: Derived
}

/**
 * Lays one document out. The parsers behind this are other people's and are fed whatever the web holds: where one of
 * them breaks, this document is refused in the error's own words, and its neighbours are kept.
 */
export function laidOut(
  address: string,
  maxMillis: number,
  lay: () => Laid,
): ({ readonly kind: 'laid' } & Laid) | Refused {
  try {
    const laid = within(maxMillis, lay)
    return laid === null ? tooTangled(address) : { kind: 'laid', ...laid }
  } catch (error) {
    if (!types.isNativeError(error)) throw error
    const words = `${error.name}: ${error.message}`.slice(0, 160).toWellFormed()
    return {
      kind: 'refused',
      address,
      code: 'parser-failed',
      reason: `its parser broke on it (${words}): save its text as .txt`,
    }
  }
}

/** The last steps, the same for every format. */
export function finished(
  made: { bytes: Uint8Array; address: string; format: string; encoding: string; derived: Derived },
  effects: Effects,
): { kind: 'report'; report: Report } | Refused {
  const { bytes, address, format, encoding, derived } = made
  if (!/\S/.test(derived.text)) {
    return {
      kind: 'refused',
      address,
      code: 'empty',
      reason: 'no words are left once its markup is taken away: check that it was saved whole',
    }
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const report: Report = {
    id: ReportId.parse(sha256.slice(0, 12)),
    sha256,
    address,
    collected: effects.now().toISOString(),
    collector: effects.collector,
    derivation: { format, extractor: EXTRACTOR, encoding, notes: derived.notes },
    metadata: derived.metadata,
    text: derived.text,
    blocks: derived.blocks,
  }
  return { kind: 'report', report }
}

function tooTangled(address: string): Refused {
  return {
    kind: 'refused',
    address,
    code: 'too-tangled',
    reason: 'its markup is nested too deeply or takes too long to lay out: save its text as .txt',
  }
}
