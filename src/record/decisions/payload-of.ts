/**
 * From what somebody asks for to what is written down.
 *
 * @module
 */

import type { Kysely } from 'kysely'
import { ConflictError, InputError } from '../../errors.ts'
import type { Act, By, Target } from '../../model/act.ts'
import type { Payload } from '../../model/decision.ts'
import type { Judged } from '../../model/judged.ts'
import { type DecisionId, decisionId } from '../../model/review.ts'
import type { Tables } from '../sqlite/tables.ts'
import { builtOf, editedOf } from './build.ts'
import { actorItem, actorOf, areOne, incidentItem, incidentOf, others } from './case-things.ts'
import type { Desk } from './desk.ts'
import { coreSpans, type Item, sayingOf } from './items.ts'
import { judgedOf, namesOf } from './judge.ts'
import { type Aim, benchOf, besideOf, type Lookup } from './lookup.ts'
import { checkedSpans, respanned, salvaged } from './respan.ts'

/** Either something to write, or the decision that already says it. */
export type Written =
  | { readonly kind: 'new'; readonly payload: Payload }
  | { readonly kind: 'already'; readonly decision: DecisionId }

type Saying = Pick<Extract<Payload, { act: 'undo' }>, 'author' | 'reason' | 'key'>

/** How many of the rest a separation names: one of each name is enough. */
const FEW = 8

/** @param noteOf - archives words of the analyst's own and gives their report */
export async function payloadOf(
  trx: Kysely<Tables>,
  lookup: Lookup,
  act: Act,
  by: By,
  said: Saying,
  noteOf: (words: string) => Promise<Desk>,
): Promise<Written> {
  switch (act.act) {
    case 'add': {
      const { words } = act.item
      const desk = 'own' in words ? await noteOf(words.own) : await lookup.deskOfReport(words.report)
      const { text } = desk.report
      const spans = checkedSpans(text, 'own' in words ? [{ start: 0, end: text.length }] : words.spans)
      const { item, refs, elsewhere } = await builtOf(lookup, desk, act.item, spans)
      const record = judgedOf(benchOf(desk), item, refs)
      const same = desk.standings.find(
        (one) => one.record !== null && one.status !== 'rejected' && says(desk, one.record, item),
      )
      if (same?.status === 'added') return { kind: 'already', decision: same.decision }
      return made({
        act: 'add',
        ...said,
        subject: null,
        judged: null,
        record,
        elsewhere,
        beside: seenBeside(desk, record),
      })
    }
    case 'accept': {
      const aim = await aimed(lookup, act.target, by)
      if (aim.review.status === 'accepted' && aim.review.decision)
        return { kind: 'already', decision: aim.review.decision }
      const item = placedItem(aim, act.target)
      const record = judgedOf(benchOf(aim.desk), item)
      const judgement = { subject: aim.review.subject, judged: record, record, elsewhere: [] }
      return made({ act: 'accept', ...said, ...judgement, beside: seenBeside(aim.desk, record) })
    }
    case 'reject': {
      const aim = await aimed(lookup, act.target, by)
      if (aim.review.status === 'rejected' && aim.review.decision)
        return { kind: 'already', decision: aim.review.decision }
      const held = aim.standing?.record ?? aim.standing?.judged
      const judged = aim.item ? judgedOf(benchOf(aim.desk), aim.item) : (held as Judged)
      // Rejecting a draft leaves what it overlaps as it is.
      const subject = aim.review.status === 'draft' ? null : aim.review.subject
      return made({
        act: 'reject',
        ...said,
        subject,
        judged,
        record: null,
        elsewhere: [],
        beside: seenBeside(aim.desk, judged),
      })
    }
    case 'edit': {
      const aim = await aimed(lookup, act.target, by)
      const item = placedItem(aim, act.target)
      const built = await editedOf(lookup, aim.desk, item, act.changes)
      if (JSON.stringify(built.item) === JSON.stringify(item) && aim.review.decision && aim.review.status !== 'draft') {
        return { kind: 'already', decision: aim.review.decision }
      }
      const bench = benchOf(aim.desk)
      const judged = judgedOf(bench, item)
      const record = judgedOf(bench, built.item, built.refs)
      const { subject } = aim.review
      return made({
        act: 'edit',
        ...said,
        subject,
        judged,
        record,
        elsewhere: built.elsewhere,
        beside: seenBeside(aim.desk, judged),
      })
    }
    case 'respan': {
      const aim = await aimed(lookup, act.target, by)
      const { desk } = aim
      const spans = checkedSpans(desk.report.text, act.spans)
      const held = (aim.standing?.record ?? aim.standing?.judged) as Judged
      const bench = benchOf(desk)
      const page = { text: desk.report.text, hash: desk.snapshot.text }
      const { item, refs } = aim.item ? { item: respanned(aim.item, spans), refs: [] } : salvaged(held, page, spans)
      if (aim.item && JSON.stringify(item) === JSON.stringify(aim.item) && aim.review.decision) {
        return { kind: 'already', decision: aim.review.decision }
      }
      const judged = aim.item ? judgedOf(bench, aim.item) : held
      const record = judgedOf(bench, item, refs)
      // A rejection that is put back rejects the words at their new place.
      const isRejected = aim.review.status === 'rejected'
      const judgement = isRejected ? { judged: record, record: null } : { judged, record }
      const name = isRejected ? ('reject' as const) : ('respan' as const)
      return made({
        act: name,
        ...said,
        subject: aim.review.subject,
        ...judgement,
        elsewhere: [],
        beside: seenBeside(desk, record),
      })
    }
    case 'join': {
      const [a, b] =
        act.kind === 'actor'
          ? [await actorSide(lookup, act.a), await actorSide(lookup, act.b)]
          : [await incidentSide(lookup, act.a), await incidentSide(lookup, act.b)]
      const pair = [itemName(a), itemName(b)].sort()
      if (pair[0] === pair[1]) throw new InputError('both are the same item; name two')
      // A join that a later separation overrules is said anew.
      const same = (await areOne(lookup, a, b))
        ? await standingPayload(trx, 'join', (one) => [itemName(one.a), itemName(one.b)].sort().join() === pair.join())
        : null
      return same ?? made({ act: 'join', ...said, kind: act.kind, a, b })
    }
    case 'separate': {
      const aims: Aim[] = []
      for (const target of act.these) aims.push(await lookup.aim(target))
      const these = aims.map((aim, at) => {
        if (aim.item?.kind !== act.kind) throw new InputError(`"${act.these[at]}" is no ${act.kind} but a ${aim.kind}`)
        return judgedOf(benchOf(aim.desk), aim.item)
      })
      const from = await others(lookup, aims, FEW)
      const names = (items: readonly Judged[]) => items.map(itemName).sort().join()
      const same =
        from.length === 0 ? await standingPayload(trx, 'separate', (one) => names(one.these) === names(these)) : null
      if (same) return same
      if (from.length === 0)
        throw new InputError(`${act.these.join(', ')}: joined to nothing else, so there is nothing to separate`)
      return made({ act: 'separate', ...said, kind: act.kind, these, from })
    }
    case 'rate': {
      const { reliability = null, stake = null } = act
      if (reliability === null && stake === null) throw new InputError('a rating gives a reliability, a stake or both')
      const source =
        'publisher' in act.source
          ? await knownPublisher(trx, act.source.publisher)
          : { actor: await actorItem(lookup, act.source.actor) }
      const incident = act.incident === undefined ? null : await incidentItem(lookup, act.incident)
      return made({ act: 'rate', ...said, source, reliability, stake, incident })
    }
    case 'choose': {
      const { field, value } = act
      const given = (await incidentOf(lookup, act.incident)).values.filter((one) => one.field === field)
      const incident = await incidentItem(lookup, act.incident)
      return made({ act: 'choose', ...said, incident, field, value, among: given.map((one) => one.value) })
    }
    case 'expose': {
      const actor = await actorOf(lookup, act.actor)
      if (actor.type !== 'person')
        throw new InputError(`"${act.actor}" is no person but a ${actor.type}; only people are exposed`)
      const judged = await actorItem(lookup, act.actor)
      return made({ act: 'expose', ...said, actor: judged, exposure: act.exposure, was: actor.exposure })
    }
    case 'note': {
      const { on, text } = act
      const target = await (async () => {
        if (on === null) return null
        if ('report' in on) return { report: (await lookup.deskOfReport(on.report)).report.id }
        if ('actor' in on) return { judged: await actorItem(lookup, on.actor), subject: null }
        if ('incident' in on) return { judged: await incidentItem(lookup, on.incident), subject: null }
        const aim = await lookup.aim(on.item)
        return { judged: judgedOf(benchOf(aim.desk), placedItem(aim, on.item)), subject: aim.review.subject }
      })()
      const same = await standingPayload(
        trx,
        'note',
        (one) => one.text === text && one.author === said.author && JSON.stringify(one.on) === JSON.stringify(target),
      )
      return same ?? made({ act: 'note', ...said, on: target, text })
    }
  }
}

function made(payload: Payload): Written {
  return { kind: 'new', payload }
}

async function aimed(lookup: Lookup, target: Target, by: By): Promise<Aim> {
  const aim = await lookup.aim(target)
  const { decision, status } = aim.review
  if (by.seen !== undefined && by.seen !== decision) {
    const now = decision === null ? 'nothing is decided about it any more' : `${decision} has made it ${status}`
    throw new ConflictError(`"${target}" was decided on meanwhile: ${now}; look at it again`)
  }
  return aim
}

function placedItem({ item, review }: Aim, target: Target): Item {
  if (item) return item
  throw new InputError(
    `the words of "${target}" cannot be placed; give it its place first: ascribe respan ${review.subject ?? target} --at START-END`,
  )
}

function says({ report, decided }: Desk, record: Judged, item: Item): boolean {
  if (record.kind !== item.kind) return false
  const say = ({ start, end }: { start: number; end: number }) => report.text.slice(start, end)
  const names = namesOf(decided.reading)
  const nameIn = (id: string) =>
    record.refs.find((ref) => ref.id === id)?.kind === 'entity'
      ? (record.refs.find((ref) => ref.id === id) as { name: string }).name
      : names(id)
  const [one, other] = [coreSpans(record), coreSpans(item)]
  const isThere =
    one.length === other.length &&
    one.every((span, at) => span.start === other[at]?.start && span.end === other[at]?.end)
  return isThere && sayingOf(record, say, nameIn) === sayingOf(item, say, names)
}

function seenBeside(desk: Desk, judged: Judged): string[] {
  const say = ({ start, end }: { start: number; end: number }) => desk.report.text.slice(start, end)
  const names = namesOf(desk.reading)
  return [...new Set(besideOf(desk, judged, (item) => sayingOf(item, say, names)))]
}

async function actorSide(lookup: Lookup, who: Extract<Act, { act: 'join'; kind: 'actor' }>['a']): Promise<Judged> {
  if ('actor' in who) return await actorItem(lookup, who.actor)
  if (!('item' in who)) throw new InputError('a join names actors or items of reports; add the actor first')
  const aim = await lookup.aim(who.item)
  if (aim.item?.kind !== 'actor') throw new InputError(`"${who.item}" is no actor but a ${aim.kind}`)
  return judgedOf(benchOf(aim.desk), aim.item)
}

async function incidentSide(
  lookup: Lookup,
  which: Extract<Act, { act: 'join'; kind: 'incident' }>['a'],
): Promise<Judged> {
  if ('incident' in which) return await incidentItem(lookup, which.incident)
  const aim = await lookup.aim(which.item)
  if (aim.item?.kind !== 'incident') throw new InputError(`"${which.item}" is no incident but a ${aim.kind}`)
  return judgedOf(benchOf(aim.desk), aim.item)
}

/** An item by the place of its words in a text: the same whatever its reading calls it. */
function itemName(judged: Judged): string {
  const [first] = coreSpans(judged)
  return `${judged.snapshot.text} ${judged.kind} ${first?.start}-${first?.end}`
}

async function knownPublisher(trx: Kysely<Tables>, publisher: string): Promise<{ publisher: string }> {
  const row = await trx.selectFrom('reports').select('publisher').where('publisher', '=', publisher).executeTakeFirst()
  if (!row) throw new InputError(`no report of the case is published by "${publisher}"; ascribe sources lists them`)
  return { publisher }
}

/** How far back a repeated note is looked for: a command that is given again follows at once. */
const LOOKED_BACK = 50

/** A decision of a kind that stands and already says so. */
async function standingPayload<Name extends Payload['act']>(
  trx: Kysely<Tables>,
  act: Name,
  isSame: (payload: Extract<Payload, { act: Name }>) => boolean,
): Promise<Written | null> {
  const rows = await trx
    .selectFrom('standing')
    .innerJoin('payloads', 'payloads.n', 'standing.n')
    .select(['standing.n', 'payloads.payloadJson'])
    .where('standing.act', '=', act)
    .where('standing.stands', '=', 1)
    .orderBy('standing.n', 'desc')
    .$if(act === 'note', (query) => query.limit(LOOKED_BACK))
    .execute()
  const same = rows.find(
    ({ payloadJson }) => payloadJson !== null && isSame(JSON.parse(payloadJson) as Extract<Payload, { act: Name }>),
  )
  return same ? { kind: 'already', decision: decisionId(same.n) } : null
}
