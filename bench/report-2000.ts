/**
 * How long the cited report of a case of 2,000 reports takes, from rows to page: `npx node bench/report-2000.ts`.
 *
 * The rows are made up: an incident to every four reports, ten claims and three views to each, a quarter of them copies.
 *
 * @module
 */
import type { CaseParts } from '../src/publish/case-view.ts'
import { caseViewOf } from '../src/publish/case-view.ts'
import { htmlReport } from '../src/publish/html/page.ts'
import { sheetsOf } from '../src/publish/tables.ts'

const REPORTS = 2000
const SYLLABLES = 'bar dol fen gar hul jin kor lam mir nor pel quo ras sel tov ulm var wen yar zol'.split(' ')

let seed = 1
/** A pseudo-random whole number below a limit, the same at every run (Park and Miller's generator). */
function below(limit: number): number {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % limit
}

const word = () => `${SYLLABLES[below(20)]}${SYLLABLES[below(20)]}${SYLLABLES[below(20)]}`
const capital = (text: string) => text[0]?.toUpperCase() + text.slice(1)
const sentence = () => `${capital(word())} ${Array.from({ length: 18 }, word).join(' ')}.`

const actors = Array.from({ length: 4000 }, (_, at) => ({
  id: `actor-${at}`,
  name: `${capital(word())} ${capital(word())}`,
  aliases: [],
  type: at % 2 ? 'person' : 'organisation',
  exposure: at % 2 ? (at % 4 === 1 ? 'witness' : 'public-figure') : null,
  members: [],
  joins: [],
  reports: 2,
  mentions: 4,
}))
const texts: string[] = []
for (let at = 0; at < REPORTS; at++) {
  const own = Array.from({ length: 36 }, () => `${sentence()} ${actors[below(4000)]?.name} spoke.`).join('\n\n')
  texts.push(at % 4 === 3 ? (texts[at - 1] as string) : own)
}
const id = (at: number) => at.toString(16).padStart(12, '0')
const quote = (at: number, start: number) => ({
  report: id(at),
  start,
  end: start + 40,
  text: texts[at]?.slice(start, start + 40),
})
const voice = (at: number) => {
  const { id: actor, name } = actors[at % 4000] as (typeof actors)[number]
  return { kind: 'actor', actor, name, affiliation: null, sourceType: null }
}
const all = Array.from({ length: REPORTS }, (_, at) => at)
const row = (at: number, of: number) => ({
  id: `${id(at)}/r${of}`,
  report: id(at),
  incident: `incident-${at >> 2}`,
  matter: null,
  actor: { id: actors[(at + of) % 4000]?.id, name: actors[(at + of) % 4000]?.name },
  role: ['perpetrator', 'ordered', 'none'][of],
  assertedBy: voice(at * 7 + of),
  claim: null,
  certainty: 'probable',
  force: 'asserted',
  condition: null,
  alternativeTo: null,
  ownClaim: false,
  grounds: [],
  evidence: quote(at, of * 60),
})
const parts = {
  title: 'bench',
  made: '2031-01-01T00:00:00Z',
  reader: { name: 'bench', version: '0', model: null },
  incidents: all
    .filter((at) => at % 4 === 0)
    .map((at) => ({
      id: `incident-${at >> 2}`,
      label: `arson ${at}`,
      type: 'arson',
      status: 'happened',
      series: false,
      date: '2031-01-01',
      place: null,
      members: [],
      joins: [],
      reports: [0, 1, 2, 3].map((more) => id(at + more)),
      main: 4,
      evidence: quote(at, 0),
      values: [],
    })),
  responsibility: all.flatMap((at) => [0, 1, 2].map((of) => row(at, of))),
  stances: [],
  asked: [],
  actors: actors.map((actor) => ({ ...actor, evidence: quote(below(REPORTS), 0) })),
  claims: all.flatMap((at) =>
    Array.from({ length: 10 }, (_, of) => ({
      id: `${id(at)}/c${of}`,
      report: id(at),
      speaker: voice(at + of),
      kind: 'indirect',
      part: 'body',
      repeats: null,
      content: quote(at, of * 80).text,
      cue: null,
      certainty: 'certain',
      certaintyCue: null,
      force: 'asserted',
      condition: null,
      alternativeTo: null,
      reportedBy: null,
      incidents: [],
      actors: [],
      confidence: null,
      evidence: [quote(at, of * 80)],
    })),
  ),
  sources: all.map((at) => ({
    report: id(at),
    address: `/in/${at}.txt`,
    headline: null,
    publisher: null,
    byline: null,
    published: '2031-01-01',
    language: 'en',
    read: true,
    sha256: id(at),
    words: 800,
    claims: 10,
    findings: [],
    sharesOriginWith: [],
  })),
  pages: new Map(all.map((at) => [id(at), { text: texts[at], metadata: {} }])),
} as unknown as CaseParts

/** Runs a step and prints its seconds. */
function timed<Result>(what: string, step: () => Result): Result {
  const start = performance.now()
  const result = step()
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(2)} s`)
  return result
}

const view = timed('weighed', () => caseViewOf(parts))
const page = timed('page', () => htmlReport(view))
timed('sheets', () => sheetsOf(view))
console.log(`${(page.length / 1e6).toFixed(1)} MB page, ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB memory`)
