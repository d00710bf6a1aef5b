/**
 * Who and what a report speaks of: names, descriptions and pronouns, joined where they stand for one thing.
 *
 * @module
 */
import type { Sight } from '../model/sight.ts'
import type { Page, Token } from '../page/page.ts'
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
import { seenNames } from './seen-names.ts'

/** @param sight - what the network saw of the text; without it the rules find names and descriptions */
export function readNames(page: Page, sight: Sight | null = null): EntityBook {
  const seen = sight && seenNames(page, sight)
  const ruled = nameSpans(page).filter((span) => !isOffice(page, span))
  const spans = seen ? joined(ruled, seen.spans) : ruled
  const { drafts } = linkNames(page, spans)
  const named = new Set(
    spans.flatMap((span) => Array.from({ length: span.last - span.first }, (_, i) => span.first + i)),
  )
  const { nominals, pronouns } = nominalsOf(page, (token) => named.has(token))
  traitsBeforeNames(page, drafts)
  linkNominals(page, drafts, seen ? withSeen(nominals, seen.nominals) : nominals)
  resolvePronouns(page, drafts, pronouns)
  findAffiliations(page, drafts)
  resolveFirstPersons(page, drafts, pronouns)
  return new DraftedBook(page, [...drafts, ...(seen ? seen.forms : exactForms(page))])
}

/** The rules' names, each with what the network takes it for, and the names that only the network sees. */
function joined(ruled: readonly NameSpan[], seen: readonly NameSpan[]): NameSpan[] {
  const meet = (a: NameSpan, b: NameSpan): boolean => a.first < b.last && b.first < a.last
  const typed = ruled.map((span) => {
    const type = seen.find((other) => meet(span, other))?.type
    return type ? { ...span, type } : span
  })
  const only = seen.filter((span) => !ruled.some((other) => meet(span, other)))
  return [...typed, ...only].sort((a, b) => a.first - b.first)
}

/** The rules' descriptions, and those that only the network sees. */
function withSeen(ruled: readonly Nominal[], seen: readonly Nominal[]): Nominal[] {
  const only = seen.filter((phrase) => !ruled.some((other) => other.first < phrase.last && phrase.first < other.last))
  return [...ruled, ...only].sort((a, b) => a.first - b.first)
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
