/**
 * Who a phrase stands for: an entity, nobody, somebody unnamed, the speaker or the body behind him.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Claim } from '../../model/reading.ts'
import type { NounPhrase } from '../page/noun-phrases.ts'
import { tokensTouching } from '../page/tokens-at.ts'
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
/** Marks that words are read through. */
export const QUOTE = /^[“”"‘’«»]$/

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
    else if (found && MEN.test(head?.lower ?? '') && /^(?:its|their|our|whose)$/.test(ownerWord(scene, found))) {
      entity = leaderOf(scene, found, claim) ?? entityOf(scene, phrase)
    } else if (found && membersOf(scene, phrase) !== null) entity = membersOf(scene, phrase)
    else entity = speakerAsPronoun(scene, found, claim) ?? entityOf(scene, phrase)
    if (entity === null && claim && found && /^(?:our|my)$/.test(words)) entity = principalOf(scene, claim)
    if (entity === null && found && MEN.test(head?.lower ?? '')) entity = leaderOf(scene, found, claim)
  }
  return { phrase, entity, nobody, open }
}

/** "Members of the guild" act for the guild. */
function membersOf(scene: Scene, phrase: number): EntityId | null {
  if (!isMen(scene, phrase)) return null
  const [men, next] = [scene.phrases[phrase], scene.phrases[phrase + 1]]
  if (!men || next?.kind !== 'name' || next.first !== men.last + 1) return null
  if (!/^(?:of|from)$/.test(scene.page.tokens[men.last]?.lower ?? '')) return null
  const body = entityOf(scene, phrase + 1)
  return body !== null && scene.book.get(body).type === 'organisation' ? body : null
}

function ownerWord(scene: Scene, men: NounPhrase): string {
  const { tokens } = scene.page
  const first = tokens[men.first]?.lower ?? ''
  let before = men.first - 1
  while (QUOTE.test(tokens[before]?.text ?? '')) before--
  return /^(?:its|their|our|whose)$/.test(first) ? first : (tokens[before]?.lower ?? '')
}

/** "The guild said it had …": a pronoun that opens what a body says is the body. */
function speakerAsPronoun(
  scene: Scene,
  found: NounPhrase | undefined,
  claim: Claim | null | undefined,
): EntityId | null {
  if (!found || !claim || claim.speaker === null || found.kind !== 'pronoun') return null
  const { tokens } = scene.page
  const before = tokens[found.first - 1]
  if (!/^(?:it|they)$/.test(tokens[found.first]?.lower ?? '') || QUOTE.test(before?.text ?? '')) return null
  const verb = before?.lower === 'that' ? tokens[found.first - 2] : before
  if (!verb || !SAID.test(verb.lower)) return null
  return scene.book.get(claim.speaker).type === 'person' ? null : claim.speaker
}

const SAID =
  /^(?:said|says|claimed|claims|announced|declared|insisted|insists|stated|wrote|added|adds|boasted|denied|denies)$/

/** Men, fire or a line stand for the body whose they are: "the duke's men", "Velmian positions", "one of its units". */
const MEN =
  /^(?:men|people|fighters|gunmen|forces|troops|soldiers|agents|boys|guards|police|units?|wing|positions?|territory|soil|side|lines|bank|batteries|guns|militia(?:men|s)?|army|artillery|jets?|planes?|warplanes|aircraft|drones?|services?|hands?|brigades?|officers|operatives|supporters|commanders?|column|raids?|strikes?|airstrikes?|attacks?|shelling|bombardment)$/

/** Is the phrase about men who act for somebody ("fighters", "two members")? */
export function isMen(scene: Scene, phrase: number): boolean {
  const head = scene.page.tokens[scene.phrases[phrase]?.head ?? -1]?.lower ?? ''
  return (
    MEN.test(head) || /^(?:members?|militants|militiamen|rebels|insurgents|soldiers|attackers|elements)$/.test(head)
  )
}

function leaderOf(scene: Scene, men: NounPhrase, claim: Claim | null | undefined): EntityId | null {
  const { tokens } = scene.page
  let from = men.first
  while (QUOTE.test(tokens[from - 1]?.text ?? '')) from--
  if (/^(?:its|their|our|whose)$/.test(tokens[from - 1]?.lower ?? '')) from--
  for (let t = from; t < men.head; t++) {
    const word = tokens[t]
    if (!word) continue
    if (word.lower === 'our' && claim) return principalOf(scene, claim)
    if (/^(?:its|their)$/.test(word.lower) && claim?.speaker && scene.book.get(claim.speaker).type !== 'person') {
      return claim.speaker
    }
    if (word.lower === 'whose') {
      const owner = scene.phraseOf[tokens[t - 1]?.text === ',' ? t - 2 : t - 1] ?? -1
      return owner < 0 ? null : party(scene, owner).entity
    }
    if (/^\p{Lu}/u.test(word.text)) {
      let end = t
      while (end + 1 < men.head && /^\p{Lu}/u.test(tokens[end + 1]?.text ?? '')) end++
      const found = scene.book.find({ start: word.start, end: tokens[end]?.end ?? word.end })
      return found && scene.book.get(found).type !== 'location' ? found : null
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
    const phrases = new Set(tokensTouching(scene.page, source).map((token) => scene.phraseOf[token.index] ?? -1))
    for (const i of phrases) {
      const phrase = scene.phrases[i]
      if (!phrase || !ADVOCATE.test(tokens[phrase.head]?.lower ?? '')) continue
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
