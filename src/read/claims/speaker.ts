/**
 * Who the words of a source stand for, to what body they belong, and what kind of source they are.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Span } from '../../model/span.ts'
import type { SourceType } from '../../model/vocabulary.ts'
import { mostDrawn } from '../model/sight.ts'
import type { EntityBook, HeldMention } from '../names/book.ts'
import type { Page } from '../page/page.ts'
import type { Seen } from './seen-candidates.ts'

const ANONYMOUS = /\b(?:who (?:asked|declined|spoke|requested|refused)|anonym|unnamed|not authori[sz]ed|sources?\b)/i
/** First match decides; each row is a kind of source and the words for it. */
const TYPES: readonly (readonly [SourceType, RegExp])[] = [
  [
    'analyst',
    /\b(?:analysts?|experts?|professor|researchers?|scholar|think[- ]tank|institute|university|academy|academic|historian|economist|scientist|studies|fellow|lecturer|specialists?|observer|consultant|former|lab)\b/i,
  ],
  [
    'media',
    /\b(?:newspapers?|television|radio|channel|news agency|magazine|journalists?|media|press|correspondent|broadcaster|daily|reporters?|weekly|editor)\b/i,
  ],
  [
    'document',
    /\b(?:report|document|statement|communiqu[eé]|indictment|memo|letter|files?|study|poll|survey|leaflet|transcript|article|list)\b/i,
  ],
  [
    'party',
    /\b(?:rebels?|militants?|front|brigades?|militia|guerrillas?|insurgents?|movement|suspects?|accused|lawyer|party|union|group|army of|fighters|jabha|commander|candidate|campaign|opposition)\b/i,
  ],
  [
    'official',
    /\b(?:officials?|ministers?|ministry|minister|president|presidency|police|army|general|colonel|major|captain|government|governor|mayor|prosecutors?|spokes(?:man|woman|person)|court|judge|embassy|council|commission|committee|secretary|senators?|chief|inspector|ambassador|administration|congress|parliament|department|agency|staff|authorities|military|state|mission|chairman|chair|command|commissioner|deputy|diplomat)\b/i,
  ],
  [
    'witness',
    /\b(?:witness(?:es)?|residents?|villagers?|survivors?|neighbou?rs?|doctors?|dr|nurses?|medics?|surgeon|shopkeeper|farmers?|driver|mother|father|brother|sister|wife|widow|husband|son|daughter|teacher|student|imam|priest|people|trader|fisherman|fishermen|workers?|colleagues?|passengers?|guests?|lost)\b/i,
  ],
]

export interface SpeakerFound {
  readonly speaker: EntityId | null
  readonly affiliation: EntityId | null
  readonly sourceType: SourceType | null
}

/**
 * Enters unnamed speakers in the book; names and pronouns that it does not know stay without a speaker.
 *
 * @param seen - what the network holds of the claim
 */
export function speakerOf(page: Page, book: EntityBook, source: Span | null, seen: Seen | null = null): SpeakerFound {
  if (!source) return unsaid(book, seen)
  const words = page.text.slice(source.start, source.end)
  let speaker =
    namedIn(page, book, source) ??
    (PRONOUN.test(words) ? drawnBy(book, seen, SURE_OF_PRONOUN) : null) ??
    described(book, source, words) ??
    book.find(source)
  if (speaker === null && /^(?:i|you)$/i.test(words) === false) {
    if (PRONOUN.test(words)) return { speaker: null, affiliation: null, sourceType: null }
    const several = /\b(?:and|officials|residents|police|sources|witnesses|ministry|government|army|group|\w+s)$/i.test(
      words.replace(/[,(].*$/s, ''),
    )
    // The mention is the phrase itself: "a guard", without "who was reached by telephone".
    const short = words.split(/,| (?:who|which|whose|reached|speaking)\b/)[0] ?? words
    speaker = book.add(several ? 'organisation' : 'person', {
      start: source.start,
      end: source.start + short.length,
      kind: 'nominal',
    })
  }
  if (speaker === null) return { speaker: null, affiliation: null, sourceType: null }
  wholeDescription(book, speaker, source, words)
  const affiliation = book.affiliationOf(speaker)
  const entity = book.get(speaker)
  const known = [words, entity.name, ...(affiliation ? [book.get(affiliation).name] : [])].join(' | ')
  const sourceType = ANONYMOUS.test(words)
    ? 'unnamed'
    : (seen?.sourceType.label ?? TYPES.find(([, pattern]) => pattern.test(known))?.[0] ?? null)
  return { speaker, affiliation, sourceType }
}

/** Shares from which the network is believed about who speaks: whom a pronoun means, and who it is where no words say. */
const SURE_OF_PRONOUN = 0.7
const SURE_OF_UNSAID = 0.6

function drawnBy(book: EntityBook, seen: Seen | null, least: number): EntityId | null {
  return seen && mostDrawn(seen.speakers, (span) => book.find(span), least)
}

/** No words say who speaks: whom the network is sure of. */
function unsaid(book: EntityBook, seen: Seen | null): SpeakerFound {
  const speaker = drawnBy(book, seen, SURE_OF_UNSAID)
  if (!seen || speaker === null) return { speaker: null, affiliation: null, sourceType: null }
  return { speaker, affiliation: book.affiliationOf(speaker), sourceType: seen.sourceType.label }
}

const PRONOUN = /^(?:he|she|it|they|we|who|which|that|this)$/i
const DESCRIBED = /^(?:an?|the|one|two|three|four|some|several|many|\p{Ll}+s)\s/iu

/** "A prosecutor who worked with the judge" is the prosecutor: the longest description that opens the source. */
function described(book: EntityBook, source: Span, words: string): EntityId | null {
  if (!DESCRIBED.test(words)) return null
  let longest: HeldMention | null = null
  for (const mention of book.beginningIn({ start: source.start, end: source.start + 1 })) {
    if (mention.kind === 'nominal' && mention.end > (longest?.end ?? 0)) longest = mention
  }
  return longest?.id ?? null
}

/** Somebody without a name is known by all that is said of them: "doctors at the district hospital". */
function wholeDescription(book: EntityBook, speaker: EntityId, source: Span, words: string): void {
  if (!DESCRIBED.test(words)) return
  const end = source.start + (words.split(/,|\s\(/)[0] ?? words).trimEnd().length
  const here = book.beginningIn({ start: source.start, end: source.start + 1 })
  if (here.some((m) => m.id === speaker && m.end === end)) return
  if (book.hasName(speaker)) return
  book.mention(speaker, { start: source.start, end, kind: 'nominal' })
}

/**
 * "The front's spokesman in exile, Ida Korr" and "the deputy Ida Korr" are Korr: a person whose name ends a part of the source.
 * "A group that nobody knew, the Lantern Front" is the Front: a body that is named after a comma, and nothing else there.
 */
function namedIn(page: Page, book: EntityBook, source: Span): EntityId | null {
  const words = page.text.slice(source.start, source.end)
  const names = book.beginningIn(source).filter((mention) => mention.kind === 'name')
  let at = source.start
  for (const [i, part] of words.split(',').slice(0, 2).entries()) {
    const cut = part.search(/ (?:who|which|whose|of|at|for|in|from)\b/)
    const ending = names.filter(({ end }) => end === at + (cut < 0 ? part.trimEnd().length : cut))
    const person = book.inOrder(ending.map(({ id }) => id)).find(({ type }) => type === 'person')
    if (person) return person.id
    const opens = at + (/^\s*(?:the )?/i.exec(part)?.[0].length ?? 0)
    const body = i > 0 && names.find(({ start, end }) => start === opens && end === at + part.trimEnd().length)
    if (body && book.get(body.id).type === 'organisation') return body.id
    at += part.length + 1
  }
  return null
}
