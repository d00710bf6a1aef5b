/**
 * A case in a folder: what is kept, and the lists that are read from it.
 *
 * @module
 */

import type { Act, By } from '../model/act.ts'
import type {
  Actor,
  AskedRow,
  CaseIncident,
  ClaimRow,
  ResponsibilityRow,
  SourceRow,
  StanceRow,
  ValueRow,
} from '../model/case.ts'
import type { Draft, LogEntry, LogHead, Note, Orphan, Payload, RatedRow } from '../model/decision.ts'
import type { Effects } from '../model/effects.ts'
import type { ActorId, CaseIncidentId, ItemId, ReportId } from '../model/ids.ts'
import type { ReaderStamp, Reading } from '../model/reading.ts'
import type { ReadingInput, Report } from '../model/report.ts'
import type { DecisionId, ReviewStatus } from '../model/review.ts'
import type {
  Certainty,
  ClaimKind,
  EntityType,
  Force,
  Part,
  ResponsibilityRole,
  StanceDimension,
} from '../model/vocabulary.ts'
import type { SearchHit } from './search.ts'

/** One thing given to `add`: a report with its untouched bytes, or why it could not be taken in. */
export type AddItem =
  | { readonly kind: 'report'; readonly report: Report; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly address: string; readonly reason: string }

/** Whoever turns a report into a reading; handed in, because the record reads nothing itself. */
export interface CaseReader {
  readonly stamp: ReaderStamp
  read(input: ReadingInput): Reading | Promise<Reading>
  /** How many reports it can read at a time; 1 when left out. */
  readonly width?: number
}

export interface Refusal {
  readonly address: string
  readonly reason: string
}

/** `in` = `stored` + `alreadyThere` + `refused.length`. */
export interface Added {
  readonly in: number
  readonly stored: number
  /** Same bytes as a report of the case; another address is kept as another capture of it. */
  readonly alreadyThere: number
  readonly refused: readonly Refusal[]
}

export type AddProgress = (soFar: Added) => void

/** A part of a list; `limit` and `offset` count rows. */
export interface Page {
  readonly limit?: number
  readonly offset?: number
}

/** Which rows of a list, by what people decided about them; those shown by default are {@link SHOWN_STATUSES}. */
export interface Reviewed extends Page {
  readonly review?: readonly ReviewStatus[]
}

export interface ClaimFilter extends Reviewed {
  readonly report?: ReportId
  readonly speaker?: ActorId
  readonly incident?: CaseIncidentId
  readonly certainty?: Certainty
  readonly force?: Force
  readonly kind?: ClaimKind
  readonly part?: Part
}

export interface ResponsibilityFilter extends Reviewed {
  readonly report?: ReportId
  readonly incident?: CaseIncidentId
  readonly actor?: ActorId
  readonly assertedBy?: ActorId
  readonly role?: ResponsibilityRole
}

export interface StanceFilter extends Reviewed {
  readonly report?: ReportId
  readonly incident?: CaseIncidentId
  readonly assertedBy?: ActorId
  readonly dimension?: StanceDimension
}

export interface IncidentFilter extends Reviewed {
  /** Only those that this report tells. */
  readonly report?: ReportId
}

export interface ActorFilter extends Reviewed {
  /** Only those that this report names. */
  readonly report?: ReportId
  /** Persons, organisations and nationalities when left out. */
  readonly types?: readonly EntityType[]
}

/** One address at which a report's bytes were found. */
export interface Capture {
  readonly address: string
  /** ISO 8601. */
  readonly collected: string
  readonly collector: string
}

/** What became of an act. */
export interface Decided {
  /** The entry in the log: a new one, or the one that already said the same. */
  readonly decision: DecisionId
  /** True where the log already said so; nothing was written. */
  readonly already: boolean
  /** The item as lists now call it; null where the act is about no single item, or leaves none. */
  readonly item: ItemId | null
}

export interface LogFilter extends Page {
  /** About this report, item, actor, incident or decision; an id as lists print it. */
  readonly about?: string
  readonly author?: string
  /** Only decisions that still stand. */
  readonly standing?: boolean
}

/** Derives the text of archived bytes again; handed in, like the reader. Null: no newer text. */
export type TextSource = (report: Report, bytes: Uint8Array) => Report | null

export interface AgainOptions {
  readonly reader: CaseReader
  /** Left out: texts stay as they are. */
  readonly texts?: TextSource
  /** Reads also what this very reader has read. */
  readonly anyway?: boolean
}

/** What re-reading came to. `reports` = `read` + `unchanged` + `refused.length`. */
export interface ReadAgain {
  readonly reports: number
  readonly read: number
  /** Read by this very reader already, or notes of analysts, which nobody reads. */
  readonly unchanged: number
  readonly refused: readonly Refusal[]
  /** Decisions whose words were found at another place, without a doubt. */
  readonly moved: number
  readonly drafts: number
  readonly orphans: number
}

/** One thing that `verify` looked at. */
export interface Check {
  readonly name: 'database' | 'chain' | 'payloads' | 'archive' | 'spans' | 'projections' | 'seal'
  readonly looked: number
  /** Empty when all is well. */
  readonly wrong: readonly string[]
}

export interface Verified {
  readonly head: LogHead
  readonly checks: readonly Check[]
}

/** A signed head of the log, to give away; see `model/seal.ts`. */
export interface SealOptions {
  readonly author?: string
  /** Ed25519, PEM, PKCS #8. */
  readonly privateKey: string
}

export type Redaction =
  | { readonly report: ReportId }
  | { readonly report: ReportId; readonly start: number; readonly end: number }
  | { readonly decision: DecisionId }

export interface Redacted {
  readonly decision: DecisionId
  /** Decisions whose payloads quoted the words and were emptied too. */
  readonly emptied: readonly DecisionId[]
  /** Other reports in which the same words stand; they are left as they are. */
  readonly alsoIn: readonly ReportId[]
}

/** What an id or the beginning of one stands for. */
export type Thing =
  | { readonly kind: 'report'; readonly id: ReportId }
  | { readonly kind: 'item'; readonly id: ItemId; readonly report: ReportId; readonly list: ItemList }
  | { readonly kind: 'actor'; readonly id: ActorId }
  | { readonly kind: 'incident'; readonly id: CaseIncidentId }
  | { readonly kind: 'decision'; readonly id: DecisionId }

/** The list of a reading in which an item stands. */
export type ItemList = 'entities' | 'claims' | 'incidents' | 'responsibility' | 'stances' | 'questions' | 'outlook'

/** What people do with a case beside reading it: everything here is kept in the log, or makes or checks what is derived. */
export interface Deciding {
  /**
   * Decides; what is acknowledged is on the disk. Saying again what already stands writes nothing.
   *
   * @throws InputError when the act names what is not there, or what cannot be; {@link ConflictError} when `by.seen` is no
   *   longer what stands
   */
  decide(act: Act, by?: By): Promise<Decided>
  /** All of them or none, in one transaction; `by` holds for all. */
  decideAll(acts: readonly Act[], by?: By): Promise<Decided[]>
  /** Takes a decision back; the newest that stands when none is named. @throws InputError when others rest on it */
  undo(decision?: DecisionId, by?: By): Promise<Decided>
  /** Lets a decision stand again; the one taken back last when none is named. */
  redo(decision?: DecisionId, by?: By): Promise<Decided>
  /** Oldest first. */
  log(filter?: LogFilter): Promise<LogEntry[]>
  head(): Promise<LogHead>
  /** Everything decided about a thing, an item's whole line of decisions included; oldest first. */
  history(id: string): Promise<LogEntry[]>
  /** The whole of what a decision holds; null when it was redacted. @throws InputError when there is no such decision */
  decision(id: DecisionId): Promise<{ readonly entry: LogEntry; readonly payload: Payload | null }>
  /** Of this report when one is named. */
  orphans(report?: ReportId): Promise<Orphan[]>
  drafts(report?: ReportId): Promise<Draft[]>
  ratings(): Promise<RatedRow[]>
  notes(id?: string): Promise<Note[]>
  /** Reads every report again; decisions keep standing. */
  readAgain(options: AgainOptions, onProgress?: (soFar: ReadAgain) => void): Promise<ReadAgain>
  /** Makes everything derived again from archive, readings and log. */
  rebuild(): Promise<void>
  /** Everything derived, as text, a line a row, in a fixed order. */
  dump(): AsyncIterable<string>
  /** Checks everything; what is wrong is reported, not thrown. @param seal - the text of a seal given away earlier */
  verify(seal?: string, onProgress?: (done: string) => void): Promise<Verified>
  /** The head of the log, signed: the text of a file to give away. */
  seal(options: SealOptions): Promise<string>
  /** Takes words away for good; a tombstone stays. The reader reads anew what is left of a report. */
  redact(what: Redaction, by: By & { readonly reason: string }, reader: CaseReader): Promise<Redacted>
  /** A whole case in another folder, as it stood at one moment, while this one is in use. @throws CaseError when it is there */
  backup(dir: string): Promise<void>
}

/** A case that is open. Reports come in the order in which they were first taken in, items in that of their reading. */
export interface Case extends Deciding {
  readonly dir: string
  /** Archives, reads and keeps; running it again after a crash, or twice, comes to the same case. */
  add(items: AsyncIterable<AddItem> | Iterable<AddItem>, reader: CaseReader, onProgress?: AddProgress): Promise<Added>
  claims(filter?: ClaimFilter): Promise<ClaimRow[]>
  /** Those told by most reports first. */
  incidents(filter?: IncidentFilter): Promise<CaseIncident[]>
  /** What is given for the fields of incidents, one row a giving: those of {@link incidents}, and the rejected ones when asked. */
  values(filter?: Pick<Reviewed, 'review'>): Promise<ValueRow[]>
  responsibility(filter?: ResponsibilityFilter): Promise<ResponsibilityRow[]>
  stances(filter?: StanceFilter): Promise<StanceRow[]>
  /** Those named in most reports first. */
  actors(filter?: ActorFilter): Promise<Actor[]>
  /** `sharesOriginWith` is empty here: origins are weighed, not kept. */
  sources(filter?: Page): Promise<SourceRow[]>
  askedQuestions(filter?: Page): Promise<AskedRow[]>
  /** Whom these reports quote, and in how many claims; most quoted first. */
  quoted(reports: readonly ReportId[]): Promise<QuotedActor[]>
  /** Reports that hold all the words, best first; any input is safe; `"several words"` must stand together. */
  search(words: string, limit?: number): Promise<SearchHit[]>
  /** @throws CaseError when the case has no such report; so do the next four */
  report(id: ReportId): Promise<Report>
  text(id: ReportId): Promise<string>
  /** The newest reading of the report. */
  reading(id: ReportId): Promise<Reading>
  captures(id: ReportId): Promise<Capture[]>
  /** The evidentiary copy. */
  bytes(id: ReportId): Promise<Uint8Array>
  actor(id: ActorId): Promise<Actor | null>
  incident(id: CaseIncidentId): Promise<CaseIncident | null>
  /** Everything that an id, or the beginning of one, can mean; empty when nothing. */
  find(idOrPrefix: string): Promise<Thing[]>
  /** How many rows of each list there are. */
  counts(): Promise<Counts>
  /** Changes whenever anything that the lists show may have changed, whichever process changed it. */
  revision(): Promise<string>
  /** Which actor or incident of the case each entity and incident of a report's reading is, by the item's id. */
  identities(report: ReportId): Promise<ReadonlyMap<string, ActorId | CaseIncidentId>>
  close(): Promise<void>
}

/** An actor as a report's speaker. */
export interface QuotedActor {
  readonly report: ReportId
  readonly actor: ActorId
  readonly name: string
  readonly claims: number
}

export interface Counts {
  readonly reports: number
  readonly unread: number
  readonly claims: number
  readonly incidents: number
  readonly responsibility: number
  readonly stances: number
  readonly actors: number
  readonly questions: number
  /** Decisions that stand and have lost their words. */
  readonly orphans: number
  /** Newer readings of what was decided, that wait for somebody. */
  readonly drafts: number
}

/** Makes a folder a case; one that already is a case is left as it is. */
export async function initCase(dir: string, effects: Effects): Promise<void> {
  const { initFolder } = await import('./folder.ts')
  await initFolder(dir, effects)
}

/** @throws CaseError when the folder is no case, or one that a newer version made */
export async function openCase(dir: string, effects: Effects): Promise<Case> {
  const { openFolder } = await import('./folder.ts')
  return await openFolder(dir, effects)
}
