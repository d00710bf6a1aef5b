/**
 * Finds the words that tell of an incident.
 *
 * @module
 */

import type { Span } from '../../model/span.ts'
import type { IncidentType } from '../../model/vocabulary.ts'
import type { Page, Sentence, Token } from '../page/page.ts'
import { DELIVERY_RULES, type Reach, TRIGGER_RULES } from './trigger-words.ts'

/** A trigger: tokens `first` (inclusive) to `last` (exclusive), and what they say alone. */
export interface Trigger extends Span {
  readonly first: number
  readonly last: number
  readonly sentence: number
  readonly type: IncidentType
  readonly reach: Reach
  readonly kind: 'verb' | 'noun'
  /** The kind it names where nothing told before takes it up. */
  readonly alone: IncidentType
  /** Base form, e.g. `kill`; a phrase stands for itself. */
  readonly base: string
}

interface Entry {
  readonly type: IncidentType
  readonly reach: Reach
  readonly alone: IncidentType
  readonly base: string
}

const verbs = new Map<string, Entry>()
const nouns = new Map<string, Entry>()
/** By first word; longest first. */
const phrases = new Map<string, { words: readonly string[]; entry: Entry }[]>()
for (const rule of TRIGGER_RULES) {
  const { type, reach, alone = type } = rule
  for (const verb of rule.verbs?.split(' ') ?? []) {
    const [base = '', ...irregular] = verb.split(':')
    for (const form of [...verbForms(base), ...irregular]) verbs.set(form, { type, reach, alone, base })
  }
  for (const noun of rule.nouns?.split(' ') ?? []) {
    for (const form of [noun, pluralOf(noun)]) nouns.set(form, { type, reach, alone, base: noun })
  }
  for (const phrase of rule.phrases ?? []) {
    const words = phrase.split(' ')
    const list = phrases.get(words[0] as string) ?? []
    list.push({ words, entry: { type, reach, alone, base: phrase } })
    list.sort((a, b) => b.words.length - a.words.length)
    phrases.set(words[0] as string, list)
  }
}

const deliveries = DELIVERY_RULES.map(({ type, weapons, verbs }) => {
  const bases = new Map<string, string>()
  for (const verb of verbs.split(' ')) {
    const [base = '', ...irregular] = verb.split(':')
    for (const form of [...verbForms(base), ...irregular]) bases.set(form, base)
  }
  return { type, weapons: new Set(weapons.split(' ').flatMap((weapon) => [weapon, pluralOf(weapon)])), bases }
})
/** How far the weapon may stand from the verb, in tokens. */
const BEFORE_VERB = 12
const AFTER_VERB = 4

/** No report tells of more; a hostile one may, and must not be costly. */
const MOST = 400

/** The triggers of a page, in body order; none inside another. */
export function triggersOf(page: Page): Trigger[] {
  const found: Trigger[] = []
  let i = 0
  while (i < page.tokens.length && found.length < MOST) {
    const trigger = triggerAt(page, i)
    if (trigger) found.push(trigger)
    i = trigger ? trigger.last : i + 1
  }
  return found
}

function triggerAt(page: Page, i: number): Trigger | null {
  const token = page.tokens[i] as Token
  const sentence = page.sentences[token.sentence] as Sentence
  const made = (entry: Entry, last: number, kind: 'verb' | 'noun'): Trigger => ({
    ...entry,
    kind,
    first: i,
    last,
    start: token.start,
    end: (page.tokens[last - 1] as Token).end,
    sentence: token.sentence,
  })
  for (const { words, entry } of phrases.get(token.lower) ?? []) {
    if (i + words.length > sentence.last) continue
    if (words.every((word, k) => page.tokens[i + k]?.lower === word)) {
      return made(entry, i + words.length, token.pos === 'NOUN' || token.pos === 'ADJ' ? 'noun' : 'verb')
    }
  }
  const delivered = deliveryAt(page, i, sentence)
  if (delivered) return made(delivered, i + 1, 'verb')
  const verb = verbs.get(token.lower)
  const noun = nouns.get(token.lower)
  if (!verb && !noun) return null
  const isNoun = noun !== undefined && (verb === undefined || readsAsNoun(page, i, sentence))
  if (isNoun) return partOfName(page, i) || token.text === 'March' ? null : made(noun, i + 1, 'noun')
  if (verb === undefined || token.pos === 'PROPN' || (token.pos === 'NOUN' && !looksVerbal(page, i, sentence)))
    return null
  return made(verb, i + 1, 'verb')
}

/** "rolled" in "the grenade that was rolled under the gate": the weapon stands in the verb's clause. */
function deliveryAt(page: Page, i: number, sentence: Sentence): Entry | null {
  const { lower, pos } = page.tokens[i] as Token
  if (pos !== 'VERB') return null
  for (const { type, weapons, bases } of deliveries) {
    const base = bases.get(lower)
    if (base === undefined) continue
    for (let k = i - 1; k >= Math.max(sentence.first, i - BEFORE_VERB); k--) {
      const token = page.tokens[k] as Token
      if (/^[,;:.“”"]$/.test(token.text) || (token.pos === 'VERB' && k < i - 1)) break
      if (weapons.has(token.lower) && token.pos !== 'VERB') return { type, reach: 'general', alone: type, base }
    }
    for (let k = i + 1; k < Math.min(sentence.last, i + 1 + AFTER_VERB); k++) {
      const token = page.tokens[k] as Token
      if (/^[,;:.“”"]$/.test(token.text) || token.pos === 'VERB') break
      // "threw a grenade", but not "hit a drone".
      if (weapons.has(token.lower) && /^(?:throw|hurl|lob|toss|plant|place|hide|launch|fire|drop|lay)$/.test(base)) {
        return { type, reach: 'general', alone: type, base }
      }
    }
  }
  return null
}

/** "the attack", "attacks on", against "they attack": taggers err on these, the words before and after seldom. */
function readsAsNoun(page: Page, i: number, sentence: Sentence): boolean {
  const token = page.tokens[i] as Token
  const before = i > sentence.first ? page.tokens[i - 1] : undefined
  const after = i + 1 < sentence.last ? page.tokens[i + 1] : undefined
  if (before?.pos === 'DET' || before?.pos === 'ADJ' || /^(?:his|her|its|their|our|'s)$/.test(before?.lower ?? '')) {
    return after?.pos !== 'NOUN' || token.pos === 'NOUN'
  }
  if (before?.lower === 'to' || before?.pos === 'PRON' || before?.pos === 'AUX') return false
  return token.pos === 'NOUN' || token.pos === 'PROPN'
}

function looksVerbal(page: Page, i: number, sentence: Sentence): boolean {
  const token = page.tokens[i] as Token
  if (!/(?:ed|ing|t|k|n)$/.test(token.lower)) return false
  const before = i > sentence.first ? page.tokens[i - 1] : undefined
  const after = i + 1 < sentence.last ? page.tokens[i + 1] : undefined
  if (before?.pos === 'AUX' || before?.pos === 'PRON' || before?.lower === 'to') return true
  return token.lower.endsWith('ed') && (after?.pos === 'DET' || after?.pos === 'ADP' || after?.pos === 'NUM')
}

/** "Strike Group Seven", "the Fire Department": a capitalised word inside a longer name. */
function partOfName(page: Page, i: number): boolean {
  const token = page.tokens[i] as Token
  const capital = (t: Token | undefined) => t !== undefined && t.sentence === token.sentence && /^\p{Lu}/u.test(t.text)
  if (page.capitals || !capital(token)) return false
  const sentence = page.sentences[token.sentence]
  return sentence?.part === 'body' && capital(page.tokens[i + 1])
}

function verbForms(base: string): string[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base
  const doubled =
    /(?:ab|ap|rm)$/.test(base) && !/(?:oo|ea)/.test(base) && base !== 'storm'
      ? [`${base}${base.at(-1)}ed`, `${base}${base.at(-1)}ing`]
      : []
  const s = /(?:s|sh|ch|x)$/.test(base) ? `${base}es` : `${base}s`
  return [base, s, `${stem}ed`, `${stem}ing`, ...doubled]
}

function pluralOf(noun: string): string {
  if (/(?:s|sh|ch|x)$/.test(noun)) return `${noun}es`
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`
}
