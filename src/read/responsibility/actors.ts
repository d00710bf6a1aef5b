/**
 * From a party to the actor of a row: a person or a body that the reading knows, or comes to know here.
 *
 * @module
 */
import type { EntityId } from '../../model/ids.ts'
import type { Party } from './parties.ts'
import type { Scene } from './scene.ts'

const ACTING = new Set(['person', 'organisation', 'nationality'])
const MANY =
  /^(?:gunmen|men|women|attackers|assailants|militants|militiamen|rebels|soldiers|troops|fighters|bombers|youths|crowd|mob|protesters|demonstrators|rioters|bandits|pirates|raiders|insurgents|guerrillas|guerillas|guards|policemen|officers|police|paramilitaries|commandos|jihadists|extremists|terrorists|persons|people|kidnappers|hijackers|agents|forces|unit|units|group|gang|cell|militia|militias|army|villagers|herders|students|supporters|residents|partisans|separatists|smugglers|robbers|thieves|elements|operatives|vigilantes|settlers)$/
const ONE =
  /^(?:gunman|man|woman|attacker|assailant|militant|soldier|fighter|bomber|youth|guard|policeman|officer|agent|teenager|boy|girl|student|driver|motorcyclist|shooter|sniper|suspect|person|assassin|killer)$/

/** The actor, or null for somebody unnamed; `undefined` when the words name something that cannot act. */
export function actorOf(scene: Scene, who: Party, enter: boolean): EntityId | null | undefined {
  if (who.nobody || who.open) return null
  if (who.entity !== null) return actingOf(scene, who.entity) ?? undefined
  const phrase = scene.phrases[who.phrase]
  const head = scene.page.tokens[phrase?.head ?? -1]
  if (!phrase || !head) return undefined
  const kind = MANY.test(head.lower) ? 'organisation' : ONE.test(head.lower) ? 'person' : null
  if (kind === null) return undefined
  if (!enter) return null
  return scene.book.add(kind, { start: phrase.start, end: phrase.end, kind: 'nominal' })
}

/** The entity, if it can act: a person, a body, or a state named as a place; no house and no letter. */
export function actingOf(scene: Scene, id: EntityId): EntityId | null {
  const { type, mentions } = scene.book.get(id)
  return ACTING.has(type) || (type === 'location' && mentions.some((mention) => mention.kind === 'name')) ? id : null
}
