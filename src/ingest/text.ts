/**
 * Plain text: the text as it is, and what its first lines say of it.
 *
 * @module
 */
import type { Found, Metadata } from '../model/report.ts'
import { clean } from './clean.ts'
import type { Derived } from './derive.ts'
import { publishedAs } from './published.ts'

/** How many lines may come before the body. */
const HEAD_LINES = 12
const MAX_HEADLINE_WORDS = 32

const BYLINE = /^by\s+(?!the\b)(\p{Lu}[^.!?]{1,100})$/iu // By Ana Ruk
const PUBLISHED = /^(?:published|posted|first published|date|issued)\s*(?:on\b|:)\s*(.{4,60})$/i // Published: 7 May 2031
const URL_LINE = /^(?:url|source url|link)\s*:\s*(https?:\/\/\S+)$/i // URL: https://lamp.example/1
/** A place in capitals, perhaps more places and a day, perhaps an agency, and a dash or colon before the first sentence. */
const DATELINE =
  /^(\p{Lu}[\p{Lu}’'`.-]{2,}(?: \p{Lu}[\p{Lu}’'`.-]*){0,3}(?:, ?(?:\p{L}[\p{L}.’'-]*|\d{1,4})(?: (?:\p{L}[\p{L}.’'-]*|\d{1,4})){0,3}){0,3})\s*(?:\([^()]{2,40}\)\s*)?(?:[—–:]|--?(?=\s))\s*\S/u // VELM, Orsina, May 7 (VWA) — The

export function textPage(raw: string): Derived {
  const { text, notes } = clean(raw)
  return { text, blocks: [], metadata: stated(text), notes }
}

/** Only what the form of a line makes certain. */
function stated(text: string): Metadata {
  const lines = firstLines(text)
  const metadata: Record<string, Found> = {}
  const add = (field: string, value: string | null | undefined, line: number) => {
    if (value && !(field in metadata)) metadata[field] = { value: value.trim(), from: `text line ${line}` }
  }
  const [first, second] = lines
  if (first && looksLikeHeadline(first.words, second)) add('headline', first.words, first.line)
  for (const { words, line } of lines) {
    add('byline', BYLINE.exec(words)?.[1], line)
    add('published', publishedAs(PUBLISHED.exec(words)?.[1] ?? ''), line)
    add('url', URL_LINE.exec(words)?.[1], line)
    add('dateline', words.length < 60 ? null : DATELINE.exec(words)?.[1], line)
  }
  return metadata
}

interface HeadLine {
  readonly words: string
  readonly line: number
  /** Is the line before it empty? */
  readonly apart: boolean
}

function firstLines(text: string): HeadLine[] {
  const found: HeadLine[] = []
  let apart = true
  // A slice: a text without line ends may be long.
  const lines = text.slice(0, 20_000).split('\n')
  for (const [i, line] of lines.entries()) {
    const words = line.trim()
    if (words === '') apart = true
    else {
      found.push({ words, line: i + 1, apart })
      apart = false
    }
    if (found.length === HEAD_LINES) break
  }
  return found
}

/** Short, begun like a sentence and not ended like one, set off from what follows or followed by a byline. */
function looksLikeHeadline(words: string, next: HeadLine | undefined): boolean {
  if (!next || words.split(/\s+/).length > MAX_HEADLINE_WORDS || !/\p{L}/u.test(words)) return false
  if (/[.;:,]["'”’»]?$/.test(words) || BYLINE.test(words) || PUBLISHED.test(words) || URL_LINE.test(words)) return false
  if (/^\S{1,20}:\s/.test(words) && words.split(/\s+/).length < 4) return false
  return next.apart || BYLINE.test(next.words) || next.words.length > 2 * words.length
}
