/**
 * Builds the web app to `dist/web/`. Runs after `npm ci` and before packing; does nothing when what is there was built
 * from these very sources.
 */
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const STAMP = path.join(ROOT, 'dist/web/.sources')

/** What the app is made of: its own files, what they may import, and the versions of the packages. */
const SOURCES = [
  'package-lock.json',
  'vite.config.ts',
  ...globSync('src/**/*.{ts,tsx,css,html,svg,json}', { cwd: ROOT }),
]

const hash = createHash('sha256')
for (const file of SOURCES.sort()) hash.update(`${file}\n`).update(readFileSync(path.join(ROOT, file)))
const sources = hash.digest('hex')

if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== sources) {
  await build({ configFile: path.join(ROOT, 'vite.config.ts'), logLevel: 'warn' })
  writeFileSync(STAMP, sources)
}
