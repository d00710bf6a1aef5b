/**
 * The assessment: what the case comes to when views are laid side by side.
 *
 * @module
 */
import { z } from 'zod'
import { ActorRef, GroundRow, Quote, Speaker } from './case.ts'
import { CaseIncidentId, ItemId, ReportId } from './ids.ts'
import * as words from './vocabulary.ts'

/** What a grid asks: who did it, what part a sponsor had, and the stance dimensions. */
export const GRID_QUESTIONS = ['perpetrator', 'sponsor-role', ...words.STANCE_DIMENSIONS] as const

/** One question about one incident. */
export const CaseQuestion = z
  .object({
    /** `<incident>:<kind>`, e.g. `drone-strike-velmar-2031-11-07:intent`; `asked:<report>/<question>` for others. */
    id: z.string(),
    incident: CaseIncidentId.nullable(),
    kind: z.enum([...GRID_QUESTIONS, 'means', 'fact', 'other']),
    /** In words, e.g. `Who carried it out?` */
    text: z.string(),
    /** Where reports ask it themselves. */
    askedIn: z.array(Quote).readonly(),
    /** How many speakers answer, whatever they answer. */
    answers: z.int(),
  })
  .readonly()
export type CaseQuestion = z.infer<typeof CaseQuestion>

/** One view in a cell: an answer with its force, and the words in which it was given. */
export const CellEntry = z
  .object({
    /** The responsibility or stance it comes from. */
    item: ItemId,
    report: ReportId,
    /** In the fixed words of the scheme, e.g. `Ardan Front: perpetrator`, `kill`; never without certainty and force. */
    answer: z.string(),
    actor: ActorRef.nullable(),
    certainty: z.enum(words.CERTAINTIES),
    force: z.enum(words.FORCES),
    condition: z.string().nullable(),
    alternativeTo: ItemId.nullable(),
    ownClaim: z.boolean(),
    grounds: z.array(GroundRow).readonly(),
    evidence: Quote,
  })
  .readonly()
export type CellEntry = z.infer<typeof CellEntry>

export const GridCell = z
  .object({ question: z.string(), speaker: z.string(), entries: z.array(CellEntry).min(1).readonly() })
  .readonly()
export type GridCell = z.infer<typeof GridCell>

/** A column of the grid: one voice, whatever number of reports carries it. */
export const GridSpeaker = z
  .object({
    /** Actor id, or `report:<report>` for a report's own voice. */
    id: z.string(),
    speaker: Speaker,
    reports: z.array(ReportId).readonly(),
    /** `party` when the speaker is itself named as an author or target; `unknown` until someone rates it. */
    stake: z.enum(words.STAKES),
  })
  .readonly()
export type GridSpeaker = z.infer<typeof GridSpeaker>

/** Questions x speakers about one incident; empty cells are left out. */
export const Grid = z
  .object({
    incident: CaseIncidentId.nullable(),
    label: z.string(),
    questions: z.array(CaseQuestion).readonly(),
    speakers: z.array(GridSpeaker).readonly(),
    cells: z.array(GridCell).readonly(),
  })
  .readonly()
export type Grid = z.infer<typeof Grid>

/** Reports that go back to one origin, and how we know. */
export const OriginGroup = z
  .object({
    reports: z.array(ReportId).min(1).readonly(),
    reason: z.enum(['own', 'verbatim-copy', 'rewording', 'same-speaker']),
    /** In words: `5 of 6 paragraphs equal to 3fa9c0d17e42`, `both quote Vera Lind`. */
    because: z.string(),
  })
  .readonly()
export type OriginGroup = z.infer<typeof OriginGroup>

/** How many independent origins stand behind something: a range, never one number without its reasons. */
export const Origins = z
  .object({
    /** If everything that may be one origin is one. */
    low: z.int(),
    /** If only proven copies are one. */
    high: z.int(),
    groups: z.array(OriginGroup).readonly(),
  })
  .readonly()
export type Origins = z.infer<typeof Origins>

/** Something that the record does not hold, and the search that says so. */
export const NotKnown = z
  .object({
    kind: z.enum(['unanswered', 'unclaimed', 'no-response', 'asked']),
    incident: CaseIncidentId.nullable(),
    /** In words, with what was searched: `Nobody has claimed it in 8 reports, to 2031-03-16.` */
    text: z.string(),
    actor: ActorRef.nullable(),
    /** Words that bear on it: where a report asks, accuses, or says that nobody knows. */
    evidence: z.array(Quote).readonly(),
  })
  .readonly()
export type NotKnown = z.infer<typeof NotKnown>
