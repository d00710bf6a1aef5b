/**
 * The built web app: its files, and its one page under every address of the app.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Handler } from 'hono'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** @param folder - null: there is none, and the page says how to build it */
export function webFiles(folder: string | null): Handler {
  const files = folder === null || !existsSync(folder) ? new Map() : filesIn(folder)
  return (c) => {
    const file = files.get(c.req.path) ?? (extname(c.req.path) === '' ? files.get('/index.html') : undefined)
    if (file === undefined) {
      if (files.size > 0 || extname(c.req.path) !== '') return c.notFound()
      return c.text('The web app is not built. In the project folder: npm run prepare', 503)
    }
    // Names in assets/ hold the hash of what they hold.
    const lasting = c.req.path.startsWith('/assets/')
    return c.body(file.bytes, 200, {
      'content-type': file.type,
      'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  }
}

interface WebFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
}

/** Few and small: read once. */
function filesIn(folder: string): Map<string, WebFile> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.flatMap((entry) => {
      const path = join(entry.parentPath, entry.name)
      const type = TYPES[extname(entry.name)]
      if (type === undefined) return []
      return [[`/${relative(folder, path).split(sep).join('/')}`, { bytes: Uint8Array.from(readFileSync(path)), type }]]
    }),
  )
}
