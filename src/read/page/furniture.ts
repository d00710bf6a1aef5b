/**
 * Tells the furniture of a page from its body.
 *
 * What the page's structure said of a stretch (`blocks`) comes first; then each line is judged by its words, its form
 * and its place: headlines, decks and key points stand before the first paragraph, a caption may stand anywhere, even
 * in the middle of a sentence.
 *
 * @module
 */
import type { Furniture } from '../../model/reading.ts'
import type { ReadingInput } from '../../model/report.ts'
import type { FurnitureKind } from '../../model/vocabulary.ts'
import {
  BOILERPLATE,
  BULLET,
  BYLINE,
  CAPTION_END,
  CAPTION_START,
  CREDIT,
  DATELINE,
  SECTION_LABEL,
  SHORT_URL,
} from './furniture-rules.ts'
import type { Line } from './lines.ts'
import { SpansAt } from './spans-at.ts'

/** A short sentence with its day may also be news: then a verb of the past stands in it. */
const SAYS = /\b(?:said|says|told|was|were|had|has|have|will|is|are)\b/
/** A turn of a transcript: capitals and a colon. */
const TURN = /^([\p{Lu}][\p{Lu} .’'-]+):\s/u
/** Kinds that are no part of the running text but are read. */
const READ = new Set<FurnitureKind>(['headline', 'deck', 'key-point', 'caption'])
/** A line of more words than this is a paragraph, whatever it looks like. */
const LONGEST_HEAD = 32
const ENDED = /[.!?…:;]["'”’»)\]]*$/

/** The furniture of a page, in text order; spans may nest (a credit in a caption). */
export function furnitureOf(input: ReadingInput, lines: readonly Line[]): Furniture[] {
  const found: Furniture[] = []
  const add = (kind: FurnitureKind, start: number, end: number) => {
    if (end > start) found.push({ kind, start, end, confidence: null })
  }
  const blocks = (input.blocks ?? []).filter((b) => b.start < b.end && b.end <= input.text.length)
  for (const block of blocks) add(block.kind, block.start, block.end)

  const blocksAt = new SpansAt(blocks.map(({ start, end }, of) => ({ start, end, of })))
  const wrapped = isWrapped(lines)
  const turns = repeatedTurns(lines)
  const state = { headline: blocks.some((b) => b.kind === 'headline'), body: false }
  lines.forEach((line, i) => {
    const inside = blocks[blocksAt.touching(line).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)]
    if (inside) {
      if (READ.has(inside.kind)) addCredit(line, add)
      return
    }
    const kind = kindOf(line, i, lines, state, input, wrapped)
    if (kind === 'headline') state.headline = true
    if (kind) {
      add(kind, line.start, line.end)
      if (kind === 'caption') addCredit(line, add)
      return
    }
    const dateline = state.body ? null : DATELINE.exec(line.text)
    if (dateline?.[1] && !isCapitals(line.text) && !turns.has(dateline[1])) {
      add('dateline', line.start, line.start + dateline[1].length)
      if (dateline[2]) {
        const at = line.start + line.text.indexOf(dateline[2])
        add('credit', at, at + dateline[2].length)
      }
    }
    state.body = true
  })
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function kindOf(
  line: Line,
  i: number,
  lines: readonly Line[],
  state: { headline: boolean; body: boolean },
  input: ReadingInput,
  wrapped: boolean,
): FurnitureKind | null {
  const { text } = line
  const words = wordCount(text)
  const some = (rules: readonly RegExp[]) => rules.some((rule) => rule.test(text))
  if (words <= LONGEST_HEAD && some(BOILERPLATE)) return 'boilerplate'
  if (!state.headline && sameWords(text, input.title)) return some(SECTION_LABEL) ? 'section-label' : 'headline'
  if (SHORT_URL.test(text)) return 'short-url'
  if (words <= 12 && some(SECTION_LABEL)) return 'section-label'
  if (words <= 14 && some(BYLINE)) return 'byline'
  const interrupts = interruptsSentence(lines, i)
  if (interrupts && !wrapped) return 'caption'
  if (words > LONGEST_HEAD + 12) return null
  if (isCapitals(text) && words > 3) return !state.body && isHeadline(line, lines[i + 1], input) ? 'headline' : null
  if (CREDIT.some((rule) => rule.exec(text)?.index === 0)) return 'credit'
  if (some(CREDIT) || (CAPTION_START.test(text) && words > 3)) return 'caption'
  if (words <= 16 && CAPTION_END.test(text) && !SAYS.test(text)) return 'caption'
  if (!state.body) {
    if (BULLET.test(text) && state.headline) return 'key-point'
    if (!state.headline) return isHeadline(line, lines[i + 1], input) ? 'headline' : null
    if (isDeck(line, lines[i - 1], lines[i + 1])) return 'deck'
    return null
  }
  if (line.gap >= 3 && !wrapped && words <= LONGEST_HEAD + 12 && (!ENDED.test(text) || repeats(text, lines, i))) {
    return words <= 3 ? 'section-label' : 'caption'
  }
  if (words <= 3 && line.gap > 0 && !ENDED.test(text) && isLabelAmongParagraphs(text, lines, i)) return 'section-label'
  return null
}

/** The first line of a page that is short, unlike a sentence, and has something after it. */
function isHeadline(line: Line, next: Line | undefined, input: ReadingInput): boolean {
  if (!next || wordCount(line.text) > LONGEST_HEAD) return false
  if (TURN.test(line.text)) return false
  if (isCapitals(input.text)) return next.gap > 0 && !/[.,;:]/.test(line.text) && wordCount(line.text) <= 14
  return next.gap > 0 ? !/[.;,]["'”’»]?$/.test(line.text) : wordCount(line.text) <= 18 && !ENDED.test(line.text)
}

/** Close under the headline, short, and either not a sentence or set off from the body. */
function isDeck(line: Line, previous: Line | undefined, next: Line | undefined): boolean {
  if (!previous || !next || isCapitals(line.text) || DATELINE.test(line.text)) return false
  const words = wordCount(line.text)
  const underHeadline = line.gap === 0
  if (underHeadline) return words <= LONGEST_HEAD && (next.gap > 0 || !ENDED.test(line.text))
  return words <= 26 && !/[.:;,]["'”’»)]*$/.test(line.text) && !/^["“„«]/.test(line.text)
}

/** The line before breaks off in the middle of a sentence, which the line after takes up. */
function interruptsSentence(lines: readonly Line[], i: number): boolean {
  const before = lines[i - 1]
  const line = lines[i]
  const after = lines[i + 1]
  if (!before || !line || !after || wordCount(line.text) > LONGEST_HEAD) return false
  if (wordCount(before.text) < 6 || ENDED.test(before.text) || /["'”’»)\]]$/.test(before.text)) return false
  return /^\p{Lu}/u.test(line.text) && /^["'”’»,]?\s*\p{Ll}/u.test(after.text)
}

/** Do the words of a short line stand in another line of the page, nearly as they are? */
function repeats(text: string, lines: readonly Line[], i: number): boolean {
  const needle = fold(text)
  if (needle.length < 20) return false
  const { text: page, starts } = foldedOf(lines)
  const [start, end] = [starts[i] ?? 0, starts[i + 1] ?? page.length]
  const words = needle.slice(0, 60)
  let at = page.indexOf(words)
  if (at >= start && at < end) at = page.indexOf(words, end)
  return at >= 0
}

/** All lines folded, a line end after each, and where each begins. */
interface Folded {
  readonly text: string
  readonly starts: readonly number[]
}

const FOLDED = new WeakMap<readonly Line[], Folded>()

function foldedOf(lines: readonly Line[]): Folded {
  const known = FOLDED.get(lines)
  if (known) return known
  const starts: number[] = []
  let text = ''
  for (const line of lines) {
    starts.push(text.length)
    text += `${fold(line.text)}\n`
  }
  const folded = { text, starts }
  FOLDED.set(lines, folded)
  return folded
}

/** One or two words alone between paragraphs: "Background", "Opinion". */
function isLabelAmongParagraphs(text: string, lines: readonly Line[], i: number): boolean {
  const before = lines[i - 1]
  const after = lines[i + 1]
  return (
    /^\p{Lu}[\p{L}-]+(?:\s[\p{L}-]+){0,2}$/u.test(text) &&
    before !== undefined &&
    after !== undefined &&
    after.gap > 0 &&
    wordCount(before.text) > 8 &&
    ENDED.test(before.text)
  )
}

function addCredit(line: Line, add: (kind: FurnitureKind, start: number, end: number) => void): void {
  for (const rule of CREDIT) {
    const match = rule.exec(line.text)
    if (match && match.index > 0) {
      add('credit', line.start + match.index, line.start + match.index + match[0].length)
      return
    }
  }
}

/** Who speaks in a transcript: capitals before a colon, more than once on the page. */
function repeatedTurns(lines: readonly Line[]): Set<string> {
  const seen = new Map<string, number>()
  for (const line of lines) {
    const turn = TURN.exec(line.text)?.[1]
    if (turn) seen.set(turn, (seen.get(turn) ?? 0) + 1)
  }
  return new Set([...seen].filter(([, times]) => times > 1).map(([turn]) => turn))
}

/** Lines broken at a fixed width, as in mail: most lines go on in the next. */
export function isWrapped(lines: readonly Line[]): boolean {
  const adjacent = lines.filter((line, i) => i > 0 && line.gap === 0)
  if (lines.length < 8 || adjacent.length < lines.length / 2) return false
  const running = adjacent.filter((line) => /^\p{Ll}/u.test(line.text)).length
  return running > adjacent.length / 3 && lines.every((line) => line.text.length <= 100)
}

/** Is a text so much in capitals that case tells nothing? */
export function isCapitals(text: string): boolean {
  let upper = 0
  let lower = 0
  const end = Math.min(text.length, 4000)
  for (let i = 0; i < end; i++) {
    const c = text.charCodeAt(i)
    if (c >= 65 && c <= 90) upper++
    else if (c >= 97 && c <= 122) lower++
  }
  return upper > 0 && lower * 10 < upper
}

const wordCount = (text: string): number => text.split(/\s+/).length
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function sameWords(text: string, title: string | undefined): boolean {
  if (title === undefined) return false
  const [a, b] = [fold(text), fold(title)]
  return a !== '' && (a === b || (b.length > 15 && a.endsWith(b) && a.length < b.length + 12))
}
