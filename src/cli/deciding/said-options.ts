/**
 * Options that several of the commands have with which people decide.
 *
 * @module
 */
import { type Command, Option } from 'commander'
import * as words from '../../model/vocabulary.ts'
import { inCase } from '../command.ts'

/** Who decides, why, and for whom the answer is. */
export function decides(sub: Command): Command {
  return inCase(sub)
    .option('--reason <words>', 'why; kept with the decision')
    .option('--author <name>', 'who decides; otherwise the user of this computer')
    .option('--json', 'print what was decided as JSON')
}

/** What an item says of itself; which of them an item has depends on its kind. */
export function fields(sub: Command): Command {
  const choice = (flags: string, help: string, choices: readonly string[]) =>
    sub.addOption(new Option(flags, help).choices([...choices]))
  sub.option('--speaker <who>', 'claim, value: who says it; "report" for the report itself')
  sub.option('--affiliation <who>', 'claim: for whom the speaker speaks')
  choice('--source-type <word>', 'claim: as what the speaker speaks', words.SOURCE_TYPES)
  choice('--kind <word>', 'claim: how it is put', words.CLAIM_KINDS)
  choice('--certainty <word>', 'claim, responsibility, stance: how surely it is held', words.CERTAINTIES)
  choice('--force <word>', 'claim, responsibility, stance: with what force', words.FORCES)
  sub.option('--about <id...>', 'claim: incidents and actors that it is about')
  sub.option('--name <words>', 'actor: its name')
  sub.option('--alias <words...>', 'actor: other names')
  sub.option('--type <word>', 'actor, incident: its type')
  choice('--status <word>', 'incident: did it happen?', words.INCIDENT_STATUSES)
  sub.option('--of <who>', 'mention: whom the words mean')
  sub.option('--incident <id>', 'value, responsibility, stance: of which incident')
  choice('--field <word>', 'value: of which field', words.VALUE_FIELDS)
  sub.option('--value <words>', 'value, stance: a figure (8, at least 12, 8-11), a date, a name, an answer')
  sub.option('--actor <who>', 'value, responsibility, stance: who is meant')
  choice('--role <word>', 'responsibility: what part', words.RESPONSIBILITY_ROLES)
  sub.option('--matter <words>', 'responsibility: for what, where it is no incident')
  sub.option('--asserted-by <who>', 'responsibility, stance: who says so; "report" for the report itself')
  choice('--dimension <word>', 'stance: on which question', words.STANCE_DIMENSIONS)
  return sub.addHelpText(
    'after',
    '\nWHO is an actor as "ascribe actors" prints it, an item such as 3fa9c0d17e42/e3, or a name with its type: "Ada Lorn (person)".',
  )
}

/** Where the words of an item stand. */
export function placed(sub: Command): Command {
  return sub
    .option('--at <places>', 'where the words stand: START-END, several joined by commas')
    .option('--quote <words>', 'the words themselves, where they stand once in the report')
}
