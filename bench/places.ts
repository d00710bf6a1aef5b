/**
 * Mentions of places, one JSON line each `{i, text, span, publisher}`, in; `{i, country, name, lat, lon}` out.
 *
 * How often the right place is found: `node measure-lists.mjs places -- npx node bench/places.ts`.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { pageOf } from '../src/read/page/build.ts'
import { placeInContext } from '../src/read/places/place-in-context.ts'

for (const line of readFileSync(0, 'utf8').trim().split('\n')) {
  const { i, text, span, publisher } = JSON.parse(line)
  const page = pageOf({ id: String(i), text, ...(publisher ? { publisher } : {}) })
  const first = page.tokens.findIndex(({ end }) => end > span.start)
  const after = page.tokens.findIndex(({ start }) => start >= span.end)
  const found = placeInContext(page, first, after < 0 ? page.tokens.length : after)
  const { country = null, name = null, lat = null, lon = null } = found ?? {}
  console.log(JSON.stringify({ i, country, name, lat, lon }))
}
