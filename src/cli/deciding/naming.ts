/**
 * What people type to name things: ids, beginnings of ids, names of actors.
 *
 * @module
 */
import { InputError } from '../../errors.ts'
import type { Target, Which, Who } from '../../model/act.ts'
import type { Actor } from '../../model/case.ts'
import type { CaseIncidentId, ReportId } from '../../model/ids.ts'
import type { ItemKind } from '../../model/judged.ts'
import { ENTITY_TYPES, type EntityType } from '../../model/vocabulary.ts'
import type { Case, Thing } from '../../record/case.ts'
import { theOne } from '../the-one.ts'

/** What an id, the beginning of one, or the whole name of an actor stands for. */
export async function thingNamed(held: Case, words: string): Promise<Thing> {
  const things = await held.find(words)
  if (things.length > 0) return theOne(things, words)
  const called = (await held.actors()).filter(isCalled(words))
  return theOne(
    called.map(({ id }) => ({ kind: 'actor', id })),
    words,
  )
}

function isCalled(words: string): (actor: Actor) => boolean {
  return ({ name, aliases }) => [name, ...aliases].some((other) => other.toLowerCase() === words.toLowerCase())
}

/** The items that an id stands for: itself, or all that an actor or incident joins. */
export async function targetsOf(held: Case, id: string): Promise<Target[]> {
  const thing = await thingNamed(held, id)
  if (thing.kind === 'item' || thing.kind === 'decision') return [thing.id]
  if (thing.kind === 'report') throw new InputError(`"${id}" is a report; name an item of it, such as ${id}/c1`)
  const row = thing.kind === 'actor' ? await held.actor(thing.id) : await held.incident(thing.id)
  return [...(row?.members ?? [])]
}

export async function namedWho(held: Case, words: string): Promise<Who | null> {
  if (words === 'report' || words === 'nobody') return null
  const typed = /^(.+) \((\w+)\)$/.exec(words)
  if (typed && (ENTITY_TYPES as readonly string[]).includes(typed[2] as string)) {
    return { name: typed[1] as string, type: typed[2] as EntityType }
  }
  const things = (await held.find(words)).filter((thing) => thing.kind === 'actor' || thing.kind === 'item')
  if (things.length > 0) return whoOf(theOne(things, words))
  const called = (await held.actors()).filter(isCalled(words))
  const [only, ...others] = called
  if (only && others.length === 0) return { actor: only.id }
  if (only) throw new InputError(`"${words}" can be ${called.map((actor) => actor.id).join(', ')}; give the id`)
  throw new InputError(`nobody is called "${words}"; name somebody new with a type: "${words} (person)"`)
}

export async function namedWhich(held: Case, id: string): Promise<Which> {
  return whichOf(
    theOne(
      (await held.find(id)).filter((thing) => thing.kind !== 'actor' && thing.kind !== 'report'),
      id,
    ),
  )
}

export async function namedAbout(held: Case, ids: readonly string[]): Promise<{ incidents?: Which[]; actors?: Who[] }> {
  const incidents: Which[] = []
  const actors: Who[] = []
  for (const id of ids) {
    const thing = await thingNamed(held, id)
    if (thing.kind === 'incident' || (thing.kind === 'item' && thing.list === 'incidents'))
      incidents.push(whichOf(thing))
    else actors.push(whoOf(thing))
  }
  return { ...(incidents.length > 0 ? { incidents } : {}), ...(actors.length > 0 ? { actors } : {}) }
}

export function whoOf(thing: Thing): Who {
  if (thing.kind === 'actor') return { actor: thing.id }
  if (thing.kind === 'item' || thing.kind === 'decision') return { item: thing.id }
  throw new InputError(`"${thing.id}" is a ${thing.kind}, not an actor`)
}

export function whichOf(thing: Thing): Which {
  if (thing.kind === 'incident') return { incident: thing.id }
  if (thing.kind === 'item' || thing.kind === 'decision') return { item: thing.id }
  throw new InputError(`"${thing.id}" is a ${thing.kind}, not an incident`)
}

export async function incidentId(held: Case, id: string): Promise<CaseIncidentId> {
  const thing = theOne(
    (await held.find(id)).filter((one) => one.kind === 'incident'),
    id,
  )
  return thing.id as CaseIncidentId
}

const KIND_OF_LIST: Readonly<Record<string, ItemKind>> = {
  entities: 'actor',
  claims: 'claim',
  incidents: 'incident',
  responsibility: 'responsibility',
  stances: 'stance',
}

export async function kindOf(held: Case, target: Target): Promise<ItemKind> {
  if (/^d\d+$/.test(target)) {
    const [entry] = await held.history(target)
    if (entry?.kind) return entry.kind
    throw new InputError(`${target} is not about an item`)
  }
  if (/\.m\d+$/.test(target)) return 'mention'
  if (/\/[^/]+\.[^/]+$/.test(target)) return 'value'
  const thing = await thingNamed(held, target)
  if (thing.kind === 'decision') return await kindOf(held, thing.id)
  const kind = thing.kind === 'item' ? KIND_OF_LIST[thing.list] : undefined
  if (!kind) throw new InputError(`"${target}" cannot be edited`)
  return kind
}

export async function reportOfTarget(held: Case, target: Target): Promise<ReportId> {
  if (!/^d\d+$/.test(target)) return target.slice(0, target.indexOf('/')) as ReportId
  const entry = (await held.history(target)).find((one) => one.words.length > 0)
  if (!entry?.words[0]) throw new InputError(`${target} is not about words of a report`)
  return entry.words[0].report
}
