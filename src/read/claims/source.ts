/**
 * Who says it: the subject of the cue, with its apposition and relative clause.
 *
 * @module
 */
import type { Token } from '../page/page.ts'
import { type Desk, longPhraseEnd, lowerAt, phraseEnd, posAt } from './extent.ts'
import type { TokenRange } from './quotations.ts'
import { stemOf } from './verb-stems.ts'

const NOMINAL = /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/
const PERSONAL = /^(?:he|she|it|they|we|i|you|who|which|that|this|these|those|what)$/

/** Start of the noun phrase that ends before `last`, with "of" and like phrases before it; `last` where there is none. */
function phraseStart(desk: Desk, last: number, floor: number): number {
  let i = last
  while (i > floor) {
    const lower = lowerAt(desk, i - 1)
    const pos = posAt(desk, i - 1)
    if (lower === 'that' || lower === 'which' || lower === 'who') return i === last ? i - 1 : i
    if (PERSONAL.test(lower)) return i === last || /^(?:these|those|this)$/.test(lower) ? i - 1 : i
    if (NOMINAL.test(pos) || /^(?:'s|'|-|‑|&|his|her|its|their|our|my)$/.test(lower)) i--
    else if (
      i < last &&
      /^(?:of|in|at|for|from|on|with)$/.test(lower) &&
      NOMINAL.test(posAt(desk, i - 2)) &&
      posAt(desk, i - 2) !== 'PRON'
    )
      i--
    else if (
      i < last &&
      /^(?:and|or)$/.test(lower) &&
      /^(?:NOUN|PROPN)$/.test(posAt(desk, i - 2)) &&
      posAt(desk, i) !== 'DET'
    )
      i--
    else if (i < last && pos === 'VERB' && /(?:ed|ing)$/.test(lower) && posAt(desk, i) === 'NOUN') i--
    else break
  }
  while (i < last && /^(?:in|at|for|from|on|with|of|and|or|'s|'|-)$/.test(lowerAt(desk, i))) i++
  return i
}

/** The subject before a verb group that starts at `verb`; null where none stands there. */
export function subjectBefore(desk: Desk, verb: number, floor: number): TokenRange | null {
  const before = lowerAt(desk, verb - 1)
  if (verb - 1 < floor) return null
  if (before === ',' || before === ')') {
    // "Ida Korr, who runs the ward, said": back over what the commas enclose.
    for (let i = verb - 2; i > floor && verb - i < 45; i--) {
      if (!/^[,(]$/.test(lowerAt(desk, i))) continue
      const start = phraseStart(desk, i, floor)
      if (start === i) continue
      const aside = lowerAt(desk, i + 1)
      const inside =
        before === ')' ||
        /^(?:who|which|whose|a|an|the|now|formerly|also|then|\d+)$/.test(aside) ||
        NOMINAL.test(posAt(desk, i + 1)) ||
        posAt(desk, i + 1) === 'VERB'
      if (!inside || /^(?:he|she|it|they|we|i)$/.test(aside)) continue
      // "Korr, a nurse at the clinic, and her aide, said" goes back as far as phrases follow each other.
      const earlier = i - 1 > floor && lowerAt(desk, start - 1) === ',' ? phraseStart(desk, start - 1, floor) : start
      const named = posAt(desk, start) === 'DET' && earlier < start - 1 && posAt(desk, earlier) === 'PROPN'
      return { first: named ? earlier : start, last: verb - 1 }
    }
    return null
  }
  const start = phraseStart(desk, verb, floor)
  if (start === verb) return null
  return { first: modifiedStart(desk, start, floor), last: verb }
}

/** "A clerk who worked for the judge said", "a man briefed on it said": back over a modifier without commas. */
function modifiedStart(desk: Desk, start: number, floor: number): number {
  for (let i = start - 1; i > floor && start - i < 9; i--) {
    const lower = lowerAt(desk, i)
    if (/^[,;:.“”"()—]$|^(?:and|but|that)$/.test(lower)) return start
    const participle =
      posAt(desk, i) === 'VERB' && /(?:ed|en)$/.test(lower) && /^(?:ADP|SCONJ)$/.test(posAt(desk, i + 1))
    if (lower !== 'who' && !participle) continue
    if (!/^(?:NOUN|PROPN)$/.test(posAt(desk, i - 1))) return start
    const earlier = phraseStart(desk, i, floor)
    return earlier < i && (lower === 'who' || posAt(desk, earlier) === 'DET') ? earlier : start
  }
  return start
}

/** The subject after its verb: "said Ida Korr, a nurse at the clinic". */
export function subjectAfter(desk: Desk, first: number, limit: number): TokenRange | null {
  let end = phraseEnd(desk, first, limit)
  if (end === first) return null
  if (posAt(desk, first) === 'PRON') return { first, last: end }
  end = longPhraseEnd(desk, first, limit)
  if (lowerAt(desk, end) === ',' && end + 1 < limit) {
    const aside = lowerAt(desk, end + 1)
    if (
      /^(?:who|whose|which)$/.test(aside) ||
      posAt(desk, end + 1) === 'DET' ||
      (posAt(desk, end + 1) === 'NOUN' && aside !== 'while')
    ) {
      let i = end + 1
      const relative = /^(?:who|whose|which)$/.test(aside)
      const goesOn = (k: number): boolean => k < limit && !/^[,;.“"]$/.test(lowerAt(desk, k))
      while (goesOn(i) && (relative || !/^(?:VERB|AUX)$/.test(posAt(desk, i)))) i++
      // "According to the guard, the gate was shut": a clause, no apposition.
      if (goesOn(i)) i = end
      if (i > end + 1) end = i
    }
  }
  return { first, last: end }
}

/** The subject that a participle or a second verb shares: that of the nearest finite verb before it in the sentence. */
export function sharedSubject(desk: Desk, verb: number, floor: number): TokenRange | null {
  for (let i = verb - 1; i > floor; i--) {
    const token = desk.page.tokens[i] as Token
    if (desk.quoteOf[i] !== desk.quoteOf[verb]) continue
    if (token.pos !== 'VERB' && token.pos !== 'AUX') continue
    if (/ing$/.test(token.lower) && posAt(desk, i - 1) !== 'AUX') continue
    if (lowerAt(desk, i - 1) === 'to') continue
    let group = i
    while (group - 1 > floor && /^(?:AUX|ADV|PART)$/.test(posAt(desk, group - 1))) group--
    const subject = subjectBefore(desk, group, floor)
    if (
      subject &&
      !(
        PERSONAL.test(lowerAt(desk, subject.first)) &&
        /^(?:who|which|that)$/.test(lowerAt(desk, subject.first)) &&
        stemOf(token.lower) !== 'say'
      )
    )
      return subject
  }
  return null
}
