import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { read } from '../../../src/read/read.ts'

/** `TYPE from > to`, by the words that stand for the two. */
const relations = (text: string): string[] =>
  read({ id: 'r', text }).relations.map(({ type, fromMention, toMention, qualifier }) => {
    const words = (span: { start: number; end: number } | null) => (span ? text.slice(span.start, span.end) : '-')
    return `${type} ${words(fromMention)} > ${words(toMention)}${qualifier ? ` (${qualifier})` : ''}`
  })

describe('readRelations(page, book)', () => {
  for (const [text, expected] of [
    ['Mira Sandt, who edits the newspaper Velm Courier, said that it was late.', 'leads Mira Sandt > Velm Courier'],
    ['The Lantern Front, led by Tomas Orsin, denied it.', 'leads Tomas Orsin > Lantern Front'],
    ['Tomas Orsin, who commands the Salt Brigade, denied it.', 'commands Tomas Orsin > Salt Brigade'],
    ['The Lantern Front’s leader denied it.', 'leads The Lantern Front’s leader > Lantern Front'],
    ['A spokesman for the Lantern Front denied it.', 'member-of A spokesman for the Lantern Front > Lantern Front'],
    ['Mira Sandt of the Orsin Institute said that it was late.', 'member-of Mira Sandt > Orsin Institute'],
    [
      'The Salt Brigade, formally part of the Interior Ministry, denied it.',
      'part-of Salt Brigade > Interior Ministry (formal)',
    ],
    ['The Red Column, which broke away from the Lantern Front, denied it.', 'splinter-of Red Column > Lantern Front'],
    ['The Sons of Velm, a front for the Second Bureau, denied it.', 'front-for Sons of Velm > Second Bureau'],
    ['The Lantern Front, armed and paid by the Second Bureau, denied it.', 'backed-by Lantern Front > Second Bureau'],
    ['The Second Bureau trains and pays the Lantern Front, he said.', 'backed-by Lantern Front > Second Bureau'],
    ['The Bureau-backed Lantern Front denied it.', 'backed-by Lantern Front > Bureau'],
    ['The Lantern Front fought the Salt Brigade for years.', 'opposes Lantern Front > Salt Brigade'],
    ['The Lantern Front has links to the Salt Brigade, he said.', 'affiliated-with Lantern Front > Salt Brigade'],
    ['Tomas Orsin, also known as the Ferryman, denied it.', 'alias-of Tomas Orsin > Ferryman'],
    ['Her whip, Tomas Orsin, denied it.', 'alias-of Her whip > Tomas Orsin'],
    ['The deputy Tomas Orsin denied it.', 'alias-of The deputy > Tomas Orsin'],
  ] as const) {
    it(`reads ${JSON.stringify(expected)}`, () =>
      assert.ok(relations(text).includes(expected), relations(text).join('; ')))
  }

  for (const [text, type] of [
    ['No unit of the Lantern Front was there.', 'part-of'],
    ['Mira Sandt, a surgeon, said that it was late.', 'alias-of'],
    ['The Lantern Front and the Salt Brigade denied it.', ''],
    ['Mira Sandt and Tomas Orsin denied it.', ''],
    ['Tomas Orsin led the way to the Salt Brigade.', 'leads'],
  ] as const) {
    it(`reads no ${type || 'relation'} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        relations(text).filter((relation) => relation.startsWith(type)),
        [],
      )
    })
  }

  it('gives ends that are mentions of their entities', () => {
    const text =
      'The Lantern Front’s leader, Tomas Orsin, and its armed wing, the Red Column, have links to the Second Bureau.'
    const reading = read({ id: 'r', text })
    assert.ok(reading.relations.length > 1)
    for (const { from, to, fromMention, toMention } of reading.relations) {
      for (const [id, span] of [
        [from, fromMention],
        [to, toMention],
      ] as const) {
        const entity = reading.entities.find((e) => e.id === id)
        assert.ok(entity?.mentions.some((m) => m.start === span?.start && m.end === span?.end))
      }
    }
  })
})
