/**
 * What a report is called where it speaks in its own voice.
 *
 * @module
 */
import type { SourceRow, Speaker } from '../model/case.ts'
import type { ReportId } from '../model/ids.ts'

export type ReportNames = ReadonlyMap<ReportId, string>

/**
 * A report's publisher, else the last part of its address: a path tells whose computer it lay on. Not the headline,
 * which may accuse somebody where no answer can stand beside it. Files of one name are told apart by their ids.
 *
 * @example
 * reportNames([{ publisher: null, address: '/home/vera/in/01-wire.txt', … }]) // => Map { … => '01-wire.txt' }
 */
export function reportNames(sources: readonly Pick<SourceRow, 'report' | 'publisher' | 'address'>[]): ReportNames {
  const bearers = Map.groupBy(
    sources.filter((source) => source.publisher === null),
    (source) => lastPart(source.address),
  )
  return new Map(
    sources.map(({ report, publisher, address }) => {
      if (publisher !== null) return [report, publisher]
      const name = lastPart(address)
      return [report, (bearers.get(name)?.length ?? 0) > 1 ? `${name} (${report.slice(0, 6)}…)` : name]
    }),
  )
}

/** The file's name, of a path on any system; the host, of an address without a path. */
export function lastPart(address: string): string {
  const bare = /^[a-z][a-z0-9+.-]+:\/\//i.test(address) ? address.replace(/[?#].*$/s, '') : address
  return bare.split(/[\\/]+/).findLast((part) => part !== '') ?? address
}

/** The speaker under the name by which it is called; actors keep theirs. */
export function calledBy<Voice extends Speaker>(speaker: Voice, names: ReportNames): Voice {
  if (speaker.kind !== 'report') return speaker
  return { ...speaker, name: names.get(speaker.report) ?? lastPart(speaker.name) }
}
