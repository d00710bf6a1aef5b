/**
 * Takes in what people hand over: files, folders, standard input; each comes out as a report or as a refusal.
 *
 * Every unit that goes in, a file or a line of JSONL, comes out exactly once, and one that cannot be read never costs
 * its neighbours. One unit is held in memory at a time.
 *
 * @module
 */
import type { Effects } from '../model/effects.ts'
import type { Report } from '../model/report.ts'
import { type OnSkipped, type Source, unitsOf } from './collect.ts'
import { reportOf } from './derive.ts'
import { type Format, formatOf } from './format.ts'
import { reportsOfLines } from './jsonl.ts'
import type { Refused } from './refusal.ts'
import { readAll, startOf } from './streams.ts'

/** What becomes of one unit. `bytes` are the evidentiary copy, to be archived as they are. */
export type Ingested = { readonly kind: 'report'; readonly report: Report; readonly bytes: Uint8Array } | Refused

export interface IngestEffects extends Effects {
  /** What `-` reads; without it, `-` is refused. */
  readonly stdin?: AsyncIterable<Uint8Array>
}

export interface IngestOptions {
  /** Bytes a file may have; 64 MiB unless said. */
  readonly maxFileBytes?: number
  /** Bytes a line of JSONL may have; 16 MiB unless said. */
  readonly maxLineBytes?: number
  /** How long one page may take to be laid out, in milliseconds; 5,000 unless said. */
  readonly maxMillis?: number
  /** Told of each folder, and how many of its names begin with a dot and were left out. */
  readonly onSkipped?: OnSkipped
}

const MIB = 2 ** 20
const DEFAULTS = { maxFileBytes: 64 * MIB, maxLineBytes: 16 * MIB, maxMillis: 5_000 } as const

/**
 * Reads paths one after another, each folder in the order of its names.
 *
 * @param paths - files, folders, `-` for standard input
 * @param effects - the clock, the collector, and standard input
 */
export async function* ingest(
  paths: readonly string[],
  effects: IngestEffects,
  options: IngestOptions = {},
): AsyncGenerator<Ingested> {
  yield* ingestUnits(unitsOf(paths, effects.stdin, options.onSkipped ?? (() => {})), effects, options)
}

/** The same for units that are no files here: what a browser hands over. */
export async function* ingestUnits(
  units: AsyncIterable<Source | Refused> | Iterable<Source | Refused>,
  effects: Effects,
  options: IngestOptions = {},
): AsyncGenerator<Ingested> {
  const limits = { ...DEFAULTS, ...options }
  for await (const unit of units) {
    if (unit.kind !== 'stream') {
      yield unit
      continue
    }
    const { address, open, size } = unit
    try {
      const begun = await startOf(open())
      const format = await formatOf(unit.name, begun.start)
      if (format.kind === 'refused') {
        await begun.close()
        yield { ...format, address }
      } else if (format.format === 'jsonl') {
        yield* reportsOfLines(begun, address, effects, limits)
      } else if (size !== null && size > limits.maxFileBytes) {
        await begun.close()
        yield tooLarge(address, limits.maxFileBytes)
      } else {
        const bytes = await readAll(begun.chunks, limits.maxFileBytes)
        yield bytes === null
          ? tooLarge(address, limits.maxFileBytes)
          : whole(bytes, address, format.format, effects, limits)
      }
    } catch (error) {
      if (!isSystemError(error)) throw error
      yield {
        kind: 'refused',
        address,
        code: 'unreadable',
        reason: `the system could not read it (${error.code}): check its permissions`,
      }
    }
  }
}

function whole(
  bytes: Uint8Array,
  address: string,
  format: Format,
  effects: Effects,
  limits: { readonly maxMillis: number },
): Ingested {
  const made = reportOf({ bytes, address, format }, effects, limits.maxMillis)
  return made.kind === 'refused' ? made : { kind: 'report', report: made.report, bytes }
}

function tooLarge(address: string, maxBytes: number): Refused {
  return {
    kind: 'refused',
    address,
    code: 'too-large',
    reason: `it is larger than ${Math.round(maxBytes / MIB)} MiB: split it, or give it as JSONL with one report a line`,
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
}
