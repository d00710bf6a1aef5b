/**
 * Words that the tagger takes for names when they open a sentence, because of their capital.
 *
 * Counted in running text: common there in lower case, with the tag given here, and mistagged at the head of a sentence.
 *
 * @module
 */
import type { Pos } from './page.ts'

const NOUNS =
  'police authorities deputies neighbors neighbours officers officials family others none voters detectives friends court witnesses aides things dozens hundreds thousands scores supporters polls everything candidates investors days sources reporters residents relatives gunmen militants rebels soldiers troops fighters attackers assailants protesters demonstrators villagers survivors medics doctors prosecutors investigators analysts experts critics opponents activists journalists lawyers diplomats hospitals guards rescuers firefighters parliament government people men women children nobody everyone someone'
const ADJECTIVES =
  'former new several certain less early much foreign young presidential multiple big federal little good many most few other such local senior military armed unidentified unknown heavy political masked earlier more some both private public western independent similar suspected separate'

const TAGS: ReadonlyMap<string, Pos> = new Map<string, Pos>([
  ...NOUNS.split(' ').map((word) => [word, 'NOUN'] as const),
  ...ADJECTIVES.split(' ').map((word) => [word, 'ADJ'] as const),
])

/** @param next - the tag of the word after it: a noun before a name may be part of the name ("Police Chief Ruk") */
export function openerTag(lower: string, tag: Pos, next: Pos | undefined): Pos {
  if (tag !== 'PROPN') return tag
  const usual = TAGS.get(lower)
  if (usual === undefined || (usual === 'NOUN' && next === 'PROPN')) return tag
  return usual
}
