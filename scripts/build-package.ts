/**
 * Emits the program as JavaScript to `dist/`, with the files that it reads beside its modules and the built web app. Runs
 * before packing.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const DIST = path.join(ROOT, 'dist')
/** Built by itself, not emitted file by file. */
const WEB = path.join(ROOT, 'src/web')

mkdirSync(DIST, { recursive: true })
// The web app stays: it is made again only when its sources have changed.
for (const name of readdirSync(DIST)) {
  if (name !== 'web') rmSync(path.join(DIST, name), { recursive: true, force: true })
}
const compiler = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: ROOT, stdio: 'inherit' })
cpSync(path.join(ROOT, 'src'), DIST, {
  recursive: true,
  filter: (file) => file !== WEB && (statSync(file).isDirectory() || !/\.tsx?$/.test(file)),
})
await import('./build-web.ts')
