/**
 * What is worked out from the whole case, once for each state of it.
 *
 * @module
 */
import type { NotKnown } from '../model/assessment.ts'
import type { Actor } from '../model/case.ts'
import type { ActorId, ReportId } from '../model/ids.ts'
import type { Case, Counts } from '../record/case.ts'
import type { CaseRows } from '../weigh/case-rows.ts'
import type { CommonOrigin } from '../weigh/origins/common-origins.ts'
import { type ReportNames, reportNames } from '../weigh/report-names.ts'
import type { SourceRefs } from './shapes.ts'
import { type Viewed, weigherOf } from './weigher.ts'

export interface Views {
  /** Whole lists, each read when it is first asked for. */
  readonly lists: { readonly [List in 'incidents' | 'asked' | 'actors' | 'sources']: () => Promise<CaseRows[List]> }
  readonly counts: () => Promise<Counts>
  /** Some actors by their ids. */
  readonly actors: (ids: readonly string[]) => Promise<readonly Actor[]>
  readonly names: () => Promise<ReportNames>
  /** When these reports were published, of those whose source states a time of day; EDTF. */
  readonly times: (reports: readonly ReportId[]) => Promise<ReadonlyMap<ReportId, string>>
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
  const weigher = weigherOf(held.dir)
  // Comparing texts takes longest: nothing else waits for it.
  const comparer = weigherOf(held.dir)
  /** @param keyOf - of the revision: what else may stay the same while decisions are made */
  const each = <T>(make: () => Promise<T>, keyOf = (revision: string) => revision): (() => Promise<T>) => {
    let known: { key: string; value: Promise<T> } | null = null
    return async () => {
      const key = keyOf(await held.revision())
      if (known?.key !== key) {
        const value = make()
        known = { key, value }
        // What failed is tried again at the next request.
        value.catch(() => {
          if (known?.value === value) known = null
        })
      }
      return await known.value
    }
  }
  const lists = {
    incidents: each(() => held.incidents()),
    asked: each(() => held.askedQuestions()),
    actors: each(() => held.actors()),
    sources: each(() => held.sources()),
  }
  const called = each(async () => {
    const sources = await lists.sources()
    return { names: reportNames(sources), sourceOf: new Map(sources.map((source) => [source.report, source])) }
  }, reportsIn)
  const refs = async (rows: Iterable<{ readonly report: ReportId }>): Promise<SourceRefs> => {
    const { names, sourceOf } = await called()
    const reports = new Set([...rows].map(({ report }) => report))
    return Object.fromEntries(
      [...reports].map((report) => {
        const source = sourceOf.get(report)
        const ref = { published: source?.published ?? null, headline: source?.headline ?? null }
        return [report, { name: names.get(report) ?? report, ...ref }]
      }),
    )
  }
  // Of each report looked up once: what it says of itself does not change while decisions are made.
  const timesKnown = each(async () => new Map<ReportId, string | null>(), reportsIn)
  const times = async (reports: readonly ReportId[]): Promise<Map<ReportId, string>> => {
    const known = await timesKnown()
    for (const report of reports) {
      if (!known.has(report)) known.set(report, (await held.report(report)).metadata.publishedAt?.value ?? null)
    }
    return new Map(reports.flatMap((report) => (known.get(report) ? [[report, known.get(report) as string]] : [])))
  }
  const counts = each(() => held.counts())
  const links = originLinks(held, counts, async () => await comparer.ask('origins'), onOrigins, onFault)
  return {
    lists,
    counts,
    links,
    refs,
    times,
    names: async () => (await called()).names,
    actors: async (ids) => {
      const found = await Promise.all(ids.map((id) => held.actor(id as ActorId)))
      return found.filter((actor) => actor !== null)
    },
    viewed: each(async () => (await weigher.ask('viewed')) ?? []),
    notKnown: each(async () => (await weigher.ask('gaps')) ?? []),
    stop: async () => {
      await weigher.stop()
      await comparer.stop()
    },
  }
}

/** Of a revision the part that only reports and identities change. */
function reportsIn(revision: string): string {
  return revision.slice(0, revision.indexOf('.'))
}

/** Origins are weighed from texts alone: they are compared anew only when there are other reports. */
function originLinks(
  held: Case,
  counts: () => Promise<Counts>,
  compare: () => Promise<readonly CommonOrigin[] | null>,
  onOrigins: (revision: string) => void,
  onFault: (error: unknown) => void,
): Views['links'] {
  let compared: { key: string; reports: number; links: readonly CommonOrigin[] | null } | null = null
  return async () => {
    const key = reportsIn(await held.revision())
    if (compared?.key === key) return compared.links
    const { reports } = await counts()
    if (compared?.reports === reports) {
      compared.key = key
      return compared.links
    }
    const own = { key, reports, links: null as readonly CommonOrigin[] | null }
    compared = own
    compare()
      .then(async (found) => {
        own.links = found
        if (found !== null && compared === own) onOrigins(await held.revision())
      })
      .catch((error) => {
        if (compared === own) compared = null
        onFault(error)
      })
    return null
  }
}
