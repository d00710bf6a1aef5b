/**
 * A made-up case of any size, taken in through the real record by a reader that reads nothing: its rows are drawn.
 *
 * Every four reports tell one incident; each report holds ten claims, three views and six names.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import { ReportId } from '../src/model/ids.ts'
import { Reading } from '../src/model/reading.ts'
import type { ReadingInput, Report } from '../src/model/report.ts'
import { type AddItem, type CaseReader, initCase, openCase } from '../src/record/case.ts'

const SYLLABLES = 'bar dol fen gar hul jin kor lam mir nor pel quo ras sel tov ulm var wen yar zol'.split(' ')
const CLAIMS = 10

export interface LargeCase {
  readonly reports: number
  readonly claims: number
}

/** Fills a fresh folder. */
export async function makeLargeCase(dir: string, reports: number): Promise<LargeCase> {
  const effects = { now: () => new Date('2031-05-01T00:00:00Z'), collector: 'bench' }
  await initCase(dir, effects)
  const held = await openCase(dir, effects)
  await held.add(drawn(reports), reader)
  const counts = await held.counts()
  await held.close()
  return counts
}

let seed = 1
/** A pseudo-random whole number below a limit, the same at every run (Park and Miller's generator). */
function below(limit: number): number {
  seed = (seed * 48_271) % 2_147_483_647
  return seed % limit
}

const word = () => `${SYLLABLES[below(20)]}${SYLLABLES[below(20)]}`
const capital = (text: string) => text[0]?.toUpperCase() + text.slice(1)
const NAMES = Array.from({ length: 1500 }, () => `${capital(word())} ${capital(word())}`)
const TOWNS = Array.from({ length: 200 }, () => capital(word()))

function* drawn(reports: number): Generator<AddItem> {
  for (let n = 0; n < reports; n++) {
    const lines = Array.from({ length: CLAIMS }, () => {
      const said = Array.from({ length: 14 }, word).join(' ')
      return `${NAMES[below(NAMES.length)]} said the attack on ${TOWNS[Math.floor(n / 4) % TOWNS.length]} ${said}.`
    })
    const text = [`Attack on ${TOWNS[Math.floor(n / 4) % TOWNS.length]}, report ${n}`, ...lines].join('\n\n')
    const bytes = Buffer.from(text)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const day = new Date(Date.UTC(2029, 0, 1 + Math.floor(n / 4))).toISOString().slice(0, 10)
    const report: Report = {
      id: ReportId.parse(sha256.slice(0, 12)),
      sha256,
      address: `report-${n}.txt`,
      collected: '2031-05-01T00:00:00Z',
      collector: 'bench',
      derivation: { format: 'text', extractor: 'bench 1', encoding: 'utf-8', notes: [] },
      metadata: {
        headline: { value: `Attack, report ${n}`, from: 'bench' },
        publisher: { value: `Paper ${n % 60}`, from: 'bench' },
        published: { value: day, from: 'bench' },
      },
      text,
      blocks: [],
    }
    yield { kind: 'report', report, bytes }
  }
}

const stamp = { name: 'drawn', version: '1', model: null }
const reader: CaseReader = { stamp, read: (input) => Reading.parse(readingOf(input)) }

function readingOf({ id, text, published }: ReadingInput): unknown {
  const lines = [...text.matchAll(/^(.+?) said (the attack on (\S+) .+)\.$/gm)]
  const entities = lines.map(([, name], at) => ({
    id: `e${at}`,
    type: at % 3 === 0 ? 'organisation' : 'person',
    name,
    aliases: [],
    mentions: [{ start: lines[at]?.index, end: (lines[at]?.index ?? 0) + (name?.length ?? 0), kind: 'name' }],
    confidence: null,
  }))
  const claims = lines.map(([whole, name = '', content = ''], at) => {
    const start = (lines[at]?.index ?? 0) + whole.indexOf(content)
    return {
      id: `c${at}`,
      speaker: `e${at}`,
      affiliation: null,
      sourceType: 'analyst',
      kind: 'indirect',
      part: 'body',
      repeats: null,
      source: [{ start: lines[at]?.index, end: (lines[at]?.index ?? 0) + name.length }],
      cue: [],
      content: [{ start, end: start + content.length }],
      certainty: at % 2 ? 'certain' : 'probable',
      certaintyCue: null,
      force: 'asserted',
      condition: null,
      alternativeTo: null,
      reportedBy: null,
      about: ['i1'],
      confidence: ((at * 37) % 100) / 100,
    }
  })
  const [first] = claims
  const span = first?.content[0]
  const town = lines[0]?.[3] ?? ''
  const at = text.indexOf(town)
  const view = {
    certainty: 'possible',
    force: 'asserted',
    condition: null,
    grounds: [],
    evidence: span,
    confidence: null,
  }
  const part = (n: number, actor: number) => ({
    id: `r${n}`,
    incident: 'i1',
    matter: null,
    actor: `e${actor}`,
    role: 'perpetrator',
    assertedBy: `e${n}`,
    claim: `c${n}`,
    alternativeTo: null,
    ownClaim: false,
    ...view,
  })
  return {
    format: 'ascribe-reading/1',
    id,
    language: 'en',
    reader: stamp,
    furniture: [{ kind: 'headline', start: 0, end: text.indexOf('\n'), confidence: null }],
    entities,
    relations: [],
    claims,
    incidents: [
      {
        id: 'i1',
        main: true,
        series: false,
        type: 'armed-assault',
        status: 'happened',
        trigger: { start: text.indexOf('attack on'), end: text.indexOf('attack on') + 6 },
        mentions: [],
        part: 'body',
        date: { edtf: published, span: { start: 0, end: 6 }, inferredFrom: 'published' },
        place: {
          name: town,
          span: { start: at, end: at + town.length },
          country: null,
          geonameId: null,
          lat: null,
          lon: null,
          precision: 'town',
        },
        killed: [{ low: 1, best: 1 + (text.length % 3), high: 4, claim: 'c0', span }],
        injured: [],
        roles: [],
        confidence: null,
      },
    ],
    responsibility: [part(0, 1), part(2, 3)],
    stances: [
      {
        id: 's1',
        incident: 'i1',
        dimension: 'intent',
        value: 'warn',
        actor: null,
        assertedBy: 'e4',
        claim: 'c4',
        ...view,
      },
    ],
    questions: [],
    quantities: [],
    outlook: [],
    findings: [],
  }
}
