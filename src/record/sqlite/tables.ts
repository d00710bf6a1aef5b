/**
 * The tables of a case, as Kysely sees them. Columns ending in `Json` hold JSON text.
 *
 * Evidence (`reports`, `captures`, `texts`, `readings`) and the log (`decisions`, `payloads`) are only ever added to. Everything
 * else is projected from them and can be made again.
 *
 * @module
 */
import type { Generated } from 'kysely'

export interface Tables {
  readonly reports: ReportsTable
  readonly captures: CapturesTable
  readonly texts: TextsTable
  readonly readings: ReadingsTable
  readonly claims: ClaimsTable
  readonly claimThings: ClaimThingsTable
  readonly responsibility: ResponsibilityTable
  readonly stances: StancesTable
  readonly questions: QuestionsTable
  readonly findings: FindingsTable
  readonly records: RecordsTable
  readonly identities: IdentitiesTable
  readonly actors: ActorsTable
  readonly caseIncidents: CaseIncidentsTable
  readonly state: StateTable
  readonly decisions: DecisionsTable
  readonly payloads: PayloadsTable
  readonly standing: StandingTable
  readonly named: NamedTable
  readonly anchored: AnchoredTable
  readonly reviews: ReviewsTable
  readonly orphans: OrphansTable
  readonly drafts: DraftsTable
  readonly unjoined: UnjoinedTable
  readonly bearers: BearersTable
  readonly names: NamesTable
  readonly nameMeetings: NameMeetingsTable
  readonly nameLinks: NameLinksTable
  readonly identityRules: IdentityRulesTable
}

interface ReportsTable {
  /** In order of arrival; what the other tables point at. */
  n: Generated<number>
  id: string
  sha256: string
  address: string
  collected: string
  collector: string
  derivationJson: string
  metadataJson: string
  headline: string | null
  byline: string | null
  publisher: string | null
  published: string | null
  language: string
  /** 0 for a language that the reader does not read. */
  read: number
  words: number
  claims: number
  /** The text in use, `texts.n`. */
  text: number
  /** The reading in use, `readings.n`. */
  reading: number
  /** The decision that took its words away. */
  redactedBy: number | null
}

interface CapturesTable {
  report: number
  address: string
  collected: string
  collector: string
}

interface TextsTable {
  /** Also the row of the search index. */
  n: Generated<number>
  sha256: string
  format: string
  extractor: string
  headline: string
  body: string
  blocksJson: string
}

interface ReadingsTable {
  n: Generated<number>
  report: number
  text: number
  reader: string
  version: string
  /** Empty where the reader has no model. */
  model: string
  made: string
  readingJson: string
}

interface ItemColumns {
  report: number
  ord: number
  id: string
  /** The row without what depends on the rest of the case: whose entity is which actor, whose incident is which. */
  rowJson: string
}

interface ReviewedColumns extends ItemColumns {
  /** What people decided, `review.status`. */
  status: string
}

interface ClaimsTable extends ReviewedColumns {
  speaker: string | null
  kind: string
  part: string
  certainty: string
  force: string
}

/** Entities and incidents that claims are about. */
interface ClaimThingsTable {
  report: number
  ord: number
  item: string
}

interface ResponsibilityTable extends ReviewedColumns {
  incident: string | null
  actor: string | null
  assertedBy: string | null
  role: string
}

interface StancesTable extends ReviewedColumns {
  incident: string
  assertedBy: string | null
  dimension: string
}

interface QuestionsTable extends ItemColumns {
  incident: string | null
  kind: string
}

interface FindingsTable {
  report: number
  ord: number
  rowJson: string
}

/** What joining reports needs to know of each; what it tells of incidents apart, since that is looked through as a whole. */
interface RecordsTable {
  report: number
  recordJson: string
  incidentsJson: string
}

/** Which thing of the case an item of a reading is: an actor for an entity, a case incident for an incident. */
interface IdentitiesTable {
  report: number
  item: string
  kind: 'actor' | 'incident'
  thing: string
}

interface ActorsTable {
  id: string
  /** Ids of one stem are numbered together, `resolve/actor-ids.ts`. */
  stem: string
  slug: string
  /** Its first member. */
  first: string
  name: string
  type: string
  reports: number
  mentions: number
  rowJson: string
}

interface CaseIncidentsTable {
  id: string
  reports: number
  main: number
  rowJson: string
}

/**
 * `changed`: counts the changes to what is joined; `joined`: the count for which actors and incidents were joined; `retell`: 1
 * while incidents wait for the last actors; `projected`: the version of the program's projections that made the rows.
 */
interface StateTable {
  key: 'changed' | 'joined' | 'retell' | 'projected'
  value: number
}

/** The chain. Nothing in it says what was decided. */
interface DecisionsTable {
  n: number
  time: string
  /** SHA-256 of salt and payload. */
  digest: string
  previous: string
  hash: string
}

/** What was decided, beside the chain; null once redacted. */
interface PayloadsTable {
  n: number
  salt: string | null
  payloadJson: string | null
  redactedBy: number | null
}

/** The log, read through: what each entry is, and whether it stands. */
interface StandingTable {
  n: number
  /** Empty once redacted. */
  act: string
  /** Of judgements of an item. */
  kind: string | null
  subject: number | null
  /** The report in which the item stands. */
  report: number | null
  author: string
  key: string | null
  /** Of undo and redo: the decision that they turn. */
  target: number | null
  stands: number
  standsBy: number | null
}

/** Which reports hold what decisions name beside the item they judge; roles as in {@link AnchoredTable}. */
interface NamedTable {
  decision: number
  /** `a`, `b`, `these.0`, `from.1`, `source`, `actor`, `incident`, `on`, `elsewhere.<ref>`. */
  role: string
  report: number
}

/** Which item of the reading in use each named one is. */
interface AnchoredTable extends NamedTable {
  item: string
}

interface ReviewsTable {
  report: number
  item: string
  kind: string
  status: string
  decision: number
  subject: number
}

interface OrphansTable {
  decision: number
  /** Empty for the judged item itself. */
  role: string
  report: number
  rowJson: string
}

interface DraftsTable {
  report: number
  item: string
  rowJson: string
}

/** Reports whose records changed since the case was last joined. */
interface UnjoinedTable {
  report: number
}

/** Entities as bearers of names, `resolve/bearers.ts`. */
interface BearersTable {
  report: number
  item: string
  key: string
  rowJson: string
}

/** The names of the case, `resolve/case-names.ts`. */
interface NamesTable {
  key: string
  rowJson: string
}

/** Where names meet: those that can be one share one of these. */
interface NameMeetingsTable {
  meeting: string
  key: string
}

/** Names that are one unless something keeps them apart, by their keys. */
interface NameLinksTable {
  a: string
  b: string
  confidence: number
  reason: string
}

/** What people decided about identity, as far as it held when the case was last joined; a line each. */
interface IdentityRulesTable {
  rule: string
}
