/**
 * Builds the items that people add, and changes those that they edit.
 *
 * What is left out takes the most cautious value: nobody, nothing, certainty `unknown`.
 *
 * @module
 */

import { InputError } from '../../errors.ts'
import type { Changes, NewItem, Which, Who } from '../../model/act.ts'
import type { ItemKind, Judged, Ref } from '../../model/judged.ts'
import { MentionItem, ValueItem } from '../../model/judged.ts'
import { Claim, Entity, Incident, Responsibility, Stance } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import type { ValueField } from '../../model/vocabulary.ts'
import type { Desk } from './desk.ts'
import type { Item } from './items.ts'
import type { Lookup } from './lookup.ts'
import { type Referred, which, who } from './referring.ts'

/** An item with what its new ids mean. */
export interface Built {
  readonly item: Item
  readonly refs: readonly Ref[]
  readonly elsewhere: readonly { readonly ref: string; readonly judged: Judged }[]
}

/** What an item says that is not its words, as acts give it. */
type Said = { readonly [field: string]: unknown }

const SCHEMAS = {
  claim: Claim,
  mention: MentionItem,
  actor: Entity,
  incident: Incident,
  value: ValueItem,
  responsibility: Responsibility,
  stance: Stance,
} as const

export async function builtOf(lookup: Lookup, desk: Desk, wanted: NewItem, spans: readonly Span[]): Promise<Built> {
  const { kind, words: _, ...said } = wanted
  const base = emptyItem(kind, desk, spans, said)
  return await changed(lookup, desk, { kind, item: base } as unknown as Item, said)
}

export async function editedOf(lookup: Lookup, desk: Desk, item: Item, changes: Changes): Promise<Built> {
  if (changes.kind !== item.kind) {
    throw new InputError(
      `this is ${article(item.kind)} ${item.kind}; changes to ${article(changes.kind)} ${changes.kind} do not fit it`,
    )
  }
  const { kind: _, ...said } = changes
  if (Object.values(said).every((value) => value === undefined)) throw new InputError('an edit must change something')
  return await changed(lookup, desk, item, said)
}

function article(kind: ItemKind): string {
  return /^[aeiou]/.test(kind) ? 'an' : 'a'
}

/** Fields in which acts name somebody, and where the item keeps the id. */
const PEOPLE = ['speaker', 'affiliation', 'actor', 'assertedBy'] as const

async function changed(lookup: Lookup, desk: Desk, { kind, item }: Item, said: Said): Promise<Built> {
  const refs: Ref[] = []
  const elsewhere: { ref: string; judged: Judged }[] = []
  const taken = (referred: Referred | null): string | null => {
    if (referred?.ref) refs.push(referred.ref)
    if (referred?.elsewhere) elsewhere.push({ ref: referred.id, judged: referred.elsewhere })
    return referred?.id ?? null
  }
  const made: Record<string, unknown> = { ...item }
  for (const [field, value] of Object.entries(said)) {
    if (value === undefined) continue
    if ((PEOPLE as readonly string[]).includes(field)) made[field] = taken(await who(lookup, desk, value as Who | null))
    else if (field === 'of') made['entity'] = taken(await who(lookup, desk, value as Who))
    else if (field === 'incident') made['incident'] = taken(await which(lookup, desk, value as Which | null))
    else if (field === 'claimKind') made['kind'] = value
    else if (field === 'mentionKind') made['mention'] = { ...(made['mention'] as object), kind: value }
    else if (field !== 'incidents' && field !== 'actors') made[field] = value
  }
  if (kind === 'claim' && (said['incidents'] || said['actors'])) {
    const about = item.about.filter((id) => {
      const isIncident = desk.decided.reading.incidents.some((one) => one.id === id)
      return isIncident ? !said['incidents'] : !said['actors']
    })
    const named: string[] = [...about]
    for (const one of (said['incidents'] as readonly Which[] | undefined) ?? [])
      named.push(taken(await which(lookup, desk, one)) as string)
    for (const one of (said['actors'] as readonly Who[] | undefined) ?? [])
      named.push(taken(await who(lookup, desk, one)) as string)
    made['about'] = [...new Set(named)]
  }
  if (kind === 'value') figure(made, said)
  if (kind === 'responsibility' && made['incident'] === null && made['matter'] === null) {
    throw new InputError('responsibility is for an incident or another matter: name one of the two')
  }
  const parsed = SCHEMAS[kind].safeParse(made)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new InputError(`this makes no ${kind}: ${issue?.path.join('.')}: ${issue?.message}`)
  }
  return { item: { kind, item: parsed.data } as Item, refs, elsewhere }
}

/** A figure given as words only (`at least 12`) gets its bounds, and one given as bounds its words. */
function figure(made: Record<string, unknown>, said: Said): void {
  if (made['field'] !== 'killed' && made['field'] !== 'injured') return
  const isBounded = ['low', 'best', 'high'].some((bound) => typeof said[bound] === 'number')
  if (isBounded) {
    for (const bound of ['low', 'best', 'high']) made[bound] = said[bound] ?? null
    const { low, best, high } = made as Record<'low' | 'best' | 'high', number | null>
    made['value'] =
      said['value'] ??
      (best !== null
        ? `${best}`
        : low !== null && high !== null
          ? `${low}–${high}`
          : low !== null
            ? `at least ${low}`
            : `up to ${high}`)
    return
  }
  if (typeof said['value'] !== 'string') return
  const read = /^(?:(at least|up to) )?(\d+)(?:\s*[–-]\s*(\d+))?$/.exec(said['value'].trim())
  if (!read) throw new InputError(`"${said['value']}" is no figure; give 8, at least 12, up to 20 or 8-11`)
  const [, bound, first, second] = read
  const one = Number(first)
  made['low'] = bound === 'at least' || second ? one : null
  made['best'] = bound || second ? null : one
  made['high'] = bound === 'up to' ? one : second ? Number(second) : null
}

function emptyItem(kind: ItemKind, desk: Desk, spans: readonly Span[], said: Said): object {
  const [first] = spans as readonly [Span]
  const words = desk.report.text.slice(first.start, first.end)
  const held = { certainty: 'unknown', force: 'asserted', condition: null, confidence: null }
  const view = { ...held, incident: null, actor: null, assertedBy: null, claim: null, grounds: [], evidence: first }
  switch (kind) {
    case 'claim':
      return {
        ...held,
        id: 'new',
        speaker: null,
        affiliation: null,
        sourceType: null,
        kind: said['speaker'] ? 'indirect' : 'narration',
        part: 'body',
        repeats: null,
        source: [],
        cue: [],
        content: spans,
        certaintyCue: null,
        alternativeTo: null,
        reportedBy: null,
        about: [],
      }
    case 'mention':
      return { entity: '', mention: { ...first, kind: 'nominal' } }
    case 'actor':
      return {
        id: 'new',
        type: 'person',
        name: words,
        aliases: [],
        mentions: spans.map((span) => ({ ...span, kind: 'name' })),
        confidence: null,
      }
    case 'incident':
      return {
        id: 'new',
        main: false,
        series: false,
        type: 'other',
        status: 'happened',
        trigger: first,
        mentions: spans.slice(1),
        part: 'body',
        date: null,
        place: null,
        killed: [],
        injured: [],
        roles: [],
        confidence: null,
      }
    case 'value':
      return {
        incident: '',
        field: said['field'] as ValueField,
        value: words,
        low: null,
        best: null,
        high: null,
        actor: null,
        responsibility: null,
        speaker: null,
        claim: null,
        evidence: first,
      }
    case 'responsibility':
      return { ...view, id: 'new', matter: null, role: 'unknown', alternativeTo: null, ownClaim: false }
    case 'stance':
      return { ...view, id: 'new' }
  }
}
