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

const DAY = String.raw`(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.?),? \d{4}`
/** A full date and perhaps an hour, with nothing else on the line. */
const DAY_ALONE = new RegExp(
  String.raw`^((?:\p{Lu}\p{L}{2,8}\.?,? )?${DAY}|\d{4}-\d\d-\d\d)(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: \p{Lu}{2,4})?)?$`,
  'iu',
) // 7 May 2031, 8:10 GMT
const NEVER_HEADLINES = [BYLINE, PUBLISHED, URL_LINE, DAY_ALONE]
/** Names in capitals and a full date: the paper's or the place's. */
const IMPRINT = new RegExp(`^(?:["“]?\\p{Lu}[\\p{L}.’'-]*["”]?,? ){1,7}(${DAY})$`, 'u') // Velm Lantern, 7 May 2031
/** The day of a dateline stands last. */
const DAY_AT_END = new RegExp(`(?:^|[\\s,])(${DAY})$`, 'u') // VELM, Orsina, May 7, 2031
/** Such a line stands near the top. */
const DAY_LINES = 6

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
  for (const [i, { words, line, apart }] of lines.entries()) {
    add('byline', BYLINE.exec(words)?.[1], line)
    add('published', publishedAs(PUBLISHED.exec(words)?.[1] ?? ''), line)
    add('url', URL_LINE.exec(words)?.[1], line)
    const before = lines[i - 1]
    // Set apart on one side, or under the byline: else it is a piece of a sentence that runs over lines.
    const headed = apart || lines[i + 1]?.apart || (before !== undefined && BYLINE.test(before.words))
    if (i < DAY_LINES && headed) add('published', publishedAs(DAY_ALONE.exec(words)?.[1] ?? ''), line)
    if (i > 0 && i < DAY_LINES && apart) add('published', publishedAs(IMPRINT.exec(words)?.[1] ?? ''), line)
    const dateline = words.length < 60 ? null : DATELINE.exec(words)?.[1]
    add('dateline', dateline, line)
    const day = publishedAs(DAY_AT_END.exec(dateline ?? '')?.[1] ?? '')
    if (day) metadata['published'] ??= { value: day, from: 'dateline' }
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
  if (/[.;:,]["'”’»]?$/.test(words) || NEVER_HEADLINES.some((form) => form.test(words))) return false
  if (/^\S{1,20}:\s/.test(words) && words.split(/\s+/).length < 4) return false
  return next.apart || BYLINE.test(next.words) || next.words.length > 2 * words.length
}
