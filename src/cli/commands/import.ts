/**
 * `ascribe import`: takes an edited export back as decisions.
 *
 * @module
 */
import type { Act } from '../../model/act.ts'
import type { ReportId } from '../../model/ids.ts'
import { sheetsOf } from '../../publish/tables.ts'
import { viewOf } from '../assess.ts'
import { byOf, type Said } from '../deciding/said.ts'
import { EXIT } from '../exit-status.ts'
import { changesIn, IMPORTED, type SheetChanges } from '../import/acts-of-sheets.ts'
import { readSheets } from '../import/read-sheets.ts'
import { withCase } from '../open.ts'
import { oneLine } from '../screen/clean.ts'
import type { Terminal } from '../screen/terminal.ts'
import { tell } from './decide.ts'

export async function importSheets(terminal: Terminal, files: readonly string[], said: Said): Promise<number> {
  const folder = typeof said['case'] === 'string' ? said['case'] : undefined
  return await withCase(terminal, folder, async (held) => {
    const view = await viewOf(held, terminal.now())
    const exported = sheetsOf(view)
    const around = {
      actors: view.actors,
      placeOf: (report: string, quote: string, start: string, end: string) =>
        placeIn(view.pages.get(report as ReportId)?.text ?? null, quote, start, end),
    }
    const changes: SheetChanges[] = []
    for (const file of files) {
      for (const sheet of await readSheets(file, IMPORTED)) {
        const now = exported.find(({ name }) => name === sheet.name)
        if (now) changes.push(changesIn(sheet, now, around))
      }
    }
    const refused = changes.flatMap((one) => one.refused)
    const understood = changes.flatMap((one) => one.understood)
    for (const { at, say, reason } of understood)
      await terminal.out(`${oneLine(`${at}: ${say}${reason === null ? '' : ` (why: ${reason})`}`)}\n`)
    for (const { at, why } of refused) terminal.say(`refused: ${at}: ${why}`)
    const count = (of: (one: SheetChanges) => number) => changes.reduce((sum, one) => sum + of(one), 0)
    await terminal.out(
      `${understood.length} changes understood, ${refused.length} rows refused, ${count((one) => one.unchanged)} unchanged, ${count((one) => one.missing)} left out of the file and left as they are\n`,
    )
    if (refused.length > 0) {
      terminal.say('Nothing was decided: mend the rows above, then import the file again.')
      return EXIT.refused
    }
    if (said['dryRun'] === true) {
      terminal.say('Nothing was decided: this was a trial.')
      return EXIT.fine
    }
    for (const [reason, acts] of byReason(understood)) {
      const by = byOf(said)
      await tell(
        terminal,
        held,
        await held.decideAll(acts, reason === null ? by : { ...by, reason }),
        said['json'] === true,
      )
    }
    return EXIT.fine
  })
}

/** One transaction a reason; a file without reasons is one. */
function byReason(
  understood: readonly { readonly act: Act; readonly reason: string | null }[],
): Map<string | null, Act[]> {
  const acts = new Map<string | null, Act[]>()
  for (const { act, reason } of understood) acts.set(reason, [...(acts.get(reason) ?? []), act])
  return acts
}

function placeIn(
  text: string | null,
  quote: string,
  start: string,
  end: string,
): { start: number; end: number } | null {
  if (text === null) return null
  if (/^\d+$/.test(start) && /^\d+$/.test(end)) {
    const span = { start: Number(start), end: Number(end) }
    return quote === '' || text.slice(span.start, span.end) === quote ? span : null
  }
  const at = text.indexOf(quote)
  return quote !== '' && at >= 0 && text.indexOf(quote, at + 1) < 0 ? { start: at, end: at + quote.length } : null
}
