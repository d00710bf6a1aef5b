/**
 * Did it happen? Reads from the words around a trigger whether the deed happened, failed, is threatened or denied.
 *
 * @module
 */
import type { IncidentStatus } from '../../model/vocabulary.ts'
import type { Page, Sentence, Token } from '../page/page.ts'
import type { Trigger } from './triggers.ts'

/** Looked for in the words before a trigger, within its clause; the first rule that fits decides. */
const BEFORE: readonly { readonly status: IncidentStatus; readonly words: RegExp; readonly example: string }[] = [
  { status: 'denied', words: /\bno such (?:\w+ )?$/, example: 'no such shooting took place' },
  { status: 'denied', words: /\b(?:did not|didn't|never) $/, example: 'they did not shoot anybody' },
  {
    status: 'attempted',
    words:
      /\b(?:tr(?:y|ied|ies|ying) to|attempt(?:s|ed|ing)? (?:to|at)|attempted|failed to|failed|foiled|thwarted|botched|averted) (?:\w+ ){0,2}$/,
    example: 'they tried to bomb the mill',
  },
  {
    status: 'threatened',
    words: /\b(?:threat(?:s|ens|ened|ening)? (?:to|of)|threatened|vow(?:s|ed) to|warned (?:of|that)) (?:\w+ ){0,4}$/,
    example: 'they threatened to sink it',
  },
  {
    status: 'planned',
    words:
      /\b(?:plan(?:s|ned|ning)? (?:to|for|of)|plot(?:s|ted|ting)? (?:to|of)|conspir\w+ to|prepar\w+ (?:to|for)|call(?:s|ed)? (?:for )?an?|upcoming|next (?:week|month|year)'s|before the|scheduled) (?:\w+ ){0,2}$/,
    example: 'four men who had planned to poison the well',
  },
  {
    status: 'hypothetical',
    words: /\b(?:would|could|might|may|should|if|unless|will|can|whether) (?:\w+ ){0,3}$/,
    example: 'it could bomb the port',
  },
]

const AFTER: readonly { readonly status: IncidentStatus; readonly words: RegExp; readonly example: string }[] = [
  {
    status: 'attempted',
    words: /^ (?:\w+ )?(?:was|were|had been) (?:foiled|thwarted|averted|made safe|defused|deactivated)\b/,
    example: 'a bomb was defused',
  },
  { status: 'attempted', words: /^ (?:plot|attempt)\b/, example: 'the murder attempt' },
  {
    status: 'planned',
    words: /^ (?:is|are) (?:due|expected|scheduled|planned|to be)\b/,
    example: 'the vote is due in May',
  },
]

/** Deeds that fail when the person lives: "was shot and wounded". */
const SURVIVED =
  /\b(?:survived|escaped (?:unhurt|unharmed|injury)|unharmed|alive|(?:was|were) wounded|and wounded|narrowly|missed)\b/

export function statusOf(page: Page, trigger: Trigger): IncidentStatus {
  const sentence = page.sentences[trigger.sentence] as Sentence
  const before = wordsBetween(page.tokens, Math.max(sentence.first, trigger.first - 8), trigger.first)
  const after = ` ${wordsBetween(page.tokens, trigger.last, Math.min(sentence.last, trigger.last + 6))}`
  for (const { status, words } of AFTER) if (words.test(after)) return status
  const clause = before.split(/[,;:]/).at(-1) ?? ''
  for (const { status, words } of BEFORE) {
    if (words.test(clause) && !(status === 'hypothetical' && /\b(?:have|had|has|been)\b/.test(clause))) return status
  }
  return 'happened'
}

/** Does a sentence say that the target of an attempt lives? */
export function saysSurvived(page: Page, sentence: Sentence): boolean {
  return SURVIVED.test(wordsBetween(page.tokens, sentence.first, sentence.last))
}

function wordsBetween(tokens: readonly Token[], first: number, last: number): string {
  let words = ''
  for (let i = first; i < last; i++) words += `${tokens[i]?.lower ?? ''} `
  return words
}
