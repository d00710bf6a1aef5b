import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Responsibility } from '../../../src/model/reading.ts'
import { wordsOf } from '../../../src/model/span.ts'
import { readResponsibility } from '../../../src/read/responsibility/read-responsibility.ts'
import { type Marked, marked } from './marked.ts'

function rowsOf(line: string): { rows: Responsibility[]; on: Marked } {
  const on = marked(line)
  return { rows: readResponsibility(on.page, on.book, on.claims, on.incidents), on }
}

/** `actor role certainty force`, with `by X` when somebody says so and `own` for a claim of one's own. */
function shown(line: string): string[] {
  const { rows, on } = rowsOf(line)
  const name = (id: Responsibility['actor']): string => (id === null ? '-' : on.book.get(id).name)
  return rows.map(
    (row) =>
      `${name(row.actor)} ${row.role} ${row.certainty} ${row.force}` +
      (row.assertedBy === null ? '' : ` by ${name(row.assertedBy)}`) +
      (row.ownClaim ? ' own' : ''),
  )
}

/** Sentences of our own, and the rows that they must give among others. */
const SAID: readonly (readonly [line: string, row: string])[] = [
  // The report's own voice.
  ['Fighters of the Harrow League *raided* the customs house at Pell.', 'Harrow League perpetrator certain asserted'],
  ['The mill was *shelled* by the Harrow League on Monday.', 'Harrow League perpetrator certain asserted'],
  ['The *raid* was carried out by the Harrow League.', 'Harrow League perpetrator certain asserted'],
  ['The Harrow League was probably behind the *raid*.', 'Harrow League perpetrator probable asserted'],
  ['The Harrow League may have carried out the *raid*.', 'Harrow League perpetrator possible asserted'],
  ['The *raid* was blamed on the Harrow League.', 'Harrow League perpetrator possible asserted'],
  ['The *raid* bears the hallmarks of the Harrow League.', 'Harrow League perpetrator possible asserted'],
  // Those behind it.
  ['Colonel Idris Vane ordered the *killing*.', 'Idris Vane ordered certain asserted'],
  ['The gunmen *stormed* the bank on the orders of Idris Vane.', 'Idris Vane ordered certain asserted'],
  ['Idris Vane gave the order for the *raid*.', 'Idris Vane ordered certain asserted'],
  ['The Harrow League armed the gunmen before the *raid*.', 'Harrow League supported certain asserted'],
  ['Idris Vane sent them rifles before the *raid*.', 'Idris Vane supported certain asserted'],
  ['Idris Vane egged them on before the *riot* began.', 'Idris Vane encouraged certain asserted'],
  ['Idris Vane turned a blind eye to the *raid*.', 'Idris Vane permitted certain asserted'],
  ['Idris Vane did not prevent the *raid*.', 'Idris Vane permitted certain asserted'],
  ['Idris Vane could have stopped the *raid*.', 'Idris Vane permitted certain asserted'],
  ['Idris Vane knew of the *raid* in advance.', 'Idris Vane knew certain asserted'],
  ['Idris Vane told them to wait, but the *raid* went ahead.', 'Idris Vane opposed certain asserted'],
  ['Idris Vane advised against the *raid*.', 'Idris Vane opposed certain asserted'],
  // Asked, hung on a condition, left open.
  ['Did Idris Vane order the *raid*?', 'Idris Vane ordered unknown question'],
  ['If the Harrow League carried out the *raid*, it will pay.', 'Harrow League perpetrator possible conditional'],
  ['Nobody has claimed the *raid*.', '- unknown unknown asserted'],
  ['No group has claimed responsibility for the *raid*.', '- unknown unknown asserted'],
  ['It is not clear who ordered the *raid*.', '- unknown unknown asserted'],
  ['Those who ordered the *raid* must be found.', '- ordered certain presupposed'],
  // Somebody says so.
  [
    'After the *raid* _Mara Dell_ ~said~ ^the Harrow League had carried out the attack^.',
    'Harrow League perpetrator certain asserted by Mara Dell',
  ],
  [
    'After the *raid* _Mara Dell_ ~accused~ ^the Harrow League of the attack^.',
    'Harrow League perpetrator certain asserted by Mara Dell',
  ],
  [
    'After the *raid* _Mara Dell_ ~said~ ^the Harrow League had no part in it^.',
    'Harrow League none certain asserted by Mara Dell',
  ],
  [
    'After the *raid* _the Harrow League_ ~said~ ^it had no part in the attack^.',
    'Harrow League perpetrator denied asserted by Harrow League',
  ],
  [
    '_The Harrow League_ ~claimed~ ^responsibility for the *raid*^.',
    'Harrow League perpetrator certain asserted by Harrow League own',
  ],
  [
    '_The Harrow League_ ~denied~ ^responsibility for the *raid*^.',
    'Harrow League perpetrator denied asserted by Harrow League',
  ],
  [
    'After the *raid* _Mara Dell_ ~said~ ^Idris Vane had probably ordered the attack^.',
    'Idris Vane ordered probable asserted by Mara Dell',
  ],
  ['After the *raid* _Mara Dell_ declined to say who did it.', '- unknown unknown asserted by Mara Dell'],
]

/** Words that must not become a row about the actor. */
const UNSAID: readonly (readonly [line: string, not: RegExp])[] = [
  ['The Harrow League has links to those behind the *raid*, police said.', /Harrow League perpetrator/],
  ['The armed group fled after the *raid*.', /supported/],
  ['Three people were *killed* in Pell.', /Pell perpetrator/],
  ['The man was arrested in Pell over the *raid*.', /Pell/],
  ['Who ordered the *raid*, we will never know about that, _Mara Dell_ said.', /knew/],
]

describe('readResponsibility(page, book, claims, incidents)', () => {
  for (const [line, row] of SAID) {
    it(`reads "${row}" in: ${line}`, () => {
      const rows = shown(line)
      assert.ok(rows.includes(row), `read instead: ${rows.join('; ') || 'nothing'}`)
    })
  }

  for (const [line, not] of UNSAID) {
    it(`has no row like ${not} for: ${line}`, () => {
      for (const row of shown(line)) assert.doesNotMatch(row, not)
    })
  }

  it('makes both sides of an "or" alternatives that point at each other', () => {
    const { rows } = rowsOf('Idris Vane either ordered the *raid* or turned a blind eye to it.')
    assert.deepEqual(
      rows.map((row) => [row.role, row.force, row.certainty]),
      [
        ['ordered', 'alternative', 'possible'],
        ['permitted', 'alternative', 'possible'],
      ],
    )
    assert.equal(rows[0]?.alternativeTo, rows[1]?.id)
    assert.equal(rows[1]?.alternativeTo, rows[0]?.id)
  })

  it('gives every conditional row its condition, in words of the text', () => {
    const { rows, on } = rowsOf('If the Harrow League carried out the *raid*, it will pay.')
    const row = rows.find((r) => r.force === 'conditional')
    assert.equal(row?.condition && wordsOf(on.page.text, row.condition), 'If the Harrow League carried out the raid')
  })

  it('finds the ground of a silence in the words that keep it', () => {
    const { rows, on } = rowsOf('Nobody has claimed the *raid*.')
    const ground = rows[0]?.grounds[0]
    assert.equal(ground?.kind, 'silence')
    assert.match(wordsOf(on.page.text, ground.span), /^Nobody has claimed/)
  })

  it('reads nothing without an incident', () => {
    assert.deepEqual(rowsOf('Idris Vane ordered the soup.').rows, [])
  })

  it('counts a view said twice by one voice once', () => {
    const { rows } = rowsOf('The Harrow League was behind the *raid*. The Harrow League was behind the attack.')
    assert.equal(rows.length, 1)
  })
})
