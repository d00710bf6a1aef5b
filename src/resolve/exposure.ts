/**
 * How exposed a person already is, from the words that reports put beside the name.
 *
 * @module
 */
import type { Exposure, SourceType } from '../model/vocabulary.ts'
import type { EntityRecord, NearSign, ReportRecord } from './records.ts'

/** What one report says of a person: an age, an office held or spoken in, a public part, a harm, something seen. */
export type ExposureSign = NearSign | 'in-office' | 'hurt' | 'witness'

/** Offices of state and ranks: `Governor Ana Holm`, `Ana Holm, the interior minister`. */
const OFFICE =
  /\b(?:prime minister|premier|president|minister|governor|mayor|senator|mp|lawmaker|ambassador|chancellor|secretary|king|queen|prince|emir|sultan|general|gen\.|lt\.|col\.|colonel|major|brigadier|admiral|commander|chief of|police chief|judge|prosecutor|spokes(?:man|woman|person)|commissioner)\b/i
/** Those who speak or act in public: `Ana Holm, an analyst at the Baltic Desk`, `party leader Ana Holm`. */
const PUBLIC =
  /\b(?:analyst|expert|professor|researcher|fellow|scholar|historian|director|leader|head of|founder|chairman|chairwoman|editor|author|politician|candidate|activist|cleric|ayatollah|bishop|imam|economist|lawyer)\b/i
/** `Lena, 9`, `the boy`, `aged 14`: not yet eighteen. */
const MINOR =
  /\b(?:boy|girl|child|toddler|infant|schoolboy|schoolgirl|teenager|minor)\b|,\s(?:\d|1[0-7]),|\baged?\s(?:\d|1[0-7])\b/i

/** @param passages - the words around a person's names, where a role or an age would stand */
export function nearSigns(passages: readonly string[]): NearSign[] {
  const signs = { young: MINOR, 'called-officer': OFFICE, public: PUBLIC } as const
  return (Object.keys(signs) as NearSign[]).filter((sign) => passages.some((words) => signs[sign].test(words)))
}

/** What a report says of a person that bears on exposure; nothing of anybody else. */
export function exposureSigns(report: ReportRecord, { id, type, near, sourceTypes }: EntityRecord): ExposureSign[] {
  if (type !== 'person') return []
  const holds = report.relations.some(
    ({ type, from, denied }) =>
      from === id && !denied && (type === 'holds-office' || type === 'leads' || type === 'commands'),
  )
  const isHurt = report.incidents.some(({ roles }) =>
    roles.some(({ role, entity }) => role === 'humanTarget' && entity === id),
  )
  const speaks = (...as: readonly SourceType[]): boolean => sourceTypes.some((type) => as.includes(type))
  return [
    ...near,
    ...(holds || speaks('official') ? (['in-office'] as const) : []),
    ...(speaks('analyst', 'party') ? (['public'] as const) : []),
    ...(isHurt ? (['hurt'] as const) : []),
    ...(speaks('witness') ? (['witness'] as const) : []),
  ]
}

/** Protection first: a minor stays one, a victim too unless an office is held. Nothing known is `unknown`, treated as private. */
export function exposureOf(signs: ReadonlySet<ExposureSign>): Exposure {
  if (signs.has('young') && !signs.has('called-officer')) return 'minor'
  if (signs.has('in-office') || signs.has('called-officer')) return 'office-holder'
  if (signs.has('hurt')) return 'victim'
  if (signs.has('witness')) return 'witness'
  return signs.has('public') ? 'public-figure' : 'unknown'
}
