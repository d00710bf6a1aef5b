/**
 * Where an incident happened: the nearest location in a phrase of place.
 *
 * @module
 */
import type { IncidentPlace, Role } from '../../model/reading.ts'
import { extended, type NounPhrase } from '../page/noun-phrases.ts'
import type { Page, Sentence, Token } from '../page/page.ts'
import { placeInContext } from '../places/place-in-context.ts'
import type { Event } from './event-coreference.ts'

const LOCATIVE = /^(?:in|at|near|outside|inside|beside|on|off|around|across|into|from)$/
const SITE =
  /^(?:airfield|airport|bar|barracks|base|bridge|building|cafe|camp|canteen|cathedral|checkpoint|church|clinic|club|compound|court|crossing|dam|depot|embassy|factory|farm|gate|hall|harbour|headquarters|hospital|hotel|house|jail|junction|landing|market|mercado|mill|mine|monastery|mosque|museum|office|palace|park|parliament|pier|plant|port|prison|quay|refinery|restaurant|school|shop|square|stadium|station|stop|store|temple|terminal|theatre|tower|university|villa|warehouse|assembly)$/
const DISTRICT = /^(?:district|municipality|quarter|neighbourhood|neighborhood|suburb|county|pass)$/
const REGION =
  /^(?:province|department|region|state|valley|highlands?|coast|border|bay|strait|gulf|sierra|road|highway|belt|island|mountains?|desert|zone|lake|river|north|south|east|west)$/
const NO_PLACE =
  /^(?:eve|dec|nov|oct|sept|sep|aug|jul|jun|apr|mar|feb|jan|time|times|morning|afternoon|evening|night|nights|day|days|week|month|year|years|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|board|foot|duty|court|response|addition|statement|interview|message|case|charge|behalf|connection|fact|part|order|cold|blood|suspicion|condition|power|office|control|talks|place|front|line|dawn|dusk|noon|midnight|least|people|persons|men|rise|wake|report|custody)$/

/** The place said closest after the triggers, those of the body first. */
export function placeOfEvent(
  page: Page,
  phrases: readonly NounPhrase[],
  event: Event,
  main: boolean,
  roles: readonly Role[],
  countries: ReadonlySet<string>,
): IncidentPlace | null {
  const beside = besideTriggers(page, phrases, event)
  if (beside !== null) return placed(page, phrases, beside, countries)
  const site = phrases.findIndex((phrase) => roles.some((role) => isSite(page, phrase, role)))
  if (site >= 0) return placed(page, phrases, site, countries)
  if (!main) return null
  const lead = phrases.findIndex((phrase) => {
    const sentence = page.sentences[page.tokens[phrase.first]?.sentence ?? 0] as Sentence
    return sentence.paragraph < 4 && locative(page, phrase, sentence) >= 2
  })
  return lead >= 0 ? placed(page, phrases, lead, countries) : null
}

/** "the Madar refinery was burned": the building struck is the place. */
function isSite(page: Page, phrase: NounPhrase, role: Role): boolean {
  if (role.role !== 'physicalTarget' || phrase.start > role.start || role.start >= phrase.end) return false
  return phrase.kind === 'name' && SITE.test((page.tokens[phrase.head] as Token).lower)
}

function besideTriggers(page: Page, phrases: readonly NounPhrase[], event: Event): number | null {
  let best: { i: number; score: number } | null = null
  event.triggers.slice(0, 6).forEach((trigger, nth) => {
    const sentence = page.sentences[trigger.sentence] as Sentence
    phrases.forEach((phrase, i) => {
      if (phrase.first < sentence.first || phrase.first >= sentence.last || phrase.first < trigger.last - 30) return
      const quality = locative(page, phrase, sentence)
      if (quality === 0) return
      const after = phrase.first >= trigger.last
      const distance = after ? phrase.first - trigger.last : (trigger.first - phrase.last) * 1.6 + 4
      const score = quality - distance / 12 - nth * 0.6
      if (!best || score > best.score) best = { i, score }
    })
  })
  const chosen = best as { i: number; score: number } | null
  return chosen && chosen.score >= -1.2 ? chosen.i : null
}

/** 0: no phrase of place; more for a name than for a common noun. */
function locative(page: Page, phrase: NounPhrase, sentence: Sentence): number {
  if (phrase.kind === 'pronoun') return 0
  const head = page.tokens[phrase.head] as Token
  const first = page.tokens[phrase.first] as Token
  if (NO_PLACE.test(head.lower) || first.pos === 'NUM' || /^\d/.test(head.text)) return 0
  const before = phrase.first > sentence.first ? (page.tokens[phrase.first - 1]?.lower ?? '') : ''
  const site = SITE.test(head.lower)
  const wide = DISTRICT.test(head.lower) || REGION.test(head.lower)
  if (LOCATIVE.test(before)) {
    if (phrase.kind === 'name') return before === 'from' ? 0.4 : 2
    return site || wide ? 1 : 0
  }
  if (phrase.kind === 'name' && site && !page.capitals) return 1.2
  return 0
}

function placed(page: Page, phrases: readonly NounPhrase[], i: number, countries: ReadonlySet<string>): IncidentPlace {
  const phrase = phrases[i] as NounPhrase
  let first = phrase.first
  while (first < phrase.head && /^(?:the|a|an|this|that|its|his|her|their|our)$/.test(page.tokens[first]?.lower ?? ''))
    first++
  const head = (page.tokens[phrase.head] as Token).lower
  const common = SITE.test(head) || DISTRICT.test(head) || REGION.test(head)
  const last = common && phrase.kind !== 'name' ? extended(page, phrases, i) : phrase.last
  const [a, z] = [page.tokens[first] as Token, page.tokens[last - 1] as Token]
  const span = { start: a.start, end: z.end }
  const name = page.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  const known = placeInContext(page, first, last, countries)
  return {
    name,
    span,
    country: known?.country ?? null,
    geonameId: known?.geonameId ?? null,
    lat: known?.lat ?? null,
    lon: known?.lon ?? null,
    precision: known?.precision ?? precisionOf(head),
  }
}

function precisionOf(head: string): IncidentPlace['precision'] {
  if (SITE.test(head)) return 'site'
  if (DISTRICT.test(head)) return 'district'
  return REGION.test(head) ? 'region' : 'town'
}
