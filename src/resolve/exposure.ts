/**
 * How exposed a person already is, from the words that reports put beside the name.
 *
 * @module
 */
import type { Exposure } from '../model/vocabulary.ts'
import type { Member } from './join-actors.ts'

/** Offices of state and ranks: `Governor Ana Holm`, `Ana Holm, the interior minister`. */
const OFFICE =
  /\b(?:prime minister|premier|president|minister|governor|mayor|senator|mp|lawmaker|ambassador|chancellor|secretary|king|queen|prince|emir|sultan|general|gen\.|lt\.|col\.|colonel|major|brigadier|admiral|commander|chief of|police chief|judge|prosecutor|spokes(?:man|woman|person)|commissioner)\b/i
/** Those who speak or act in public: `Ana Holm, an analyst at the Baltic Desk`, `party leader Ana Holm`. */
const PUBLIC =
  /\b(?:analyst|expert|professor|researcher|fellow|scholar|historian|director|leader|head of|founder|chairman|chairwoman|editor|author|politician|candidate|activist|cleric|ayatollah|bishop|imam|economist|lawyer)\b/i
/** `Lena, 9`, `the boy`, `aged 14`: not yet eighteen. */
const MINOR =
  /\b(?:boy|girl|child|toddler|infant|schoolboy|schoolgirl|teenager|minor)\b|,\s(?:\d|1[0-7]),|\baged?\s(?:\d|1[0-7])\b/i

/** Protection first: a minor stays one, a victim too unless an office is held. Nothing known is `unknown`, treated as private. */
export function exposureOf(group: readonly Member[]): Exposure {
  const near = group.flatMap(({ entity }) => entity.near)
  const sourceTypes = new Set(group.flatMap(({ entity }) => entity.sourceTypes))
  if (near.some((words) => MINOR.test(words)) && !near.some((words) => OFFICE.test(words))) return 'minor'
  const holds = group.some(({ report, entity }) =>
    report.relations.some(
      ({ type, from, denied }) =>
        from === entity.id && !denied && (type === 'holds-office' || type === 'leads' || type === 'commands'),
    ),
  )
  if (holds || sourceTypes.has('official') || near.some((words) => OFFICE.test(words))) return 'office-holder'
  const hurt = group.some(({ report, entity }) =>
    report.incidents.some(({ roles }) =>
      roles.some((role) => role.role === 'humanTarget' && role.entity === entity.id),
    ),
  )
  if (hurt) return 'victim'
  if (sourceTypes.has('witness')) return 'witness'
  if (sourceTypes.has('analyst') || sourceTypes.has('party') || near.some((words) => PUBLIC.test(words)))
    return 'public-figure'
  return 'unknown'
}
