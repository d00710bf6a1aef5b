import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ReportId } from '../../src/model/ids.ts'
import { commonOrigins } from '../../src/weigh/origins/common-origins.ts'
import { countOrigins } from '../../src/weigh/origins/count-origins.ts'

const WIRE = [
  'A warehouse near the harbour of Velmar burned down early on Friday after two explosions.',
  'Firefighters brought eleven people out through the loading doors, four of them with burns.',
  'The mayor, Ilva Roth, said that the police had found no trace of a timer so far.',
  'Ships bound for Velmar were told to wait outside the breakwater until further notice.',
]
const OTHER = [
  'Residents of the old quarter of Velmar woke to a blaze that lit up the whole bay.',
  'Doctors treated nine patients, most of whom had breathed in smoke while fleeing.',
  'An insurer put the damage at several million crowns and sent its own inspectors.',
  'Schools nearby stayed closed while engineers looked for gas in the cellars.',
]
const texts = [
  { id: 'wire', text: WIRE.join(' '), published: '2031-03-01' },
  { id: 'shuffled', text: `Fire at port\n\n${[WIRE[0], WIRE[3], WIRE[1]].join(' ')}`, published: '2031-03-02' },
  { id: 'other', text: OTHER.join(' '), published: '2031-03-02' },
  { id: 'merged', text: [WIRE[0], WIRE[1], OTHER[1], OTHER[2]].join(' '), published: '2031-03-03' },
]

describe('commonOrigins(texts)', () => {
  const links = commonOrigins(texts)
  const pairs = links.map((link) => `${link.earlier} ${link.later}`)
  it('finds a trimmed, reordered copy', () => assert.ok(pairs.includes('wire shuffled')))
  it('keeps independent reports of one incident apart', () => assert.ok(!pairs.includes('wire other')))
  it('joins a merged text to both its sources', () => {
    assert.ok(pairs.includes('wire merged') && pairs.includes('other merged'))
  })
  it('does not depend on the order of the texts', () => assert.deepEqual(commonOrigins([...texts].reverse()), links))
  it('counts two origins behind the four', () => {
    const { low, high } = countOrigins(
      texts.map(({ id }) => id as ReportId),
      links,
    )
    assert.deepEqual([low, high], [2, 2])
  })
})
