/**
 * Where a named place is: countries, and the towns of GeoNames (CC BY 4.0) compiled to SQLite at installation.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { countryOf, foldName } from './countries.ts'

/** A place on the map. `lat`, `lon` in degrees, WGS 84. */
export interface Place {
  readonly name: string
  /** ISO 3166 alpha-2. */
  readonly country: string
  /** Null for countries. */
  readonly geonameId: number | null
  readonly lat: number
  readonly lon: number
  readonly precision: 'town' | 'country'
}

interface Row {
  readonly id: bigint
  readonly name: string
  readonly country: string
  readonly lat: number
  readonly lon: number
  readonly population: bigint
}

/** Compiled by `npm run prepare`, shipped in the package. */
export const GAZETTEER = fileURLToPath(new URL('../../../data/gazetteer.sqlite', import.meta.url))
/** A name alone, without its country in the text, is only taken for a city that readers would know by it. */
const KNOWN_BY_NAME = 100_000

let towns: StatementSync | null | undefined
let centres: StatementSync | null | undefined

/** Is the compiled gazetteer there? Without it countries are still known, without coordinates for anything. */
export function gazetteerIsThere(): boolean {
  return existsSync(GAZETTEER)
}

/**
 * The place that a name most likely means.
 *
 * @param name - as the report gives it
 * @param countries - ISO codes of countries that the report names: a town in one of them wins
 * @returns null when no gazetteer has the name, or only as a small town of a country that the report never names
 */
export function placeOf(name: string, countries: ReadonlySet<string> = new Set()): Place | null {
  open()
  const code = countryOf(name)
  if (code !== null) {
    const row = centres?.get(code) as unknown as { lat: number; lon: number } | undefined
    return row ? { name, country: code, geonameId: null, lat: row.lat, lon: row.lon, precision: 'country' } : null
  }
  const rows = (towns?.all(foldName(name)) ?? []) as unknown as Row[]
  const near = rows.filter((row) => countries.has(row.country))
  const best = near[0] ?? rows[0]
  if (!best || (near.length === 0 && Number(best.population) < KNOWN_BY_NAME)) return null
  const { country, lat, lon } = best
  return { name: best.name, country, geonameId: Number(best.id), lat, lon, precision: 'town' }
}

function open(): void {
  if (towns !== undefined) return
  if (!gazetteerIsThere()) {
    towns = null
    centres = null
    return
  }
  const db = new DatabaseSync(GAZETTEER, { readOnly: true })
  towns = db.prepare(
    `SELECT t.id, t.name, t.country, t.lat, t.lon, t.population FROM names n JOIN towns t ON t.id = n.town
     WHERE n.name = ? ORDER BY t.population DESC LIMIT 20`,
  )
  towns.setReadBigInts(true)
  centres = db.prepare('SELECT lat, lon FROM countries WHERE code = ?')
}
