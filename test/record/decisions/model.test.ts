import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { InputError } from '../../../src/errors.ts'
import type { SourceRow } from '../../../src/model/case.ts'
import type { LogEntry } from '../../../src/model/decision.ts'
import type { Reading } from '../../../src/model/reading.ts'
import { decisionId } from '../../../src/model/review.ts'
import { type Case, type CaseReader, initCase, openCase } from '../../../src/record/case.ts'
import { effects, item, temporaryFolder, toy } from '../toy-reader.ts'
import { dumpOf, extractor, stateOf, version, wellOf } from './helpers.ts'

const SENTENCE = 'Ada Lorn said that nobody was hurt.'
const TEXTS = [
  `First of all the harbour was quiet: ${SENTENCE} Boris Kehl said that two were hurt after the blast in Velmar on 2031-11-07. Then, asked once more: ${SENTENCE} That was all.`,
  'Ada Lohrn said that it was the wind. Cora Venn said that it rained after the blast in Velmar on 2031-11-08.',
]

/** Readers that differ in what they find, in its ids, and in how sure they are. */
const READERS: readonly CaseReader[] = [
  version('1'),
  version('2', ({ claims }) => ({ claims: claims.map((claim) => ({ ...claim, certainty: 'possible' as const })) })),
  version('3', ({ claims }) => ({ claims: claims.filter((_, n) => n % 2 === 0) })),
  version('4', renumbered),
  version('5', () => ({ claims: [], entities: [], incidents: [] })),
]
const EXTRACTORS = [
  extractor('toy 1', (text) => text),
  extractor('toy 2', (text) => `A line on top. ${text}`),
  extractor('toy 3', (text) => text.replace(`${SENTENCE} `, '')),
]

function renumbered(reading: Reading): Partial<Reading> {
  const other = (id: string | null) => (id === null ? null : `${id}0`)
  return {
    entities: reading.entities.map((one) => ({ ...one, id: other(one.id) as never })).reverse(),
    incidents: reading.incidents.map((one) => ({ ...one, id: other(one.id) as never })),
    claims: reading.claims.map((one) => ({
      ...one,
      id: other(one.id) as never,
      speaker: other(one.speaker) as never,
      about: one.about.map((id) => other(id) as never),
    })),
  }
}

/** What the log must say: nothing is forgotten, and what stands is what was decided and not taken back. */
interface Model {
  log: { hash: string; stands: boolean }[]
}

type Command = fc.AsyncCommand<Model, Case>

/** Runs an act that may be refused, and checks what must hold whatever came of it. */
function command(name: string, act: (held: Case, model: Model) => Promise<void>): Command {
  return {
    check: () => true,
    toString: () => name,
    run: async (model, held) => {
      try {
        await act(held, model)
      } catch (error) {
        if (!(error instanceof InputError)) throw error
      }
      await invariants(model, held)
    },
  }
}

async function invariants(model: Model, held: Case): Promise<void> {
  const log = await held.log()
  // Principle 4: append-only. What was written stays as it was.
  assert.deepEqual(
    log.slice(0, model.log.length).map(({ hash }) => hash),
    model.log.map(({ hash }) => hash),
  )
  model.log = log.map(({ hash, stands }) => ({ hash, stands }))
  turnsHold(log)
  // Principle 1: every word has an address.
  const claims = await held.claims()
  const incidents = await held.incidents()
  const quotes = [
    ...claims.flatMap((row) => row.evidence),
    ...incidents.flatMap((row) => row.values.flatMap((value) => value.claimants.map((one) => one.evidence))),
  ]
  for (const { report, start, end, text } of quotes) assert.equal((await held.text(report)).slice(start, end), text)
  // Principle 2: every telling keeps its own value beside the others.
  for (const { members, values } of incidents) {
    const dates = values.filter(({ field }) => field === 'date').flatMap(({ claimants }) => claimants)
    assert.ok(dates.length <= members.length)
    assert.equal(new Set(values.map(({ field, value }) => `${field} ${value}`)).size, values.length)
  }
  // Principle 4: what a person judged is theirs: shown as they left it, or listed as orphaned.
  const orphans = new Set<string>((await held.orphans()).map(({ subject }) => subject))
  for (const [subject, entry] of newestBySubject(log)) {
    if (orphans.has(subject) || entry.kind !== 'claim') continue
    const { payload } = await held.decision(entry.id)
    assert.ok(payload && 'record' in payload)
    const shown = claims.find((row) => row.review.subject === subject)
    if (payload.record?.kind !== 'claim') {
      assert.equal(shown, undefined, `${entry.id} rejected it`)
      continue
    }
    const { item: record } = payload.record
    assert.ok(shown, `${entry.id} is neither shown nor orphaned`)
    assert.deepEqual([shown.certainty, shown.force, shown.review.decision], [record.certainty, record.force, entry.id])
    const words = payload.record.anchors.filter((anchor) =>
      record.content.some(({ start, end }) => anchor.start === start && anchor.end === end),
    )
    assert.deepEqual(shown.evidence.map(({ text }) => text).sort(), words.map(({ exact }) => exact).sort())
  }
}

/** A decision stands unless its last undo or redo took it back. */
function turnsHold(log: readonly LogEntry[]): void {
  for (const entry of log) {
    const last = log.filter((other) => other.of === entry.id).at(-1)
    assert.equal(entry.stands, last?.act !== 'undo', `${entry.id}, last turned by ${last?.id}`)
  }
}

function newestBySubject(log: readonly LogEntry[]): Map<string, LogEntry> {
  const newest = new Map<string, LogEntry>()
  for (const entry of log) if (entry.stands && entry.subject !== null) newest.set(entry.subject, entry)
  return newest
}

const nth = fc.nat(9)
const commands: fc.Arbitrary<Command>[] = [
  fc.tuple(fc.constantFrom('accept', 'reject'), nth).map(([act, n]) =>
    command(`${act} claim ${n}`, async (held) => {
      const rows = await held.claims({ review: ['unreviewed', 'accepted', 'edited', 'added', 'rejected', 'draft'] })
      const row = rows[n % Math.max(1, rows.length)]
      if (row) await held.decide({ act: act as 'accept', target: row.id })
    }),
  ),
  fc.tuple(nth, fc.constantFrom('certain', 'denied', 'doubtful')).map(([n, certainty]) =>
    command(`edit claim ${n}: ${certainty}`, async (held) => {
      const rows = await held.claims()
      const row = rows[n % Math.max(1, rows.length)]
      if (row)
        await held.decide({
          act: 'edit',
          target: row.id,
          changes: { kind: 'claim', certainty: certainty as 'certain' },
        })
    }),
  ),
  fc.tuple(nth, nth, nth).map(([n, from, long]) =>
    command(`add a claim in ${n % 2}, ${from * 7}+${long}`, async (held) => {
      const { report } = (await held.sources())[n % 2] as SourceRow
      await held.decide({
        act: 'add',
        item: {
          kind: 'claim',
          words: { report, spans: [{ start: from * 7, end: from * 7 + long + 3 }] },
          certainty: 'probable',
        },
      })
    }),
  ),
  fc.tuple(nth, nth, nth).map(([n, from, long]) =>
    command(`respan claim ${n} to ${from * 9}+${long}`, async (held) => {
      const rows = await held.claims()
      const row = rows[n % Math.max(1, rows.length)]
      if (row)
        await held.decide({ act: 'respan', target: row.id, spans: [{ start: from * 9, end: from * 9 + long + 3 }] })
    }),
  ),
  fc.tuple(nth, nth).map(([n, m]) =>
    command(`join actors ${n} and ${m}`, async (held) => {
      const actors = await held.actors()
      const [a, b] = [actors[n % Math.max(1, actors.length)], actors[m % Math.max(1, actors.length)]]
      if (!a || !b || a === b) return
      await held.decide({
        act: 'join',
        kind: 'actor',
        a: { item: a.members[0] as never },
        b: { item: b.members[0] as never },
      })
      const joined = (await held.actors()).find(({ members }) => members.includes(a.members[0] as never))
      assert.ok(joined?.members.includes(b.members[0] as never), 'the newest decision about identity holds')
    }),
  ),
  nth.map((n) =>
    command(`separate member ${n}`, async (held) => {
      const joined = (await held.actors()).filter(({ members }) => members.length > 1)
      const actor = joined[n % Math.max(1, joined.length)]
      if (!actor) return
      const one = actor.members[n % actor.members.length] as never
      await held.decide({ act: 'separate', kind: 'actor', these: [one] })
      const after = (await held.actors()).find(({ members }) => members.includes(one))
      assert.notDeepEqual(after?.members, actor.members)
    }),
  ),
  fc.tuple(fc.constantFrom('undo', 'redo'), fc.nat(25)).map(([way, n]) =>
    command(`${way} ${n}`, async (held) => {
      const { entries } = await held.head()
      if (entries === 0) return
      const before = await dumpOf(held)
      try {
        await held[way as 'undo']((n % 3 === 0 ? undefined : decisionId((n % entries) + 1)) as never)
      } catch (error) {
        assert.deepEqual(await dumpOf(held), before, 'what is refused changes nothing')
        throw error
      }
    }),
  ),
  fc.tuple(fc.nat(READERS.length - 1), fc.nat(EXTRACTORS.length)).map(([reader, text]) =>
    command(`read again by ${reader + 1}, text ${text + 1}`, async (held) => {
      const texts = EXTRACTORS[text]
      await held.readAgain({ reader: READERS[reader] as CaseReader, anyway: true, ...(texts ? { texts } : {}) })
    }),
  ),
]

describe('deciding, undoing, redoing and reading again, in any order', () => {
  it('keep the principles; what is derived can be made again, and taken back whole', async (t) => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 18 }), async (plan) => {
        const dir = temporaryFolder(t)
        await initCase(dir, effects)
        const held = await openCase(dir, effects)
        try {
          await held.add(
            TEXTS.map((text, n) => item(text, `${n}.txt`)),
            toy,
          )
          await fc.asyncModelRun(() => ({ model: { log: [] }, real: held }), plan)
          await wellOf(held)
          const before = await dumpOf(held)
          await held.rebuild()
          assert.deepEqual(await dumpOf(held), before)
          await takeAllBack(held)
          const bare = await stateOf(held)
          assert.deepEqual(
            bare.filter((line) => /^(?:reviews|drafts) /.test(line)),
            [],
          )
          assert.equal((await held.claims({ review: ['accepted', 'edited', 'added', 'rejected', 'draft'] })).length, 0)
          await wellOf(held)
        } finally {
          await held.close()
        }
      }),
      {
        numRuns: Number(process.env['PROPERTY_RUNS'] ?? 25),
        ...(process.env['PROPERTY_SEED'] ? { seed: Number(process.env['PROPERTY_SEED']) } : {}),
      },
    )
  })
})

/** Newest first: nothing rests on what is newest. */
async function takeAllBack(held: Case): Promise<void> {
  const standing = await held.log({ standing: true })
  for (const { id } of standing.reverse()) await held.undo(id)
}
