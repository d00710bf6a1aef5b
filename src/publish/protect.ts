/**
 * The view that may leave the house: every name that must not be printed is replaced before a format sees it.
 *
 * @module
 */
import type { Quote } from '../model/case.ts'
import type { ReportId } from '../model/ids.ts'
import { lastPart } from '../weigh/report-names.ts'
import type { CaseView } from './case-view.ts'
import { pseudonymsFor, type Rewritten } from './pseudonyms.ts'

/** A case view with pseudonyms, and the rewritten texts in which its quotes are found. */
export interface ProtectedView {
  readonly view: CaseView
  readonly hidden: number
  /** Where a quote stands in the rewritten text of its report; positions of quotes themselves stay the original's. */
  readonly find: (quote: Quote) => { readonly text: string; readonly start: number; readonly end: number }
}

/** Replaces the names of private people, victims, witnesses, minors and unknown persons everywhere in a view. */
export function protect(view: CaseView): ProtectedView {
  const pseudonyms = pseudonymsFor(view.actors)
  const rewritten = new Map<ReportId, Rewritten>()
  for (const [report, page] of view.pages) rewritten.set(report, pseudonyms.rewrite(page.text))
  const rename = (text: string): string => pseudonyms.of(text)?.id ?? pseudonyms.rewrite(text).text
  const { pages, actors, sources, names, ...rest } = view
  const safe: CaseView = {
    ...(everyString(rest, rename) as typeof rest),
    names: new Map([...names].map(([report, name]) => [report, rename(name)])),
    // A hash is bytes, whatever it spells. A path on somebody's computer leads no reader anywhere, and may name them.
    sources: sources.map((source) => ({
      ...everyString(source, rename),
      address: rename(isWebAddress(source.address) ? source.address : lastPart(source.address)),
      sha256: source.sha256,
    })),
    actors: actors.map((actor) => {
      const pseudonym = pseudonyms.of(actor.id)
      if (pseudonym === null) return everyString(actor, rename)
      const joins = actor.joins.map((join) => ({
        ...join,
        names: [pseudonym.name, pseudonym.name] as [string, string],
      }))
      return { ...everyString(actor, rename), name: pseudonym.name, aliases: [], joins }
    }),
    pages: new Map(
      [...pages].map(([report, page]) => [
        report,
        { text: rewritten.get(report)?.text ?? '', metadata: everyString(page.metadata, rename) },
      ]),
    ),
  }
  return {
    view: safe,
    hidden: actors.filter((actor) => pseudonyms.of(actor.id) !== null).length,
    find: (quote) => {
      const page = rewritten.get(quote.report)
      // Without its text a quote is its own context.
      if (page === undefined) return { text: quote.text, start: 0, end: quote.text.length }
      return { text: page.text, ...page.place(quote.start, quote.end) }
    },
  }
}

function isWebAddress(address: string): boolean {
  return /^(?!file:)[a-z][a-z0-9+.-]+:/i.test(address) && !/^[a-z]:[\\/]/i.test(address)
}

/** The same value with each string in it renamed; keys stay. */
function everyString<Value>(value: Value, rename: (text: string) => string): Value {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return rename(part)
    if (Array.isArray(part)) return part.map(walk)
    if (part !== null && typeof part === 'object') {
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]))
    }
    return part
  }
  return walk(value) as Value
}
