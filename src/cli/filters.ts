/**
 * The filters of the lists: which words they take, and when a row passes.
 *
 * @module
 */
import * as words from '../model/vocabulary.ts'

export interface Filter {
  readonly value: string
  readonly help: string
  /** The only words it takes; without them, any part of a name or id will do, whatever its case. */
  readonly choices?: readonly string[]
}

export const FILTERS = {
  speaker: { value: 'name', help: 'said by somebody whose name, id or affiliation holds this' },
  actor: { value: 'name', help: 'about an actor whose name or id holds this' },
  incident: { value: 'id', help: 'about an incident whose id holds this' },
  report: { value: 'id', help: 'from a report whose id, address or publisher holds this' },
  certainty: { value: 'word', help: 'held with this certainty', choices: words.CERTAINTIES },
  force: { value: 'word', help: 'put with this force', choices: words.FORCES },
  part: { value: 'word', help: 'from this part of the page', choices: words.PARTS },
  kind: { value: 'word', help: 'of this kind' },
  role: { value: 'word', help: 'that gives the actor this part', choices: words.RESPONSIBILITY_ROLES },
  dimension: { value: 'word', help: 'on this side of the incident', choices: words.STANCE_DIMENSIONS },
  field: { value: 'word', help: 'for this field', choices: words.VALUE_FIELDS },
  type: { value: 'word', help: 'of this type' },
  name: { value: 'name', help: 'with a name or alias that holds this' },
  question: { value: 'id', help: 'to a question whose id or words hold this' },
} as const satisfies Record<string, Filter>

export type FilterName = keyof typeof FILTERS
/** What the filters were given on the command line. */
export type Wanted = Partial<Record<FilterName, string>>
/** What a row shows each filter; a filter that finds nothing here lets no row through. */
export type Facets = Partial<Record<FilterName, readonly (string | null)[]>>

/** Does a row pass every filter that was given? */
export function passes(facets: Facets, wanted: Wanted): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    const filter: Filter = FILTERS[name as FilterName]
    const shown = facets[name as FilterName] ?? []
    if (filter.choices) return shown.includes(value)
    const looked = value.toLowerCase()
    return shown.some((word) => word?.toLowerCase().includes(looked))
  })
}
