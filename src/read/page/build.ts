/**
 * Builds the page of a report: furniture put aside, paragraphs and sentences found, words tagged.
 *
 * @module
 */
import type { Furniture } from '../../model/reading.ts'
import type { ReadingInput } from '../../model/report.ts'
import type { Part } from '../../model/vocabulary.ts'
import { furnitureOf, isCapitals, isWrapped } from './furniture.ts'
import { type Line, linesOf } from './lines.ts'
import type { Page, Paragraph, Sentence, Token } from './page.ts'
import { openerTag } from './sentence-openers.ts'
import { sentenceEnds } from './sentences.ts'
import { SpansAt } from './spans-at.ts'
import { type RawToken, tokenize } from './tokens.ts'

/** One paragraph as stretches of the text, before its words are known. */
interface Stretches {
  readonly part: Part
  readonly pieces: { start: number; end: number }[]
}

/** No paragraph of a report has so many words and marks; a book on one line is cut here, for some rules look all over a paragraph. */
const LONGEST = 3_000

export function pageOf(input: ReadingInput): Page {
  const { text } = input
  const lines = linesOf(text)
  const capitals = isCapitals(text)
  const furniture = furnitureOf(input, lines)
  const paragraphs: Paragraph[] = []
  const sentences: Sentence[] = []
  const tokens: Token[] = []
  for (const { part, pieces } of stretchesOf(text, lines, furniture)) {
    const words = pieces.map((piece) => text.slice(piece.start, piece.end)).join('\n')
    const raw = tokenize(words, capitals)
    if (raw.length === 0) continue
    const at = positionsIn(pieces)
    let firstSentence = sentences.length
    let from = 0
    for (const to of sentenceEnds(raw)) {
      const first = tokens.length
      const opener = /^["“‘«([]/.test(raw[from]?.text ?? '') ? from + 1 : from
      for (let i = from; i < to; i++) {
        const token = raw[i] as RawToken
        const { text, lower } = token
        const pos = i === opener ? openerTag(lower, token.pos, raw[i + 1]?.pos) : token.pos
        tokens.push({
          index: tokens.length,
          start: at(token.start),
          end: at(token.end - 1) + 1,
          text,
          lower,
          pos,
          sentence: sentences.length,
        })
      }
      sentences.push({
        index: sentences.length,
        first,
        last: tokens.length,
        start: tokens[first]?.start ?? 0,
        end: tokens.at(-1)?.end ?? 0,
        paragraph: paragraphs.length,
        part,
      })
      from = to
      const opening = sentences[firstSentence] as Sentence
      if (to < raw.length && tokens.length - opening.first < LONGEST) continue
      paragraphs.push({
        index: paragraphs.length,
        first: firstSentence,
        last: sentences.length,
        start: opening.start,
        end: tokens.at(-1)?.end ?? 0,
        part,
      })
      firstSentence = sentences.length
    }
  }
  return { input, text, capitals, furniture, paragraphs, sentences, tokens }
}

const ENDED = /[.!?…:;]["'”’»)\]]*$/

/**
 * The paragraphs: each a line, or several where lines are broken at a width or furniture stands in the middle of a
 * sentence. Furniture that is read follows the paragraph that it interrupts.
 */
function stretchesOf(text: string, lines: readonly Line[], furniture: readonly Furniture[]): Stretches[] {
  const wrapped = isWrapped(lines)
  const furnitureAt = new SpansAt(furniture.map((of) => ({ start: of.start, end: of.end, of })))
  const result: Stretches[] = []
  let body: Stretches | null = null
  let interrupted = false
  let waiting: Stretches[] = []
  for (const line of lines) {
    const pieces = readable(text, line, furnitureAt.touching(line).reverse())
    if (pieces.length > 0) interrupted ||= pieces.some((piece) => piece.part !== 'body')
    else interrupted = true
    for (const piece of pieces) {
      if (piece.part !== 'body') {
        waiting.push({ part: piece.part, pieces: [{ start: piece.start, end: piece.end }] })
        continue
      }
      const last: { start: number; end: number } | undefined = body?.pieces.at(-1)
      const unfinished: boolean = last !== undefined && !ENDED.test(text.slice(last.start, last.end))
      const goesOn = /^["'”’»,.;)]|^\p{Ll}/u.test(text.slice(piece.start, piece.end))
      if (body && ((wrapped && line.gap === 0) || (unfinished && goesOn && (interrupted || line.gap === 0)))) {
        body.pieces.push({ start: piece.start, end: piece.end })
      } else {
        for (const aside of waiting) result.push(aside)
        waiting = []
        body = { part: 'body', pieces: [{ start: piece.start, end: piece.end }] }
        result.push(body)
      }
      interrupted = false
    }
  }
  return result.concat(waiting)
}

/**
 * The parts of a line that are read, and as what.
 *
 * @param here - the furniture that has letters of the line
 */
function readable(text: string, line: Line, here: readonly Furniture[]): { start: number; end: number; part: Part }[] {
  if (here.length === 0) return [{ start: line.start, end: line.end, part: 'body' }]
  const edges = [...new Set([line.start, line.end, ...here.flatMap((f) => [f.start, f.end])])]
    .filter((edge) => edge >= line.start && edge <= line.end)
    .sort((a, b) => a - b)
  const pieces: { start: number; end: number; part: Part }[] = []
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i] as number, edges[i + 1] as number]
    const kinds = here.filter((f) => f.start <= start && end <= f.end).map((f) => f.kind)
    const part = kinds.length === 0 ? 'body' : kinds.every(isRead) ? (kinds[0] as Part) : null
    const words = text.slice(start, end)
    // What is left of a line when a dateline goes is the dash after it, and the sentence.
    const lead = /^[\s—–:.-]*/.exec(words)?.[0].length ?? 0
    const cut = part === 'body' && start > line.start ? start + lead : start
    if (part !== null && /[\p{L}\p{N}]/u.test(text.slice(cut, end))) pieces.push({ start: cut, end, part })
  }
  return pieces
}

function isRead(kind: Furniture['kind']): boolean {
  return kind === 'headline' || kind === 'deck' || kind === 'key-point' || kind === 'caption'
}

/** From positions in the joined pieces back to positions in the text. */
function positionsIn(pieces: readonly { start: number; end: number }[]): (position: number) => number {
  const starts: number[] = []
  let length = 0
  for (const piece of pieces) {
    starts.push(length)
    length += piece.end - piece.start + 1
  }
  return (position) => {
    let i = starts.length - 1
    while (i > 0 && (starts[i] as number) > position) i--
    return (pieces[i]?.start ?? 0) + position - (starts[i] ?? 0)
  }
}
