/**
 * Which place a name means where it stands: by the countries, regions and towns that the words around it name.
 *
 * @module
 */
import { demonymOf } from '../names/demonyms.ts'
import type { Page, Sentence, Token } from '../page/page.ts'
import { countryOf } from './countries.ts'
import { capitalOf, countriesWith, type Place, placeOf, regionsOf, type Surroundings } from './gazetteer.ts'
import { isNoPlace } from './no-place.ts'

/** Sentences around the one of the name whose names count. */
const AROUND = 1
const CAPITAL = /^(?:the )?(?:(?:federal|national|country['’]s|provincial|regional|state|\p{Lu}\p{Ll}+) )?capital$/u

/**
 * @param first - token of the name's first word
 * @param last - after its last
 * @param countries - ISO codes of countries that the report names
 * @returns null where the words name no place, or none that is known
 */
export function placeInContext(
  page: Page,
  first: number,
  last: number,
  countries: ReadonlySet<string> = new Set(),
): Place | null {
  const { tokens, text } = page
  const [a, z] = [tokens[first], tokens[last - 1]]
  if (!a || !z) return null
  const name = text.slice(a.start, z.end).replace(/\s+/g, ' ')
  const around = surroundings(page, first, last)
  if (CAPITAL.test(name)) return capitalNear(page, first, around)
  if (countryOf(name) === null && isNoPlace(page, first, last)) return null
  const bare = name.replace(/^the /i, '').replace(/ (?:air base|airbase|airport|crossing|border crossing)$/i, '')
  const here = around.countries && around.countries.size > 0 ? around.countries : countries
  return (
    placeOf(name, { ...around, countries: here }) ??
    placeOf(bare, { ...around, countries: here }) ??
    (here === around.countries ? placeOf(bare, { ...around, countries }) : null)
  )
}

/** Names near a name, and the publisher's own. */
function surroundings(page: Page, first: number, last: number): Surroundings {
  const { sentence } = page.tokens[first] as Token
  const own = wordsOf(page, first, last)
  const there = new Set(countriesWith(own, true))
  const countries = new Set<string>()
  const beside: string[] = []
  for (let s = Math.max(0, sentence - AROUND); s <= Math.min(page.sentences.length - 1, sentence + AROUND); s++) {
    for (const [from, to] of namesIn(page, page.sentences[s] as Sentence)) {
      if (from < last && first < to) continue
      const name = wordsOf(page, from, to)
      const options = [...namedCountries(name), ...(s === sentence ? placedIn(name) : [])]
      // "Athens, Georgia": of the two that are called so, the one that has an Athens.
      const fitting = options.filter((country) => there.has(country))
      if (fitting.length > 0 && holds(page, last, from)) return { countries: new Set(fitting), beside: [name] }
      for (const country of fitting.length > 0 ? fitting : options.slice(0, 1)) countries.add(country)
      if (s === sentence && namedCountries(name).length === 0) beside.push(name)
    }
  }
  if (countries.size === 0) for (const country of publishersCountries(page)) countries.add(country)
  return { countries, beside }
}

/** Countries that have a region of this name, else those that have a known town of it. */
function placedIn(name: string): readonly string[] {
  const regions = regionsOf(name)
  return regions.length > 0 ? regions : countriesWith(name)
}

/** "Odessa, Texas", "Salem, in Tamil Nadu": only a comma, a preposition and small words stand between the two. */
function holds(page: Page, last: number, from: number): boolean {
  const between = page.text.slice((page.tokens[last - 1] as Token).end, (page.tokens[from] as Token).start)
  return from >= last && /^(?:,| in|, in|, on)(?: the)?(?: [\p{Ll}-]+){0,2} $/u.test(between)
}

/** "Costa Rica", "Venezuelan Andes": by its whole, or by an adjective in it. */
function namedCountries(name: string): string[] {
  const whole = countryOf(name)
  if (whole !== null) return [whole]
  return name.split(/[\s-]+/).flatMap((word) => demonymOf(word.toLowerCase())?.country ?? [])
}

const wordsOf = (page: Page, first: number, last: number): string =>
  page.text.slice((page.tokens[first] as Token).start, (page.tokens[last - 1] as Token).end).replace(/\s+/g, ' ')

/** Runs of capitalised words; the word that opens a sentence only where it is a name. */
function namesIn(page: Page, sentence: Sentence): [from: number, to: number][] {
  const runs: [number, number][] = []
  let i = sentence.first
  while (i < sentence.last) {
    const isName = (k: number) => k < sentence.last && /^\p{Lu}/u.test(page.tokens[k]?.text ?? '')
    if (!isName(i)) {
      i++
      continue
    }
    let end = i + 1
    while (isName(end)) end++
    const opener = i === sentence.first && page.tokens[i]?.pos !== 'PROPN' ? i + 1 : i
    if (opener < end) runs.push([opener, end])
    i = end
  }
  return runs
}

/** "the Trinidad Express", "The Northern Echo (Darlington)": where a paper is from. */
function publishersCountries(page: Page): string[] {
  const words = (page.input.publisher ?? '').split(/[^\p{L}\p{M}'’-]+/u).filter((word) => /^\p{Lu}/u.test(word))
  const named = words.flatMap(namedCountries)
  if (named.length > 0) return named
  return words.flatMap((word) => {
    const there = countriesWith(word)
    return there.length === 1 ? there : []
  })
}

/** "the capital" of the country, or "the provincial capital" of the town, that the sentence names. */
function capitalNear(page: Page, first: number, { countries }: Surroundings): Place | null {
  const sentence = page.sentences[page.tokens[first]?.sentence ?? 0] as Sentence
  const words = page.text.slice((page.tokens[first] as Token).start, sentence.end).toLowerCase()
  if (/^(?:the )?(?:provincial|regional|state) /.test(words)) {
    const town = namesIn(page, sentence).findLast(([from]) => from < first)
    return town
      ? placeOf(page.text.slice((page.tokens[town[0]] as Token).start, (page.tokens[town[1] - 1] as Token).end))
      : null
  }
  // "The Iranian capital" names its country itself.
  const own =
    demonymOf(page.tokens[first]?.lower ?? '')?.country ?? demonymOf(page.tokens[first + 1]?.lower ?? '')?.country
  const [country] = own ? [own] : [...(countries ?? [])]
  return country === undefined ? null : capitalOf(country)
}
