/**
 * `ascribe show`: one thing with its evidence, in its context.
 *
 * @module
 */
import type { Quote } from '../../model/case.ts'
import type { ReportId } from '../../model/ids.ts'
import type { Case, Thing } from '../../record/case.ts'
import { EXIT } from '../exit-status.ts'
import type { Layout, View } from '../layout.ts'
import { incidentLines } from '../lists/incidents.ts'
import { withCase } from '../open.ts'
import { clean, cleanJson, oneLine } from '../screen/clean.ts'
import type { Terminal } from '../screen/terminal.ts'
import { indented } from '../screen/wrap.ts'
import { theOne } from '../the-one.ts'
import { viewOn } from './list.ts'
import { entryLines, lostIn } from './log.ts'

/** Everything decided about a thing, oldest first. */
export async function history(
  terminal: Terminal,
  id: string,
  json: boolean,
  folder: string | undefined,
): Promise<number> {
  return await withCase(terminal, folder, async (held) => {
    const thing = theOne(await held.find(id), id)
    const entries = await held.history(thing.id)
    if (json) await terminal.out(`${cleanJson(entries, 2)}\n`)
    else if (entries.length === 0) terminal.say(`Nobody has decided anything about ${thing.id}.`)
    else {
      const lost = await lostIn(held)
      for (const entry of entries) await terminal.out(`${entryLines(entry, terminal, lost).join('\n')}\n`)
    }
    return EXIT.fine
  })
}

/** Code units of the report shown on either side of the words. */
const CONTEXT = 240

export async function show(terminal: Terminal, id: string, json: boolean, folder: string | undefined): Promise<number> {
  return await withCase(terminal, folder, async (held) => {
    const thing = theOne(await held.find(id), id)
    if (json) {
      await terminal.out(`${cleanJson({ kind: thing.kind, ...(await recordOf(held, thing)) }, 2)}\n`)
    } else {
      const sources = await held.sources()
      const view = viewOn(terminal, new Map(sources.map((source) => [source.report, source])), true)
      await terminal.out(`${(await linesOf(held, thing, view)).join('\n')}\n`)
    }
    return EXIT.fine
  })
}

async function recordOf(held: Case, thing: Thing): Promise<object | null> {
  if (thing.kind === 'actor') return await held.actor(thing.id)
  if (thing.kind === 'incident') return await held.incident(thing.id)
  if (thing.kind === 'report') {
    const [report, captures] = [await held.report(thing.id), await held.captures(thing.id)]
    return { ...report, captures, orphans: await held.orphans(thing.id), drafts: await held.drafts(thing.id) }
  }
  if (thing.kind === 'decision') return await held.decision(thing.id)
  const local = thing.id.slice(thing.report.length + 1)
  const items: readonly { readonly id: string }[] = (await held.reading(thing.report))[thing.list]
  return { report: thing.report, list: thing.list, ...items.find((item) => item.id === local) }
}

async function linesOf(held: Case, thing: Thing, view: View): Promise<readonly string[]> {
  if (thing.kind === 'report') return await reportLines(held, thing.id, view)
  if (thing.kind === 'incident') {
    const incident = await held.incident(thing.id)
    return incident ? [...incidentLines(incident, view), ...(await contextLines(held, [incident.evidence], view))] : []
  }
  if (thing.kind === 'actor') {
    const actor = await held.actor(thing.id)
    const { actors } = await import('../lists/actors.ts')
    const { claims } = await import('../lists/claims.ts')
    const said = await held.claims({ speaker: thing.id })
    return [
      ...(actor ? await actors.lines([actor], view, held) : []),
      '',
      ...(said.length > 0 ? await claims.lines(said, { ...view, why: false }, held) : ['No claim of its own.']),
    ]
  }
  if (thing.kind === 'decision') {
    const { entry } = await held.decision(thing.id)
    return [
      ...entryLines(entry, view.terminal, await lostIn(held)),
      '',
      ...(await contextLines(held, await stillThere(held, entry.words), view)),
    ]
  }
  const list = await listOf(thing.list)
  const all = list ? ((await list.rows(held, { wanted: {}, words: '', sources: [] })) as readonly Row[]) : []
  const row = all.find((one) => one.id === thing.id)
  if (!list || !row) return cleanJson(await recordOf(held, thing), 2).split('\n')
  return [
    ...(await list.lines([row], { ...view, why: false }, held)),
    ...(await contextLines(held, [row.evidence].flat(), view)),
  ]
}

interface Row {
  readonly id: string
  readonly evidence: Quote | readonly Quote[]
}

async function listOf(list: string): Promise<Layout | null> {
  if (list === 'claims') return (await import('../lists/claims.ts')).claims
  if (list === 'responsibility') return (await import('../lists/responsibility.ts')).responsibility
  if (list === 'stances') return (await import('../lists/stances.ts')).stances
  return null
}

/** The words where they stand, between `»` and `«`. */
async function contextLines(held: Case, quotes: readonly Quote[], view: View): Promise<string[]> {
  const { columns, faint } = view.terminal
  const lines: string[] = []
  for (const { report, start, end } of quotes) {
    const text = await held.text(report)
    const before = text.slice(Math.max(0, start - CONTEXT), start).replace(/^\S*\s/, '')
    const after = text.slice(end, end + CONTEXT).replace(/\s\S*$/, '')
    lines.push(
      ...indented(`In ${view.reportName(report)} (${report}), ${start}-${end}:`, columns, 0, 2).map(faint),
      ...indented(oneLine(`… ${before}»${text.slice(start, end)}«${after} …`), columns, 2),
      '',
    )
  }
  return lines
}

/** Quotes whose words stand where they stood. */
async function stillThere(held: Case, quotes: readonly Quote[]): Promise<Quote[]> {
  const there: Quote[] = []
  for (const quote of quotes) {
    if ((await held.text(quote.report)).slice(quote.start, quote.end) === quote.text) there.push(quote)
  }
  return there
}

async function reportLines(held: Case, id: ReportId, view: View): Promise<string[]> {
  const { columns, strong, faint } = view.terminal
  const report = await held.report(id)
  const captures = await held.captures(id)
  const facts = [
    ...Object.entries(report.metadata).flatMap(([field, found]) =>
      found ? [`${field}: ${oneLine(found.value)} (from ${oneLine(found.from)})`] : [],
    ),
    `text: ${report.derivation.format}, ${report.derivation.encoding}, by ${report.derivation.extractor}`,
    ...report.derivation.notes.map((note) => `note: ${oneLine(note)}`),
    `sha256: ${report.sha256}`,
    ...captures.map(
      ({ address, collected, collector }) => `taken in: ${oneLine(address)}, ${collected}, by ${collector}`,
    ),
  ]
  return [
    ...indented(oneLine(report.metadata.headline?.value ?? report.address), columns, 0, 2).map(strong),
    ...facts.flatMap((fact) => indented(fact, columns, 2, 4)).map(faint),
    ...(await openLines(held, id, columns)),
    '',
    ...clean(report.text)
      .split('\n')
      .flatMap((line) => indented(line, columns, 0)),
  ]
}

/** Decisions about the report that somebody should look at again. */
async function openLines(held: Case, id: ReportId, columns: number): Promise<string[]> {
  const [orphans, drafts] = [await held.orphans(id), await held.drafts(id)]
  return [
    ...orphans.flatMap(({ decision, message }) => indented(oneLine(`ORPHANED ${decision}: ${message}`), columns, 2, 4)),
    ...(drafts.length === 0
      ? []
      : indented(`${drafts.length} newer readings of what was decided wait: ascribe drafts`, columns, 2, 4)),
  ]
}
