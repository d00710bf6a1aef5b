/**
 * What a report says may come: options, predictions, consequences, and the signs to watch for.
 *
 * @module
 */
import { OutlookId } from '../../model/ids.ts'
import type { Claim, Outlook } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { claimAround } from '../claims/claim-around.ts'
import type { Page, Pos, Sentence, Token } from '../page/page.ts'
import { CONDITION_OPENERS, INDICATOR, LIKELIHOOD, OPTION, PREDICTION } from './outlook-rules.ts'

/** After a modal a verb follows; the tagger takes "close" or "storm" for something else. */
const DEED = new Set<Pos>(['VERB', 'ADJ', 'NOUN'])

/** Tokens `first` (inclusive) to `last` (exclusive) of one clause. */
interface Clause {
  readonly first: number
  readonly last: number
}

interface Found {
  readonly kind: Outlook['kind']
  readonly clause: Clause
  /** Places in the list of what this leads to. */
  readonly leadsTo: readonly number[]
}

export function readOutlook(page: Page, claims: readonly Claim[]): Outlook[] {
  const found: Found[] = []
  for (const sentence of page.sentences) {
    if (sentence.part === 'headline' || sentence.part === 'caption') continue
    for (const item of inSentence(page, sentence))
      found.push({ ...item, leadsTo: item.leadsTo.map((i) => i + found.length) })
  }
  const claimAt = claimAround(claims)
  return found.map(({ kind, clause, leadsTo }, i) => {
    const span = spanOf(page, clause)
    return {
      id: OutlookId.parse(`o${i + 1}`),
      kind,
      span,
      leadsTo: leadsTo.map((place) => OutlookId.parse(`o${place + 1}`)),
      likelihood: LIKELIHOOD.exec(page.text.slice(span.start, span.end).toLowerCase())?.[0] ?? null,
      claim: claimAt(span)?.id ?? null,
      confidence: null,
    }
  })
}

/** Items of one sentence; `leadsTo` counts from the first of them, each before what it leads to. */
function inSentence(page: Page, sentence: Sentence): Found[] {
  const clauses = clausesOf(page.tokens, sentence)
  const words = (clause: Clause) => wordsOf(page.tokens, clause)
  const whole = words({ first: sentence.first, last: sentence.last })
  if (
    !/\b(?:will|would|could|can|may|might|expect\w*|likely|due|watch|next|first)\b/.test(whole) ||
    /\?["”’]?$/.test(whole)
  )
    return []
  const unit = { first: opening(page.tokens, sentence.first), last: beforeStop(page.tokens, sentence) }
  if (INDICATOR.some((rule) => rule.test(whole))) return [{ kind: 'indicator', clause: unit, leadsTo: [] }]
  const condition = clauses.findIndex((clause) => CONDITION_OPENERS.test(page.tokens[clause.first]?.lower ?? ''))
  if (condition >= 0) {
    const result = clauses.find(
      (clause, i) => i !== condition && /\b(?:will|would|could|can|may|might|reserves?)\b/.test(words(clause)),
    )
    if (!result) return []
    return [{ kind: 'consequence', clause: result, leadsTo: [] }]
  }
  const options = optionsIn(page.tokens, clauses)
  if (options.length > 0) return options
  const prediction = clauses.find((clause) => PREDICTION.some((rule) => rule.test(words(clause))))
  return prediction ? [{ kind: 'prediction', clause: prediction, leadsTo: [] }] : []
}

/** "It could close the border, and the traders would pay": the option, and what it leads to. */
function optionsIn(tokens: readonly Token[], clauses: readonly Clause[]): Found[] {
  const at = clauses.findIndex((clause) => {
    const modal = modalOf(tokens, clause)
    return modal >= 0 && /^(?:it|he|she|they|we|or)$/.test(tokens[modal - 1]?.lower ?? '')
  })
  const clause = clauses[at]
  if (!clause) return []
  const modal = modalOf(tokens, clause)
  const option: Clause = { first: modal + 1, last: clause.last }
  if (option.last - option.first < 1 || !DEED.has(tokens[option.first]?.pos ?? 'X')) return []
  const next = clauses[at + 1]
  const follows = next && /\b(?:will|would)\b/.test(wordsOf(tokens, next)) ? next : undefined
  if (!follows) return [{ kind: 'option', clause: option, leadsTo: [] }]
  return [
    { kind: 'option', clause: option, leadsTo: [1] },
    { kind: 'consequence', clause: follows, leadsTo: [] },
  ]
}

function modalOf(tokens: readonly Token[], clause: Clause): number {
  for (let i = clause.first; i < Math.min(clause.last, clause.first + 4); i++)
    if (OPTION.test(tokens[i]?.lower ?? '')) return i
  return -1
}

/** Cuts a sentence at commas, semicolons, colons, dashes, and at "and" before a new subject. */
function clausesOf(tokens: readonly Token[], sentence: Sentence): Clause[] {
  const clauses: Clause[] = []
  let first = opening(tokens, sentence.first)
  const end = beforeStop(tokens, sentence)
  for (let i = first; i <= end; i++) {
    const token = tokens[i]
    if (i < end && !(token && /^[,;:–—]$/.test(token.text))) continue
    const last = i < end && /^["”’]$/.test(tokens[i - 1]?.text ?? '') ? i - 1 : i
    if (last > first) clauses.push({ first, last })
    first = opening(tokens, i + 1)
    while (first < end && /^(?:and|but|or|then|so)$/.test(tokens[first]?.lower ?? '') && first === i + 1) first++
  }
  return clauses
}

const opening = (tokens: readonly Token[], i: number): number => (/^["“‘«(]$/.test(tokens[i]?.text ?? '') ? i + 1 : i)

function beforeStop(tokens: readonly Token[], sentence: Sentence): number {
  let last = sentence.last
  while (last > sentence.first + 1 && /^[.!?…"”’»)]+$/.test(tokens[last - 1]?.text ?? '')) last--
  return last
}

const wordsOf = (tokens: readonly Token[], clause: Clause): string =>
  tokens
    .slice(clause.first, clause.last)
    .map((token) => token.lower)
    .join(' ')

function spanOf(page: Page, clause: Clause): Span {
  return { start: page.tokens[clause.first]?.start ?? 0, end: page.tokens[clause.last - 1]?.end ?? 0 }
}
