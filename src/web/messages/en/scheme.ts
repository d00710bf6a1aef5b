/** The words of the scheme as pages say them. @module */
import type { ACTS } from '../../../model/decision.ts'
import type { ReviewStatus } from '../../../model/review.ts'
import type {
  Exposure,
  FurnitureKind,
  GroundKind,
  Reliability,
  Stake,
  StanceDimension,
} from '../../../model/vocabulary.ts'
import type { DoubtReason } from '../../../weigh/doubt.ts'

export const doubts: Readonly<Record<DoubtReason, string>> = {
  'low-confidence': 'the reader is unsure',
  'no-confidence': 'found by its form alone',
  'no-speaker': 'no speaker found',
  'few-words': 'hardly any words',
  finding: 'the text itself is in doubt here',
  accusation: 'an accusation without a hedge',
  'actor-missing': 'nobody named',
  'no-date': 'nothing dates it',
  'no-place': 'nothing places it',
}

export const statuses: Readonly<Record<ReviewStatus, string>> = {
  unreviewed: 'not reviewed',
  accepted: 'accepted',
  edited: 'edited',
  added: 'added',
  rejected: 'rejected',
  draft: 'newer reading',
  orphaned: 'orphaned',
}

export const acts: Readonly<Record<(typeof ACTS)[number], string>> = {
  add: 'added',
  accept: 'accepted',
  reject: 'rejected',
  edit: 'edited',
  respan: 'given other words',
  join: 'joined',
  separate: 'separated',
  rate: 'rated',
  choose: 'working value chosen',
  expose: 'exposure set',
  note: 'noted',
  undo: 'taken back',
  redo: 'let stand again',
  redact: 'redacted',
}

export const stakes: Readonly<Record<Stake, string>> = {
  party: 'party to it',
  aligned: 'aligned with a party',
  funded: 'funded by a party',
  'none-known': 'no stake known',
  unknown: 'stake not rated',
}

export const reliabilities: Readonly<Record<Reliability, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
}

export const exposures: Readonly<Record<Exposure, string>> = {
  'office-holder': 'office-holder',
  'public-figure': 'public figure',
  private: 'private person',
  victim: 'victim',
  witness: 'witness',
  minor: 'minor',
  unknown: 'not known: private',
}

export const furniture: Readonly<Record<FurnitureKind, string>> = {
  headline: 'headline',
  deck: 'deck',
  'key-point': 'key point',
  caption: 'caption',
  credit: 'credit',
  byline: 'byline',
  dateline: 'dateline',
  'short-url': 'short address',
  'section-label': 'section label',
  boilerplate: 'boilerplate',
}

export const grounds: Readonly<Record<GroundKind, string>> = {
  motive: 'Ground: motive',
  capability: 'Ground: capability',
  pattern: 'Ground: pattern',
  timing: 'Ground: timing',
  physical: 'Ground: physical evidence',
  document: 'Ground: document',
  witness: 'Ground: witness',
  admission: 'Ground: admission',
  inference: 'Ground: inference',
  silence: 'Ground: silence',
}

export const dimensions: Readonly<Record<StanceDimension, string>> = {
  intent: 'meant to',
  audience: 'meant for',
  motive: 'motive',
  timing: 'timing',
  means: 'means',
  'claim-authentic': 'claim genuine',
  effect: 'effect',
  response: 'answer to follow',
}
