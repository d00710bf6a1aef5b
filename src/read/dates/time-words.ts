/**
 * Words of time and the EDTF that they come to.
 *
 * Only what the words, the day of the report and the event told before allow: a weekday without an anchor has no date, a day
 * without its year is `XXXX-11-07`, and one whose year only publication gives carries `?` (`2031?-11-07`).
 *
 * @module
 */
import type { IncidentDate } from '../../model/reading.ts'
import type { Page, Sentence } from '../page/page.ts'
import { type Anchor, anchorOf, type Reckoned } from './anchor.ts'
import { COUNTED_RULES } from './counted-rules.ts'
import type { DateRule } from './rule.ts'
import { STATED_RULES } from './stated-rules.ts'

/** An expression of time in a text. */
export interface TimeWords extends IncidentDate {
  /** How exact: days before months before years. */
  readonly days: boolean
}

const RULES: readonly DateRule[] = [...STATED_RULES, ...COUNTED_RULES]
/** Nothing without one of these is a word of time; most sentences have none. */
const WORTH_A_LOOK =
  /\d|day|night|morning|evening|week|month|year|today|tomorrow|spring|summer|autumn|fall|winter|christmas|halloween|epiphany|centur|january|february|march|april|may|june|july|august|september|october|november|december/
/** The clause speaks of what is to come: "is to begin on Monday". */
const TO_COME =
  /\b(?:will|shall|(?:is|are) (?:to|due|set|expected|scheduled|planned|likely)|due to|plans? to|planned for|scheduled for|go(?:es)? to the polls|upcoming|before the|until the)\b/
const LONGEST = 2_000

/**
 * The expressions of time in a stretch of a text, in text order; none overlap.
 *
 * @param start - where the stretch begins; the positions given out count from the text's beginning
 * @param told - the last date told before, EDTF
 */
export function timeWordsIn(
  text: string,
  start: number,
  end: number,
  anchor: Anchor,
  told: string | null = null,
): TimeWords[] {
  const words = text.slice(start, end)
  const lower = words.toLowerCase()
  // A letter whose lower case is longer would shift what follows: such sentences are rare and left alone.
  if (lower.length !== words.length || lower.length > LONGEST || !WORTH_A_LOOK.test(lower)) return []
  const found: TimeWords[] = []
  const taken = (a: number, z: number) => found.some(({ span }) => a < span.end && span.start < z)
  for (const rule of RULES) {
    // Nearly always: and `matchAll` makes a new regular expression each time.
    if (lower.search(rule.words) < 0) continue
    for (const m of lower.matchAll(rule.words)) {
      if (!capitalised(words, m)) continue
      const lead = LEAD.exec(m[0])?.[0].length ?? 0
      const [a, z] = [start + m.index + lead, start + m.index + m[0].length]
      if (taken(a, z)) continue
      const before = found.filter(({ span, edtf }) => span.end <= a && edtf !== null && IS_DAY.test(edtf)).at(-1)
      const future = TO_COME.test(lower.slice(Math.max(0, m.index - 60), m.index))
      const reckoned = rule.read(m as RegExpExecArray, { anchor, sentence: lower, future, told: before?.edtf ?? told })
      if (reckoned === null) continue
      found.push({ ...reckoned, span: { start: a, end: z }, days: isExact(reckoned, m[0]) })
      found.sort((x, y) => x.span.start - y.span.start)
    }
  }
  return found
}

const LEAD =
  /^(?:in|of|during|by|from|after|before) (?=\d{4}$)|^(?:in|of|during|by|early|late|last|this|next) (?=[a-z]+\.?$)(?!(?:last|this|next|early|late) (?:week|month|year|weekend|night|spring|summer|autumn|fall|winter|[a-z]+day)$)/
const IS_DAY = /^(?:\d{4}|XXXX)\??-\d\d-\d\d$/

function isExact({ edtf }: Reckoned, words: string): boolean {
  return /\d\d-\d\d~?$/.test(edtf ?? '') || /day|night/.test(words)
}

/** "may" and "march" are months only with a capital. */
function capitalised(words: string, m: RegExpExecArray): boolean {
  const at = m[0].search(/\b(?:may|march)\b/)
  return at < 0 || /\p{Lu}/u.test(words.charAt(m.index + at))
}

/** Sentences before this one in which the event told before may have its date. */
const BEFORE = 2
/** By sentence and the date told before it: a sentence is looked at for itself and for the ones behind it. */
const FOUND = new WeakMap<Page, Map<string, readonly TimeWords[]>>()

/** The expressions of time of a sentence of a page. */
export function timeWordsOf(page: Page, sentence: Sentence): readonly TimeWords[] {
  const known = FOUND.get(page) ?? new Map<string, readonly TimeWords[]>()
  FOUND.set(page, known)
  const wordsOf = ({ index, start, end }: Sentence, told: string | null): readonly TimeWords[] => {
    const name = `${index} ${told}`
    const found = known.get(name) ?? timeWordsIn(page.text, start, end, anchorOfPage(page), told)
    known.set(name, found)
    return found
  }
  let told: string | null = null
  for (let i = Math.max(0, sentence.index - BEFORE); i < sentence.index; i++) {
    const before = page.sentences[i] as Sentence
    if (before.paragraph < sentence.paragraph - 1 || before.part !== sentence.part) continue
    for (const { edtf } of wordsOf(before, told)) {
      if (edtf !== null && IS_DAY.test(edtf)) told = edtf
    }
  }
  return wordsOf(sentence, told)
}

function anchorOfPage(page: Page): Anchor {
  const dateline = page.furniture.find(({ kind }) => kind === 'dateline')
  return anchorOf(page.input.published, dateline && page.text.slice(dateline.start, dateline.end))
}
