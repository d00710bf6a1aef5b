/**
 * Beside every accusation what the accused say to it, wherever in the case they say it.
 *
 * @module
 */
import type { ResponsibilityRow } from '../model/case.ts'
import { accusationsOf } from '../weigh/accusations.ts'
import { calledBy } from '../weigh/report-names.ts'
import type { ServeParts } from './parts.ts'

/** The answers of everybody whom these rows connect with an incident; empty where none is on record. */
export async function responsesTo(
  { held, views }: Pick<ServeParts, 'held' | 'views'>,
  rows: readonly Pick<ResponsibilityRow, 'incident' | 'matter' | 'actor'>[],
): Promise<{ actor: string; rows: ResponsibilityRow[] }[]> {
  const incidents = new Set(rows.flatMap(({ incident }) => incident ?? []))
  const accused = new Set<string>(rows.flatMap(({ actor }) => actor?.id ?? []))
  const names = await views.names()
  const actors = await views.actors([...accused])
  const found = new Map<string, ResponsibilityRow[]>()
  for (const incident of incidents) {
    const about = await held.responsibility({ incident })
    for (const { actor, responses } of accusationsOf(about, actors)) {
      if (!accused.has(actor.id)) continue
      const called = responses.map((row) => ({ ...row, assertedBy: calledBy(row.assertedBy, names) }))
      found.set(actor.id, [...(found.get(actor.id) ?? []), ...called])
    }
  }
  return [...found].map(([actor, own]) => ({ actor, rows: own }))
}
