/** The reader with its network: whatever the weights hold, the contract of a reading holds. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { Reading } from '../../../src/model/reading.ts'
import type { ReadingInput } from '../../../src/model/report.ts'
import { openEncoder } from '../../../src/read/model/encoder.ts'
import { modelFiles } from '../../../src/read/model/files.ts'
import { read } from '../../../src/read/read.ts'
import { openReader } from '../../../src/read/reader.ts'
import { gather } from '../../ingest/gather.ts'
import { anyReport, anyText } from './any-text.ts'

const HALVIK = fileURLToPath(new URL('../../../examples/halvik/', import.meta.url))
const reader = await openReader('model', 2)

/** Parses a reading as a stranger would, and looks whether its places and ids are those of this text and this reading. */
function keepsContract(reading: Reading, input: ReadingInput): void {
  const json: unknown = JSON.parse(JSON.stringify(reading))
  assert.deepEqual(Reading.parse(json), json)
  assert.equal(reading.id, input.id)
  inside(json, input.text.length)
  for (const { mentions } of reading.entities) {
    for (const { start, end } of mentions) assert.ok(start < end, `a mention at ${start} holds no word`)
  }
  const lists = [reading.entities, reading.claims, reading.incidents, reading.responsibility, reading.stances]
  const ids = [...lists.flat(), ...reading.questions, ...reading.outlook].map(({ id }) => String(id))
  const known = new Set(ids)
  assert.equal(known.size, ids.length, 'an id stands twice')
  const refers = (...refs: readonly (string | null)[]) => {
    for (const ref of refs) assert.ok(ref === null || known.has(ref), `${ref} is nothing of this reading`)
  }
  for (const c of reading.claims) refers(c.speaker, c.affiliation, c.repeats, c.alternativeTo, c.reportedBy, ...c.about)
  for (const { killed, injured, roles } of reading.incidents) {
    refers(...[...killed, ...injured].map(({ claim }) => claim), ...roles.map(({ entity }) => entity))
    for (const { text, start, end } of roles) assert.equal(input.text.slice(start, end), text)
  }
  for (const r of reading.responsibility) refers(r.incident, r.actor, r.assertedBy, r.claim, r.alternativeTo)
  for (const s of reading.stances) refers(s.incident, s.actor, s.assertedBy, s.claim)
  for (const r of reading.relations) refers(r.from, r.to, r.claim)
  for (const q of reading.quantities) refers(q.who, q.claim)
  for (const o of reading.outlook) refers(o.claim, ...o.leadsTo)
}

/** Every span of a value lies in a text of this length. */
function inside(value: unknown, length: number): void {
  if (typeof value !== 'object' || value === null) return
  if ('start' in value && 'end' in value) {
    const { start, end } = value as { start: number; end: number }
    assert.ok(0 <= start && start <= end && end <= length, `${start}-${end} of ${length}`)
  }
  for (const part of Object.values(value)) inside(part, length)
}

const TEXTS = new URL('../../../training/texts/b/', import.meta.url)

const inputOf = (text: string): ReadingInput => ({ id: 'any', text })

describe("openReader('model').read(input)", () => {
  it('keeps the contract on whole reports, as they stand and in capitals', async () => {
    for (const name of readdirSync(TEXTS)) {
      const { text } = JSON.parse(readFileSync(new URL(name, TEXTS), 'utf8')) as { text: string }
      for (const input of [inputOf(text), inputOf(text.toUpperCase())]) keepsContract(await reader.read(input), input)
    }
  })

  it('names the weights in every reading', async () => {
    const { stamp } = modelFiles()
    assert.match(stamp, /^sha256:[0-9a-f]{64}$/)
    assert.equal(reader.stamp.model, stamp)
    const reading = await reader.read(inputOf('The minister denied it.'))
    assert.deepEqual(reading.reader, reader.stamp)
  })

  it('keeps the contract for any text whatever', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 2, arbitrary: anyReport }, { weight: 1, arbitrary: anyText }),
        async (text) => {
          const input = inputOf(text)
          keepsContract(await reader.read(input), input)
        },
      ),
      { numRuns: 60 },
    )
  })

  for (const [name, text] of [
    ['nothing', ''],
    ['blanks', ' \n\t\u00a0\u2028\ufeff '],
    ['marks alone', '\u0301'.repeat(500)],
    ['100 kB of one letter', 'a'.repeat(100_000)],
    ['4,000 marks of quotation', '”'.repeat(4_000)],
    ['2,000 halves of surrogate pairs', '\ud800'.repeat(2_000)],
  ] as const) {
    it(`keeps it for ${name}`, async () => keepsContract(await reader.read(inputOf(text)), inputOf(text)))
  }

  it('reads the example case to the contract, and each report the same twice and beside the others', async () => {
    const items = await gather([HALVIK])
    const inputs = items.flatMap((item) =>
      item.kind === 'report' ? [{ id: item.report.id, text: item.report.text, blocks: item.report.blocks }] : [],
    )
    assert.ok(inputs.length >= 8)
    const alone: Reading[] = []
    for (const input of inputs) alone.push(await reader.read(input))
    alone.forEach((reading, i) => {
      keepsContract(reading, inputs[i] as ReadingInput)
    })
    const other = await openReader('model', 1)
    assert.deepEqual(await Promise.all([...inputs].reverse().map((input) => other.read(input))), alone.toReversed())
  })

  for (const [line, said] of [
    [
      'Two boats of the Tarn Line (TL) sank off Pell on Monday, the harbour office said.',
      'Two boats of the Tarn Line (TL) sank off Pell on Monday',
    ],
    ['The mayor said between 15 and 20 people had been hurt.', 'between 15 and 20 people had been hurt'],
  ] as const) {
    it(`reads what is said from its first word on: ${line}`, async () => {
      const { claims } = await reader.read(inputOf(line))
      assert.deepEqual(
        claims.map(({ content }) => content.map(({ start, end }) => line.slice(start, end))),
        [[said]],
      )
    })
  }

  it('keeps the initials of a name', async () => {
    const { entities } = await reader.read(inputOf('The guild said on Tuesday that K. Vorn was in Harrow.'))
    assert.ok(
      entities.some(({ name }) => name === 'K. Vorn'),
      entities.map(({ name }) => name).join('; '),
    )
  })

  it('says of every item how likely it is right', async () => {
    const text =
      'The guild attacked the mill on Monday, killing two guards. Mira Sandt, the mayor, said the guild did it.'
    const { entities, claims, incidents, responsibility } = await reader.read(inputOf(text))
    for (const list of [entities, claims, incidents, responsibility]) {
      assert.ok(list.length > 0)
      for (const { confidence } of list) assert.ok(confidence !== null && confidence > 0 && confidence < 1)
    }
  })

  for (const [language, text] of [
    [
      'de',
      'Der Minister sagte am Sonntag, dass niemand verletzt worden sei und dass die Polizei den Angriff weiter untersucht.',
    ],
    [
      'fr',
      'Le ministre a déclaré dimanche que personne n’avait été blessé et que la police poursuivait son enquête sur l’attaque.',
    ],
    ['ar', 'قال الوزير يوم الأحد إن أحدا لم يصب بأذى وإن الشرطة تواصل التحقيق في الهجوم على المنزل.'],
  ] as const) {
    it(`reports a text in another language (${language}) and finds nothing in it`, async () => {
      const reading = await reader.read(inputOf(text))
      assert.equal(reading.language, language)
      assert.deepEqual(
        reading.findings.map(({ rule }) => rule),
        ['language-not-read'],
      )
      assert.deepEqual([reading.entities, reading.claims, reading.incidents, reading.relations], [[], [], [], []])
      assert.equal(reading.reader.model, reader.stamp.model)
      keepsContract(reading, inputOf(text))
    })
  }

  it('says from where on a text was too long for the network, and reads that by rules', async () => {
    const encoder = await openEncoder(1, modelFiles(), 40)
    const text = `${'The mayor said that nobody was hurt. '.repeat(8)}Mira Sandt denied that the guard had fired.`
    const reading = read(inputOf(text), await encoder.see(text))
    const finding = reading.findings.find(({ rule }) => rule === 'network-stopped')
    assert.ok(finding && text.slice(finding.start).startsWith('The mayor') && finding.end === text.length)
    assert.equal(reading.entities.find(({ name }) => name === 'Mira Sandt')?.confidence, null)
    assert.ok((reading.entities[0]?.confidence ?? 0) > 0)
    keepsContract(reading, inputOf(text))
  })
})

describe("openReader('rules').read(input)", () => {
  it('names no weights', async () => {
    const rules = await openReader('rules')
    assert.equal(rules.stamp.model, null)
    assert.equal((await rules.read(inputOf('The minister denied it.'))).reader.model, null)
  })
})
