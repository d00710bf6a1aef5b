/**
 * A reading with everything that people decided about its report.
 *
 * What a person accepted, edited or added stands in place of what the reader made of the same words, or beside it where the
 * reader no longer makes anything of them. New items that overlap it are drafts. Decisions whose words cannot be placed change
 * nothing and are told.
 *
 * @module
 */
import type { ItemKind } from '../../model/judged.ts'
import type { Reading } from '../../model/reading.ts'
import { type ReviewStatus, UNREVIEWED } from '../../model/review.ts'
import type { DecidedReading, Named, Standing } from './decided.ts'
import { cascade, markDrafts } from './drafts.ts'
import { findNamed } from './find-named.ts'
import { type Found, nothingFound } from './found.ts'
import { OpenReading } from './open-reading.ts'
import type { Page } from './place.ts'
import { settle } from './settle.ts'
import { idsIn, rewritten } from './walk.ts'

const HIDDEN: ReadonlySet<ReviewStatus> = new Set(['rejected', 'draft'])
/** Entities and incidents first: the others speak of them. */
const ORDER: readonly ItemKind[] = ['actor', 'mention', 'incident', 'claim', 'responsibility', 'stance', 'value']

export function decidedReading(
  page: Page,
  reading: Reading,
  standings: readonly Standing[],
  named: readonly Named[],
): DecidedReading {
  if (standings.length === 0 && named.length === 0) return undecided(reading)
  const open = new OpenReading(page, reading)
  const found = nothingFound()
  for (const kind of ORDER) {
    for (const standing of standings) {
      if ((standing.record ?? standing.judged)?.kind === kind) settle(open, found, kind, standing)
    }
  }
  markDrafts(open, found, ORDER)
  cascade(open, found)
  for (const one of named) findNamed(open, found, one)
  return outcomeOf(open, found)
}

/** A reading about which nobody has decided anything. */
export function undecided(reading: Reading): DecidedReading {
  return { reading, visible: reading, reviews: new Map(), values: [], anchored: [], lost: [], moved: 0 }
}

function outcomeOf(open: OpenReading, found: Found): DecidedReading {
  const statusOf = (id: string): ReviewStatus => (found.reviews.get(id)?.review ?? UNREVIEWED).status
  const isShown = ({ id }: { readonly id: string }): boolean => !HIDDEN.has(statusOf(id))
  const redirect = <Item>(item: Item): Item =>
    found.redirected.size === 0
      ? item
      : rewritten(
          item,
          (span) => span,
          (id) => found.redirected.get(id) ?? id,
        )
  const reading: Reading = {
    ...open.reading,
    entities: open.entities,
    incidents: open.incidents,
    claims: open.claims.map(redirect),
    responsibility: open.responsibility.map(redirect),
    stances: open.stances.map(redirect),
    questions: open.reading.questions.map(redirect),
  }
  const claims = reading.claims.filter(isShown)
  const responsibility = reading.responsibility.filter(isShown)
  const stances = reading.stances.filter(isShown)
  const incidents = reading.incidents.filter(isShown)
  const used = new Set(idsIn([claims, responsibility, stances, incidents]))
  const visible: Reading = {
    ...reading,
    claims,
    responsibility,
    stances,
    incidents,
    entities: reading.entities.filter(({ id }) => statusOf(id) !== 'rejected' || used.has(id)),
  }
  return {
    reading,
    visible,
    reviews: found.reviews,
    values: found.values,
    anchored: found.anchored,
    lost: found.lost,
    moved: found.moved.size,
  }
}
