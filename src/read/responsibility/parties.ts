/**
 * Who stands where round a word: its subject, its object, the one named after it, the one a speaker speaks for.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Claim } from '../../model/reading.ts'
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
const RELATIVE = /^(?:who|which|that|whom)$/
/** What opens a clause: to its left stands another clause's subject. */
const WALL = /^(?:[;:—–()“”]|that|because|if|whether|when|while|after|before|although|though|since|unless|where|as)$/

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
      const opened = commaBefore(tokens, i - 1, sentence.first)
      if (opened < 0) return null
      i = opened - 1 // "X, who runs Y, said"
      continue
    }
    if (JOIN.test(token.lower)) {
      if (depth > 2) return null
      const other = verbBefore(scene, i - 1, sentence.first)
      return other < 0 ? null : subjectOf(scene, other, depth + 1)
    }
    if (RELATIVE.test(token.lower)) return antecedentOf(scene, i, sentence.first)
    if (phrase >= 0) return party(scene, headward(scene, phrase, sentence.first))
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
    if (entity === null && words === 'our' && claim) entity = principalOf(scene, claim)
  }
  return { phrase, entity, nobody, open }
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
