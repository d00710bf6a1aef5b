/**
 * Who speaks, how surely, with what force, in whose words: said the same way in every list.
 *
 * @module
 */

import type { ActorRef, Quote, Speaker } from '../../model/case.ts'
import type { Review } from '../../model/review.ts'
import type { Certainty, Force, ResponsibilityRole, ValueField } from '../../model/vocabulary.ts'
import type { View } from '../layout.ts'
import { oneLine } from './clean.ts'
import { indented } from './wrap.ts'

/** @example speakerName(speaker) // => 'Ilka Varn (Oster Centre)', or 'Tolmen Courier, in its own voice' */
export function speakerName(speaker: Speaker): string {
  if (speaker.kind === 'report') return oneLine(`${speaker.name}, in its own voice`)
  return oneLine(speaker.affiliation ? `${speaker.name} (${speaker.affiliation})` : speaker.name)
}

const FORCE_WORDS: Readonly<Record<Force, string>> = {
  asserted: 'asserted',
  presupposed: 'PRESUPPOSED, not asserted',
  conditional: 'ONLY IF, not asserted',
  question: 'ASKED, not asserted',
  alternative: 'ONE OF SEVERAL POSSIBILITIES, not asserted',
  demanded: 'DEMANDED',
}

/** How it is held; whatever is not asserted says so in capitals, so that it cannot be read over. */
export function held(certainty: Certainty, force: Force, condition: string | null): string {
  const terms = condition === null ? '' : `: “${oneLine(condition)}”`
  return `${CERTAINTY_WORDS[certainty]}; ${FORCE_WORDS[force]}${terms}`
}

const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  certain: 'certain',
  probable: 'probable',
  possible: 'possible',
  doubtful: 'doubtful',
  denied: 'DENIED',
  unknown: 'not known',
}

const ROLE_WORDS: Readonly<Record<ResponsibilityRole, string>> = {
  perpetrator: 'carried it out',
  ordered: 'ordered it',
  supported: 'supported it',
  encouraged: 'encouraged it',
  permitted: 'let it happen',
  knew: 'knew of it',
  opposed: 'was against it',
  none: 'had no part in it',
  unknown: 'part not known',
}

/** The part that a speaker speaks of; never shown without who speaks and how it is held. */
export function part(actor: ActorRef | null, role: ResponsibilityRole): string {
  if (actor) return `that ${oneLine(actor.name)} ${role === 'unknown' ? 'had some part' : ROLE_WORDS[role]}`
  return role === 'unknown' ? 'nobody named, claimed or blamed' : `that somebody unnamed ${ROLE_WORDS[role]}`
}

/** @example '“We bury our own.”  [3fa9c0d17e42 210-226, Halvik Herald]' */
export function quoted(quote: Quote, view: View): string {
  return `“${bare(quote.text)}” [${quote.report} ${quote.start}-${quote.end}, ${view.reportName(quote.report)}]`
}

/** The words in quotation marks, without the ones that they bring along at their edges. */
export function inQuotes(words: string): string {
  return `“${bare(words)}”`
}

function bare(words: string): string {
  return oneLine(words)
    .replace(/^["“”](?=[^"“”]*["“”]?$)/, '')
    .replace(/(?<=^[^"“”]*)["“”]$/, '')
}

/** Evidence as lines under a row. */
export function evidence(quotes: readonly Quote[], view: View, indent: number = 4): string[] {
  return quotes.flatMap((quote) => indented(quoted(quote, view), view.terminal.columns, indent, indent + 2))
}

/** What people decided about a row, to stand behind its id; nothing where nobody has. */
export function reviewed({ status, decision }: Review): string {
  return decision === null ? '' : `; ${status === 'draft' ? 'draft beside' : `${status} by`} ${decision}`
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  physicalTarget: 'thing hit',
  humanTarget: 'person hit',
  instrument: 'means',
}

/** A field of an incident, as lists call it. */
export function fieldWord(field: ValueField): string {
  return FIELD_WORDS[field] ?? field
}

/** Those who are said to have done it have a list of their own, with certainty, force and answer beside each. */
export function isAccusing(field: ValueField): boolean {
  return field === 'perpetratorIndividual' || field === 'perpetratorOrganisation'
}
