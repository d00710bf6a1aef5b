import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { CellEntry } from '../../src/model/assessment.ts'
import type { RatedRow } from '../../src/model/decision.ts'
import { CERTAINTIES, FORCES, RESPONSIBILITY_ROLES } from '../../src/model/vocabulary.ts'
import { gridOf, gridsOf } from '../../src/weigh/grid.ts'
import { actor, caseOf, INCIDENT, said, source, stance, voice } from './rows.ts'

const views = (rows: Parameters<typeof gridOf>[1]): string[] =>
  gridOf(INCIDENT, rows).cells.flatMap((cell) =>
    cell.entries.map((entry) => `${cell.speaker} on ${cell.question.split(':')[1]}: ${inWords(entry)}`),
  )
const inWords = (entry: CellEntry) => [entry.answer, entry.certainty, entry.force, entry.condition].join(', ')

describe('gridOf(incident, rows)', () => {
  it('keeps every certainty, force and condition as it was read', () => {
    for (const certainty of CERTAINTIES)
      for (const force of FORCES) {
        const more = { certainty, force, condition: 'if paid' }
        const responsibility = [said('Ilva Roth', 'ordered', 'Ardan Front', more)]
        const stances = [stance('Ilva Roth', 'intent', 'warn', more)]
        assert.deepEqual(views(caseOf({ responsibility, stances })), [
          `ilva-roth on sponsor-role: Ardan Front: ordered, ${certainty}, ${force}, if paid`,
          `ilva-roth on intent: warn, ${certainty}, ${force}, if paid`,
        ])
      }
  })
  it('loses no view, whatever its role', () => {
    const responsibility = RESPONSIBILITY_ROLES.map((role) => said('Ilva Roth', role, 'Ardan Front'))
    const items = gridOf(INCIDENT, caseOf({ responsibility })).cells.flatMap((cell) => cell.entries.map((e) => e.item))
    assert.deepEqual([...new Set(items)].sort(), responsibility.map((row) => row.id).sort())
  })
  it('shows the stake that people gave a speaker, in this incident before in all', () => {
    const responsibility = [said('Ilva Roth', 'ordered', 'Ardan Front'), said('Mira Stoll', 'ordered', 'Ardan Front')]
    const rated = (stake: string, incident: string | null) => ({
      publisher: null,
      actor: { id: 'ilva-roth', name: 'Ilva Roth' },
      rating: { decision: 'd1', reliability: null, stake, incident, author: 'ana', reason: null },
    })
    const ratings = [
      rated('none-known', null),
      rated('funded', INCIDENT.id),
      rated('party', 'another'),
    ] as unknown as readonly RatedRow[]
    const { speakers } = gridOf(INCIDENT, { ...caseOf({ responsibility }), ratings })
    assert.deepEqual(
      speakers.map(({ id, stake }) => [id, stake]),
      [
        ['ilva-roth', 'funded'],
        ['mira-stoll', 'unknown'],
      ],
    )
  })
  it('gives an actor one column over reports', () => {
    const responsibility = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'].map((report) =>
      said('Ilva Roth', 'perpetrator', 'Ardan Front', { report }),
    )
    const { speakers, questions } = gridOf(INCIDENT, caseOf({ responsibility }))
    assert.deepEqual(
      speakers.map(({ id, reports }) => [id, reports]),
      [['ilva-roth', ['aaaaaaaaaaaa', 'bbbbbbbbbbbb']]],
    )
    assert.equal(questions.find(({ kind }) => kind === 'perpetrator')?.answers, 1)
  })
  it('gives a publisher that is an actor that actor’s column', () => {
    const responsibility = [
      said('Ilva Roth', 'perpetrator', 'Ardan Front'),
      said(voice('ILVA ROTH', 'bbbbbbbbbbbb'), 'perpetrator', 'Ardan Front', { report: 'bbbbbbbbbbbb' }),
    ]
    assert.equal(gridOf(INCIDENT, caseOf({ responsibility, actors: [actor('Ilva Roth')] })).speakers.length, 1)
  })
  it('calls a report without a publisher by its file, and two files of one name apart', () => {
    const at = { aaaaaaaaaaaa: '/home/vera/one/wire.txt', bbbbbbbbbbbb: 'C:\\Users\\vera\\wire.txt' }
    const responsibility = Object.entries(at).map(([report, address]) =>
      said(voice(address, report), 'perpetrator', 'Ardan Front', { report }),
    )
    const sources = Object.entries(at).map(([report, address]) => source(report, { address }))
    const names = gridOf(INCIDENT, caseOf({ responsibility, sources })).speakers.map(({ speaker }) => speaker.name)
    assert.deepEqual(names, ['wire.txt (aaaaaa…)', 'wire.txt (bbbbbb…)'])
  })
  it('shows who had no part under who did it, and under the sponsor’s part where one is spoken of', () => {
    const none = said('Ardan Front', 'none', 'Ardan Front')
    assert.deepEqual(views(caseOf({ responsibility: [none] })), [
      'ardan-front on perpetrator: Ardan Front: none, certain, asserted, ',
    ])
    const both = views(caseOf({ responsibility: [said('Ilva Roth', 'ordered', 'Ardan Front'), none] }))
    assert.deepEqual(
      both.filter((view) => view.startsWith('ardan-front')),
      [
        'ardan-front on perpetrator: Ardan Front: none, certain, asserted, ',
        'ardan-front on sponsor-role: Ardan Front: none, certain, asserted, ',
      ],
    )
  })
  it('shows a denial of authorship, and a silence, under who did it', () => {
    const responsibility = [
      said('Ardan Front', 'perpetrator', 'Ardan Front', { certainty: 'denied' }),
      said('Ilva Roth', 'unknown', null, { certainty: 'unknown' }),
    ]
    assert.deepEqual(views(caseOf({ responsibility })), [
      'ardan-front on perpetrator: Ardan Front: perpetrator, denied, asserted, ',
      'ilva-roth on perpetrator: nobody named, unknown, asserted, ',
    ])
  })
})

describe('gridsOf(rows)', () => {
  it('agrees with gridOf and leaves out incidents without a view', () => {
    const quiet = { ...INCIDENT, id: 'quiet' as typeof INCIDENT.id }
    const rows = caseOf({ incidents: [quiet, INCIDENT], responsibility: [said('Ilva Roth', 'knew', 'Ardan Front')] })
    assert.deepEqual(gridsOf(rows), [gridOf(INCIDENT, rows)])
  })
})
