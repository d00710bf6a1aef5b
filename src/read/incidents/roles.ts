/**
 * Who and what had a part in an incident: chooses among the scored words, one text for each entity.
 *
 * @module
 */
import type { NounPhrase } from '../page/noun-phrases.ts'
import type { Page, Token } from '../page/page.ts'
import { meet } from '../page/tokens-meet.ts'
import { candidatesOf } from './role-candidates.ts'
import { type Filler, fillersOf } from './role-features.ts'
import { FILLS, type Fill, Score } from './role-model.ts'
import type { Trigger } from './triggers.ts'

/** Words that fill a role somewhere in the report; `margin` is how far the log odds stand above what is asked. */
export interface Filled {
  readonly fill: Fill
  readonly filler: Filler
  readonly margin: number
}

/** Log odds from which words fill a role; chosen on MUC-4's development part. */
const ASKED: Readonly<Record<Fill, number>> = {
  perpetratorIndividual: -2.4,
  perpetratorOrganisation: -1.2,
  physicalTarget: -2.5,
  'human-name': -1.35,
  'human-description': -1.2,
  instrument: -2.1,
}

/** Learned mostly from capitals of one decade, the weights know few words of other reports: less is asked of those. */
const EASED = 1

/** No report names more; a hostile one may. */
const MOST = 150

/** The role fillers of a report, best first. */
export function filledRoles(page: Page, phrases: readonly NounPhrase[], triggers: readonly Trigger[]): Filled[] {
  const ease = page.capitals ? 0 : EASED
  const likely: Filled[] = []
  for (const filler of fillersOf(page, phrases, candidatesOf(page, phrases), triggers, () => new Score())) {
    let best: Filled | null = null
    filler.features.odds().forEach((score, k) => {
      const fill = FILLS[k] as Fill
      const margin = score - ASKED[fill] + ease
      if (margin > 0 && (!best || margin > best.margin)) best = { fill, filler, margin }
    })
    if (best) likely.push(best)
  }
  likely.sort((a, b) => b.margin - a.margin || (a.filler.key < b.filler.key ? -1 : 1))
  likely.length = Math.min(likely.length, MOST)
  const chosen: Filled[] = []
  for (const filled of likely) {
    if (!chosen.some((other) => sameThing(page, filled, other))) chosen.push(filled)
  }
  return chosen
}

const isHuman = (fill: Fill): boolean => fill === 'human-name' || fill === 'human-description'

function sameThing(page: Page, a: Filled, b: Filled): boolean {
  const sameRole = a.fill === b.fill || (isHuman(a.fill) && isHuman(b.fill))
  if (crosses(a.filler, b.filler, sameRole)) return true
  if (!sameRole) return false
  const [x, y] = [a.filler.key.split(' '), b.filler.key.split(' ')]
  const [short, long] = x.length <= y.length ? [x, y] : [y, x]
  if (a.fill === 'perpetratorOrganisation') {
    if (isInitials(short.join(''), long) || inBrackets(page, a.filler, b.filler)) return true
  }
  const within = short.every((word) => long.includes(word))
  if (a.fill === 'human-name') return within
  return within && (short.at(-1) === long.at(-1) || long.includes('of') || a.fill === 'perpetratorOrganisation')
}

/** Do they share words in one place? In different roles one may stand inside the other: "the Porth residence". */
function crosses(a: Filler, b: Filler, sameRole: boolean): boolean {
  return a.occurrences.some((x) => b.occurrences.some((y) => meet(x, y) && (sameRole || x.head === y.head)))
}

function isInitials(short: string, words: readonly string[]): boolean {
  if (words.length < 2) return false
  const letters = words.filter((word) => !/^(?:of|the|and|for|de|la|del)$/.test(word)).map((word) => word.charAt(0))
  return letters.join('') === short || letters.slice(0, short.length).join('') === short
}

/** "the Farmers' Front [FF]": one stands in brackets straight after the other. */
function inBrackets(page: Page, a: Filler, b: Filler): boolean {
  const follows = (x: Filler, y: Filler) =>
    x.occurrences.some(({ last }) =>
      y.occurrences.some(({ first }) => first === last + 1 && /^[[(]$/.test((page.tokens[last] as Token).text)),
    )
  return follows(a, b) || follows(b, a)
}
