/**
 * Where a named place is: countries, and the towns of GeoNames (CC BY 4.0) compiled to SQLite at installation.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { countryOf, foldName, foldRegion } from './countries.ts'

/** A place on the map. `lat`, `lon` in degrees, WGS 84. */
export interface Place {
  readonly name: string
  /** ISO 3166 alpha-2. */
  readonly country: string
  /** Null for countries and regions. */
  readonly geonameId: number | null
  readonly lat: number
  readonly lon: number
  readonly precision: 'town' | 'region' | 'country'
}

/** What the words around a name say of where it is. */
export interface Surroundings {
  /** ISO codes of countries that are named. */
  readonly countries?: ReadonlySet<string>
  /** Other places named beside it: a town near one of them wins. */
  readonly beside?: readonly string[]
}

interface Row {
  readonly id: bigint
  readonly name: string
  readonly country: string
  readonly region: string
  readonly lat: number
  readonly lon: number
  readonly population: bigint
}

/** Compiled by `npm run prepare`, shipped in the package. */
export const GAZETTEER = fileURLToPath(new URL('../../../data/gazetteer.sqlite', import.meta.url))
/** Of the tables; a file of another version is compiled anew. */
export const GAZETTEER_VERSION = 4
/** A name alone, without its country in the text, is only taken for a city that readers would know by it. */
const KNOWN_BY_NAME = 100_000
/** Towns of one stretch of country, in degrees. */
const NEAR = 4
const NONE: ReadonlySet<string> = new Set()

interface Queries {
  readonly towns: StatementSync
  readonly centre: StatementSync
  readonly capital: StatementSync
  readonly regionCentre: StatementSync
  readonly regions: StatementSync
}

let opened: Queries | null | undefined

/** Is the compiled gazetteer there? Without it countries are still known, without coordinates for anything. */
export function gazetteerIsThere(): boolean {
  return existsSync(GAZETTEER)
}

/**
 * The place that a name most likely means.
 *
 * @param name - as the report gives it
 * @returns null when no gazetteer has the name, or only as a small town of a country that the report never names
 */
export function placeOf(name: string, { countries = NONE, beside = [] }: Surroundings = {}): Place | null {
  const code = countryOf(name)
  if (code !== null) return countryPlace(name, code)
  const region = regionsOf(name).find((country) => countries.has(country))
  const kind = /\b(?:province|region|state|governorate|department|oblast|prefecture)$/i.test(name)
  const rows = townsOf(kind ? foldRegion(name) : name)
  const best = bestOf(rows, countries, beside)
  if (kind && best) return regionPlace(name, best)
  // "Victoria, the Australian state": no town of that name in the country that is named, but a region.
  if (best && (region === undefined || best.country === region)) return townPlace(best)
  const of = region ?? (countries.size === 0 ? regionsOf(name)[0] : undefined)
  if (of === undefined) return null
  // A small town that its region is called after: "Gao".
  const seat = rows.find((row) => row.country === of)
  if (seat) return townPlace(seat)
  const centre = countryPlace(name, of)
  return centre && { ...centre, precision: 'region' }
}

/** The capital of a country; `of` is its ISO code. */
export function capitalOf(of: string): Place | null {
  const row = open()?.capital.get(of) as unknown as Row | undefined
  return row ? townPlace(row) : null
}

/**
 * Countries that have a region, or a town, of this name; the regions first.
 *
 * @param small - villages count too
 */
export function countriesWith(name: string, small = false): string[] {
  const towns = townsOf(name).filter((row) => small || Number(row.population) >= KNOWN_BY_NAME / 2)
  return [...new Set([...regionsOf(name), ...towns.map(({ country }) => country)])]
}

/** Countries that have a region of this name. */
export function regionsOf(name: string): readonly string[] {
  return remembered(regions, foldRegion(name), (folded) => {
    const rows = (open()?.regions.all(folded) ?? []) as unknown as { country: string }[]
    return rows.map(({ country }) => country)
  })
}

function townsOf(name: string): readonly Row[] {
  return remembered(towns, foldName(name), (folded) => (open()?.towns.all(folded) ?? []) as unknown as Row[])
}

/** Names already looked up: the gazetteer is on disk, and reports repeat names. Emptied when full. */
const regions = new Map<string, readonly string[]>()
const towns = new Map<string, readonly Row[]>()
const MOST_REMEMBERED = 5_000

function remembered<T>(known: Map<string, T>, name: string, lookUp: (name: string) => T): T {
  const before = known.get(name)
  if (before !== undefined) return before
  if (known.size >= MOST_REMEMBERED) known.clear()
  const found = lookUp(name)
  known.set(name, found)
  return found
}

/** A town of a named country, near another named place; else the largest, if it is known by its name alone. */
function bestOf(rows: readonly Row[], countries: ReadonlySet<string>, beside: readonly string[]): Row | null {
  const here = rows.filter((row) => countries.has(row.country))
  const candidates = here.length > 0 ? here : rows
  if (candidates.length === 0) return null
  if (beside.length > 0 && candidates.length > 1) {
    const marks = beside.flatMap((name) => townsOf(name).filter((row) => Number(row.population) >= KNOWN_BY_NAME / 4))
    const near = candidates.find((row) => marks.some((mark) => mark.id !== row.id && isNear(row, mark)))
    if (near) return near
  }
  const [first] = candidates
  if (!first) return null
  return here.length > 0 || Number(first.population) >= KNOWN_BY_NAME ? first : null
}

function isNear(a: Row, b: Row): boolean {
  return a.country === b.country && Math.abs(a.lat - b.lat) < NEAR && Math.abs(a.lon - b.lon) < NEAR
}

function townPlace({ id, name, country, lat, lon }: Row): Place {
  return { name, country, geonameId: Number(id), lat, lon, precision: 'town' }
}

/** The middle of the towns of a town's region. */
function regionPlace(name: string, { country, region }: Row): Place | null {
  const row = open()?.regionCentre.get(country, region) as unknown as { lat: number; lon: number } | undefined
  return row ? { name, country, geonameId: null, lat: row.lat, lon: row.lon, precision: 'region' } : null
}

function countryPlace(name: string, code: string): Place | null {
  const row = open()?.centre.get(code) as unknown as { lat: number; lon: number } | undefined
  return row ? { name, country: code, geonameId: null, lat: row.lat, lon: row.lon, precision: 'country' } : null
}

function open(): Queries | null {
  if (opened !== undefined) return opened
  if (!gazetteerIsThere()) {
    opened = null
    return opened
  }
  const db = new DatabaseSync(GAZETTEER, { readOnly: true })
  const all = 't.id, t.name, t.country, t.region, t.lat, t.lon, t.population'
  opened = {
    towns: db.prepare(
      `SELECT ${all} FROM names n JOIN towns t ON t.id = n.town WHERE n.name = ? ORDER BY t.population DESC LIMIT 20`,
    ),
    centre: db.prepare('SELECT lat, lon FROM countries WHERE code = ?'),
    capital: db.prepare(
      `SELECT ${all} FROM towns t WHERE country = ? AND seat = 'country' ORDER BY population DESC LIMIT 1`,
    ),
    regionCentre: db.prepare('SELECT avg(lat) AS lat, avg(lon) AS lon FROM towns WHERE country = ? AND region = ?'),
    regions: db.prepare('SELECT country FROM regions WHERE name = ?'),
  }
  opened.towns.setReadBigInts(true)
  opened.capital.setReadBigInts(true)
  return opened
}
