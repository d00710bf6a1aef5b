/**
 * Quotations of a page: from opening to closing mark, also over several paragraphs, also never closed.
 *
 * @module
 */
import type { Finding } from '../../model/reading.ts'
import type { Page, Token } from '../page/page.ts'

/** Tokens `first` (inclusive) to `last` (exclusive). */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

export interface Quotation {
  /** With its marks; more than one where it runs on over paragraphs that each open it again. */
  readonly pieces: readonly TokenRange[]
  readonly first: number
  readonly last: number
  readonly closed: boolean
  /** Long and whole enough to be somebody's speech, not a word held at arm's length. */
  readonly speech: boolean
}

const CLOSES: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '‘': '’', "'": "'", '„': '“' }

export function quotationsOf(page: Page): { quotations: Quotation[]; findings: Finding[] } {
  const quotations: Quotation[] = []
  const findings: Finding[] = []
  let open: { pieces: TokenRange[]; mark: Token } | null = null
  for (const paragraph of page.paragraphs) {
    const first = page.sentences[paragraph.first]?.first ?? 0
    const last = page.sentences[paragraph.last - 1]?.last ?? first
    const mark = page.tokens[first]?.text ?? ''
    if (open && paragraph.part === 'body' && mark !== open.mark.text) {
      end(open)
      open = null
    }
    // Only the body's quotations run on over paragraphs; a caption between two of them does not end one.
    const aside: { pieces: TokenRange[]; mark: Token } | null = paragraph.part === 'body' ? null : open
    if (aside) open = null
    const unclosed = new Set<string>()
    for (let i = first; i < last; i++) {
      const token = page.tokens[i] as Token
      if (open === null) {
        if (!opens(page, i, first, last, unclosed)) continue
        open = { pieces: [], mark: token }
      }
      const close = closeOf(page, i + 1, last, open.mark.text)
      open.pieces.push({ first: i, last: close < 0 ? last : close + 1 })
      if (close < 0) break
      add(open.pieces, true)
      open = null
      i = close
    }
    if (aside) {
      if (open) end(open)
      open = aside
    }
  }
  if (open) end(open)
  return { quotations, findings }

  function end(unclosed: { pieces: TokenRange[]; mark: Token }): void {
    add(unclosed.pieces, false)
    const { start, end } = unclosed.mark
    findings.push({
      rule: 'quote-never-closed',
      message: 'A quotation opens here and never closes.',
      start,
      end,
      confidence: null,
    })
  }

  function add(pieces: readonly TokenRange[], closed: boolean): void {
    const from = (pieces[0] as TokenRange).first
    const to = (pieces.at(-1) as TokenRange).last
    quotations.push({ pieces, first: from, last: to, closed, speech: isSpeech(page, from, to) })
  }
}

/** @param unclosed - marks that nothing closes in the rest of the paragraph; added to */
function opens(page: Page, i: number, first: number, last: number, unclosed: Set<string>): boolean {
  const token = page.tokens[i] as Token
  const close = CLOSES[token.text]
  if (close === undefined) return false
  const [before, after] = [page.tokens[i - 1], page.tokens[i + 1]]
  if (i + 1 >= last || !after || after.start !== token.end) return false
  if (token.text === '“' || token.text === '«' || token.text === '„') return true
  const free = i === first || !before || before.end < token.start || /^[—–(-]$/.test(before.text)
  if (token.text === '"') return free
  // A single mark opens only where one closes it: "the ’90s", "the guards’ car" do not.
  if (!free || unclosed.has(token.text)) return false
  const closed = closeOf(page, i + 1, last, token.text) > 0
  if (!closed) unclosed.add(token.text)
  return closed
}

/** Index of the token that closes a quotation within a paragraph; -1 where none does. */
function closeOf(page: Page, from: number, last: number, mark: string): number {
  const close = CLOSES[mark]
  let fallback = -1
  for (let i = from; i < last; i++) {
    const token = page.tokens[i] as Token
    if (token.text !== close) continue
    if (mark !== '‘' && mark !== "'") return i
    const [before, after] = [page.tokens[i - 1], page.tokens[i + 1]]
    if (before && before.end !== token.start) continue
    if (after && after.start === token.end && /^[\p{L}\p{N}]/u.test(after.text)) continue
    if (/^[,.!?…]$/.test(before?.text ?? '')) return i
    if (fallback < 0) fallback = i
  }
  return fallback
}

function isSpeech(page: Page, first: number, last: number): boolean {
  const words = page.tokens.slice(first + 1, last - 1)
  const opener = words[0]
  if (!opener) return false
  const before = page.tokens[first - 1]
  const stopped = /^[,.!?…—]/.test(words.at(-1)?.text ?? '')
  const led = before === undefined || /^[,:.!?]$/.test(before.text) || before.sentence !== page.tokens[first]?.sentence
  const verbal = words.some((token) => token.pos === 'VERB' || token.pos === 'AUX')
  return (words.length >= 3 && led && (stopped || verbal)) || (stopped && /^\p{Lu}/u.test(opener.text))
}
