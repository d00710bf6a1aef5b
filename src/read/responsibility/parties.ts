/**
 * Who stands where round a word: its subject, its object, the one named after it, the one a speaker speaks for.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Claim } from '../../model/reading.ts'
import type { NounPhrase } from '../page/noun-phrases.ts'
import type { Token } from '../page/page.ts'
import { entityOf, type Scene } from './scene.ts'

/** Somebody in the text. `entity` is null for somebody unnamed; `nobody` when the words say that there is none. */
export interface Party {
  readonly phrase: number
  readonly entity: EntityId | null
  readonly nobody: boolean
  /** Words that ask or leave open who it is: "who", "whoever", "those who", "someone". */
  readonly open: boolean
}

const NOBODY = /^(?:nobody|none|neither|no)$/
const OPEN =
  /^(?:who|whoever|whom|those|someone|somebody|anyone|anybody|others|people|all|perpetrators|culprits|killers)$/
const LINK = /^(?:of|in|at|for|from|with|on|by|near|under|inside|close|linked|loyal|to)$/
const JOIN = /^(?:and|but|or|then|nor)$/
const PASSED = new Set(['AUX', 'ADV', 'PART'])
const QUOTE = /^[“”"‘’«»]$/
const RELATIVE = /^(?:who|which|that|whom)$/
/** What opens a clause: to its left stands another clause's subject. */
const WALL = /^(?:[;:—–()]|that|because|if|whether|when|while|after|before|although|though|since|unless|where|as)$/

/** The subject of the verb at a token, or null. */
export function subjectOf(scene: Scene, verb: number, depth = 0): Party | null {
  const { tokens } = scene.page
  const sentence = scene.page.sentences[tokens[verb]?.sentence ?? -1]
  if (!sentence) return null
  let i = verb - 1
  const at = (k: number): Token | undefined => (k >= sentence.first ? tokens[k] : undefined)
  for (let token = at(i); token; token = at(i)) {
    const phrase = scene.phraseOf[i] ?? -1
    if (token.lower === 'to' && at(i - 1)?.pos === 'VERB') {
      i -= 2 // "is believed to have", "wanted to"
      continue
    }
    if (token.text === ',' || token.text === '—') {
      return aroundInsertion(scene, i, sentence.first)
    }
    if (JOIN.test(token.lower)) {
      if (depth > 2) return null
      const other = verbBefore(scene, i - 1, sentence.first)
      return other < 0 ? null : subjectOf(scene, other, depth + 1)
    }
    if (RELATIVE.test(token.lower)) return antecedentOf(scene, i, sentence.first)
    if (phrase >= 0) return ownerOf(scene, headward(scene, phrase, sentence.first), sentence.first)
    if (QUOTE.test(token.text)) {
      i--
      continue
    }
    if (WALL.test(token.lower)) return null
    if (PASSED.has(token.pos) || /^(?:not|n't|never|always|also|been|had|has|have|having|being)$/.test(token.lower)) {
      i--
      continue
    }
    if (token.pos === 'VERB' || token.pos === 'ADJ' || token.pos === 'ADP') {
      i--
      continue
    }
    return null
  }
  return null
}

/** The first phrase at or after a token, in its clause; `reach` words ahead at most. */
export function phraseAfter(scene: Scene, token: number, reach = 4): Party | null {
  const { tokens } = scene.page
  const sentence = tokens[token]?.sentence
  for (let i = token; i < token + reach && tokens[i]?.sentence === sentence; i++) {
    const phrase = scene.phraseOf[i] ?? -1
    if (phrase >= 0 && (scene.phrases[phrase]?.first ?? -1) >= token) return party(scene, phrase)
    if (/^[;:.!?—()]$/.test(tokens[i]?.text ?? '.')) return null
  }
  return null
}

/** The phrase that a token stands in, or null. */
export function phraseAt(scene: Scene, token: number): Party | null {
  const phrase = scene.phraseOf[token] ?? -1
  return phrase < 0 ? null : party(scene, phrase)
}

/** A phrase as somebody; "we" and "I" are the speaker, or the body that the speaker speaks for. */
export function party(scene: Scene, phrase: number): Party {
  const found = scene.phrases[phrase]
  const first = scene.page.tokens[found?.first ?? -1]
  const head = scene.page.tokens[found?.head ?? -1]
  const words = first?.lower ?? ''
  const claim = first ? scene.claimOf[first.index] : null
  const nobody = NOBODY.test(words)
  const open = found !== undefined && found.kind !== 'name' && OPEN.test(head?.lower ?? '')
  let entity: EntityId | null = null
  if (!nobody && !open) {
    if (/^(?:i|me|myself|my)$/.test(words) && found?.kind === 'pronoun') entity = claim?.speaker ?? null
    else if (/^(?:we|us|ourselves)$/.test(words)) entity = claim ? principalOf(scene, claim) : null
    else entity = entityOf(scene, phrase)
    if (entity === null && claim && found && /^(?:our|my)$/.test(words)) entity = principalOf(scene, claim)
    if (entity === null && found && MEN.test(head?.lower ?? '')) entity = leaderOf(scene, found, claim)
  }
  return { phrase, entity, nobody, open }
}

/** Men, fire or a line stand for the body whose they are: "the duke's men", "Velmian positions", "one of its units". */
const MEN =
  /^(?:men|people|fighters|gunmen|forces|troops|soldiers|agents|boys|guards|police|units?|wing|positions?|territory|soil|side|lines|bank|batteries|guns|militia(?:men|s)?|army|artillery|jets?|planes?|warplanes|aircraft|drones?|services?|hands?|brigades?|officers|operatives|supporters)$/

function leaderOf(scene: Scene, men: NounPhrase, claim: Claim | null | undefined): EntityId | null {
  const { tokens } = scene.page
  for (let t = men.first; t < men.head; t++) {
    const word = tokens[t]
    if (!word) continue
    if (/^(?:its|their)$/.test(word.lower) && claim?.speaker && scene.book.get(claim.speaker).type !== 'person') {
      return claim.speaker
    }
    if (word.lower === 'whose') return t > 0 ? (antecedentOf(scene, t, 0)?.entity ?? null) : null
    if (/^\p{Lu}/u.test(word.text)) {
      let end = t
      while (end + 1 < men.head && /^\p{Lu}/u.test(tokens[end + 1]?.text ?? '')) end++
      return scene.book.find({ start: word.start, end: tokens[end]?.end ?? word.end })
    }
  }
  return null
}

/** Others named in one breath with a phrase: "X and Y", "either X or Y". `either` says that only one is meant. */
export function namedWith(scene: Scene, phrase: number): { others: Party[]; either: boolean } {
  const { tokens } = scene.page
  const others: Party[] = []
  let either = false
  for (const step of [1, -1] as const) {
    for (let i = phrase; ; i += step) {
      const [here, next] = [scene.phrases[i], scene.phrases[i + step]]
      if (!here || !next) break
      const [left, right] = step > 0 ? [here, next] : [next, here]
      const between = tokens.slice(left.last, right.first).map((token) => token.lower)
      const joined = between.filter((word) => !QUOTE.test(word))
      if (!/^(?:(?:, )?(?:and|or)|,)(?: (?:for|by|from|that|of|with))?$/.test(joined.join(' '))) break
      if (tokens[left.head]?.sentence !== tokens[right.head]?.sentence) break
      if (joined.includes('or')) either = true
      if (joined[0] === ',' && joined.length === 1) break
      others.push(party(scene, i + step))
    }
  }
  return { others, either }
}

/** The one that a claim's speaker speaks for: a spokesman's body, a lawyer's client, else the speaker. */
export function principalOf(scene: Scene, claim: Claim): EntityId | null {
  if (claim.speaker === null) return null
  const client = clientOf(scene, claim)
  if (client) return client
  if (scene.book.get(claim.speaker).type !== 'person') return claim.speaker
  return claim.affiliation ?? scene.book.affiliationOf(claim.speaker) ?? claim.speaker
}

const ADVOCATE =
  /^(?:lawyers?|attorneys?|counsel|defender|barrister|son|daughter|wife|husband|brother|mother|father|office)$/

/** "X's lawyer", "a lawyer for X", "his lawyer". */
function clientOf(scene: Scene, claim: Claim): EntityId | null {
  const { tokens } = scene.page
  for (const source of claim.source) {
    for (const [i, phrase] of scene.phrases.entries()) {
      if (phrase.start >= source.end) break
      if (phrase.end <= source.start || !ADVOCATE.test(tokens[phrase.head]?.lower ?? '')) continue
      if (/^(?:for|of)$/.test(tokens[phrase.last]?.lower ?? '')) {
        const next = scene.phrases[i + 1]
        if (next && next.first === phrase.last + 1) return entityOf(scene, i + 1)
      }
      for (let t = phrase.first; t < phrase.head; t++) {
        const [word, next] = [tokens[t], tokens[t + 1]]
        if (word && /^(?:his|her|their)$/.test(word.lower)) return scene.book.find(word)
        if (word && next && /^'s?$/.test(next.lower)) {
          return scene.book.find({ start: tokens[phrase.first]?.start ?? word.start, end: word.end })
        }
      }
    }
  }
  return null
}

/** From "the depot" in "the guard at the depot" to "the guard". */
function headward(scene: Scene, phrase: number, limit: number): number {
  let i = phrase
  for (let before = scene.phrases[i - 1]; before; before = scene.phrases[i - 1]) {
    const here = scene.phrases[i]
    if (!here || before.first < limit || before.last !== here.first - 1) break
    const link = scene.page.tokens[before.last]
    if (!link || !LINK.test(link.lower)) break
    i--
  }
  return i
}

function antecedentOf(scene: Scene, relative: number, limit: number): Party | null {
  const { tokens } = scene.page
  let i = relative - 1
  if (tokens[i]?.text === ',') i--
  const phrase = i >= limit ? (scene.phraseOf[i] ?? -1) : -1
  if (phrase < 0) {
    const word = tokens[relative]
    // "Who ordered it": nobody named.
    return word?.lower === 'who' ? party(scene, scene.phraseOf[relative] ?? -1) : null
  }
  return party(scene, headward(scene, phrase, limit))
}

/**
 * From the phrase left of a verb to the verb's subject, past a relative clause that has no commas ("the man who worked
 * there was held").
 */
function ownerOf(scene: Scene, phrase: number, limit: number): Party {
  const { tokens } = scene.page
  const first = scene.phrases[phrase]?.first ?? limit
  let verb = false
  for (let i = first - 1; i >= limit && i > first - 14; i--) {
    const word = tokens[i] as Token
    if (/^[,;:—.()]$/.test(word.text) || /^(?:and|or|but)$/.test(word.lower)) break
    if (word.pos === 'VERB' || word.pos === 'AUX') verb = true
    if (/^(?:who|which)$/.test(word.lower)) {
      const owner = verb ? antecedentOf(scene, i, limit) : null
      return owner ?? party(scene, phrase)
    }
    if (WALL.test(word.lower)) break
  }
  return party(scene, phrase)
}

/** "X, who runs Y, said": the subject stands before the comma that opens the insertion; "the chief, X, said" names it in it. */
function aroundInsertion(scene: Scene, closing: number, limit: number): Party | null {
  const { tokens } = scene.page
  const opening = commaBefore(tokens, closing - 1, limit)
  if (opening < 0) return null
  const phrase = scene.phraseOf[QUOTE.test(tokens[opening - 1]?.text ?? '') ? opening - 2 : opening - 1] ?? -1
  const outer = phrase < 0 ? null : party(scene, headward(scene, phrase, limit))
  if (outer && outer.entity !== null) return outer
  const named = scene.phraseOf[opening + 1] ?? -1
  const inner = named >= 0 && scene.phrases[named]?.kind === 'name' ? party(scene, named) : null
  return inner?.entity ? inner : outer
}

function commaBefore(tokens: readonly Token[], from: number, limit: number): number {
  for (let i = from; i >= limit; i--) if (tokens[i]?.text === ',' || tokens[i]?.text === '—') return i
  return -1
}

function verbBefore(scene: Scene, from: number, limit: number): number {
  for (let i = from; i >= limit; i--) {
    const token = scene.page.tokens[i]
    if (token?.pos === 'VERB' && !/ing$/.test(token.lower) && (scene.phraseOf[i] ?? -1) < 0) return i
  }
  return -1
}
