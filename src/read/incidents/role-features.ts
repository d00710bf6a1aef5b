/**
 * What is known of a stretch of words that may fill a role: its own words, and its place beside verbs and triggers.
 *
 * All occurrences of the same words in a report are judged together, since a report names its victim many times and only
 * once says what befell him. A feature is a kind and one or two words, lower case, so that a text in capitals is judged
 * like any other: `p` + "by" (the word before), `pp` + "shot by" (the two before).
 *
 * @module
 */
import type { NounPhrase } from '../page/noun-phrases.ts'
import type { Page, Sentence, Token } from '../page/page.ts'
import type { Candidate } from './role-candidates.ts'
import type { Trigger } from './triggers.ts'

/** Takes the features of one filler, each as often as it is found. */
export interface Features {
  add(kind: string, word?: string, second?: string): void
}

/** The same words wherever they stand, and what speaks for or against a role. */
export interface Filler<F extends Features = Features> {
  /** Lower case, words joined by blanks. */
  readonly key: string
  readonly occurrences: Candidate[]
  readonly features: F
}

const BE = /^(?:was|were|been|be|being|is|are|got)$/

/** Groups candidates by their words and describes each group, in `features` made new for it. */
export function fillersOf<F extends Features>(
  page: Page,
  phrases: readonly NounPhrase[],
  candidates: readonly Candidate[],
  triggers: readonly Trigger[],
  features: () => F,
): Filler<F>[] {
  const bySentence = new Map<number, Trigger[]>()
  for (const trigger of triggers) {
    const list = bySentence.get(trigger.sentence) ?? []
    list.push(trigger)
    bySentence.set(trigger.sentence, list)
  }
  const relations = relationsOf(page, phrases, triggers)
  const whole = documentFeature(triggers)
  const fillers = new Map<string, Filler<F>>()
  for (const candidate of candidates) {
    const key = keyOf(page, candidate)
    let filler = fillers.get(key)
    if (!filler) {
      filler = { key, occurrences: [], features: features() }
      filler.features.add('bias')
      addWords(filler.features, page, candidate, whole)
      fillers.set(key, filler)
    }
    // Later occurrences add little; a bound keeps a hostile text cheap.
    if (filler.occurrences.length < 12) {
      filler.occurrences.push(candidate)
      addPlace(filler.features, page, candidate, relations, bySentence)
    }
  }
  for (const filler of fillers.values()) {
    filler.features.add('n', String(Math.min(filler.occurrences.length, 5)))
  }
  return [...fillers.values()]
}

/** The words of a candidate as they are compared: lower case, single blanks. */
export function keyOf(page: Page, { first, last }: { first: number; last: number }): string {
  let key = ''
  for (let i = first; i < last; i++) {
    const token = page.tokens[i] as Token
    key += i > first && token.start > (page.tokens[i - 1] as Token).end ? ` ${token.lower}` : token.lower
  }
  return key
}

/** How much violence a report tells of, coarsely: general comment tells of little. */
function documentFeature(triggers: readonly Trigger[]): string {
  const specific = triggers.filter((trigger) => trigger.reach === 'specific').length
  const general = triggers.filter((trigger) => trigger.reach === 'general').length
  return `${Math.min(specific, 4)}.${Math.min(general, 4)}`
}

function addWords(features: Features, page: Page, candidate: Candidate, whole: string): void {
  const head = (page.tokens[candidate.head] as Token).lower
  const opener = page.tokens[candidate.first] as Token
  features.add('h', head)
  features.add('h3', head.slice(-3))
  features.add('f', opener.pos === 'NUM' ? '#' : opener.lower)
  features.add('l', String(Math.min(candidate.last - candidate.first, 8)))
  for (let i = candidate.first; i < candidate.last; i++) {
    if (i !== candidate.head) features.add('w', (page.tokens[i] as Token).lower)
  }
  if (candidate.last - 1 > candidate.head) features.add('x', (page.tokens[candidate.head + 1] as Token).lower)
  features.add('tags', tagsOf(page, candidate))
  features.add('d', whole)
  const place = (page.tokens[candidate.first] as Token).sentence
  features.add('s', place < 1 ? '0' : place < 3 ? '1' : place < 7 ? '2' : '3')
}

function tagsOf(page: Page, { first, last }: Candidate): string {
  let tags = ''
  for (let i = first; i < Math.min(last, first + 5); i++) {
    const { pos } = page.tokens[i] as Token
    tags += pos === 'NOUN' || pos === 'PROPN' ? 'N' : pos.charAt(0)
  }
  return tags
}

function addPlace(
  features: Features,
  page: Page,
  candidate: Candidate,
  relations: ReadonlyMap<NounPhrase, readonly string[]>,
  bySentence: ReadonlyMap<number, readonly Trigger[]>,
): void {
  const { tokens } = page
  const { first, last, phrase, head } = candidate
  const sentence = page.sentences[(tokens[first] as Token).sentence] as Sentence
  const word = (i: number): string => (i < sentence.first || i >= sentence.last ? '^' : (tokens[i] as Token).lower)
  const before = word(first - 1)
  const after = word(last)
  features.add('p', before)
  features.add('a', after)
  features.add('pp', word(first - 2), before)
  features.add('aa', after, word(last + 1))
  const headWord = (tokens[head] as Token).lower
  features.add('ph', before, headWord)
  features.add('ha', headWord, after)
  if (first > phrase.first) features.add('cut', String(Math.min(first - phrase.first, 3)))
  else features.add('whole')
  if (last <= phrase.head) features.add('in', (tokens[phrase.head] as Token).lower)
  else for (const relation of relations.get(phrase) ?? []) features.add(relation)
  const here = bySentence.get(sentence.index)
  if (!here) {
    features.add('t0')
    return
  }
  let nearest: Trigger | null = null
  let distance = 99
  for (const trigger of here) {
    const gap = trigger.first >= last ? trigger.first - last : first >= trigger.last ? first - trigger.last : 0
    if (gap < distance) {
      nearest = trigger
      distance = gap
    }
    features.add('t', trigger.type)
  }
  if (!nearest) return
  const side = nearest.first >= last ? 'l' : first >= nearest.last ? 'r' : 'i'
  const near = distance < 2 ? 0 : distance < 5 ? 1 : distance < 10 ? 2 : 3
  features.add(`n${side}${near}`, nearest.base)
  features.add('ht', headWord, nearest.type)
}

/** For each phrase, how it hangs on the verbs and nouns around it: `subject-of kill`, `by kill`, `on attack`. */
function relationsOf(
  page: Page,
  phrases: readonly NounPhrase[],
  triggers: readonly Trigger[],
): Map<NounPhrase, readonly string[]> {
  const deeds = new Map<number, Trigger>()
  for (const trigger of triggers) for (let i = trigger.first; i < trigger.last; i++) deeds.set(i, trigger)
  const relations = new Map<NounPhrase, readonly string[]>()
  const endsAt = new Map(phrases.map((phrase) => [phrase.last, phrase]))
  for (const phrase of phrases) {
    if (phrase.kind === 'pronoun') continue
    const sentence = page.sentences[(page.tokens[phrase.first] as Token).sentence] as Sentence
    const found = [...leftward(page, phrase, sentence, endsAt, deeds), ...rightward(page, phrase, sentence, deeds)]
    const joined = conjoined(page, phrase, sentence, endsAt)
    if (joined)
      for (const relation of relations.get(joined) ?? []) if (!relation.startsWith('&')) found.push(`&${relation}`)
    relations.set(phrase, found)
  }
  return relations
}

function leftward(
  page: Page,
  phrase: NounPhrase,
  sentence: Sentence,
  endsAt: ReadonlyMap<number, NounPhrase>,
  deeds: ReadonlyMap<number, Trigger>,
): string[] {
  const { tokens } = page
  const i = phrase.first - 1
  if (i < sentence.first) return []
  const left = tokens[i] as Token
  const made = deeds.get(i)
  if (made?.kind === 'verb') return [`o ${stemOf(left.lower)}`, 'o!', `o! ${made.type}`]
  if (left.pos === 'VERB') return [`o ${stemOf(left.lower)}`]
  if (left.pos !== 'ADP' && left.lower !== 'to' && left.lower !== 'against') return []
  const found: string[] = []
  const owner = endsAt.get(i)
  if (owner) found.push(`${left.lower} ${(tokens[owner.head] as Token).lower}`)
  const deed = deeds.get(i - 1)
  if (deed) found.push(`${deed.kind} ${left.lower}!`, `${deed.kind} ${left.lower}! ${deed.type}`)
  for (let k = i - 1; k >= Math.max(sentence.first, i - 10); k--) {
    const token = tokens[k] as Token
    if (token.pos !== 'VERB') continue
    const passive = k > sentence.first && BE.test((tokens[k - 1] as Token).lower)
    found.push(`v${passive ? 'p' : ''} ${left.lower} ${stemOf(token.lower)}`)
    const told = deeds.get(k)
    if (told) found.push(`v${passive ? 'p' : ''} ${left.lower}!`)
    break
  }
  return found
}

function rightward(page: Page, phrase: NounPhrase, sentence: Sentence, deeds: ReadonlyMap<number, Trigger>): string[] {
  const { tokens } = page
  let passive = false
  for (let k = phrase.last; k < Math.min(sentence.last, phrase.last + 6); k++) {
    const token = tokens[k] as Token
    if (token.pos === 'AUX' || BE.test(token.lower)) {
      passive = BE.test(token.lower)
      continue
    }
    const deed = deeds.get(k)
    if (token.pos === 'VERB' || deed?.kind === 'verb') {
      const how = passive ? 'sp' : 's'
      const relation = `${how} ${stemOf(token.lower)}`
      return deed ? [relation, `${how}!`, `${how}! ${deed.type}`] : [relation]
    }
    if (token.pos !== 'ADV' && !/^(?:who|which|that|also|not|\[|\]|,)$/.test(token.lower) && !(k === phrase.last + 1))
      break
  }
  return []
}

/** "A, B and C were killed": B and C hang where A hangs. */
function conjoined(
  page: Page,
  phrase: NounPhrase,
  sentence: Sentence,
  endsAt: ReadonlyMap<number, NounPhrase>,
): NounPhrase | null {
  let i = phrase.first - 1
  if (i < sentence.first || !/^(?:and|or|,)$/.test((page.tokens[i] as Token).lower)) return null
  if ((page.tokens[i - 1] as Token | undefined)?.lower === ',') i--
  return endsAt.get(i) ?? null
}

/** A crude stem: enough to bring "killed", "kills" and "killing" together. */
function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s|e)$/, '') : word
}
