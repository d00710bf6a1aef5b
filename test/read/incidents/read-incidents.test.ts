import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Incident } from '../../../src/model/reading.ts'
import { readIncidents } from '../../../src/read/incidents/read-incidents.ts'
import { readNames } from '../../../src/read/names/read-names.ts'
import { pageOf } from '../../../src/read/page/build.ts'

function incidentsOf(text: string, published?: string): Incident[] {
  const page = pageOf({ id: 't', text, ...(published ? { published } : {}) })
  return readIncidents(page, readNames(page), [])
}

function mainOf(text: string, published?: string): Incident {
  const main = incidentsOf(text, published).find((incident) => incident.main)
  assert.ok(main, 'no main incident')
  return main
}

describe('readIncidents(page, book, claims)', () => {
  for (const [text, type] of [
    ['Gunmen abducted a priest near Velmar on Tuesday.', 'kidnapping'],
    ['A truck bomb exploded outside the police barracks in Velmar, killing nine people.', 'bombing'],
    ['A crowd set fire to the district office in Velmar on Monday night.', 'arson'],
    ['Men stormed the jail in Velmar and freed eleven prisoners.', 'raid'],
    ['The village of Velmar came under mortar fire and two soldiers were killed.', 'shelling'],
    ['A drone strike on the refinery in Velmar wounded three workers.', 'drone-strike'],
    ['Someone rolled a grenade under the gate of the council in Velmar on Monday.', 'bombing'],
    ['Two rockets fell on the market in Velmar and two porters were hurt.', 'shelling'],
    ['A quadcopter flew through the window of a tea house in Velmar on Sunday.', 'drone-strike'],
    ['Former president Vera Lind was shot dead in Velmar on Monday.', 'assassination'],
  ] as const) {
    it(`reads ${type} in "${text.slice(0, 40)}…"`, () => assert.equal(mainOf(text).type, type))
  }

  it('takes "the attack" and "the raid" for the same incident', () => {
    const text =
      'Gunmen raided the village of Velmar on Sunday.\n\nNo group has claimed the raid. Police said the attack had lasted an hour.'
    const incidents = incidentsOf(text)
    assert.equal(incidents.length, 1)
    assert.deepEqual(
      incidents[0]?.mentions.map(({ start, end }) => text.slice(start, end)),
      ['raid', 'attack'],
    )
  })

  it('keeps an older incident elsewhere apart', () => {
    const text = 'Gunmen abducted a priest in Velmar on Sunday.\n\nHe had testified about a massacre at Otmar in 2019.'
    const [kidnapping, massacre] = incidentsOf(text, '2031-11-12')
    assert.equal(kidnapping?.date?.edtf, '2031-11-09')
    assert.equal(massacre?.date?.edtf, '2019')
    assert.equal(massacre?.place?.name, 'Otmar')
  })

  it('tells an explosion from the kidnapping told before it', () => {
    const text =
      'Two engineers were kidnapped at Otmar on Sunday.\n\nAn explosion cut the pipeline in Velmar the same night.'
    assert.deepEqual(
      incidentsOf(text).map(({ type }) => type),
      ['kidnapping', 'bombing'],
    )
  })

  it('reads no incident where somebody is questioned', () => {
    assert.deepEqual(incidentsOf('Police questioned nine people in Velmar on Monday and named none.'), [])
  })

  it('marks what was only attempted or planned', () => {
    assert.equal(mainOf('Officers defused a pipe bomb in Velmar. The pipe bomb was made safe at dawn.').type, 'bombing')
    assert.equal(mainOf('Three men had planned to poison the mayor of Velmar.').status, 'planned')
  })

  it('gives every incident the shape of the contract, and roles the words they stand on', () => {
    const text = 'Masked gunmen on motorcycles attacked the police station in Velmar with grenades, killing two guards.'
    for (const incident of incidentsOf(text)) {
      Incident.parse(incident)
      for (const role of incident.roles) assert.equal(text.slice(role.start, role.end), role.text)
      assert.ok(incident.roles.length > 0)
    }
  })

  it('keeps every span inside any text', () => {
    const words = fc.constantFrom(
      'bomb',
      'killed',
      'two',
      'the',
      'attack',
      'on',
      'May',
      '3',
      'Velmar',
      'in',
      '.',
      '\n\n',
      'was',
      '1.',
      '“',
      'İ',
      '🔴',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const text = list.join(' ')
        for (const incident of incidentsOf(text, '2031-11-12')) {
          const spans = [incident.trigger, ...incident.mentions, ...incident.roles]
          spans.push(...incident.killed.map((count) => count.span), ...incident.injured.map((count) => count.span))
          if (incident.date) spans.push(incident.date.span)
          for (const { start, end } of spans) assert.ok(start >= 0 && start < end && end <= text.length)
        }
      }),
      { numRuns: 100 },
    )
  })
})
