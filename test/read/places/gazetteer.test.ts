import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pageOf } from '../../../src/read/page/build.ts'
import { countryOf } from '../../../src/read/places/countries.ts'
import { placeOf } from '../../../src/read/places/gazetteer.ts'
import { placeInContext } from '../../../src/read/places/place-in-context.ts'

describe('countryOf(name)', () => {
  for (const [name, code] of [
    ['Iraq', 'IQ'],
    ['the United States', 'US'],
    ['U.S.', 'US'],
    ['Côte d’Ivoire', 'CI'],
    ['TURKEY', 'TR'],
  ] as const) {
    it(`knows ${name}`, () => assert.equal(countryOf(name), code))
  }
  it('knows no country that is none', () => assert.equal(countryOf('European Union'), null))
})

describe('placeOf(name, countries)', () => {
  it('finds a city by a name that GeoNames has as an alternate', () => {
    assert.equal(placeOf('Basra')?.country, 'IQ')
    assert.equal(placeOf('Irbil')?.geonameId, 95446)
  })
  it('takes a small town only when the report names its country', () => {
    assert.equal(placeOf('Soldeu'), null)
    assert.equal(placeOf('Soldeu', { countries: new Set(['AD']) })?.country, 'AD')
  })
  it('prefers the country that the report names over the larger town', () => {
    assert.equal(placeOf('Tripoli')?.country, 'LY')
    assert.equal(placeOf('Tripoli', { countries: new Set(['LB']) })?.country, 'LB')
  })
  it('knows nothing of invented places', () => assert.equal(placeOf('Velmorsk-on-Zarn'), null))
})

describe('placeInContext(page, first, last)', () => {
  const found = (text: string, name: string, publisher?: string) => {
    const page = pageOf({ id: 'p', text, ...(publisher ? { publisher } : {}) })
    const start = text.indexOf(name)
    const first = page.tokens.findIndex((token) => token.start === start)
    const last = page.tokens.findIndex((token) => token.end === start + name.length) + 1
    return placeInContext(page, first, last)
  }
  for (const [text, name, country] of [
    ['A mill burned in Odessa, Texas, on Monday.', 'Odessa', 'US'],
    ['A mill burned in Tripoli, the Lebanese said.', 'Tripoli', 'LB'],
    ['A mill burned in Córdoba as Colombian troops looked on.', 'Córdoba', 'CO'],
    ['In Ukraine, sirens sounded in the capital.', 'the capital', 'UA'],
    ['A mill burned in Kherson region.', 'Kherson region', 'UA'],
    ['Kenya shut the road.', 'Kenya', 'KE'],
  ] as const) {
    it(`finds ${name} of "${text}" in ${country}`, () => assert.equal(found(text, name)?.country, country))
  }
  it('takes the country of the paper where nothing else tells it', () => {
    assert.equal(found('A mill burned in Perth.', 'Perth', 'The West Australian')?.country, 'AU')
  })
  for (const [text, name] of [
    ['Caracas recalled its envoy.', 'Caracas'],
    ['Talks between Bogotá and the rebels failed.', 'Bogotá'],
    ['The Oslo process is over.', 'Oslo'],
    ['General Lee Washington gave the order.', 'Washington'],
    ['The Kremlin would not comment.', 'Kremlin'],
    ['The frigate Hamburg turned back.', 'Hamburg'],
  ] as const) {
    it(`takes ${name} of "${text}" for no place`, () => assert.equal(found(text, name), null))
  }
})
