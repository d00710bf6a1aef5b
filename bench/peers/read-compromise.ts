/**
 * compromise as a filter: `{"id", "text"}` a line in, counts a line out.
 *
 * @module
 */
import { createInterface } from 'node:readline'
import compromise from 'compromise'

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text } = JSON.parse(line) as { id: string; text: string }
  const doc = compromise(text)
  const found = [doc.people(), doc.places(), doc.organizations()].map((names) => names.json().length)
  console.log(JSON.stringify({ id, names: found, quotations: doc.quotations().json().length }))
}
