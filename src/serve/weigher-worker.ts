/** The thread behind `weigherOf`: one question after another. @module */
import { parentPort, workerData } from 'node:worker_threads'
import { type Case, openCase } from '../record/case.ts'
import type { CaseRows } from '../weigh/case-rows.ts'
import { notKnown } from '../weigh/not-known.ts'
import { commonOrigins, type OriginText } from '../weigh/origins/common-origins.ts'
import type { Answer, Question, Viewed, Weighed } from './weigher.ts'

const held = openCase(workerData as string, { now: () => new Date(), collector: 'ascribe' })
let last: Promise<void> = Promise.resolve()

parentPort?.on('message', (question: Question) => {
  last = last.then(async () => {
    parentPort?.postMessage(await answerTo(question))
  })
})

async function answerTo({ id, what }: Question): Promise<Answer> {
  try {
    return { id, result: await weighed(await held, what) }
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

async function weighed(on: Case, what: keyof Weighed): Promise<Weighed[typeof what]> {
  if (what === 'gaps') return notKnown(await rowsOf(on))
  return what === 'viewed' ? await viewedIn(on) : await originsIn(on)
}

async function rowsOf(on: Case): Promise<CaseRows> {
  return {
    incidents: await on.incidents(),
    responsibility: await on.responsibility(),
    stances: await on.stances(),
    asked: await on.askedQuestions(),
    actors: await on.actors(),
    sources: await on.sources(),
  }
}

async function viewedIn(on: Case): Promise<Viewed[]> {
  const counts = new Map<string, number>()
  for (const { incident } of [...(await on.responsibility()), ...(await on.stances())]) {
    if (incident !== null) counts.set(incident, (counts.get(incident) ?? 0) + 1)
  }
  return (await on.incidents())
    .map(({ id, label, reports }) => ({ incident: id, label, views: counts.get(id) ?? 0, reports: reports.length }))
    .filter(({ views }) => views > 0)
    .sort((a, b) => b.views - a.views)
}

async function originsIn(on: Case): Promise<Weighed['origins']> {
  const texts: OriginText[] = []
  for (const { report, published } of await on.sources())
    texts.push({ id: report, text: await on.text(report), published })
  return commonOrigins(texts)
}
