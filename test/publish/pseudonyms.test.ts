import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { pseudonymsFor } from '../../src/publish/pseudonyms.ts'
import { actor } from '../weigh/rows.ts'

const person = (name: string, exposure = 'witness', aliases: string[] = []) =>
  actor(name, { type: 'person', exposure, aliases })

const CASES: [title: string, people: ReturnType<typeof person>[], text: string, expected: string][] = [
  ['a full name', [person('Mira Stoll')], 'Mira Stoll ran.', 'Person A (witness) ran.'],
  ['a surname', [person('Mira Stoll')], 'Ms Stoll ran.', 'Ms Person A ran.'],
  ['a given name', [person('Mira Stoll')], 'Mira ran.', 'Person A ran.'],
  ['a possessive', [person('Mira Stoll')], "Stoll’s brother, Stoll's dog", "Person A’s brother, Person A's dog"],
  ['capitals', [person('Mira Stoll')], 'MIRA STOLL RAN', 'Person A (witness) RAN'],
  ['lower case', [person('Mira Stoll')], 'mira stoll', 'Person A (witness)'],
  ['an alias', [person('Mira Stoll', 'witness', ['Grey Heron'])], 'Grey Heron ran.', 'Person A (witness) ran.'],
  ['a minor', [person('Tam Orsk', 'minor')], 'Tam Orsk, 9', 'Person A (minor), 9'],
  ['somebody unknown', [person('Tam Orsk', 'unknown')], 'Tam Orsk', 'Person A'],
  ['diacritics left out', [person('Zoë Štolová')], 'Zoe Stolova ran.', 'Person A (witness) ran.'],
  ['diacritics put in', [person('Zoe Stolova')], 'Zoë Štolová ran.', 'Person A (witness) ran.'],
  ['decomposed letters', [person('Zoë Štolová')], 'Zoë Štolová ran.'.normalize('NFD'), 'Person A (witness) ran.'],
  ['a hyphen within', [person('Ana Brel-Koss')], 'Ms Brel-Koss ran.', 'Ms Person A-Person A ran.'],
  ['half a double name', [person('Ana Brel-Koss')], 'Koss ran.', 'Person A ran.'],
  ['a hyphen between', [person('Mira Stoll')], '/people/mira-stoll.html', '/people/Person A (witness).html'],
  ['a name in one word', [person('Mira Stoll')], '@MiraStoll', '@Person A (witness)'],
  ['a line break between', [person('Mira Stoll')], 'Mira\nStoll', 'Person A (witness)'],
  ['a soft hyphen within', [person('Mira Stoll')], 'Sto\u00ADll ran', 'Person A ran'],
  ['quotation marks around', [person('Mira Stoll')], '“Stoll”', '“Person A”'],
  ['two who share a surname', [person('Mira Stoll'), person('Jon Stoll')], 'Stoll ran.', '[name withheld] ran.'],
  ['whoever is public', [person('Ilva Roth', 'office-holder')], 'Ilva Roth ran.', 'Ilva Roth ran.'],
  ['a word that holds the name', [person('Mira Stoll')], 'Stollen for tea', 'Stollen for tea'],
  ['a particle by itself', [person('Omar al Rashi')], 'Al Capone', 'Al Capone'],
  ['a description', [person('a senior official')], 'a senior official ran', 'a senior official ran'],
  ['an organisation', [actor('Ardan Front')], 'Ardan Front', 'Ardan Front'],
]

describe('pseudonymsFor(actors).rewrite(text)', () => {
  for (const [title, people, text, expected] of CASES) {
    it(`${text === expected ? 'keeps' : 'hides'} ${title}`, () =>
      assert.equal(pseudonymsFor(people).rewrite(text).text, expected))
  }
  for (const aliases of [[], ['Stoll']]) {
    it(`withholds the surname that a witness shares with a minister ${aliases.length ? 'also called by it' : ''}`, () => {
      const { rewrite } = pseudonymsFor([person('Ilva Stoll', 'office-holder', aliases), person('Mira Stoll')])
      assert.equal(rewrite('Ilva Stoll met Mira Stoll').text, 'Ilva Stoll met Person A (witness)')
      assert.equal(rewrite('Stoll gave the order').text, '[name withheld] gave the order')
      assert.equal(rewrite('Mira ran').text, 'Person A ran')
    })
  }
  it('keeps a place that is called like a witness', () => {
    const { rewrite } = pseudonymsFor([actor('Mira', { type: 'place' }), person('Mira Stoll')])
    assert.equal(rewrite('a fire in Mira').text, 'a fire in Mira')
  })
  it('moves places so that they hold the same words', () => {
    const name = fc.constantFrom('Mira Stoll', 'Stoll', 'MIRA', 'fire', 'Roth', '“', ' ', '\n', '.', '🔥')
    const { rewrite } = pseudonymsFor([person('Mira Stoll')])
    fc.assert(
      fc.property(fc.array(name), fc.array(name), fc.array(name), (before, words, after) => {
        const start = `${before.join(' ')} | | `
        const within = words.join(' ')
        const rewritten = rewrite(`${start}${within} | | ${after.join(' ')}`)
        const place = rewritten.place(start.length, start.length + within.length)
        assert.equal(rewritten.text.slice(place.start, place.end), rewrite(within).text)
      }),
    )
  })
})
