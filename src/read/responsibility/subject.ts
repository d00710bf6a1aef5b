/**
 * The subject of a verb, found by walking left over what stands between: auxiliaries, insertions, relative clauses.
 *
 * @module
 */
import type { Token } from '../page/page.ts'
import { isMen, type Party, party, QUOTE } from './parties.ts'
import type { Scene } from './scene.ts'

const LINK = /^(?:of|in|at|for|from|with|on|by|near|under|inside|close|linked|loyal|to)$/
const JOIN = /^(?:and|but|or|then|nor)$/
const PASSED = new Set(['AUX', 'ADV', 'PART', 'VERB', 'ADJ', 'ADP'])
const SMALL = /^(?:not|n't|never|always|also|been|had|has|have|having|being|neither|either)$/
const RELATIVE = /^(?:who|which|that|whom)$/
/** What opens a clause: to its left stands another clause's subject. */
const WALL = /^(?:[;:—–()]|that|because|if|whether|when|while|after|before|although|though|since|unless|where|as)$/

/** The subject of the verb at a token, or null. */
export function subjectOf(scene: Scene, verb: number, depth = 0): Party | null {
  const { tokens } = scene.page
  const sentence = scene.page.sentences[tokens[verb]?.sentence ?? -1]
  if (!sentence) return null
  const taken = takenForNoun(scene, verb)
  if (taken) return taken
  let i = verb - 1
  const at = (k: number): Token | undefined => (k >= sentence.first ? tokens[k] : undefined)
  for (let token = at(i); token; token = at(i)) {
    if (token.text === ')') {
      // "The Guild of Millers (GM) said".
      while (i > sentence.first && tokens[i]?.text !== '(') i--
      i--
      continue
    }
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
    if (phrase >= 0) {
      const first = scene.phrases[phrase]?.first ?? i
      const before = at(first - 1)
      // "was arrested in Velm over": a place is nobody's subject, unless it clings to a phrase ("the guard in Velm").
      if (before && LINK.test(before.lower) && scene.phraseOf[first - 2] === -1 && before.lower !== 'of') {
        i = first - 2
        continue
      }
      return ownerOf(scene, phrase, sentence.first)
    }
    if (QUOTE.test(token.text) || SMALL.test(token.lower)) {
      i--
      continue
    }
    if (WALL.test(token.lower)) return null
    if (!PASSED.has(token.pos)) return null
    i--
  }
  return null
}

/**
 * From the phrase left of a verb to the verb's subject, past a relative clause that has no commas ("the man who worked
 * there was held").
 */
function ownerOf(scene: Scene, inner: number, limit: number): Party {
  const { tokens } = scene.page
  const phrase = headward(scene, inner, limit)
  const first = scene.phrases[phrase]?.first ?? limit
  let verb = false
  for (let i = first - 1; i >= limit && i > first - 14; i--) {
    const word = tokens[i] as Token
    if (/^[,;:—.()]$/.test(word.text) || /^(?:and|or|but)$/.test(word.lower)) break
    if (word.pos === 'VERB' || word.pos === 'AUX') verb = true
    if (/^(?:who|which)$/.test(word.lower)) {
      const owner = verb ? antecedentOf(scene, i, limit) : null
      if (owner) return owner
      break
    }
    if (WALL.test(word.lower)) break
  }
  const outer = party(scene, phrase)
  // "One of the duke's men", "no unit of the guard": the body that they are of.
  if (phrase === inner || outer.open) return outer
  const men = isMen(scene, phrase) && scene.phrases[inner]?.kind === 'name'
  return outer.entity === null || men ? party(scene, inner) : outer
}

/** "The General Staff states": the tagger took the verb for the noun of its own subject. */
function takenForNoun(scene: Scene, verb: number): Party | null {
  const phrase = scene.phraseOf[verb] ?? -1
  const found = scene.phrases[phrase]
  if (!found || found.first >= verb) return null
  const entity = scene.book.find({ start: found.start, end: scene.page.tokens[verb - 1]?.end ?? found.end })
  return entity === null ? null : { phrase, entity, nobody: false, open: false }
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

export function antecedentOf(scene: Scene, relative: number, limit: number): Party | null {
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
