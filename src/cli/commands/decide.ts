/**
 * The commands that decide: each makes acts of what was typed, and prints what became of them.
 *
 * @module
 */
import { InputError } from '../../errors.ts'
import type { Act, Changes, NewItem, Target } from '../../model/act.ts'
import type { CaseIncidentId } from '../../model/ids.ts'
import { ITEM_KINDS, type ItemKind } from '../../model/judged.ts'
import type { Case, Decided, Thing } from '../../record/case.ts'
import { fieldsOf } from '../deciding/fields.ts'
import { incidentId, kindOf, reportOfTarget, targetsOf, thingNamed, whichOf, whoOf } from '../deciding/naming.ts'
import { byOf, picked, type Said, textOf } from '../deciding/said.ts'
import { spansOf, wordsOf } from '../deciding/words.ts'
import { EXIT } from '../exit-status.ts'
import { withCase } from '../open.ts'
import { cleanJson } from '../screen/clean.ts'
import type { Terminal } from '../screen/terminal.ts'

export async function judge(
  terminal: Terminal,
  act: 'accept' | 'reject',
  ids: readonly string[],
  said: Said,
): Promise<number> {
  return await deciding(terminal, said, async (held) => {
    const targets: Target[] = []
    for (const id of ids) targets.push(...(await targetsOf(held, id)))
    if (said['withValues']) targets.push(...(await valuesOf(held, targets)))
    return targets.map((target) => ({ act, target }))
  })
}

/** What these tellings of incidents say of dates, places, figures and parts, as far as nobody has decided about it. */
async function valuesOf(held: Case, tellings: readonly Target[]): Promise<Target[]> {
  const open = await held.values({ review: ['unreviewed'] })
  return open.map(({ id }) => id).filter((id) => tellings.some((telling) => id.startsWith(`${telling}.`)))
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

function isKind(kind: string): kind is ItemKind {
  return (ITEM_KINDS as readonly string[]).includes(kind)
}
