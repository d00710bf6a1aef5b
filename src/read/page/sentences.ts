/**
 * Where a sentence ends: a full stop is not enough.
 *
 * @module
 */
import type { RawToken } from './tokens.ts'

/** Never at the end of a sentence, since a name or number follows: "Gen. Orsin", "No. 4". */
const TITLE =
  /^(?:gen|lt|col|maj|capt|cpt|sgt|cpl|pvt|adm|cmdr|brig|mr|mrs|ms|mx|dr|prof|sen|rep|gov|hon|rev|fr|sr|st|ste|mt|ft|insp|supt|pres|amb|atty|no|nos|vs|fig|art|sec|vol|pp|ed|eds|cf|approx|est|dept|msgr)\.?$/i
/** At the end only when what follows begins a new sentence: "in Nov. The", "the U.S. It". */
const EITHER =
  /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thurs?|fri|sat|sun|a\.m|p\.m|u\.s|u\.k|u\.n|e\.u|u\.s\.a|d\.c|inc|ltd|co|corp|jr|etc|bros|ave|blvd|e\.g|i\.e|ph\.d|b\.c|a\.d|km|kg|[a-z](?:\.[a-z])+)\.?$/i
const STARTER =
  /^(?:the|a|an|he|she|it|they|we|i|you|his|her|its|their|this|that|these|those|there|in|on|at|but|and|for|after|before|when|while|if|as|by|from|with|no|not|some|many|most|one|two|police|officials|according|however|meanwhile|still|yet)$/i
const STOP = /^(?:[.!?…]+|\.{2,})$/
const CLOSING = /^["'”’»)\]]+$/
/** No sentence of a report has so many words and marks; a list, or a page without stops, is cut here, for rules look all over a sentence. */
const LONGEST = 400
const INITIAL = /^\p{Lu}\.?$/u

/**
 * Splits the tokens of one paragraph.
 *
 * @returns the index after the last token of each sentence
 */
export function sentenceEnds(tokens: readonly RawToken[]): number[] {
  const ends: number[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as RawToken
    if (i - (ends.at(-1) ?? 0) >= LONGEST) ends.push(i)
    const stop = STOP.test(token.text)
    const ownStop = !stop && token.text.endsWith('.') && token.text.length > 1
    if (!stop && !ownStop) continue
    const before = stop ? tokens[i - 1] : token
    let after = i + 1
    while (after < tokens.length && isClosing(tokens, after)) after++
    const next = tokens[after]
    if (!next || endsHere(token, before, next, tokens[after + 1])) {
      ends.push(after)
      i = after - 1
    }
  }
  if (tokens.length > 0 && ends.at(-1) !== tokens.length) ends.push(tokens.length)
  return ends
}

/** A closing mark clings to what stands before it; a straight quotation mark after a blank opens. */
function isClosing(tokens: readonly RawToken[], i: number): boolean {
  const token = tokens[i] as RawToken
  return CLOSING.test(token.text) && tokens[i - 1]?.end === token.start
}

function endsHere(
  token: RawToken,
  before: RawToken | undefined,
  next: RawToken,
  second: RawToken | undefined,
): boolean {
  const opensLow = /^\p{Ll}/u.test(next.text)
  if (/^[!?…]|^\.{2,}/.test(token.text)) return !opensLow
  // "3.5", "www.velm.example": nothing between the stop and what follows.
  if (next.start === token.end && !/^["“‘«(]/.test(next.text)) return false
  if (/^[,;:–—-]$/.test(next.text) || opensLow) return false
  const word = before?.text ?? ''
  if (TITLE.test(word)) return false
  const opener = /^["“‘«(]$/.test(next.text) ? second : next
  if (INITIAL.test(word) && !/^(?:I|A)$/.test(word)) return opener !== undefined && STARTER.test(opener.text)
  if (EITHER.test(word)) return opener !== undefined && STARTER.test(opener.text)
  return true
}
