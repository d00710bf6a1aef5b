/**
 * The words of a passage that say what it is about.
 *
 * @module
 */
import { foldName } from './fold-name.ts'

/** Shorter words are mostly grammar. */
const SHORTEST = 4

/** Long function words, and the words of reporting that every report has. */
const EMPTY = new Set(
  `about above across after again against along already also although always among another around because been before
  behind being below between both came come could does done down during each either else even ever every from further given
  goes gone have having here however into itself just later least less like made make many might more most much must near
  never next none only other over perhaps quite rather same shall should since some still such than that their them then
  there these they thing this those though through thus together took toward towards under until upon very were what when
  where whether which while whom whose will with within without would your said says told according reported report reports
  added monday tuesday wednesday thursday friday saturday sunday today yesterday news agency statement`.split(/\s+/),
)

/** Folded content words in the order of the text, each time they stand there; a plural counts as its singular. */
export function contentWords(passage: string): string[] {
  const words = foldName(passage).match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .filter((word) => word.length >= SHORTEST && !EMPTY.has(word))
    .map((word) => word.replace(/(?<=[^s]{3})s$/, ''))
}
