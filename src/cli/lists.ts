/**
 * The lists: their names, filters and examples, and the file that lays each out.
 *
 * @module
 */
import type { FilterName } from './filters.ts'
import type { Layout } from './layout.ts'

export interface ListCommand {
  readonly name: string
  readonly summary: string
  readonly filters: readonly FilterName[]
  readonly argument?: { readonly flags: string; readonly help: string }
  /** Its rows say what people decided about them. */
  readonly reviewed?: true
  readonly examples: readonly string[]
  readonly load: () => Promise<Layout>
}

export const LISTS: readonly ListCommand[] = [
  {
    name: 'grid',
    summary: 'the stance grid: who holds what about which question, in whose words',
    filters: ['incident', 'question', 'speaker'],
    examples: ['ascribe grid', 'ascribe grid --question intent', 'ascribe grid --incident halvik --json'],
    load: async () => (await import('./lists/grid.ts')).grid,
  },
  {
    name: 'claims',
    summary: 'who says what, how surely, and with what force',
    filters: ['speaker', 'incident', 'actor', 'report', 'certainty', 'force', 'part', 'kind'],
    reviewed: true,
    examples: ['ascribe claims --speaker varn --why', 'ascribe claims --certainty denied', 'ascribe claims --json'],
    load: async () => (await import('./lists/claims.ts')).claims,
  },
  {
    name: 'incidents',
    summary: 'what happened: every value of every incident with those who give it',
    filters: ['incident', 'type', 'report'],
    reviewed: true,
    examples: ['ascribe incidents', 'ascribe incidents --type drone-strike --why'],
    load: async () => (await import('./lists/incidents.ts')).incidents,
  },
  {
    name: 'values',
    summary: 'what is given for the fields of incidents, one row a giving, with the id to decide on',
    filters: ['incident', 'field', 'speaker', 'report'],
    reviewed: true,
    examples: ['ascribe values --field killed --why', 'ascribe values --review rejected'],
    load: async () => (await import('./lists/values.ts')).values,
  },
  {
    name: 'responsibility',
    summary: 'who is said, by whom, to have had what part',
    filters: ['speaker', 'actor', 'incident', 'report', 'role', 'certainty', 'force'],
    reviewed: true,
    examples: ['ascribe responsibility', 'ascribe responsibility --role ordered --why'],
    load: async () => (await import('./lists/responsibility.ts')).responsibility,
  },
  {
    name: 'stances',
    summary: 'what is held about intent, motive, timing and the like',
    filters: ['speaker', 'actor', 'incident', 'report', 'dimension', 'certainty', 'force'],
    reviewed: true,
    examples: ['ascribe stances --dimension intent', 'ascribe stances --speaker brekke --json'],
    load: async () => (await import('./lists/stances.ts')).stances,
  },
  {
    name: 'actors',
    summary: 'who is named, under which names, and why names were joined',
    filters: ['name', 'type'],
    reviewed: true,
    examples: ['ascribe actors --type organisation', 'ascribe actors --name gulls --why'],
    load: async () => (await import('./lists/actors.ts')).actors,
  },
  {
    name: 'sources',
    summary: 'the reports, what was read in them, and which share an origin',
    filters: ['report'],
    examples: ['ascribe sources', 'ascribe sources --report courier --why'],
    load: async () => (await import('./lists/sources.ts')).sources,
  },
  {
    name: 'questions',
    summary: 'what is open: the questions of the grid, and those that reports ask themselves',
    filters: ['incident', 'kind'],
    examples: ['ascribe questions', 'ascribe questions --kind sponsor-role --why'],
    load: async () => (await import('./lists/questions.ts')).questions,
  },
  {
    name: 'search',
    summary: 'find words in the reports',
    filters: ['report'],
    argument: { flags: '<words...>', help: 'all of which a report must hold' },
    examples: ['ascribe search drone fragments', 'ascribe search lease --json'],
    load: async () => (await import('./lists/search.ts')).search,
  },
]
