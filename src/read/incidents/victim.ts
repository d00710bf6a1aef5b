/**
 * What follows when the one struck is a named person: the deed is an assassination, or an attempt at one.
 *
 * @module
 */

import type { Role } from '../../model/reading.ts'
import type { IncidentStatus, IncidentType } from '../../model/vocabulary.ts'
import type { Page, Sentence } from '../page/page.ts'
import type { Toll } from './casualties.ts'
import type { Event } from './event-coreference.ts'
import { saysSurvived } from './status.ts'
import type { Trigger } from './triggers.ts'

/** What is known of an incident before its victim is looked at. */
export interface Told {
  readonly type: IncidentType
  readonly status: IncidentStatus
  readonly roles: readonly Role[]
  readonly tolls: readonly Toll[]
}

const LETHAL =
  /^(?:kill|slay|murder|assassinate|assassination|homicide|stab|strangle|behead|poison|shot dead|gunned down|stabbed to death|shot and killed|run over|run down|execute|execution)$/
const AIMED = /^(?:kill|slay|shoot|shooting|killing|stab|stabbing)$/

/** Corrects kind, status and figures by the victim. */
export function withVictim(page: Page, event: Event, told: Told): Told {
  const names = told.roles.filter((role) => role.role === 'humanTarget' && role.form === 'name')
  const victim = names.find((role) =>
    event.triggers.some((trigger) => AIMED.test(trigger.base) && isBeside(page, trigger, role)),
  )
  const named =
    told.type === 'assassination' ? (victim ?? names[0]) : told.type === 'armed-assault' ? victim : undefined
  const type = named && told.type === 'armed-assault' ? 'assassination' : told.type
  if (type !== 'assassination' || !named || told.status !== 'happened' || event.series) return { ...told, type }
  if (told.tolls.some((toll) => toll.harm === 'killed')) return { ...told, type }
  if (survives(page, event)) return { ...told, type, status: 'attempted' }
  const deed = event.triggers.find((trigger) => LETHAL.test(trigger.base))
  if (!deed || names.length > 2) return { ...told, type }
  const one: Toll = {
    harm: 'killed',
    at: deed.first,
    low: 1,
    best: 1,
    high: 1,
    claim: null,
    span: { start: named.start, end: named.end },
  }
  return { ...told, type, tolls: [...told.tolls, one] }
}

/** Close enough that nothing else can be struck. */
function isBeside(page: Page, trigger: Trigger, role: Role): boolean {
  const sentence = page.sentences[trigger.sentence] as Sentence
  if (role.start < sentence.start || role.end > sentence.end) return false
  const gap = role.start >= trigger.end ? role.start - trigger.end : trigger.start - role.end
  return gap >= 0 && gap < 30
}

function survives(page: Page, event: Event): boolean {
  const told = new Set(event.triggers.filter((trigger) => trigger.type !== 'arrest').map((trigger) => trigger.sentence))
  return [...told].some((index) => saysSurvived(page, page.sentences[index] as Sentence))
}
