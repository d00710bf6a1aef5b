/**
 * Writes the text of a page word by word, and remembers where its blocks stand.
 *
 * @module
 */
import type { Block } from '../model/report.ts'
import type { FurnitureKind } from '../model/vocabulary.ts'
import { clean } from './clean.ts'

export class TextWriter {
  #text = ''
  /** Line ends due before the next word. */
  #breaks = 0
  #blank = false
  readonly #blocks: { kind: FurnitureKind; start: number; end: number }[] = []
  readonly #notes = new Set<string>()

  /** Words of one line: blanks count as one. */
  words(raw: string): void {
    const { text, notes } = clean(raw)
    for (const note of notes) this.#notes.add(note.replace(/^\d+ /, ''))
    const words = text.replace(/[\s\u200B]+/g, ' ')
    if (words === '' || words === ' ') {
      this.#blank ||= words === ' '
      return
    }
    if (this.#text !== '' && this.#breaks > 0) this.#text += '\n'.repeat(this.#breaks)
    else if (this.#text !== '' && (this.#blank || words.startsWith(' '))) this.#text += ' '
    this.#text += words.trim()
    this.#breaks = 0
    this.#blank = words.endsWith(' ')
  }

  /** Lines as they stand, for what was set in fixed type. */
  lines(raw: string): void {
    for (const line of raw.split(/\r\n|\r|\n/)) {
      this.words(line)
      this.line()
    }
  }

  /** Ends the line. */
  line(): void {
    this.#breaks = Math.max(this.#breaks, 1)
    this.#blank = false
  }

  /** Ends the paragraph. */
  paragraph(): void {
    this.#breaks = 2
    this.#blank = false
  }

  /**
   * Whatever `write` writes is a block of this kind; without words there is none, and one that holds nothing but
   * another is that other.
   */
  block(kind: FurnitureKind, write: () => void): void {
    const before = this.#text.length
    write()
    const start = before + (/^\s*/.exec(this.#text.slice(before))?.[0].length ?? 0)
    const end = this.#text.length
    const inner = this.#blocks.at(-1)
    if (end > start && (inner?.start !== start || inner.end !== end)) this.#blocks.push({ kind, start, end })
  }

  get text(): string {
    return this.#text
  }

  /** What the characters needed, e.g. `soft hyphens removed`. */
  get notes(): string[] {
    return [...this.#notes]
  }

  /** In text order; an outer block before those it holds. */
  get blocks(): Block[] {
    return this.#blocks
      .map((block): Block => ({ ...block, from: 'dom' }))
      .sort((a, b) => a.start - b.start || b.end - a.end)
  }
}
