/**
 * Counts which words English reports write in lower case: `data/common-words.txt`, one a line, sorted.
 *
 *   npx --no node training/common-words.ts OUT DOCS.jsonl …        {"text"} a line
 *
 * A word counts where it follows a lower-case letter or a comma, so that no sentence begins there. It is common when it
 * stands so at least twice, and in lower case at least half as often as with a capital.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const [out, ...corpora] = process.argv.slice(2)
if (out === undefined || corpora.length === 0) throw new Error('usage: common-words.ts OUT DOCS.jsonl …')

const low = new Map<string, number>()
const high = new Map<string, number>()
for (const corpus of corpora) {
  for (const line of readFileSync(corpus, 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const { text } = JSON.parse(line) as { text: string }
    for (const [word] of text.matchAll(/(?<=[\p{Ll},] )\p{L}\p{Ll}+/gu)) {
      const counts = /^\p{Lu}/u.test(word) ? high : low
      const lower = word.toLowerCase()
      counts.set(lower, (counts.get(lower) ?? 0) + 1)
    }
  }
}
const common = [...low]
  .filter(([word, times]) => times >= 2 && times * 2 >= (high.get(word) ?? 0))
  .map(([word]) => word)
writeFileSync(out, `${common.sort().join('\n')}\n`)
console.log(`${common.length} words`)
