/**
 * Finds which documents share an origin: JSON lines `{id, text, published}` in, `{id, origin}` out.
 *
 * Each pair found becomes one label that its two documents carry, so that a merged text joins nothing but its sources.
 */
import { text } from 'node:stream/consumers'
import { commonOrigins, type OriginText } from '../src/weigh/origins/common-origins.ts'

const documents = (await text(process.stdin))
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as OriginText)
const labels = new Map<string, string[]>(documents.map(({ id }) => [id, [id]]))
for (const { earlier, later } of commonOrigins(documents)) {
  for (const id of [earlier, later]) labels.get(id)?.push(`${earlier}+${later}`)
}
for (const [id, origin] of labels) process.stdout.write(`${JSON.stringify({ id, origin })}\n`)
