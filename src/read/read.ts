/**
 * Reads one report: the way from its text to its reading, one act after another.
 *
 * @module
 */
import type { EntityId } from '../model/ids.ts'
import {
  type Claim,
  type Finding,
  type Incident,
  NOTHING_FOUND,
  READING_FORMAT,
  type Reading,
  type Relation,
} from '../model/reading.ts'
import type { ReadingInput } from '../model/report.ts'
import { overlaps } from '../model/span.ts'
import { bounded } from './bounds.ts'
import { quotationFindings, readClaims } from './claims/read-claims.ts'
import { perpetratorRole } from './incidents/perpetrator-role.ts'
import { readIncidents } from './incidents/read-incidents.ts'
import { withResponsibility } from './incidents/with-responsibility.ts'
import { languageOf } from './language.ts'
import { confident, type Items } from './model/confidence.ts'
import type { Sight } from './model/sight.ts'
import type { EntityBook } from './names/book.ts'
import { readNames } from './names/read-names.ts'
import { readOutlook } from './outlook/read-outlook.ts'
import { pageOf } from './page/build.ts'
import { nounPhrases } from './page/noun-phrases.ts'
import type { Page } from './page/page.ts'
import { readQuantities } from './quantities/read-quantities.ts'
import { readRelations } from './relations/read-relations.ts'
import { seenRelations } from './relations/seen-relations.ts'
import { readQuestions } from './responsibility/read-questions.ts'
import { readResponsibility } from './responsibility/read-responsibility.ts'
import { readStances } from './responsibility/read-stances.ts'
import { ASCRIBE_EN } from './stamp.ts'

/**
 * The reading of a report by `ascribe-en`. Deterministic, offline, and free of state.
 *
 * @param sight - what the network saw of the text; without it the rules read alone
 */
export function read(input: ReadingInput, sight: Sight | null = null): Reading {
  const language = languageOf(input.text)
  if (!language.read) return unread(input, language.language)
  const { input: within, findings } = bounded(input)
  const page = pageOf(within)
  const book = readNames(page, sight)
  const said = readClaims(page, book, sight)
  const events = readIncidents(page, book, said, sight)
  const claims = aboutIncidents(said, events)
  const responsibility = readResponsibility(page, book, claims, events, sight)
  const stances = readStances(page, book, claims, events, sight)
  const incidents = withResponsibility(events, responsibility, (actor, row) =>
    perpetratorRole(page.text, book, actor, row),
  )
  const found = {
    claims,
    incidents,
    responsibility,
    stances,
    questions: readQuestions(page, claims, incidents),
    quantities: readQuantities(page, book, nounPhrases(page), claims, incidents),
    outlook: readOutlook(page, claims),
    relations: relationsOf(page, book, sight),
  }
  const entities = book.finish(used(found))
  return {
    ...empty(input, language.language),
    furniture: page.furniture,
    findings: [...quotationFindings(page), ...unseenFindings(sight), ...findings],
    ...found,
    entities,
    ...(sight && confidentItems({ ...found, entities }, sight)),
  }
}

function confidentItems(items: Items, sight: Sight): Items {
  return {
    entities: confident('entities', items.entities, sight),
    relations: confident('relations', items.relations, sight),
    claims: confident('claims', items.claims, sight),
    incidents: confident('incidents', items.incidents, sight),
    responsibility: confident('responsibility', items.responsibility, sight),
    stances: confident('stances', items.stances, sight),
  }
}

/** What words state exactly, then what the network sees beside it. */
function relationsOf(page: Page, book: EntityBook, sight: Sight | null): Relation[] {
  const stated = readRelations(page, book)
  if (!sight) return stated
  const known = new Set(stated.map(({ type, from, to }) => `${type} ${from} ${to}`))
  return [
    ...stated,
    ...seenRelations(page, book, sight).filter(({ type, from, to }) => !known.has(`${type} ${from} ${to}`)),
  ]
}

function empty(input: ReadingInput, language: string): Reading {
  return {
    format: READING_FORMAT,
    id: input.id,
    language,
    reader: ASCRIBE_EN,
    ...NOTHING_FOUND,
  }
}

function unread(input: ReadingInput, language: string): Reading {
  const message = `the text seems to be in ${new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language}; ascribe-en reads English`
  const finding = { rule: 'language-not-read', message, start: 0, end: input.text.length, confidence: null }
  return { ...empty(input, language), findings: [finding] }
}

function unseenFindings(sight: Sight | null): Finding[] {
  if (!sight?.unseen) return []
  const message = `the text is longer than the ${sight.words.length} words that the network looks at; from here on only rules read it`
  return [{ rule: 'network-stopped', message, ...sight.unseen, confidence: null }]
}

/** A claim is about the incidents whose words stand in it. */
function aboutIncidents(claims: readonly Claim[], incidents: readonly Incident[]): Claim[] {
  return claims.map((claim) => {
    const told = incidents.filter((incident) =>
      [incident.trigger, ...incident.mentions].some((word) => claim.content.some((piece) => overlaps(piece, word))),
    )
    return told.length === 0 ? claim : { ...claim, about: [...told.map((incident) => incident.id), ...claim.about] }
  })
}

/** The entities that something in the reading points to. */
function used(
  found: Pick<Reading, 'claims' | 'incidents' | 'responsibility' | 'stances' | 'quantities' | 'relations'>,
) {
  const ids = new Set<EntityId>()
  const use = (...refs: readonly (EntityId | null)[]) => {
    for (const ref of refs) if (ref !== null) ids.add(ref)
  }
  for (const claim of found.claims) {
    use(claim.speaker, claim.affiliation)
    // An id of this reading is an entity's or an incident's; the book knows no incident, so those do no harm here.
    use(...(claim.about as readonly EntityId[]))
  }
  for (const incident of found.incidents) use(...incident.roles.map((role) => role.entity))
  for (const row of found.responsibility) use(row.actor, row.assertedBy)
  for (const stance of found.stances) use(stance.actor, stance.assertedBy)
  for (const quantity of found.quantities) use(quantity.who)
  for (const relation of found.relations) use(relation.from, relation.to)
  return ids
}
