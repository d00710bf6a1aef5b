/**
 * What joining reports needs to know of each: a reading cut down to names, dates, places and the words beside them.
 *
 * @module
 */
import type { Quote } from '../model/case.ts'
import type { ReportId } from '../model/ids.ts'
import type {
  EntityType,
  IncidentRole,
  IncidentStatus,
  IncidentType,
  RelationType,
  ResponsibilityWord,
  SourceType,
} from '../model/vocabulary.ts'

/** What words beside a person's name can say that bears on exposure. */
export type NearSign = 'young' | 'called-officer' | 'public'

/** Who says something within one report: an entity of its reading, or (null) the report itself. */
export interface Voice {
  readonly entity: string | null
  /** The name of the body spoken for. */
  readonly affiliation: string | null
  readonly sourceType: SourceType | null
}

export interface EntityRecord {
  readonly id: string
  readonly type: EntityType
  readonly name: string
  readonly aliases: readonly string[]
  readonly mentions: number
  /** False for somebody whom the report never names: "an official", "residents". */
  readonly named: boolean
  readonly first: Quote
  /** What the words around its first names say of a person: an age, an office, a public part. */
  readonly near: readonly NearSign[]
  /** As what it speaks. */
  readonly sourceTypes: readonly SourceType[]
  readonly affiliations: readonly string[]
}

export interface RelationRecord {
  readonly type: RelationType
  readonly from: string
  readonly to: string
  readonly denied: boolean
  readonly former: boolean
}

export interface CountRecord {
  /** Which value of the telling it is: `killed.0`, or the decision that added it. */
  readonly slot: string
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  readonly voice: Voice
  readonly claim: string | null
  readonly evidence: Quote
}

export interface RoleRecord {
  readonly slot: string
  readonly role: IncidentRole
  readonly entity: string | null
  readonly text: string
  readonly named: boolean
  readonly responsibility: ResponsibilityWord | null
  readonly voices: readonly { readonly voice: Voice; readonly claim: string | null; readonly evidence: Quote }[]
}

export interface PlaceRecord {
  readonly name: string
  readonly country: string | null
  readonly geonameId: number | null
  readonly lat: number | null
  readonly lon: number | null
  readonly evidence: Quote
}

/** A date, place, type or status that a person added beside the reader's. */
export interface AddedValueRecord {
  readonly slot: string
  readonly field: 'type' | 'status' | 'date' | 'place'
  readonly value: string
  readonly voice: Voice
  readonly evidence: Quote
}

export interface IncidentRecord {
  readonly id: string
  readonly main: boolean
  readonly series: boolean
  readonly type: IncidentType
  readonly status: IncidentStatus
  readonly trigger: Quote
  readonly date: { readonly edtf: string; readonly evidence: Quote } | null
  readonly place: PlaceRecord | null
  readonly killed: readonly CountRecord[]
  readonly injured: readonly CountRecord[]
  readonly roles: readonly RoleRecord[]
  readonly added: readonly AddedValueRecord[]
  /** True for one that the report does not tell: a person speaks of it there. */
  readonly spokenOf: boolean
  /** Content words, folded, of the sentences that tell it. */
  readonly words: readonly string[]
}

export interface ReportRecord {
  readonly report: ReportId
  /** Whose voice the report's own voice is: its publisher, or its file's name where no publisher is known. */
  readonly name: string
  readonly published: string | null
  readonly entities: readonly EntityRecord[]
  readonly relations: readonly RelationRecord[]
  readonly incidents: readonly IncidentRecord[]
}
