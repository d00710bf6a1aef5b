/**
 * The closed word lists of a reading, in the order in which a person would be told them.
 *
 * @module
 */

/** Parts of a page that are not its body text. */
export const FURNITURE_KINDS = [
  'headline',
  'deck',
  'key-point',
  'caption',
  'credit',
  'byline',
  'dateline',
  'short-url',
  'section-label',
  'boilerplate',
] as const
export type FurnitureKind = (typeof FURNITURE_KINDS)[number]

/** Where an item of a reading stands; the furniture kinds that are read, and the body. */
export const PARTS = ['body', 'headline', 'deck', 'key-point', 'caption'] as const
export type Part = (typeof PARTS)[number]

export const ENTITY_TYPES = [
  'person',
  'organisation',
  'location',
  'nationality',
  'weapon',
  'platform',
  'vehicle',
  'money',
  'quantity',
  'temporal',
  'document',
  'comms',
  'frequency',
  'url',
] as const
export type EntityType = (typeof ENTITY_TYPES)[number]

export const MENTION_KINDS = ['name', 'nominal', 'pronoun'] as const
export type MentionKind = (typeof MENTION_KINDS)[number]

/** Read *from TYPE to*: the backed is `from`, the backer `to`; part to whole; chief leads led. */
export const RELATION_TYPES = [
  'alias-of',
  'leads',
  'member-of',
  'part-of',
  'affiliated-with',
  'backed-by',
  'commands',
  'front-for',
  'splinter-of',
  'allied-with',
  'opposes',
  'located-in',
  'holds-office',
  'attribute-of',
  'communicates-with',
] as const
export type RelationType = (typeof RELATION_TYPES)[number]

export const RELATION_STATUSES = ['stated', 'implied', 'disputed', 'denied'] as const
export const RELATION_QUALIFIERS = ['formal', 'de-facto', 'former'] as const

export const SOURCE_TYPES = ['official', 'party', 'witness', 'analyst', 'document', 'media', 'unnamed'] as const
export type SourceType = (typeof SOURCE_TYPES)[number]

export const CLAIM_KINDS = ['direct', 'indirect', 'mixed', 'narration'] as const
export type ClaimKind = (typeof CLAIM_KINDS)[number]

/** How sure the source is of the matter at stake (after FactBank, Saurí & Pustejovsky 2009, coarsened). */
export const CERTAINTIES = ['certain', 'probable', 'possible', 'doubtful', 'denied', 'unknown'] as const
export type Certainty = (typeof CERTAINTIES)[number]

/** What the words do with the matter; only `asserted` states it. */
export const FORCES = ['asserted', 'presupposed', 'conditional', 'question', 'alternative', 'demanded'] as const
export type Force = (typeof FORCES)[number]

export const INCIDENT_TYPES = [
  'assassination',
  'armed-assault',
  'bombing',
  'drone-strike',
  'airstrike',
  'shelling',
  'arson',
  'siege',
  'raid',
  'hijacking',
  'hostage-taking',
  'kidnapping',
  'facility-attack',
  'unarmed-assault',
  'protest',
  'riot',
  'crackdown',
  'arrest',
  'political-event',
  'other',
] as const
export type IncidentType = (typeof INCIDENT_TYPES)[number]

export const INCIDENT_STATUSES = ['happened', 'attempted', 'threatened', 'planned', 'denied', 'hypothetical'] as const
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number]

export const DATE_ANCHORS = ['published', 'dateline', 'context'] as const
export const PLACE_PRECISIONS = ['site', 'town', 'district', 'region', 'country'] as const

export const INCIDENT_ROLES = [
  'perpetratorIndividual',
  'perpetratorOrganisation',
  'physicalTarget',
  'humanTarget',
  'instrument',
] as const
export type IncidentRole = (typeof INCIDENT_ROLES)[number]

/** What an incident is told to have: each field may have several values side by side. */
export const VALUE_FIELDS = ['type', 'status', 'date', 'place', 'killed', 'injured', ...INCIDENT_ROLES] as const
export type ValueField = (typeof VALUE_FIELDS)[number]

/** Strongest first: a role shows the strongest of its rows. */
export const RESPONSIBILITY_WORDS = ['reported', 'claimed', 'accused', 'suspected', 'possible', 'denied'] as const
export type ResponsibilityWord = (typeof RESPONSIBILITY_WORDS)[number]

/** The part an actor is said to have had, from the deed to none (coarse after Healey's spectrum of state responsibility). */
export const RESPONSIBILITY_ROLES = [
  'perpetrator',
  'ordered',
  'supported',
  'encouraged',
  'permitted',
  'knew',
  'opposed',
  'none',
  'unknown',
] as const
export type ResponsibilityRole = (typeof RESPONSIBILITY_ROLES)[number]

export const GROUND_KINDS = [
  'motive',
  'capability',
  'pattern',
  'timing',
  'physical',
  'document',
  'witness',
  'admission',
  'inference',
  'silence',
] as const
export type GroundKind = (typeof GROUND_KINDS)[number]

/** What is held about an incident beside who did it. */
export const STANCE_DIMENSIONS = [
  'intent',
  'audience',
  'motive',
  'timing',
  'means',
  'claim-authentic',
  'effect',
  'response',
] as const
export type StanceDimension = (typeof STANCE_DIMENSIONS)[number]

export const QUESTION_KINDS = ['perpetrator', 'sponsor-role', 'intent', 'means', 'fact', 'other'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

export const OUTLOOK_KINDS = ['option', 'prediction', 'consequence', 'indicator'] as const

/** How exposed a person already is; `unknown` is treated as private. */
export const EXPOSURES = ['office-holder', 'public-figure', 'private', 'victim', 'witness', 'minor', 'unknown'] as const
export type Exposure = (typeof EXPOSURES)[number]

/** Reliability of a source, Admiralty scale: A completely, B usually, C fairly, D not usually, E unreliable; F says nothing. */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export type Reliability = (typeof RELIABILITIES)[number]

/** What a source has at stake in an incident. */
export const STAKES = ['party', 'aligned', 'funded', 'none-known', 'unknown'] as const
export type Stake = (typeof STAKES)[number]
