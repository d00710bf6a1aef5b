import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readResponsibility } from '../../../src/read/responsibility/read-responsibility.ts'
import { sceneOf } from '../../../src/read/responsibility/scene.ts'
import { isHeard } from '../../../src/read/responsibility/voices.ts'
import { marked } from './marked.ts'

/** `actor role certainty`, with who says so. No claim is marked in these texts: voices alone give the speaker. */
function rowsOf(text: string): string[] {
  const { page, book, claims, incidents } = marked(text)
  const name = (id: string | null): string => book.all().find((entity) => entity.id === id)?.name ?? '-'
  return readResponsibility(page, book, claims, incidents).map((row) => {
    assert.equal(row.claim, null, 'a voice is no claim')
    return `${name(row.actor)} ${row.role} ${row.certainty} by ${name(row.assertedBy)}`
  })
}

const HEARD: readonly (readonly [text: string, row: string])[] = [
  ['After the *raid* Mara Dell said the Harrow League did it.', 'Harrow League perpetrator certain by Mara Dell'],
  ['A *raid* followed. “The Harrow League did it,” said Mara Dell.', 'Harrow League perpetrator certain by Mara Dell'],
  [
    'Mara Dell accused the Harrow League of arming the men after the *raid*.',
    'Harrow League supported certain by Mara Dell',
  ],
  ['Mara Dell named the Harrow League as the author of the *raid*.', 'Harrow League perpetrator certain by Mara Dell'],
  ['Mara Dell attributed the *raid* to the Harrow League.', 'Harrow League perpetrator certain by Mara Dell'],
  ['The Harrow League (HL) said it carried out the *raid*.', 'Harrow League perpetrator certain by Harrow League'],
  ['The *raid* went on. The attackers remain unknown.', '- unknown unknown by -'],
]

describe('voicesIn(scene)', () => {
  for (const [text, row] of HEARD) {
    it(`hears "${row}" in: ${text}`, () => {
      assert.ok(rowsOf(text).includes(row), rowsOf(text).join('; '))
    })
  }

  it('takes an order for no telling', () => {
    const { page, book, claims, incidents } = marked('Mara Dell told them to wait before the *raid*.')
    assert.deepEqual(sceneOf(page, book, claims, incidents).claims.filter(isHeard), [])
  })

  it('gives a communiqué the voice of its issuer, and a report none', () => {
    const body = 'The Harrow League condemns the *raid*. We say that the Pell Guild did it.'
    for (const heading of ['Statement of the Harrow League', 'Communiqué No. 7 of the Harrow League']) {
      const issued = rowsOf(`${heading}\n\n${body}`)
      assert.ok(issued.includes('Pell Guild perpetrator certain by Harrow League'), issued.join('; '))
    }
    assert.ok(!rowsOf(`A raid in Pell\n\nThe Pell Guild did the *raid*.`).some((row) => row.endsWith('Harrow League')))
  })
})
