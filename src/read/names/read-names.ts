/**
 * Who and what a report speaks of: names, descriptions and pronouns, joined where they stand for one thing.
 *
 * @module
 */
import type { Span } from '../../model/span.ts'
import { isPlausible, type Sight } from '../model/sight.ts'
import type { Tokens } from '../model/words-on-page.ts'
import type { Page, Token } from '../page/page.ts'
import { meet } from '../page/tokens-meet.ts'
import { findAffiliations } from './affiliations.ts'
import type { EntityBook } from './book.ts'
import { DraftedBook } from './entity-book.ts'
import { exactForms } from './exact.ts'
import { resolveFirstPersons } from './first-person.ts'
import { typeOfNoun } from './head-words.ts'
import { linkNames } from './link-names.ts'
import { linkNominals } from './link-nominals.ts'
import { type NameSpan, nameSpans } from './name-spans.ts'
import { type Nominal, nominalsOf } from './nominals.ts'
import { resolvePronouns } from './pronouns.ts'
import { type Antecedents, seenAntecedents } from './seen-antecedents.ts'
import { seenNames } from './seen-names.ts'

/** Likelihood from which what only a rule sees is taken; chosen on re3d dev and contested dev. */
const PLAUSIBLE = { name: 0.1, nominal: 0.02 }

/** @param sight - what the network saw of the text; without it the rules find names and descriptions */
export function readNames(page: Page, sight: Sight | null = null): EntityBook {
  const seen = sight && seenNames(page, sight)
  const ruled = nameSpans(page).filter((span) => !isOffice(page, span))
  const spans = seen && sight ? joined(page, sight, ruled, seen.spans) : ruled
  const { drafts } = linkNames(page, spans)
  const named = new Set(
    spans.flatMap((span) => Array.from({ length: span.last - span.first }, (_, i) => span.first + i)),
  )
  const { nominals, pronouns } = nominalsOf(page, (token) => named.has(token))
  traitsBeforeNames(page, drafts)
  const taken: Antecedents = sight ? seenAntecedents(page, sight) : new Map()
  linkNominals(page, drafts, seen && sight ? withSeen(page, sight, nominals, seen.nominals) : nominals, taken)
  resolvePronouns(page, drafts, pronouns, taken)
  findAffiliations(page, drafts)
  resolveFirstPersons(page, drafts, pronouns)
  return new DraftedBook(page, [...drafts, ...(seen ? seen.forms : exactForms(page))])
}

/**
 * The network's names, and the rules' where the network saw none and holds one to be possible. "K. Vorn" is two words more to the
 * network than to the rules, which know initials.
 */
function joined(page: Page, sight: Sight, ruled: readonly NameSpan[], seen: readonly NameSpan[]): NameSpan[] {
  const initialled = ruled.filter(({ first, last }) => last - first > 1 && INITIAL.test(page.tokens[first]?.text ?? ''))
  const whole = initialled.map((span) => {
    const type = seen.find((other) => meet(span, other))?.type
    return type ? { ...span, type } : span
  })
  const named = [...whole, ...seen.filter((span) => !whole.some((other) => meet(span, other)))]
  const only = ruled.filter(
    (span) =>
      !named.some((other) => meet(span, other)) && isPlausible(sight, 'name', placeOf(page, span), PLAUSIBLE.name),
  )
  return [...named, ...only].sort((a, b) => a.first - b.first)
}

const INITIAL = /^\p{Lu}\.?$/u

/** The rules' descriptions as far as the network holds them to be possible, and those that only it sees. */
function withSeen(page: Page, sight: Sight, ruled: readonly Nominal[], seen: readonly Nominal[]): Nominal[] {
  const kept = ruled.filter(
    (phrase) =>
      seen.some((other) => meet(phrase, other)) ||
      isPlausible(sight, 'nominal', placeOf(page, phrase), PLAUSIBLE.nominal),
  )
  const only = seen.filter((phrase) => !kept.some((other) => meet(phrase, other)))
  return [...kept, ...only].sort((a, b) => a.first - b.first)
}

function placeOf({ tokens }: Page, { first, last }: Tokens): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 }
}

/** "investigative judge Ruk", "the newspaper Lamp": what stands before a name says by which noun it may be taken up. */
function traitsBeforeNames(page: Page, drafts: ReturnType<typeof linkNames>['drafts']): void {
  for (const draft of drafts) {
    for (const mention of draft.mentions) {
      for (let i = mention.first - 1; i >= 0 && mention.first - i < 4; i--) {
        const token = page.tokens[i] as Token
        if (token.sentence !== page.tokens[mention.first]?.sentence || !/^(?:NOUN|ADJ)$/.test(token.pos)) break
        if (token.pos === 'NOUN') draft.nouns.add(token.lower)
        draft.traits.add(token.lower)
      }
    }
  }
}

/** "The Chair": an office in capitals is a description, no name. */
function isOffice(page: Page, span: NameSpan): boolean {
  const { lower } = page.tokens[span.first] as Token
  return span.last - span.first === 1 && typeOfNoun(lower) === 'person' && page.tokens[span.first - 1]?.lower === 'the'
}
