/**
 * Which kind of incident the triggers of one event come to.
 *
 * @module
 */
import type { IncidentType } from '../../model/vocabulary.ts'
import type { Page, Sentence } from '../page/page.ts'
import type { Event } from './event-coreference.ts'
import type { Trigger } from './triggers.ts'

/** Words beside a general trigger that say how it was done; the first rule that fits decides. */
const MEANS: readonly {
  readonly type: IncidentType
  readonly words: RegExp
  readonly over: readonly IncidentType[]
  readonly example: string
}[] = [
  {
    type: 'drone-strike',
    words: /^(?:drones?|uav|unmanned|quadcopters?)$/,
    over: ['armed-assault', 'bombing', 'airstrike', 'assassination', 'arson'],
    example: 'a drone struck the villa',
  },
  {
    type: 'airstrike',
    words: /^(?:warplanes?|airstrikes?|jets?|warhead|planes?)$/,
    over: ['armed-assault', 'bombing'],
    example: 'warplanes bombed the hospital',
  },
  {
    type: 'shelling',
    words: /^(?:shells|shelled|mortars?|rockets?|artillery|howitzers?|shelling)$/,
    over: ['armed-assault'],
    example: 'four shells hit the market',
  },
  {
    type: 'bombing',
    words:
      /^(?:bombs?|bombing|explosives?|explosion|dynamite|grenades?|mines?|detonated|exploded|blast|charge|detonator)$/,
    over: ['armed-assault'],
    example: 'a roadside charge killed two guards',
  },
]

export function typeOf(page: Page, event: Event): IncidentType {
  const type = votedType(event)
  const sentences = new Set(event.triggers.slice(0, 4).map((trigger) => trigger.sentence))
  const words: string[] = []
  for (const index of sentences) {
    const { first, last } = page.sentences[index] as Sentence
    for (let i = first; i < last; i++) words.push(page.tokens[i]?.lower ?? '')
  }
  const means = MEANS.find((rule) => rule.over.includes(type) && words.some((word) => rule.words.test(word)))
  return means?.type ?? type
}

/** A specific word outweighs general ones, and the body's first word outweighs later ones. */
function votedType(event: Event): IncidentType {
  const weights = new Map<IncidentType, number>()
  event.triggers.forEach((trigger, i) => {
    weights.set(trigger.type, (weights.get(trigger.type) ?? 0) + weightOf(trigger) + (i === 0 ? 1 : 0))
  })
  let best: [IncidentType, number] | null = null
  for (const entry of weights) if (!best || entry[1] > best[1]) best = entry
  return best?.[0] ?? 'other'
}

function weightOf(trigger: Trigger): number {
  if (trigger.reach === 'specific') return 3
  return trigger.reach === 'weak' || trigger.base === 'attack' ? 0.3 : 1
}
