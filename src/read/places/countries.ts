/**
 * Countries by the names that reports give them.
 *
 * Names come from the runtime's own data (Unicode CLDR), with the short forms that newspapers use beside them.
 *
 * @module
 */

/** Short, older and official forms that CLDR does not have as a display name. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  US: ['United States of America', 'USA', 'US', 'U.S.', 'U.S.A.', 'America'],
  GB: ['Britain', 'Great Britain', 'UK', 'U.K.', 'England', 'Scotland', 'Wales', 'Northern Ireland'],
  RU: ['Russian Federation'],
  CZ: ['Czech Republic'],
  TR: ['Turkey', 'Türkiye'],
  MM: ['Burma', 'Myanmar'],
  CI: ['Ivory Coast', "Cote d'Ivoire"],
  CD: ['Democratic Republic of the Congo', 'Democratic Republic of Congo', 'DRC', 'DR Congo', 'Congo', 'Zaire'],
  CG: ['Republic of the Congo', 'Congo-Brazzaville'],
  KP: ['North Korea', 'DPRK'],
  KR: ['South Korea', 'Republic of Korea'],
  CN: ["People's Republic of China"],
  AE: ['UAE', 'Emirates'],
  PS: ['Palestine', 'Gaza', 'Gaza Strip', 'West Bank'],
  MK: ['Macedonia'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  CV: ['Cape Verde'],
  BA: ['Bosnia', 'Bosnia-Herzegovina'],
  VA: ['Holy See', 'Vatican'],
  XK: ['Kosovo'],
  TT: ['Trinidad', 'Tobago'],
}

let byName: ReadonlyMap<string, string> | undefined

/** Folds case, accents, apostrophes and hyphens, so that spellings of one place meet. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`.]/g, '')
    .replace(/[-‑–\s]+/g, ' ')
    .trim()
}

/** As {@link foldName}, without what words for a region and articles add: "Kharkivska oblast", "Al Anbār", "Anbar province". */
export function foldRegion(name: string): string {
  return foldName(name)
    .replace(/[’‘ʼʻ`]/g, '')
    .replace(/^(?:the |al |an |as |ad |ar |at |ash |az )/, '')
    .replace(/ (?:province|region|state|governorate|department|oblast|krai|district|county|prefecture|canton)$/, '')
}

/** ISO 3166 alpha-2 code of a country by its name, or null. */
export function countryOf(name: string): string | null {
  byName ??= build()
  return byName.get(foldName(name).replace(/^the /, '')) ?? null
}

function build(): Map<string, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const map = new Map<string, string>()
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i))
  for (const a of letters) {
    for (const b of letters) {
      const code = a + b
      const name = names.of(code)
      // CLDR also names codes that are no countries: the European Union, the euro area, test regions.
      if (name === undefined || /^(?:EU|EZ|UN|QO|XA|XB|ZZ|AC|CP|DG|EA|IC|TA)$/.test(code)) continue
      const folded = foldName(name)
      if (!map.has(folded)) map.set(folded, code)
    }
  }
  for (const [code, also] of Object.entries(ALSO)) for (const name of also) map.set(foldName(name), code)
  return map
}
