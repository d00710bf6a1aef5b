/**
 * Finding reports by their words.
 *
 * @module
 */
import { sql } from 'kysely'
import type { Quote } from '../model/case.ts'
import type { ReportId } from '../model/ids.ts'
import type { Span } from '../model/span.ts'
import type { CaseDatabase } from './sqlite/connect.ts'

/** A report that holds the words looked for. */
export interface SearchHit {
  readonly report: ReportId
  readonly headline: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly address: string
  /** BM25; higher is better. */
  readonly score: number
  /** The passage that holds the words best. */
  readonly quote: Quote
  /** The words found in it, as positions in the report's text. */
  readonly matches: readonly Span[]
}

/** A word in a headline counts as much as this many in the text. */
const HEADLINE_WEIGHT = 4
/** Words of the passage shown. */
const PASSAGE_WORDS = 30
/** Around a found word while the passage is on its way; noncharacters, which no text may hold. */
const OPEN = '\uFDD0'
const CLOSE = '\uFDD1'

/** Reports that hold all the words, best first. */
export async function searchReports(db: CaseDatabase, words: string, limit: number): Promise<SearchHit[]> {
  const query = matchOf(words)
  if (query === null) return []
  const { rows } = await sql<HitColumns>`
    SELECT r.id, r.headline, r.publisher, r.published, r.address, t.body,
      -bm25(searchIndex, ${HEADLINE_WEIGHT}, 1) AS score,
      snippet(searchIndex, 1, ${OPEN}, ${CLOSE}, '', ${PASSAGE_WORDS}) AS passage
    FROM searchIndex JOIN texts t ON t.n = searchIndex.rowid JOIN reports r ON r.text = t.n
    WHERE searchIndex MATCH ${query} ORDER BY rank LIMIT ${limit}`.execute(db)
  return rows.map(({ id, headline, publisher, published, address, score, body, passage }) => ({
    report: id as ReportId,
    headline,
    publisher,
    published,
    address,
    score,
    ...located(id as ReportId, body, passage),
  }))
}

interface HitColumns {
  readonly id: string
  readonly headline: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly address: string
  readonly score: number
  readonly body: string
  readonly passage: string
}

/**
 * What a person typed, as FTS5's query: every word quoted, so that nothing of it is taken for an operator.
 *
 * @returns null when it holds no word at all
 * @example
 * matchOf('drone "prime minister" OR* x:') // => '"drone" AND "prime minister" AND "OR" AND "x"'
 */
export function matchOf(words: string): string | null {
  const phrases = [...words.matchAll(/"([^"]*)"|([^"]+)/g)].flatMap(([, quoted, loose]) =>
    quoted === undefined ? wordsIn(loose ?? '') : [wordsIn(quoted).join(' ')],
  )
  const said = phrases.filter((phrase) => phrase !== '')
  return said.length === 0 ? null : said.map((phrase) => `"${phrase}"`).join(' AND ')
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []
}

/** Where a passage with marked words stands in the text. */
function located(report: ReportId, body: string, passage: string): Pick<SearchHit, 'quote' | 'matches'> {
  const text = passage.replaceAll(OPEN, '').replaceAll(CLOSE, '')
  const start = Math.max(0, body.indexOf(text))
  const matches: Span[] = []
  let at = start
  let opened = start
  for (const piece of passage.split(/([\uFDD0\uFDD1])/)) {
    if (piece === OPEN) opened = at
    else if (piece === CLOSE) matches.push({ start: opened, end: at })
    else at += piece.length
  }
  return { quote: { report, start, end: start + text.length, text }, matches }
}
