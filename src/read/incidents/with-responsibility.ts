/**
 * Brings what is said of authorship back to the roles of incidents: each perpetrator shows its strongest row.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Incident, Responsibility, Role } from '../../model/reading.ts'
import { RESPONSIBILITY_WORDS, type ResponsibilityWord } from '../../model/vocabulary.ts'

/**
 * The incidents with `responsibility` filled in for every perpetrator.
 *
 * @param roleFor - makes the role of an actor whom a row names as perpetrator and no role shows yet; without it, or
 *   where it gives null, no role is added
 */
export function withResponsibility(
  incidents: readonly Incident[],
  rows: readonly Responsibility[],
  roleFor?: (actor: EntityId, row: Responsibility) => Role | null,
): Incident[] {
  return incidents.map((incident) => {
    const mine = rows.filter((row) => row.incident === incident.id && row.actor !== null)
    const roles: Role[] = incident.roles.map((role) =>
      isPerpetrator(role)
        ? { ...role, responsibility: wordFor(mine.filter((row) => row.actor === role.entity)) }
        : role,
    )
    for (const row of mine) {
      const { actor } = row
      if (!roleFor || actor === null || row.role !== 'perpetrator') continue
      if (roles.some((role) => isPerpetrator(role) && role.entity === actor)) continue
      const role = roleFor(actor, row)
      if (role) roles.push({ ...role, responsibility: wordFor(mine.filter((other) => other.actor === actor)) })
    }
    return { ...incident, roles }
  })
}

function isPerpetrator(role: Role): boolean {
  return role.role === 'perpetratorIndividual' || role.role === 'perpetratorOrganisation'
}

/** The word of the strongest row of one actor; a role that no row speaks of is the report's own: `reported`. */
function wordFor(rows: readonly Responsibility[]): ResponsibilityWord {
  const words = rows.filter((row) => row.role === 'perpetrator').map(wordOf)
  const strongest = RESPONSIBILITY_WORDS.find((word) => words.includes(word))
  // "It was not them" is no row of a perpetrator, and must not leave them as one.
  return strongest ?? (rows.some((row) => row.role === 'none') ? 'denied' : 'reported')
}

function wordOf(row: Responsibility): ResponsibilityWord {
  if (row.certainty === 'denied') return 'denied'
  if (row.ownClaim) return 'claimed'
  const soft = row.force === 'alternative' || row.force === 'conditional' || row.force === 'question'
  if (soft) return 'possible'
  if (row.assertedBy !== null)
    return row.certainty === 'certain' || row.certainty === 'probable' ? 'accused' : 'possible'
  if (row.certainty === 'certain') return 'reported'
  return row.certainty === 'probable' ? 'suspected' : 'possible'
}
