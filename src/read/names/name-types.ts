/**
 * What kind of thing a name stands for: votes from its own words and from the words around it, summed over the report.
 *
 * @module
 */
import type { EntityType } from '../../model/vocabulary.ts'
import type { Page, Token } from '../page/page.ts'
import { countryOf } from '../places/countries.ts'
import { placeOf } from '../places/gazetteer.ts'
import { demonymOf } from './demonyms.ts'
import { DOCUMENT_HEADS, LOCATION_HEADS, ORGANISATION_HEADS, typeOfNoun } from './head-words.ts'
import type { NameSpan } from './name-spans.ts'

/** Weight of what speaks for each type. */
export type Votes = Partial<Record<EntityType, number>>

const SPEECH =
  /^(?:said|says|say|told|tells|added|adds|noted|notes|thinks|argued|argues|believes|wrote|warned|warns|insisted|recalled|claimed|claims|stated|states|announced|denied|denies|explained|asked|replied|admitted|acknowledged|accused|blamed|declined|conceded|remarked|testified|concluded|predicted|suggested|suggests|called|calls|declared|confirmed|reported|reports)$/
const PLACE_BEFORE: Readonly<Record<string, number>> = {
  in: 3,
  near: 3,
  outside: 2.5,
  inside: 2.5,
  across: 2,
  around: 2,
  into: 2,
  toward: 2,
  towards: 2,
  at: 1.5,
  from: 1,
  to: 1,
  through: 1.5,
  throughout: 3,
  over: 0.5,
  reach: 1,
  leaving: 1,
  south: 1,
  beyond: 1,
  within: 1,
}
const SHIP = /^(?:FS|HMS|USS|INS|MV|HMCS|RFA|SS)$/
const MODEL = /^(?:[A-Z]{1,3}-\d+\w*|[A-Z]\p{L}+-\d+)$/u
const PLATFORM_MODEL = /^(?:F|B|A|C|MiG|Su|Mi|MQ|RQ|T|M1|UH|AH|CH|Tu|Il|An|KC|AC)-?\d+\w*$/

/** Adds what one mention says to the votes for its name. */
export function vote(page: Page, span: NameSpan, votes: Votes): void {
  const add = (type: EntityType, weight: number) => {
    votes[type] = (votes[type] ?? 0) + weight
  }
  voteByWords(page, span, add)
  voteByContext(page, span, add)
  if (span.type) add(span.type, SEEN)
}

/** What the network's word weighs beside the rules'; chosen on re3d dev and contested dev. */
const SEEN = 6

type Add = (type: EntityType, weight: number) => void

function voteByWords(page: Page, span: NameSpan, add: Add): void {
  const tokens = page.tokens.slice(span.first, span.last)
  const name = nameOf(page, span)
  const final = tokens.at(-1) as Token
  const opening = tokens[0] as Token
  const head = headOf(tokens)
  if (span.title.length > 0) add('person', 6)
  const demonym = tokens.length === 1 ? demonymOf(final.lower) : null
  if (demonym) {
    add(demonym.plural ? 'organisation' : 'nationality', 8)
    return
  }
  if (countryOf(name) !== null) {
    add('location', 5)
    return
  }
  if (SHIP.test(opening.text) && tokens.length > 1) {
    add('platform', 9)
    return
  }
  if (tokens.length === 1 && PLATFORM_MODEL.test(name)) {
    add('platform', 4)
    return
  }
  if (tokens.length === 1 && MODEL.test(name)) add('weapon', 1.5)
  if (DOCUMENT_HEADS.has(head.lower)) add('document', 6)
  else if (ORGANISATION_HEADS.has(head.lower)) add('organisation', tokens.length > 1 ? 5 : 3)
  else if (LOCATION_HEADS.has(head.lower)) add('location', tokens.length > 1 ? 5 : 3)
  else if (LOCATION_HEADS.has(opening.lower) && tokens.length > 1) add('location', 3)
  else if (ORGANISATION_HEADS.has(opening.lower) && tokens.length > 1) add('organisation', 2.5)
  else if (/^(?:Abu|Bin|Ibn|Umm)$/.test(opening.text)) add('person', 4)
  else if (
    tokens.length >= 2 &&
    tokens.length <= 4 &&
    tokens.every((t) => /^\p{L}[\p{L}.'’“”"-]*$/u.test(t.text) && !/^(?:of|for|on)$/.test(t.lower))
  )
    add('person', 2)
  if (tokens.some((t) => t.lower === 'of' || t.lower === 'for')) add('person', -3)
  if (!page.capitals && /^(?:\p{Lu}{2,}\d*|\p{Lu}{2,}[-/]\p{Lu}{2,}|(?:\p{Lu}\.){2,})$/u.test(final.text))
    add('organisation', tokens.length === 1 ? 3.5 : 1)
  if (span.title.length === 0 && isPlaceName(name)) add('location', page.capitals || tokens.length > 1 ? 3 : 2.5)
}

/** Names already looked up: the gazetteer is on disk, and reports repeat names. Emptied when full. */
const looked = new Map<string, boolean>()
const MOST_LOOKED = 20_000

function isPlaceName(name: string): boolean {
  const before = looked.get(name)
  if (before !== undefined) return before
  if (looked.size >= MOST_LOOKED) looked.clear()
  const answer = placeOf(name) !== null
  looked.set(name, answer)
  return answer
}

function voteByContext(page: Page, span: NameSpan, add: Add): void {
  const { tokens } = page
  const sentence = tokens[span.first]?.sentence
  const at = (i: number): Token | undefined => (tokens[i]?.sentence === sentence ? tokens[i] : undefined)
  const before = at(span.first - 1)
  const after = at(span.last)
  const second = at(span.last + 1)
  const titled = span.title.length > 0
  if (before && !titled) {
    if (/^(?:the|a|an)$/.test(before.lower)) {
      add('person', -2)
      add('organisation', 1)
    }
    const place = PLACE_BEFORE[before.lower]
    if (place !== undefined) add('location', place)
    if (before.lower === 'of' || before.lower === 'named' || before.lower === 'called') {
      const what = at(span.first - 2)
      const type = what ? typeOfNoun(what.lower) : null
      if (
        type === 'location' &&
        /^(?:city|town|village|province|district|region|area|capital|port|island|governorate|suburb)$/.test(
          what?.lower ?? '',
        )
      )
        add('location', 4)
      if (before.lower !== 'of' && type) add(type, 3)
    }
    const type = before.pos === 'NOUN' ? typeOfNoun(before.lower) : null
    if (type === 'person' || type === 'organisation') add(type, 3)
    if (before.lower === 'named' || before.lower === 'mr') add('person', 2)
  }
  if (!after) return
  // "RUK: I was not there": the label of a turn.
  if (after.text === ':' && span.first === page.sentences[page.tokens[span.first]?.sentence ?? 0]?.first)
    add('person', 3)
  if (SPEECH.test(after.lower)) {
    add('person', 1.5)
    add('organisation', 1)
  } else if (after.pos === 'VERB' || after.pos === 'AUX') {
    add('organisation', 0.5)
    add('person', 0.5)
    add('location', -0.5)
  }
  if (/^(?:'s|’s|'|’)$/.test(after.lower)) {
    const owned = [second, at(span.last + 2), at(span.last + 3)].find((t) => t?.pos === 'NOUN')
    if (
      owned &&
      /^(?:brother|sister|wife|husband|son|daughter|father|mother|lawyer|attorney|family|house|home|death|office|bodyguard|convoy|car|motorcade|funeral|widow|aides?|supporters)$/.test(
        owned.lower,
      )
    )
      add('person', 2)
    else if (
      owned &&
      /^(?:spokesman|spokeswoman|spokesperson|commander|leader|chairman|head|members?|fighters|leadership|wing|headquarters|statement|president|minister|government|army|deputy|secretary|founder)$/.test(
        owned.lower,
      )
    )
      add('organisation', 2)
    else if (
      owned &&
      /^(?:capital|suburbs?|north|south|east|west|streets|outskirts|airport|population|coast|districts?|hospital|port)$/.test(
        owned.lower,
      )
    )
      add('location', 2)
  }
  const noun = after.pos === 'NOUN' ? typeOfNoun(after.lower) : null
  if (noun === 'organisation') add('organisation', 1.5)
  if (
    noun === 'location' &&
    /^(?:city|town|village|province|district|region|area|island|airport|suburb|neighborhood|neighbourhood|valley)$/.test(
      after.lower,
    )
  )
    add('location', 3)
  if (noun === 'person' && !titled) add('organisation', 1)
  if (after.text === ',') voteByApposition(page, span, add)
  if (after.lower === 'who' || after.lower === 'himself' || after.lower === 'herself') add('person', 3)
}

/** Doers by their ending, in a place where some description of a name stands: "a document examiner". */
const AGENT = /(?:[^aeiou]er|ist|[^aeiou]or|eer|man|woman)$/

/** "Ruk, a trader": what follows the comma says what the name stands for. */
function voteByApposition(page: Page, span: NameSpan, add: Add): void {
  const { tokens } = page
  const sentence = tokens[span.first]?.sentence
  let i = span.last + 1
  const next = tokens[i]
  if (!next || next.sentence !== sentence) return
  if (/^(?:who|whose)$/.test(next.lower)) {
    add('person', 3)
    return
  }
  if (next.lower === 'where') {
    add('location', 3)
    return
  }
  if (next.pos === 'NUM' && tokens[i + 1]?.text === ',') {
    add('person', 4)
    return
  }
  const determined = /^(?:a|an|the|its|his|her|their|one)$/.test(next.lower)
  if (determined) i++
  let type: EntityType | null = null
  for (let k = i; k < i + 7; k++) {
    const token = tokens[k]
    if (!token || token.sentence !== sentence || !/^(?:NOUN|ADJ|PROPN|VERB|NUM|PART|PUNCT)$/.test(token.pos)) break
    if (token.pos === 'PUNCT' && token.text !== '-') break
    if (token.pos === 'NOUN') type = typeOfNoun(token.lower) ?? (AGENT.test(token.lower) ? 'person' : type)
  }
  if (type) add(type, determined ? 3 : type === 'person' ? 2.5 : 0.5)
}

/** The word that a name is about: before "of", "for" or "in", else the last. */
export function headOf(tokens: readonly Token[]): Token {
  const link = tokens.findIndex((t, i) => i > 0 && /^(?:of|for|on)$/.test(t.lower))
  const head = tokens[link > 0 ? link - 1 : tokens.length - 1] as Token
  // "Task Force 50": a number is no head.
  return /^\d+$/.test(head.text) && tokens.length > 1 ? (tokens[tokens.length - 2] as Token) : head
}

export function nameOf(page: Page, span: { first: number; last: number }): string {
  const [a, z] = [page.tokens[span.first] as Token, page.tokens[span.last - 1] as Token]
  return page.text.slice(a.start, z.end).replace(/\s+/g, ' ')
}

/** The type with most votes; null when nothing speaks for any. */
export function winner(votes: Votes): EntityType | null {
  let best: EntityType | null = null
  for (const [type, weight] of Object.entries(votes) as [EntityType, number][]) {
    if (weight > 0 && (best === null || weight > (votes[best] ?? 0))) best = type
  }
  return best
}

/** Is a country meant as an actor here ("Norland accused"), not as a place ("in Norland")? */
export function actsHere(page: Page, span: { first: number; last: number }): boolean {
  const { tokens } = page
  const sentence = tokens[span.first]?.sentence
  const at = (i: number): Token | undefined => (tokens[i]?.sentence === sentence ? tokens[i] : undefined)
  let before = at(span.first - 1)
  if (before?.lower === 'the') before = at(span.first - 2)
  const after = at(span.last)
  if (before && PLACE_BEFORE[before.lower] !== undefined && before.lower !== 'to') return false
  if (after && /^(?:'s|’s)$/.test(after.lower)) {
    const owned = [at(span.last + 1), at(span.last + 2), at(span.last + 3)].find((t) => t?.pos === 'NOUN')
    return !(owned && typeOfNoun(owned.lower) === 'location')
  }
  if (after && (after.pos === 'VERB' || after.pos === 'AUX') && before?.pos !== 'ADP') return true
  if (
    before &&
    /^(?:by|with|against|between|accuse|accused|accuses|blame|blamed|blames|urge|urged|support|supported|backed|warned|telling|tell|told|than|led)$/.test(
      before.lower,
    )
  )
    return true
  return false
}
