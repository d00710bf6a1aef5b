/**
 * Pairs of names, one JSON line each `{i, a, b}`, in; `{i, same, p}` out.
 *
 * How often two names are rightly taken for one: `node measure-lists.mjs aliases -- npx node bench/aliases.ts`.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { sameName } from '../src/resolve/names/same-name.ts'

for (const line of readFileSync(0, 'utf8').trim().split('\n')) {
  const { i, a, b } = JSON.parse(line)
  const { confidence, reason } = sameName(a, b)
  console.log(JSON.stringify({ i, same: confidence >= 0.5, p: confidence, reason }))
}
