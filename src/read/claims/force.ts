/**
 * What words do with a matter: state it, ask it, demand it, or make it hang on a condition.
 *
 * @module
 */
import type { Span } from '../../model/span.ts'
import type { Force } from '../../model/vocabulary.ts'
import type { Page, Token } from '../page/page.ts'

export interface ForceFound {
  readonly force: Force
  /** Of `conditional`: the words of the condition; else null. */
  readonly condition: Span | null
}

/** Stems of cues by which something is demanded: "demanded that", "urged", "called on". */
const DEMAND_CUES = new Set([
  'demand',
  'urge',
  'implore',
  'appeal',
  'beg',
  'plead',
  'exhort',
  'summon',
  'command',
  'order',
  'instruct',
  'insist',
  'petition',
  'request',
])
const ASK_CUES = new Set(['ask', 'wonder', 'question', 'query', 'inquire'])
const IMPERATIVE =
  /^(?:ask|let|stop|release|hand|tell|give|leave|withdraw|look|send|free|come|go|get|put|bring|stand|remember)$/
const CLAUSE_END = /^(?:[,;:.!?—–)”"]|then)$/

/**
 * The force of what the words from one token to another say.
 *
 * @param firstToken - index of the first token
 * @param lastToken - index after the last token
 * @param cueStem - stem of the cue's verb, such as `demand`, where a cue introduces the words
 * @param cuePhrase - the cue's words in lower case, such as `called on`
 */
export function forceOf(
  page: Page,
  firstToken: number,
  lastToken: number,
  cueStem: string | null = null,
  cuePhrase = '',
): ForceFound {
  const { tokens } = page
  const word = (i: number): string => (i < lastToken ? (tokens[i]?.lower ?? '') : '')
  const condition = conditionIn(page, firstToken, lastToken)
  let start = firstToken
  while (start < lastToken && /^(?:["“‘'«,]|that|and|but)$/.test(word(start))) start++
  const infinitive = /^(?:to|for)$/.test(word(start)) || hasInfinitive(page, start, lastToken)
  if (cueStem !== null) {
    if (DEMAND_CUES.has(cueStem) && (cueStem !== 'insist' || subjunctive(page, start, lastToken)))
      return { force: 'demanded', condition: null }
    if (/^call/.test(cueStem) && /\b(?:on|for|upon)$/.test(cuePhrase)) return { force: 'demanded', condition: null }
    if (cueStem === 'ask' && infinitive && !/^(?:who|what|why|how|whether|if|when|where)$/.test(word(start)))
      return { force: 'demanded', condition: null }
    if (ASK_CUES.has(cueStem) && /^(?:who|what|why|how|whether|if|when|where)$/.test(word(start)))
      return { force: 'question', condition: null }
  }
  if (condition) return { force: 'conditional', condition }
  if (eitherOr(page, start, lastToken)) return { force: 'alternative', condition: null }
  if (endsAsking(page, firstToken, lastToken)) return { force: 'question', condition: null }
  if (IMPERATIVE.test(word(start)) && tokens[start]?.pos === 'VERB') return { force: 'demanded', condition: null }
  return { force: 'asserted', condition: null }
}

/** "If the pump failed, …", "… unless the road is cleared", "Should it happen again, …"; not "even if", "asked if". */
export function conditionIn(page: Page, firstToken: number, lastToken: number): Span | null {
  const { tokens } = page
  for (let i = firstToken; i < lastToken; i++) {
    const token = tokens[i] as Token
    const before = tokens[i - 1]
    const opens = i === firstToken || /^["“‘'«,;.—–:]$/.test(before?.text ?? '') || before?.lower === 'that'
    const inverted =
      /^(?:should|had|were)$/.test(token.lower) &&
      /^\p{Lu}/u.test(token.text) &&
      opens &&
      !endsAsking(page, i, lastToken)
    if (!/^(?:if|unless)$/.test(token.lower) && !inverted) continue
    if (/^(?:even|as|only|what|asked|asking|ask|know|knows|wonder|wondered|see|say|sure)$/.test(before?.lower ?? ''))
      continue
    if (
      /^(?:not|any|so|necessary|ever|anything)$/.test(tokens[i + 1]?.lower ?? '') &&
      /^[,.]$/.test(tokens[i + 2]?.text ?? '')
    )
      continue
    let last = i + 1
    while (last < lastToken && !CLAUSE_END.test(tokens[last]?.lower ?? '')) last++
    if (last - i > 2) return { start: token.start, end: (tokens[last - 1] as Token).end }
  }
  return null
}

function endsAsking(page: Page, first: number, last: number): boolean {
  let i = last - 1
  while (i > first && /^["”’'»)]$/.test(page.tokens[i]?.text ?? '')) i--
  return page.tokens[i]?.text.startsWith('?') ?? false
}

/** "either A or B", "whether ordered, allowed or ignored" at the head of what is said. */
function eitherOr(page: Page, first: number, last: number): boolean {
  const head = page.tokens[first]?.lower
  const limit = Math.min(last, first + 25)
  for (let i = first; i < limit; i++) {
    const word = page.tokens[i]?.lower
    if (word === 'either' || (head === 'whether' && i === first)) {
      for (let k = i + 1; k < limit; k++) {
        if (page.tokens[k]?.lower === 'or')
          return (
            head !== 'whether' ||
            (page.tokens.slice(k, limit).some((t) => t.text === ',') && page.tokens[limit - 1] !== undefined)
          )
      }
    }
  }
  return false
}

function hasInfinitive(page: Page, first: number, last: number): boolean {
  for (let i = first; i + 1 < Math.min(last, first + 12); i++) {
    if (page.tokens[i]?.lower === 'to' && page.tokens[i + 1]?.pos === 'VERB') return true
  }
  return false
}

/** "that the mayor resign": a bare verb after its subject. */
function subjunctive(page: Page, first: number, last: number): boolean {
  for (let i = first; i < Math.min(last, first + 10); i++) {
    const token = page.tokens[i] as Token
    if (token.pos === 'AUX') return token.lower === 'be' || token.lower === 'must'
    if (token.pos === 'VERB') return !/(?:s|ed|ing)$/.test(token.lower)
  }
  return false
}
