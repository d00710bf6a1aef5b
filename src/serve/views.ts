/**
 * What is weighed from the whole case, worked out once for each state of it.
 *
 * @module
 */
import type { NotKnown } from '../model/assessment.ts'
import type { Actor, CaseIncident, SourceRow } from '../model/case.ts'
import type { ActorId, ReportId } from '../model/ids.ts'
import type { Case } from '../record/case.ts'
import type { CaseRows } from '../weigh/case-rows.ts'
import { notKnown } from '../weigh/not-known.ts'
import type { CommonOrigin } from '../weigh/origins/common-origins.ts'
import { type ReportNames, reportNames } from '../weigh/report-names.ts'
import { originsInThread } from './origins.ts'
import type { SourceRefs } from './shapes.ts'

/** An incident on which somebody holds a view, and how many views there are. */
export interface Viewed {
  readonly incident: CaseIncident
  readonly views: number
}

export interface Views {
  /** Whole lists, each read when it is first asked for. */
  readonly lists: { readonly [List in keyof CaseRows]: () => Promise<CaseRows[List]> }
  /** Some actors by their ids. */
  readonly actors: (ids: readonly string[]) => Promise<readonly Actor[]>
  readonly names: () => Promise<ReportNames>
  /** What the reports of these quotes or rows are called. */
  readonly refs: (rows: Iterable<{ readonly report: ReportId }>) => Promise<SourceRefs>
  /** Fullest first. */
  readonly viewed: () => Promise<readonly Viewed[]>
  readonly notKnown: () => Promise<readonly NotKnown[]>
  /** Null while texts are still being compared; then `onOrigins` is told. */
  readonly links: () => Promise<readonly CommonOrigin[] | null>
  readonly stop: () => Promise<void>
}

/** @param onOrigins - told when texts have been compared */
export function viewsOf(held: Case, onOrigins: (revision: string) => void, onFault: (error: unknown) => void): Views {
  const each = <T>(make: () => Promise<T>): (() => Promise<T>) => {
    let known: { revision: string; value: Promise<T> } | null = null
    return async () => {
      const revision = await held.revision()
      if (known?.revision !== revision) {
        const value = make()
        known = { revision, value }
        // What failed is tried again at the next request.
        value.catch(() => {
          if (known?.value === value) known = null
        })
      }
      return await known.value
    }
  }
  // Each by itself, so that what a page does not need is not read for it.
  const lists = {
    incidents: each(() => held.incidents()),
    responsibility: each(() => held.responsibility()),
    stances: each(() => held.stances()),
    asked: each(() => held.askedQuestions()),
    actors: each(() => held.actors()),
    sources: each(() => held.sources()),
  }
  const { sources } = lists
  const names = each(async () => reportNames(await sources()))
  const sourceOf = each(async () => new Map((await sources()).map((source) => [source.report, source])))
  const refs = async (given: Iterable<{ readonly report: ReportId }>): Promise<SourceRefs> => {
    const [called, known] = [await names(), await sourceOf()]
    const reports = new Set([...given].map(({ report }) => report))
    return Object.fromEntries(
      [...reports].map((report) => {
        const source = known.get(report)
        const ref = { published: source?.published ?? null, headline: source?.headline ?? null }
        return [report, { name: called.get(report) ?? report, ...ref }]
      }),
    )
  }
  const rows = async (): Promise<CaseRows> => ({
    incidents: await lists.incidents(),
    responsibility: await lists.responsibility(),
    stances: await lists.stances(),
    asked: await lists.asked(),
    actors: await lists.actors(),
    sources: await lists.sources(),
  })
  const viewed = each(async () => {
    const [incidents, responsibility, stances] = [
      await lists.incidents(),
      await lists.responsibility(),
      await lists.stances(),
    ]
    const counts = new Map<string, number>()
    for (const { incident } of [...responsibility, ...stances]) {
      if (incident !== null) counts.set(incident, (counts.get(incident) ?? 0) + 1)
    }
    return incidents
      .map((incident) => ({ incident, views: counts.get(incident.id) ?? 0 }))
      .filter(({ views }) => views > 0)
      .sort((a, b) => b.views - a.views)
  })
  const actors = async (ids: readonly string[]): Promise<Actor[]> => {
    const found = await Promise.all(ids.map((id) => held.actor(id as ActorId)))
    return found.filter((actor) => actor !== null)
  }
  const gaps = each(async () => notKnown(await rows()))

  let compared: { reports: string; links: readonly CommonOrigin[] | null; stop: () => Promise<void> } | null = null
  const links = async (): Promise<readonly CommonOrigin[] | null> => {
    const all = await sources()
    // Origins are weighed from texts alone: decisions do not change them.
    const reports = all.map(({ report }) => report).join(' ')
    if (compared?.reports === reports) return compared.links
    const before = compared
    const own = { reports, links: null as readonly CommonOrigin[] | null, stop: async () => {} }
    compared = own
    compare(own, all, before?.stop).catch((error) => {
      if (compared !== own) return
      compared = null
      onFault(error)
    })
    return null
  }
  const compare = async (own: NonNullable<typeof compared>, all: readonly SourceRow[], stopBefore?: () => unknown) => {
    await stopBefore?.()
    const texts: { id: ReportId; text: string; published: string | null }[] = []
    for (const { report, published } of all) texts.push({ id: report, text: await held.text(report), published })
    // Another report may have come meanwhile.
    if (compared !== own) return
    const { found, stop } = originsInThread(texts)
    own.stop = stop
    const result = await found
    if (result === null) return
    own.links = result
    onOrigins(await held.revision())
  }
  const stop = async (): Promise<void> => {
    const last = compared
    compared = null
    await last?.stop()
  }
  return { lists, actors, names, refs, viewed, notKnown: gaps, links, stop }
}
