/**
 * JSONL: one report a line, each read for itself; a bad line is one refusal.
 *
 * @module
 */
import { z } from 'zod'
import type { Effects } from '../model/effects.ts'
import type { Found, Metadata, MetadataField, Report } from '../model/report.ts'
import { clean } from './clean.ts'
import { decode, decodeAs, utf16Of } from './decode.ts'
import { type Derived, finished, laidOut } from './derive.ts'
import { htmlPage } from './html.ts'
import { publishedAs, publishedTime } from './published.ts'
import type { Refused } from './refusal.ts'
import { linesOf } from './streams.ts'
import { textPage } from './text.ts'

/** Ids are also given as numbers. */
const Words = z.union([z.string(), z.int().transform(String)]).nullish()
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
  ['sourceId', ['id']],
]

export interface LineLimits {
  readonly maxLineBytes: number
  readonly maxMillis: number
}

/**
 * One item a line, in order; lines count from 1. Blank lines at the very end are none.
 *
 * @param start - the first bytes, which tell the encoding of all lines
 */
export async function* reportsOfLines(
  { start, chunks }: { readonly start: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> },
  address: string,
  effects: Effects,
  limits: LineLimits,
): AsyncGenerator<{ kind: 'report'; report: Report; bytes: Uint8Array } | Refused> {
  const utf16 = utf16Of(start)
  let number = 0
  let filled = 0
  for await (const line of linesOf(chunks, limits.maxLineBytes, utf16 ?? 'byte')) {
    number++
    if (line !== null && isBlank(line, utf16)) continue
    for (let blank = filled + 1; blank < number; blank++) {
      const reason = 'the line is blank: remove it'
      yield { kind: 'refused', address: `${address}#${blank}`, code: 'bad-record', reason }
    }
    filled = number
    const place = `${address}#${number}`
    if (line === null) {
      const reason = `the line is longer than ${limits.maxLineBytes} bytes: split its text, or give it as a file`
      yield { kind: 'refused', address: place, code: 'too-large', reason }
      continue
    }
    const bytes = withoutReturn(line, utf16)
    const made = reportOfLine({ bytes, utf16 }, place, effects, limits.maxMillis)
    yield made.kind === 'refused' ? made : { ...made, bytes }
  }
  if (filled === 0) {
    yield { kind: 'refused', address, code: 'empty', reason: 'it has blank lines only: save it again, or leave it out' }
  }
}

function isBlank(line: Uint8Array, utf16: string | null): boolean {
  if (utf16) return !/\S/.test(decodeAs(utf16, line).text)
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d)
}

/** The line without the first half of CRLF. */
function withoutReturn(line: Uint8Array, utf16: 'utf-16le' | 'utf-16be' | null): Uint8Array {
  if (utf16 === null) return line.at(-1) === 0x0d ? line.slice(0, -1) : line
  const [first, second] = utf16 === 'utf-16le' ? [0x0d, 0] : [0, 0x0d]
  return line.at(-2) === first && line.at(-1) === second ? line.slice(0, -2) : line
}

function reportOfLine(
  { bytes, utf16 }: { readonly bytes: Uint8Array; readonly utf16: string | null },
  address: string,
  effects: Effects,
  maxMillis: number,
): { kind: 'report'; report: Report } | Refused {
  const { text: json, encoding, notes } = utf16 ? decodeAs(utf16, bytes) : decode(bytes)
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
  const laid = laidOut(address, maxMillis, () => {
    const derived = typeof text === 'string' ? textPage(text) : htmlPage(html as string)
    const told = metadataOf(fields.data)
    const whole: Derived = {
      ...derived,
      metadata: { ...derived.metadata, ...told.metadata },
      notes: [...notes, ...derived.notes, ...told.notes],
    }
    return { encoding, derived: whole }
  })
  return laid.kind === 'refused' ? laid : finished({ bytes, address, format: 'jsonl', ...laid }, effects)
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
      else if (metadata[field] === undefined) {
        metadata[field] = { value, from: `jsonl ${name}` }
        const time = field === 'published' ? publishedTime(words) : null
        if (time !== null) metadata.publishedAt = { value: time, from: `jsonl ${name}` }
      }
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
