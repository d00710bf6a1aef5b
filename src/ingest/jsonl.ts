/**
 * JSONL: one report a line, each read for itself; a bad line is one refusal.
 *
 * @module
 */
import { z } from 'zod'
import type { Effects } from '../model/effects.ts'
import type { Found, Metadata, MetadataField, Report } from '../model/report.ts'
import { clean } from './clean.ts'
import { decode } from './decode.ts'
import { type Derived, finished, tooTangled } from './derive.ts'
import { htmlPage } from './html.ts'
import { publishedAs } from './published.ts'
import type { Refused } from './refusal.ts'
import { linesOf } from './streams.ts'
import { within } from './time-limit.ts'

const Words = z.string().nullish()
/** A field of the wrong type is left out with a note; only the words must be there. */
const Fields = z.looseObject({ text: z.unknown().optional(), html: z.unknown().optional() })

/** Which field of a line says what; the first that is there counts. */
const FIELDS: readonly (readonly [MetadataField, readonly string[]])[] = [
  ['headline', ['title', 'headline']],
  ['byline', ['byline', 'author']],
  ['publisher', ['publisher', 'source']],
  ['published', ['published', 'date']],
  ['dateline', ['dateline']],
  ['language', ['language', 'lang']],
  ['url', ['url']],
]

export interface LineLimits {
  readonly maxLineBytes: number
  readonly maxMillis: number
}

/** One item a line, in order; lines count from 1. A blank line at the very end is none. */
export async function* reportsOfLines(
  chunks: AsyncIterable<Uint8Array>,
  address: string,
  effects: Effects,
  limits: LineLimits,
): AsyncGenerator<{ kind: 'report'; report: Report; bytes: Uint8Array } | Refused> {
  let number = 0
  for await (const line of linesOf(chunks, limits.maxLineBytes)) {
    number++
    const place = `${address}#${number}`
    if (line === null) {
      const reason = `the line is longer than ${limits.maxLineBytes} bytes: split its text, or give it as a file`
      yield { kind: 'refused', address: place, code: 'too-large', reason }
      continue
    }
    const bytes = line.at(-1) === 0x0d ? line.slice(0, -1) : line
    const made = reportOfLine(bytes, place, effects, limits.maxMillis)
    yield made.kind === 'refused' ? made : { ...made, bytes }
  }
}

function reportOfLine(
  bytes: Uint8Array,
  address: string,
  effects: Effects,
  maxMillis: number,
): { kind: 'report'; report: Report } | Refused {
  const { text: json, encoding, notes } = decode(bytes)
  const parsed = parse(json)
  if (parsed instanceof SyntaxError) {
    return {
      kind: 'refused',
      address,
      code: 'bad-json',
      reason: `the line is no JSON (${short(parsed.message)}): mend or remove it`,
    }
  }
  const fields = Fields.safeParse(parsed)
  const { text, html } = fields.data ?? {}
  if (!fields.success || (typeof text !== 'string' && typeof html !== 'string')) {
    const reason = 'the line has no words: it needs an object with "text" or "html", a string'
    return { kind: 'refused', address, code: 'bad-record', reason }
  }
  const derived = typeof text === 'string' ? plain(text) : within(maxMillis, () => htmlPage(html as string))
  if (derived === null) return tooTangled(address)
  const told = metadataOf(fields.data)
  const whole: Derived = {
    ...derived,
    metadata: { ...derived.metadata, ...told.metadata },
    notes: [...notes, ...derived.notes, ...told.notes],
  }
  return finished({ bytes, address, format: 'jsonl', encoding, derived: whole }, effects)
}

function plain(raw: string): Derived {
  const { text, notes } = clean(raw)
  return { text, blocks: [], metadata: {}, notes }
}

function metadataOf(line: Readonly<Record<string, unknown>>): { metadata: Metadata; notes: string[] } {
  const metadata: Partial<Record<MetadataField, Found>> = {}
  const notes: string[] = []
  for (const [field, names] of FIELDS) {
    for (const name of names) {
      const given = Words.safeParse(line[name])
      if (!given.success) notes.push(`"${name}" is no string and was left out`)
      const words = given.data ? clean(given.data).text.trim() : ''
      if (words === '') continue
      const value = field === 'published' ? publishedAs(words) : words
      if (value === null) notes.push(`"${name}" is no date and was left out: ${short(words)}`)
      else metadata[field] ??= { value, from: `jsonl ${name}` }
    }
  }
  return { metadata, notes }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return error
    throw error
  }
}

function short(message: string): string {
  return message.length > 120 ? `${message.slice(0, 120).toWellFormed()}…` : message
}
