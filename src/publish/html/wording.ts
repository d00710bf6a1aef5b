/**
 * Views in words: each with who holds it, how surely and with what force, so that none can be read as a finding.
 *
 * @module
 */
import type { CellEntry } from '../../model/assessment.ts'
import type { Certainty, Force, IncidentRole, ResponsibilityRole } from '../../model/vocabulary.ts'
import { html, type Markup } from './markup.ts'

/** `Ardan Front …` */
export const PART_WORDS: Readonly<Record<ResponsibilityRole, string>> = {
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

/** Before a view: `probably: Ardan Front carried it out`. */
const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  certain: 'says',
  probable: 'probably',
  possible: 'possibly',
  doubtful: 'doubts that',
  denied: 'denies that',
  unknown: 'does not know',
}

/** A letter for each certainty, beside its colour. */
export const CERTAINTY_LETTERS: Readonly<Record<Certainty, string>> = {
  certain: 'C',
  probable: 'P',
  possible: 'M',
  doubtful: 'D',
  denied: 'N',
  unknown: 'U',
}

export const FORCE_WORDS: Readonly<Record<Force, string>> = {
  asserted: '',
  presupposed: 'taken for granted, not stated',
  conditional: 'only under a condition',
  question: 'asked, not stated',
  alternative: 'one of several alternatives',
  demanded: 'demanded',
}

export const FIELD_WORDS: Readonly<
  Record<IncidentRole | 'type' | 'status' | 'date' | 'place' | 'killed' | 'injured', string>
> = {
  type: 'Kind',
  status: 'Status',
  date: 'When',
  place: 'Where',
  killed: 'Killed',
  injured: 'Injured',
  perpetratorIndividual: 'Persons blamed, claiming or cleared',
  perpetratorOrganisation: 'Groups and states blamed, claiming or cleared',
  physicalTarget: 'Damaged or aimed at',
  humanTarget: 'People aimed at',
  instrument: 'With what',
}

/** @example counted(1, 'report') // => '1 report' */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** A square with the letter of a certainty; its word is what a screen reader says. */
export function certaintyBadge(certainty: Certainty): Markup {
  return html`<abbr class="badge ${certainty}" title="${certainty}">${CERTAINTY_LETTERS[certainty]}</abbr>`
}

/** What a force adds, where the words do more or less than state. */
export function forceNote(force: Force, condition: string | null): Markup | null {
  const words = FORCE_WORDS[force]
  if (words === '' && condition === null) return null
  const on = condition === null ? null : html`: <q dir="auto">${condition}</q>`
  return html`<span class="force">${words === '' ? 'on condition' : words}${on}</span>`
}

/** `possibly: Ardan Front carried it out`; for a silence, that nobody is named. */
export function viewInWords(entry: CellEntry, isResponsibility: boolean): Markup {
  const [actor, part] = partOf(entry)
  if (!isResponsibility) return html`<span class="hedge">${hedge(entry)}</span> <b dir="auto">${entry.answer}</b>`
  if (actor === null) return html`<b>${entry.answer === 'nobody named' ? 'names nobody' : `${entry.answer}`}</b>`
  return html`<span class="hedge">${hedge(entry)}</span> <b><bdi>${actor}</bdi> ${PART_WORDS[part] ?? part}</b>`
}

/** Only an assertion is said: what is asked, presupposed or supposed must not begin with "says". */
export function hedge({ certainty, force, ownClaim }: Pick<CellEntry, 'certainty' | 'force' | 'ownClaim'>): string {
  if (force === 'question') return 'asks whether'
  if (force === 'presupposed') return 'takes for granted that'
  if (force === 'demanded') return 'demands:'
  if (force === 'alternative') return 'either, or:'
  if (force === 'conditional')
    return certainty === 'certain' ? 'only if …:' : `only if …, ${CERTAINTY_WORDS[certainty]}`
  if (ownClaim && certainty === 'certain') return 'says of itself:'
  return CERTAINTY_WORDS[certainty]
}

function partOf(entry: CellEntry): [string | null, ResponsibilityRole] {
  if (entry.actor === null) return [null, 'unknown']
  const part = entry.answer.slice(entry.answer.lastIndexOf(': ') + 2)
  return [entry.actor.name, part as ResponsibilityRole]
}
