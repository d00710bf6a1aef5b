/**
 * The commands that decide: each makes acts of what was typed, and prints what became of them.
 *
 * @module
 */
import { InputError } from '../../errors.ts'
import type { Act, By, Changes, NewItem, Target, Which, Who } from '../../model/act.ts'
import type { Actor } from '../../model/case.ts'
import type { CaseIncidentId, ReportId } from '../../model/ids.ts'
import { ITEM_KINDS, type ItemKind } from '../../model/judged.ts'
import type { Span } from '../../model/span.ts'
import { ENTITY_TYPES, type EntityType } from '../../model/vocabulary.ts'
import type { Case, Decided, Thing } from '../../record/case.ts'
import { EXIT } from '../exit-status.ts'
import { withCase } from '../open.ts'
import { cleanJson } from '../screen/clean.ts'
import type { Terminal } from '../screen/terminal.ts'
import { theOne as one } from './show.ts'

/** Options as they were typed. */
export type Said = Readonly<Partial<Record<string, string | readonly string[] | true>>>

export async function judge(
  terminal: Terminal,
  act: 'accept' | 'reject',
  ids: readonly string[],
  said: Said,
): Promise<number> {
  return await deciding(terminal, said, async (held) => {
    const targets: Target[] = []
    for (const id of ids) targets.push(...(await targetsOf(held, id)))
    return targets.map((target) => ({ act, target }))
  })
}

export async function edit(terminal: Terminal, id: string, said: Said): Promise<number> {
  return await deciding(terminal, said, async (held) => {
    const [target, ...others] = await targetsOf(held, id)
    if (!target || others.length > 0)
      throw new InputError(`"${id}" stands for ${others.length + 1} items; edit one: ${[target, ...others].join(', ')}`)
    const kind = await kindOf(held, target)
    return [{ act: 'edit', target, changes: { kind, ...(await fieldsOf(held, kind, said)) } as Changes }]
  })
}

export async function respan(terminal: Terminal, id: string, said: Said): Promise<number> {
  return await deciding(terminal, said, async (held) => {
    const [target] = await targetsOf(held, id)
    const report = await reportOfTarget(held, target as Target)
    return [{ act: 'respan', target: target as Target, spans: await spansOf(held, report, said) }]
  })
}

export async function enter(terminal: Terminal, kind: string, said: Said): Promise<number> {
  if (!isKind(kind)) throw new InputError(`"${kind}" cannot be entered; what can: ${ITEM_KINDS.join(', ')}`)
  return await deciding(terminal, said, async (held) => {
    const words = await wordsOf(held, said)
    return [{ act: 'add', item: { kind, words, ...(await fieldsOf(held, kind, said)) } as NewItem }]
  })
}

export async function note(terminal: Terminal, text: string, said: Said): Promise<number> {
  return await deciding(terminal, said, async (held) => {
    const on = textOf(said, 'on')
    if (on === undefined) return [{ act: 'note', on: null, text }]
    const thing = await thingNamed(held, on)
    if (thing.kind === 'decision') return [{ act: 'note', on: { item: thing.id }, text }]
    if (thing.kind === 'item') return [{ act: 'note', on: { item: thing.id }, text }]
    if (thing.kind === 'report') return [{ act: 'note', on: { report: thing.id }, text }]
    return [{ act: 'note', on: thing.kind === 'actor' ? { actor: thing.id } : { incident: thing.id }, text }]
  })
}

export async function join(terminal: Terminal, a: string, b: string, said: Said): Promise<number> {
  return await deciding(terminal, said, async (held) => {
    const [first, other] = [await thingNamed(held, a), await thingNamed(held, b)]
    const isIncident = (thing: Thing) =>
      thing.kind === 'incident' || (thing.kind === 'item' && thing.list === 'incidents')
    if (isIncident(first) !== isIncident(other)) throw new InputError('an actor and an incident cannot be one')
    return [
      isIncident(first)
        ? { act: 'join', kind: 'incident', a: whichOf(first), b: whichOf(other) }
        : { act: 'join', kind: 'actor', a: whoOf(first), b: whoOf(other) },
    ]
  })
}

export async function separate(terminal: Terminal, items: readonly string[], said: Said): Promise<number> {
  return await deciding(terminal, said, async (held) => {
    const things: Thing[] = []
    for (const id of items) things.push(await thingNamed(held, id))
    const whole = things.find((thing) => thing.kind === 'actor' || thing.kind === 'incident')
    if (whole) {
      const { members } = (await (whole.kind === 'actor'
        ? held.actor(whole.id)
        : held.incident(whole.id as CaseIncidentId))) ?? { members: [] }
      throw new InputError(
        `name what does not belong to "${whole.id}"; it joins ${members.slice(0, 20).join(', ')}${members.length > 20 ? ' …' : ''}`,
      )
    }
    const kind = things.some((thing) => thing.kind === 'item' && thing.list === 'incidents') ? 'incident' : 'actor'
    return [{ act: 'separate', kind, these: things.map((thing) => thing.id as Target) }]
  })
}

export async function rate(terminal: Terminal, source: string, said: Said): Promise<number> {
  return await deciding(terminal, said, async (held) => {
    const isPublisher = (await held.sources()).some(({ publisher }) => publisher === source)
    const thing = isPublisher ? null : await thingNamed(held, source)
    if (thing && thing.kind !== 'actor') throw new InputError(`"${source}" is neither a publisher nor an actor`)
    const given = thing ? { actor: thing.id } : { publisher: source }
    const about = textOf(said, 'incident')
    const incident = about === undefined ? {} : { incident: await incidentId(held, about) }
    const grades = picked(said, ['reliability', 'stake'])
    return [{ act: 'rate', source: given, ...grades, ...incident } as Act]
  })
}

export async function choose(
  terminal: Terminal,
  incident: string,
  field: string,
  value: string | undefined,
  said: Said,
): Promise<number> {
  if ((value === undefined) !== (said['none'] === true)) throw new InputError('give a value, or --none')
  return await deciding(terminal, said, async (held) => [
    { act: 'choose', incident: await incidentId(held, incident), field, value: value ?? null } as Act,
  ])
}

export async function expose(terminal: Terminal, actor: string, exposure: string, said: Said): Promise<number> {
  return await deciding(terminal, said, async (held) => {
    const thing = await thingNamed(held, actor)
    if (thing.kind !== 'actor') throw new InputError(`"${actor}" is no actor`)
    return [{ act: 'expose', actor: thing.id, exposure } as Act]
  })
}

/** Opens the case, decides on the acts, all of them or none, and says what became of them. */
async function deciding(
  terminal: Terminal,
  said: Said,
  actsOf: (held: Case) => Promise<readonly Act[]>,
): Promise<number> {
  return await withCase(terminal, textOf(said, 'case'), async (held) => {
    const acts = await actsOf(held)
    const decided = await held.decideAll(acts, byOf(said))
    await tell(terminal, held, decided, said['json'] === true)
    return EXIT.fine
  })
}

/** Says what stands in the log now. */
export async function tell(terminal: Terminal, held: Case, decided: readonly Decided[], json: boolean): Promise<void> {
  if (json) {
    await terminal.out(`${cleanJson(decided, 2)}\n`)
    return
  }
  for (const { decision, already, item } of decided) {
    const { entry } = await held.decision(decision)
    const of = entry.of === null ? null : (await held.decision(entry.of)).entry
    const what = of ? `${entry.act} ${of.id}: ${of.act}, ${of.summary}` : `${entry.act}: ${entry.summary}`
    const called = item === null ? '' : ` [${item}]`
    await terminal.out(`${decision}${already ? ' already says so' : ''}  ${what}${called}\n`)
  }
}

export function byOf(said: Said): By {
  const [author, reason] = [textOf(said, 'author'), textOf(said, 'reason')]
  return { ...(author === undefined ? {} : { author }), ...(reason === undefined ? {} : { reason }) }
}

/** What an id, the beginning of one, or the whole name of an actor stands for. */
async function thingNamed(held: Case, words: string): Promise<Thing> {
  const things = await held.find(words)
  if (things.length > 0) return one(things, words)
  const called = (await held.actors()).filter(isCalled(words))
  return one(
    called.map(({ id }) => ({ kind: 'actor', id })),
    words,
  )
}

function isCalled(words: string): (actor: Actor) => boolean {
  return ({ name, aliases }) => [name, ...aliases].some((other) => other.toLowerCase() === words.toLowerCase())
}

/** The items that an id stands for: itself, or all that an actor or incident joins. */
async function targetsOf(held: Case, id: string): Promise<Target[]> {
  const thing = await thingNamed(held, id)
  if (thing.kind === 'item' || thing.kind === 'decision') return [thing.id]
  if (thing.kind === 'report') throw new InputError(`"${id}" is a report; name an item of it, such as ${id}/c1`)
  const row = thing.kind === 'actor' ? await held.actor(thing.id) : await held.incident(thing.id)
  return [...(row?.members ?? [])]
}

const KIND_OF_LIST: Readonly<Record<string, ItemKind>> = {
  entities: 'actor',
  claims: 'claim',
  incidents: 'incident',
  responsibility: 'responsibility',
  stances: 'stance',
}

async function kindOf(held: Case, target: Target): Promise<ItemKind> {
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

async function reportOfTarget(held: Case, target: Target): Promise<ReportId> {
  if (!/^d\d+$/.test(target)) return target.slice(0, target.indexOf('/')) as ReportId
  const entry = (await held.history(target)).find((one) => one.words.length > 0)
  if (!entry?.words[0]) throw new InputError(`${target} is not about words of a report`)
  return entry.words[0].report
}

/** Which options an item of a kind has, and what the act calls them. */
const FIELDS: Readonly<Record<ItemKind, readonly string[]>> = {
  claim: ['speaker', 'affiliation', 'sourceType', 'kind', 'certainty', 'force', 'about'],
  mention: ['of'],
  actor: ['name', 'type', 'alias'],
  incident: ['type', 'status'],
  value: ['incident', 'field', 'value', 'actor', 'speaker'],
  responsibility: ['incident', 'matter', 'actor', 'role', 'assertedBy', 'certainty', 'force'],
  stance: ['incident', 'dimension', 'value', 'actor', 'assertedBy', 'certainty', 'force'],
}
const OTHERS: ReadonlySet<string> = new Set(['case', 'json', 'reason', 'author', 'report', 'own', 'at', 'quote'])

async function fieldsOf(held: Case, kind: ItemKind, said: Said): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(said)) {
    if (OTHERS.has(name) || value === undefined) continue
    if (!FIELDS[kind].includes(name)) {
      const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
      const has = FIELDS[kind].map((one) => `--${one.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
      throw new InputError(`a ${kind} has no ${flag}; it has ${has.join(', ')}`)
    }
    if (['speaker', 'affiliation', 'actor', 'assertedBy', 'of'].includes(name))
      fields[name] = await namedWho(held, value as string)
    else if (name === 'incident') fields['incident'] = await namedWhich(held, value as string)
    else if (name === 'kind') fields['claimKind'] = value
    else if (name === 'alias') fields['aliases'] = value
    else if (name === 'about') Object.assign(fields, await namedAbout(held, value as readonly string[]))
    else fields[name] = value
  }
  return fields
}

async function namedWho(held: Case, words: string): Promise<Who | null> {
  if (words === 'report' || words === 'nobody') return null
  const typed = /^(.+) \((\w+)\)$/.exec(words)
  if (typed && (ENTITY_TYPES as readonly string[]).includes(typed[2] as string)) {
    return { name: typed[1] as string, type: typed[2] as EntityType }
  }
  const things = (await held.find(words)).filter((thing) => thing.kind === 'actor' || thing.kind === 'item')
  if (things.length > 0) return whoOf(one(things, words))
  const called = (await held.actors()).filter((actor) =>
    [actor.name, ...actor.aliases].some((name) => name.toLowerCase() === words.toLowerCase()),
  )
  const [only, ...others] = called
  if (only && others.length === 0) return { actor: only.id }
  if (only) throw new InputError(`"${words}" can be ${called.map((actor) => actor.id).join(', ')}; give the id`)
  throw new InputError(`nobody is called "${words}"; name somebody new with a type: "${words} (person)"`)
}

async function namedWhich(held: Case, id: string): Promise<Which> {
  return whichOf(
    one(
      (await held.find(id)).filter((thing) => thing.kind !== 'actor' && thing.kind !== 'report'),
      id,
    ),
  )
}

async function namedAbout(held: Case, ids: readonly string[]): Promise<{ incidents?: Which[]; actors?: Who[] }> {
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

function whoOf(thing: Thing): Who {
  if (thing.kind === 'actor') return { actor: thing.id }
  if (thing.kind === 'item' || thing.kind === 'decision') return { item: thing.id }
  throw new InputError(`"${thing.id}" is a ${thing.kind}, not an actor`)
}

function whichOf(thing: Thing): Which {
  if (thing.kind === 'incident') return { incident: thing.id }
  if (thing.kind === 'item' || thing.kind === 'decision') return { item: thing.id }
  throw new InputError(`"${thing.id}" is a ${thing.kind}, not an incident`)
}

async function incidentId(held: Case, id: string): Promise<CaseIncidentId> {
  const thing = one(
    (await held.find(id)).filter((one) => one.kind === 'incident'),
    id,
  )
  return thing.id as CaseIncidentId
}

async function wordsOf(held: Case, said: Said): Promise<NewItem['words']> {
  const [own, report] = [textOf(said, 'own'), textOf(said, 'report')]
  if ((own === undefined) === (report === undefined))
    throw new InputError('give --report with --at or --quote, or --own with words of your own')
  if (own !== undefined) return { own }
  const thing = await thingNamed(held, report as string)
  if (thing.kind !== 'report') throw new InputError(`"${report}" is no report; ascribe sources lists them`)
  return { report: thing.id, spans: await spansOf(held, thing.id, said) }
}

async function spansOf(held: Case, report: ReportId, said: Said): Promise<Span[]> {
  const [at, quote] = [textOf(said, 'at'), textOf(said, 'quote')]
  if ((at === undefined) === (quote === undefined))
    throw new InputError('give --at START-END or --quote "the words", one of the two')
  if (at !== undefined) return at.split(',').map(spanOf)
  const text = await held.text(report)
  const words = quote as string
  const places: number[] = []
  for (let from = text.indexOf(words); words !== '' && from >= 0; from = text.indexOf(words, from + 1))
    places.push(from)
  const [only, ...others] = places
  if (only === undefined)
    throw new InputError(`"${words}" does not stand in report ${report}; copy it as it is written there`)
  if (others.length > 0) {
    throw new InputError(
      `"${words}" stands ${places.length} times in report ${report}; give its place: ${places
        .slice(0, 5)
        .map((start) => `--at ${start}-${start + words.length}`)
        .join(' or ')}`,
    )
  }
  return [{ start: only, end: only + words.length }]
}

export function spanOf(words: string): Span {
  const read = /^\s*(\d+)-(\d+)\s*$/.exec(words)
  if (!read) throw new InputError(`"${words}" is no place; give START-END, e.g. 120-164`)
  return { start: Number(read[1]), end: Number(read[2]) }
}

function isKind(kind: string): kind is ItemKind {
  return (ITEM_KINDS as readonly string[]).includes(kind)
}

function textOf(said: Said, name: string): string | undefined {
  const value = said[name]
  return typeof value === 'string' ? value : undefined
}

function picked(said: Said, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (textOf(said, name) === undefined ? [] : [[name, textOf(said, name) as string]])),
  )
}
