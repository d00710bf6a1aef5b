/**
 * Emits the program as JavaScript to `dist/`, with the files that it reads beside its modules. Runs before packing.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const DIST = path.join(ROOT, 'dist')

rmSync(DIST, { recursive: true, force: true })
const compiler = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: ROOT, stdio: 'inherit' })
cpSync(path.join(ROOT, 'src'), DIST, {
  recursive: true,
  filter: (file) => statSync(file).isDirectory() || !file.endsWith('.ts'),
})
