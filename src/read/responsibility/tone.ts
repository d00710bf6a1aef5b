/**
 * How firmly a word is said: negated, hedged, asked, made to hang on a condition; never firmer than the claim it is in.
 *
 * The error that must not happen is flattening a hedge into an assertion, so that of several answers the weakest wins.
 *
 * @module
 */
import type { Claim } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { Certainty, Force } from '../../model/vocabulary.ts'
import type { Sentence, Token } from '../page/page.ts'
import { type Scene, spanOf } from './scene.ts'

export interface Tone {
  readonly certainty: Certainty
  readonly force: Force
  readonly condition: Span | null
}

const FIRMNESS: readonly Certainty[] = ['certain', 'probable', 'possible', 'doubtful', 'unknown', 'denied']

/** The less firm of two certainties; a denial outdoes all. */
export function weaker(a: Certainty, b: Certainty): Certainty {
  return FIRMNESS.indexOf(a) >= FIRMNESS.indexOf(b) ? a : b
}

const NEGATION = /^(?:not|n't|never|neither|nor|no|nobody|none|without|hardly|cannot)$/
/** "no doubt", "not only", "not just": these do not negate what follows. */
const NO_NEGATION = /^(?:doubt|doubts|question|only|just|merely|surprise|secret|longer|least|later|less|more)$/
const POSSIBLE =
  /^(?:may|might|could|perhaps|possibly|maybe|allegedly|reportedly|alleged|supposedly|purportedly|accused|suspected|suspicion|conceivably|potentially)$/
const PROBABLE =
  /^(?:probably|likely|apparently|seemingly|appears?|appeared|seems?|seemed|believed|believes?|thought|presumably|presumed|almost|suspects?|guess|doubtless)$/
const ABSENCE = /^(?:evidence|proof|sign|signs|indication|indications|nothing|confirmation)$/
const WALL = /^(?:[;:—–]|but|although|though|because|while)$/

/**
 * The tone of the word at a token.
 *
 * @param anchor - the verb or noun that says what somebody did
 * @param claim - the claim it stands in, or null for the report's own voice
 */
export function toneAt(scene: Scene, anchor: number, claim: Claim | null): Tone {
  const { tokens, sentences } = scene.page
  const sentence = sentences[tokens[anchor]?.sentence ?? -1]
  if (!sentence) return { certainty: 'certain', force: 'asserted', condition: null }
  let certainty: Certainty = 'certain'
  let force: Force = 'asserted'
  let condition: Span | null = null
  for (let i = anchor - 1, seen = 0; i >= sentence.first && seen < 12; i--, seen++) {
    const token = tokens[i] as Token
    if (WALL.test(token.lower)) break
    if (token.text === ',' && seen > 5) break
    const next = tokens[i + 1]
    if (NEGATION.test(token.lower) && !NO_NEGATION.test(next?.lower ?? '') && near(scene, i, anchor)) {
      certainty = weaker(certainty, ABSENCE.test(next?.lower ?? '') ? 'unknown' : 'denied')
    } else if (token.lower === 'nothing' && next?.lower === 'to') certainty = weaker(certainty, 'unknown')
    else if (POSSIBLE.test(token.lower)) certainty = weaker(certainty, 'possible')
    else if (PROBABLE.test(token.lower)) certainty = weaker(certainty, 'probable')
  }
  const before = tokensBetween(tokens, sentence, anchor)
  const own = claim && claim.certainty !== 'denied' ? claim.certainty : 'certain'
  certainty = weaker(certainty, own)
  if (claim?.certainty === 'denied') certainty = 'denied'
  if (claim && claim.force !== 'asserted') {
    force = claim.force
    condition = claim.condition
  }
  const relative = /^(?:who|which)$/.test(tokens[anchor - 1]?.lower ?? '')
  const hanging = relative ? null : conditionAt(scene, sentence, anchor)
  if (hanging) {
    force = 'conditional'
    condition = hanging
    certainty = weaker(certainty, 'possible')
  } else if (before.some((token) => token.lower === 'whether') || asks(tokens, sentence, anchor)) {
    force = 'question'
    certainty = weaker(certainty, 'unknown')
  }
  if (force === 'conditional' && condition === null) force = 'asserted'
  return { certainty, force, condition }
}

/** A negation bears on the anchor when it stands a few words before it, or determines its subject. */
function near(scene: Scene, negation: number, anchor: number): boolean {
  const phrase = scene.phraseOf[negation] ?? -1
  if (phrase >= 0) return anchor - (scene.phrases[phrase]?.last ?? 0) <= 6
  return anchor - negation <= 4
}

function tokensBetween(tokens: readonly Token[], sentence: Sentence, anchor: number): Token[] {
  const clause: Token[] = []
  for (let i = anchor - 1; i >= sentence.first; i--) {
    const token = tokens[i] as Token
    if (/^[;:—–.]$/.test(token.text)) break
    clause.push(token)
  }
  return clause
}

/** Does the anchor's part of the sentence end in a question mark? */
function asks(tokens: readonly Token[], sentence: Sentence, anchor: number): boolean {
  for (let i = anchor; i < sentence.last; i++) if (tokens[i]?.text.startsWith('?')) return true
  return false
}

/** The words of an "if" clause that the anchor stands in or hangs on. */
export function conditionAt(scene: Scene, sentence: Sentence, anchor: number): Span | null {
  const { tokens } = scene.page
  for (let i = sentence.first; i < sentence.last; i++) {
    const word = tokens[i]?.lower ?? ''
    const inverted =
      /^(?:should|had|were)$/.test(word) && (i === sentence.first || /^[“",;]$/.test(tokens[i - 1]?.text ?? ''))
    if (!/^(?:if|unless|provided)$/.test(word) && !inverted) continue
    if (/^(?:even|as|only|what|asked|asking|ask|know|knows|say|wonder|see)$/.test(tokens[i - 1]?.lower ?? '')) continue
    if (/^(?:not|any|so|necessary|possible|only)$/.test(tokens[i + 1]?.lower ?? '') && tokens[i + 2]?.text === ',')
      continue
    let last = i + 1
    while (last < sentence.last && !/^(?:[,;:.!?—”])$/.test(tokens[last]?.text ?? '')) last++
    if (word === 'unless' || anchor >= i || last >= sentence.last - 2) return spanOf(scene, i, last)
  }
  return null
}
