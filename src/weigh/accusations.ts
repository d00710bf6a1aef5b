/**
 * Who is accused of what, with what the accused say to it.
 *
 * @module
 */
import type { Actor, ActorRef, ResponsibilityRow } from '../model/case.ts'
import type { ResponsibilityRole } from '../model/vocabulary.ts'

/** Everything said of one actor's part in one incident. */
export interface Accusation {
  readonly actor: ActorRef
  /** What others say, hedged or not, denials by others included. */
  readonly said: readonly ResponsibilityRow[]
  /** What the actor itself, or somebody who speaks for it, says: a denial or a claim. Empty: no response on record. */
  readonly responses: readonly ResponsibilityRow[]
}

const INCRIMINATING: ReadonlySet<ResponsibilityRole> = new Set([
  'perpetrator',
  'ordered',
  'supported',
  'encouraged',
  'permitted',
  'knew',
])

/** Does the row, however hedged, connect its actor with the deed? */
export function incriminates(row: ResponsibilityRow): boolean {
  return row.actor !== null && INCRIMINATING.has(row.role) && row.certainty !== 'denied'
}

/** Does the row say that its actor had no part? */
export function clears(row: ResponsibilityRow): boolean {
  return row.actor !== null && (row.role === 'none' || (INCRIMINATING.has(row.role) && row.certainty === 'denied'))
}

/**
 * The actors whom somebody connects with a deed, each with their answer; in order of first mention.
 *
 * @param responsibility - the rows about one incident, or one matter
 */
export function accusationsOf(responsibility: readonly ResponsibilityRow[], actors: readonly Actor[]): Accusation[] {
  const rows = responsibility.filter((row) => row.actor !== null)
  if (!rows.some(incriminates)) return []
  // A case may hold thousands of actors, and this is asked of each of its incidents.
  const named = new Set(rows.map((row) => row.actor?.id))
  const namesOf = new Map(
    actors.filter(({ id }) => named.has(id)).map((actor) => [actor.id, new Set([actor.name, ...actor.aliases])]),
  )
  const about = new Map<string, { actor: ActorRef; rows: ResponsibilityRow[] }>()
  for (const row of rows) {
    const actor = row.actor as ActorRef
    const known = about.get(actor.id)
    if (known) known.rows.push(row)
    else about.set(actor.id, { actor, rows: [row] })
  }
  return [...about.values()]
    .filter((one) => one.rows.some(incriminates))
    .map(({ actor, rows: all }) => {
      const names = namesOf.get(actor.id) ?? new Set([actor.name])
      const responses = all.filter((row) => speaksFor(row, actor, names))
      return { actor, said: all.filter((row) => !responses.includes(row)), responses }
    })
}

function speaksFor(row: ResponsibilityRow, actor: ActorRef, names: ReadonlySet<string>): boolean {
  if (row.ownClaim) return true
  if (row.assertedBy.kind === 'report') return names.has(row.assertedBy.name)
  if (row.assertedBy.actor === actor.id) return true
  return row.assertedBy.affiliation !== null && names.has(row.assertedBy.affiliation)
}
