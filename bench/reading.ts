/**
 * How fast a report is read, beside what JavaScript users would otherwise reach for, on the same texts in one process.
 *
 *   npx --no node bench/reading.ts [DOCS.jsonl …]      {"id", "text"} a line; the example case when none is given
 *
 * compromise finds sentences, tags, people, places, organisations and quotations: less than a reading, so the ratio is
 * no verdict on it. wink-nlp's own pipeline is what the reader stands on.
 */
import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import compromise from 'compromise'
import { read } from '../src/read/read.ts'

interface Text {
  readonly id: string
  readonly text: string
}

const texts = process.argv.length > 2 ? process.argv.slice(2).flatMap(lines) : examples()
const words = texts.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
const require = createRequire(import.meta.url)
const winkNLP = require('wink-nlp') as typeof import('wink-nlp').default
const wink = winkNLP(require('wink-eng-lite-web-model'))

const engines: Readonly<Record<string, (text: Text) => unknown>> = {
  ascribe: (text) => read(text),
  compromise: ({ text }) => {
    const doc = compromise(text)
    return [doc.people().json(), doc.places().json(), doc.organizations().json(), doc.quotations().json()]
  },
  'wink-nlp': ({ text }) => wink.readDoc(text).entities().out(),
}

const seconds: Record<string, number> = {}
for (const [name, run] of Object.entries(engines)) {
  for (const text of texts.slice(0, 20)) run(text) // warm
  const began = performance.now()
  for (const text of texts) run(text)
  seconds[name] = (performance.now() - began) / 1000
}
const own = seconds['ascribe'] as number
console.log(`${texts.length} documents, ${words} words, one thread, Node ${process.version}`)
for (const [name, time] of Object.entries(seconds)) {
  const rate = `${(texts.length / time).toFixed(1)} documents/s, ${Math.round(words / time)} words/s`
  console.log(`${name.padEnd(12)} ${rate.padEnd(40)} ascribe takes ${(own / time).toFixed(2)} times as long`)
}

function lines(file: string): Text[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Text)
}

function examples(): Text[] {
  const folder = fileURLToPath(new URL('../examples/', import.meta.url))
  return globSync('**/*.txt', { cwd: folder }).map((file) => ({ id: file, text: readFileSync(folder + file, 'utf8') }))
}
