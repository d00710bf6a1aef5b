/** The program's version, from its package. @module */
import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** @example version() // => '0.1.0' */
export function version(): string {
  const packageFile = new URL('../../package.json', import.meta.url)
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFile, 'utf8'))).version
}
