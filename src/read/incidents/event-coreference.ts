/**
 * Which triggers tell of one incident: a report names its event many times, and others in passing.
 *
 * The first deed told is the anchor of everything after it that no word sets apart. What sets a deed apart is another
 * kind ("arrested"), another time ("in 2019"), another place, or a word such as "earlier" or "third".
 *
 * @module
 */
import type { IncidentType } from '../../model/vocabulary.ts'
import type { Page, Sentence, Token } from '../page/page.ts'
import { statusOf } from './status.ts'
import type { Trigger } from './triggers.ts'

/** Triggers of one incident, those of the body first; `anchor` is what the words near them say of time and place. */
export interface Event {
  readonly triggers: Trigger[]
  readonly anchor: { years: Set<string>; months: Set<string>; past: boolean; place: string | null }
  series: boolean
}

/** Kinds that may be told of one event; a general word ("attack") fits all violent ones. */
const FAMILIES: readonly (readonly IncidentType[])[] = [
  ['assassination', 'armed-assault', 'raid', 'siege', 'crackdown', 'unarmed-assault', 'hijacking'],
  ['assassination', 'armed-assault', 'bombing', 'facility-attack', 'drone-strike', 'shelling'],
  ['bombing', 'airstrike', 'drone-strike', 'facility-attack'],
  ['arson', 'raid', 'bombing', 'drone-strike', 'facility-attack', 'riot'],
  ['kidnapping', 'hostage-taking', 'siege', 'hijacking', 'raid'],
]
const VIOLENT = new Set(FAMILIES.flat())

const APART =
  /^(?:earlier|previous|previously|another|similar|second|third|fourth|fifth|sixth|former|past|recent|other|ago)$/
const MONTH = /^(?:january|february|march|april|june|july|august|september|october|november|december)$/
const YEAR = /^(?:19|20)\d\d$/

/** No report tells of more incidents; a hostile one may. */
const MOST = 30

/**
 * Groups the triggers of a page into events, in order of first telling.
 *
 * @param isVictim - does a target of some incident begin or end at this token? A weak word beside one tells of a deed
 */
export function eventsOf(page: Page, triggers: readonly Trigger[], isVictim: (token: number) => boolean): Event[] {
  const events = grouped(page, triggers, isVictim, false)
  // A report that tells of nothing else tells of what its weak words name.
  return events.length > 0 ? events : grouped(page, triggers, isVictim, true)
}

function grouped(
  page: Page,
  triggers: readonly Trigger[],
  isVictim: (token: number) => boolean,
  anyWord: boolean,
): Event[] {
  const events: Event[] = []
  for (const trigger of triggers) {
    if (partOf(page, trigger) !== 'body') continue
    const anchor = anchorOf(page, trigger)
    const series = isSeries(page, trigger)
    const home = homeOf(page, trigger, anchor, events, series)
    if (home) {
      if (trigger.reach === 'weak' && trigger.kind === 'verb' && !befalls(page, trigger, isVictim)) continue
      home.triggers.push(trigger)
      for (const year of anchor.years) home.anchor.years.add(year)
      for (const month of anchor.months) home.anchor.months.add(month)
      home.anchor.place ??= anchor.place
    } else if (events.length >= MOST) {
      break
    } else if (anyWord ? events.length === 0 : tellsAlone(page, trigger, anchor, events, isVictim)) {
      events.push({ triggers: [{ ...trigger, type: trigger.alone }], anchor, series })
    }
  }
  for (const trigger of triggers) {
    if (partOf(page, trigger) === 'body') continue
    const home = events.find((event) => compatible(trigger, event)) ?? null
    if (home) home.triggers.push(trigger)
    else if (events.length === 0 && trigger.reach !== 'weak') {
      events.push({ triggers: [trigger], anchor: anchorOf(page, trigger), series: false })
    }
  }
  return events
}

function partOf(page: Page, trigger: Trigger): Sentence['part'] {
  return (page.sentences[trigger.sentence] as Sentence).part
}

function homeOf(
  page: Page,
  trigger: Trigger,
  anchor: Event['anchor'],
  events: readonly Event[],
  series: boolean,
): Event | null {
  // "A strike ended on Monday" takes up no strike told before.
  if (trigger.alone !== trigger.type && page.tokens[trigger.first - 1]?.lower === 'a') return null
  const near = events.filter((event) => compatible(trigger, event) && (!series || event.series))
  const same = near.filter((event) => event.triggers.some((t) => t.sentence === trigger.sentence))
  for (const event of [...same].reverse()) {
    const last = event.triggers.filter((t) => t.sentence === trigger.sentence).at(-1) as Trigger
    if (!setApart(page, trigger, last.last)) return event
  }
  if (setApart(page, trigger, trigger.first - 3) && !isDefinite(page, trigger)) return null
  const definite = isDefinite(page, trigger)
  for (const event of near) {
    if (conflict(anchor, event.anchor)) continue
    if (!definite && (isElsewhere(page, trigger, anchor, event) || isAnotherItem(page, trigger, event))) continue
    return event
  }
  return null
}

function compatible(trigger: Trigger, event: Event): boolean {
  return event.triggers.some((other) => {
    if (trigger.type === other.type) return true
    if (!VIOLENT.has(trigger.type) || !VIOLENT.has(other.type)) return false
    if (isNeutral(trigger) || isNeutral(other)) return true
    return FAMILIES.some((family) => family.includes(trigger.type) && family.includes(other.type))
  })
}

/** "attack", "killed", "the operation": harm by any means. */
function isNeutral({ type, reach }: Trigger): boolean {
  return reach !== 'specific' && (type === 'armed-assault' || type === 'assassination' || type === 'raid')
}

function conflict(a: Event['anchor'], b: Event['anchor']): boolean {
  const differ = (x: Set<string>, y: Set<string>) => x.size > 0 && y.size > 0 && ![...x].some((word) => y.has(word))
  if (differ(a.years, b.years) || differ(a.months, b.months)) return true
  if ((a.years.size > 0 && b.years.size === 0) || (a.past && !b.past)) return true
  return a.place !== null && b.place !== null && a.place !== b.place && a.months.size + a.years.size > 0
}

/** A date or a place that was not told before, some way behind the event: something else. */
function isElsewhere(page: Page, trigger: Trigger, anchor: Event['anchor'], event: Event): boolean {
  const first = event.triggers[0] as Trigger
  if (trigger.sentence <= first.sentence) return false
  if (anchor.months.size > 0 && event.anchor.months.size === 0 && trigger.sentence > first.sentence + 1) return true
  if (anchor.place === null || anchor.place === event.anchor.place) return false
  const limit = (page.sentences[trigger.sentence] as Sentence).first
  for (let i = 0; i < Math.min(limit, 5_000); i++) if (page.tokens[i]?.lower === anchor.place) return false
  return true
}

/** In a numbered list each item tells of its own. */
function isAnotherItem(page: Page, trigger: Trigger, event: Event): boolean {
  const item = itemOf(page, trigger)
  return item !== null && event.triggers.every((other) => itemOf(page, other) !== item)
}

function itemOf(page: Page, trigger: Trigger): number | null {
  const { paragraph } = page.sentences[trigger.sentence] as Sentence
  const start = page.paragraphs[paragraph]?.start ?? 0
  return /^(?:\d{1,2}|\(?[a-z])[.)]\s/.test(page.text.slice(start, start + 5)) ? paragraph : null
}

/** "the attack", "this killing": what has been told before. */
function isDefinite(page: Page, trigger: Trigger): boolean {
  const before = page.tokens[trigger.first - 1]
  return (
    trigger.kind === 'noun' && /^(?:the|this|that)$/.test(before?.lower ?? '') && before?.sentence === trigger.sentence
  )
}

/** Do the words between `from` and shortly after the trigger set it apart from what was told before? */
function setApart(page: Page, trigger: Trigger, from: number): boolean {
  const sentence = page.sentences[trigger.sentence] as Sentence
  for (let i = Math.max(sentence.first, Math.min(from, trigger.first)); i < trigger.first; i++) {
    if (APART.test(page.tokens[i]?.lower ?? '')) return true
  }
  return false
}

/** Times and places said close to a trigger; a long sentence tells of several things. */
export function anchorOf(page: Page, trigger: Trigger): Event['anchor'] {
  const sentence = page.sentences[trigger.sentence] as Sentence
  const anchor = { years: new Set<string>(), months: new Set<string>(), past: false, place: null as string | null }
  const published = page.input.published?.slice(0, 4)
  for (let i = Math.max(sentence.first, trigger.first - 12); i < Math.min(sentence.last, trigger.last + 12); i++) {
    const token = page.tokens[i] as Token
    if (YEAR.test(token.text)) anchor.years.add(token.text)
    else if (MONTH.test(token.lower)) anchor.months.add(token.lower)
    else if (token.lower === 'last' && /^(?:year|month|decade)$/.test(page.tokens[i + 1]?.lower ?? ''))
      anchor.past = true
  }
  if (published) anchor.years.delete(published)
  for (let i = trigger.last; i < Math.min(sentence.last - 1, trigger.last + 5); i++) {
    if (!/^(?:in|at|near|on|of)$/.test(page.tokens[i]?.lower ?? '')) continue
    const name = page.tokens[i + 1] as Token
    if (name.pos === 'PROPN' && !MONTH.test(name.lower) && !DAY.test(name.lower)) anchor.place ??= name.lower
  }
  return anchor
}

const DAY = /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

const MANY =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|several|many|dozens|repeated|recent|earlier|previous|series|spate|wave|string)$/
const NTH = /^(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/
const OVER_TIME = /^(?:since|past|recent|months?|weeks?|years?)$/

/** Several deeds told as one: "seven killings", "the third attack since May", "attacked twice". */
function isSeries(page: Page, trigger: Trigger): boolean {
  const sentence = page.sentences[trigger.sentence] as Sentence
  const word = (i: number): string => (i >= sentence.first && i < sentence.last ? (page.tokens[i]?.lower ?? '') : '')
  if (trigger.kind === 'verb') return /^(?:twice|repeatedly)$/.test(word(trigger.last))
  const before = [word(trigger.first - 1), word(trigger.first - 2), word(trigger.first - 3)]
  const plural = word(trigger.last - 1).endsWith('s')
  if (plural && before.some((w) => MANY.test(w))) return true
  const overTime = [1, 2, 3, 4, 5, 6].some((k) => OVER_TIME.test(word(trigger.last - 1 + k)))
  return overTime && (before.some((w) => NTH.test(w)) || (plural && !/^(?:the|these|those)$/.test(before[0] ?? '')))
}

/** May this trigger begin an incident of its own? */
function tellsAlone(
  page: Page,
  trigger: Trigger,
  anchor: Event['anchor'],
  events: readonly Event[],
  isVictim: (token: number) => boolean,
): boolean {
  const status = statusOf(page, trigger)
  if (status === 'hypothetical') return false
  if (trigger.alone === 'political-event' || trigger.alone === 'protest') {
    return trigger.reach === 'specific' ? status !== 'happened' || isDated(page, trigger) : isDated(page, trigger)
  }
  if (trigger.reach === 'weak') return befalls(page, trigger, isVictim)
  if (events.length === 0 || trigger.reach === 'specific' || status !== 'happened') return true
  // "the explosion", where only a kidnapping has been told.
  if (!isNeutral(trigger) && events.every((event) => !compatible(trigger, event))) return true
  return anchor.years.size + anchor.months.size > 0 || anchor.past || anchor.place !== null
}

/** "burned two kiosks", "the ferry was seized": a victim stands straight after the verb, or before its passive. */
function befalls(page: Page, trigger: Trigger, isVictim: (token: number) => boolean): boolean {
  const sentence = page.sentences[trigger.sentence] as Sentence
  for (let i = trigger.last; i < Math.min(sentence.last, trigger.last + 3); i++) if (isVictim(i)) return true
  const passive = /^(?:was|were|been|being|is|are)$/.test(page.tokens[trigger.first - 1]?.lower ?? '')
  if (!passive) return false
  for (let i = trigger.first - 2; i >= Math.max(sentence.first, trigger.first - 5); i--) if (isVictim(i)) return true
  return false
}

const WHEN =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december|yesterday|today|tomorrow|tonight|ago|week|month|year|weekend|spring|summer|autumn|winter|(?:19|20)\d\d)$/

/** Does its sentence say when? */
function isDated(page: Page, trigger: Trigger): boolean {
  const sentence = page.sentences[trigger.sentence] as Sentence
  for (let i = Math.max(sentence.first, trigger.first - 10); i < Math.min(sentence.last, trigger.last + 10); i++) {
    if (i !== trigger.first && WHEN.test(page.tokens[i]?.lower ?? '')) return true
  }
  return false
}
