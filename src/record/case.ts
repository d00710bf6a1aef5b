/**
 * A case in a folder: what is kept, and the lists that are read from it.
 *
 * @module
 */

import type { Actor, AskedRow, CaseIncident, ClaimRow, ResponsibilityRow, SourceRow, StanceRow } from '../model/case.ts'
import type { Effects } from '../model/effects.ts'
import type { ActorId, CaseIncidentId, ItemId, ReportId } from '../model/ids.ts'
import type { ReaderStamp, Reading } from '../model/reading.ts'
import type { ReadingInput, Report } from '../model/report.ts'
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

export interface ClaimFilter extends Page {
  readonly report?: ReportId
  readonly speaker?: ActorId
  readonly incident?: CaseIncidentId
  readonly certainty?: Certainty
  readonly force?: Force
  readonly kind?: ClaimKind
  readonly part?: Part
}

export interface ResponsibilityFilter extends Page {
  readonly report?: ReportId
  readonly incident?: CaseIncidentId
  readonly actor?: ActorId
  readonly assertedBy?: ActorId
  readonly role?: ResponsibilityRole
}

export interface StanceFilter extends Page {
  readonly report?: ReportId
  readonly incident?: CaseIncidentId
  readonly assertedBy?: ActorId
  readonly dimension?: StanceDimension
}

export interface ActorFilter extends Page {
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

/** What an id or the beginning of one stands for. */
export type Thing =
  | { readonly kind: 'report'; readonly id: ReportId }
  | { readonly kind: 'item'; readonly id: ItemId; readonly report: ReportId; readonly list: ItemList }
  | { readonly kind: 'actor'; readonly id: ActorId }
  | { readonly kind: 'incident'; readonly id: CaseIncidentId }

/** The list of a reading in which an item stands. */
export type ItemList = 'entities' | 'claims' | 'incidents' | 'responsibility' | 'stances' | 'questions' | 'outlook'

/** A case that is open. Reports come in the order in which they were first taken in, items in that of their reading. */
export interface Case {
  readonly dir: string
  /** Archives, reads and keeps; running it again after a crash, or twice, comes to the same case. */
  add(items: AsyncIterable<AddItem> | Iterable<AddItem>, reader: CaseReader, onProgress?: AddProgress): Promise<Added>
  claims(filter?: ClaimFilter): Promise<ClaimRow[]>
  /** Those told by most reports first. */
  incidents(filter?: Page): Promise<CaseIncident[]>
  responsibility(filter?: ResponsibilityFilter): Promise<ResponsibilityRow[]>
  stances(filter?: StanceFilter): Promise<StanceRow[]>
  /** Those named in most reports first. */
  actors(filter?: ActorFilter): Promise<Actor[]>
  /** `sharesOriginWith` is empty here: origins are weighed, not kept. */
  sources(filter?: Page): Promise<SourceRow[]>
  askedQuestions(filter?: Page): Promise<AskedRow[]>
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
  close(): Promise<void>
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
