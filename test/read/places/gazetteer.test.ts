import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { countryOf } from '../../../src/read/places/countries.ts'
import { placeOf } from '../../../src/read/places/gazetteer.ts'

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
    assert.equal(placeOf('Soldeu', new Set(['AD']))?.country, 'AD')
  })
  it('prefers the country that the report names over the larger town', () => {
    assert.equal(placeOf('Tripoli')?.country, 'LY')
    assert.equal(placeOf('Tripoli', new Set(['LB']))?.country, 'LB')
  })
  it('knows nothing of invented places', () => assert.equal(placeOf('Velmorsk-on-Zarn'), null))
})
