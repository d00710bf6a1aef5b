/**
 * Sentences with their incident and claim marked by hand: `*raid*` the incident's word, `_Mara Dell_` a speaker,
 * `~said~` the cue, `^…^` what is said. Everything else is read from the words.
 *
 * @module
 */
import { ClaimId, IncidentId } from '../../../src/model/ids.ts'
import type { Claim, Incident } from '../../../src/model/reading.ts'
import type { Span } from '../../../src/model/span.ts'
import type { EntityBook } from '../../../src/read/names/book.ts'
import { readNames } from '../../../src/read/names/read-names.ts'
import { pageOf } from '../../../src/read/page/build.ts'
import type { Page } from '../../../src/read/page/page.ts'

export interface Marked {
  readonly page: Page
  readonly book: EntityBook
  readonly claims: readonly Claim[]
  readonly incidents: readonly Incident[]
}

export function marked(line: string): Marked {
  const spans: Record<string, Span[]> = { '*': [], _: [], '~': [], '^': [] }
  const open: Record<string, number> = {}
  let text = ''
  for (const letter of line) {
    const list = spans[letter]
    if (!list) text += letter
    else if (open[letter] === undefined) open[letter] = text.length
    else {
      list.push({ start: open[letter], end: text.length })
      delete open[letter]
    }
  }
  const page = pageOf({ id: 't', text })
  const book = readNames(page)
  const trigger = spans['*']?.[0]
  const incidents: Incident[] = trigger ? [incident(trigger, spans['*']?.slice(1) ?? [])] : []
  const claims = (spans['^'] ?? []).map((content, i) => claim(i, book, content, spans['_']?.[i], spans['~']?.[i], text))
  return { page, book, claims, incidents }
}

function incident(trigger: Span, mentions: Span[]): Incident {
  return {
    id: IncidentId.parse('i1'),
    main: true,
    series: false,
    type: 'armed-assault',
    status: 'happened',
    trigger,
    mentions,
    part: 'body',
    date: null,
    place: null,
    killed: [],
    injured: [],
    roles: [],
    confidence: null,
  }
}

function claim(
  i: number,
  book: EntityBook,
  content: Span,
  source: Span | undefined,
  cue: Span | undefined,
  text: string,
): Claim {
  const denied = cue !== undefined && /den|reject/.test(text.slice(cue.start, cue.end))
  return {
    id: ClaimId.parse(`c${i + 1}`),
    speaker: source ? book.find(source) : null,
    affiliation: null,
    sourceType: null,
    kind: 'indirect',
    part: 'body',
    repeats: null,
    source: source ? [source] : [],
    cue: cue ? [cue] : [],
    content: [content],
    certainty: denied ? 'denied' : 'certain',
    certaintyCue: null,
    force: 'asserted',
    condition: null,
    alternativeTo: null,
    reportedBy: null,
    about: [],
    confidence: null,
  }
}
