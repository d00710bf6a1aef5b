/**
 * `ascribe log`, `undo`, `redo`, and the lists of what decisions left behind.
 *
 * @module
 */
import { InputError } from '../../errors.ts'
import type { Draft, LogEntry, Note, Orphan } from '../../model/decision.ts'
import { DecisionId } from '../../model/review.ts'
import type { Case, LogFilter } from '../../record/case.ts'
import { byOf, type Said } from '../deciding/said.ts'
import { EXIT } from '../exit-status.ts'
import { withCase } from '../open.ts'
import { cleanJson, oneLine } from '../screen/clean.ts'
import { inQuotes } from '../screen/phrases.ts'
import type { Terminal } from '../screen/terminal.ts'
import { indented } from '../screen/wrap.ts'
import { tell } from './decide.ts'

export async function turn(
  terminal: Terminal,
  way: 'undo' | 'redo',
  decision: string | undefined,
  said: Said,
): Promise<number> {
  const folder = typeof said['case'] === 'string' ? said['case'] : undefined
  return await withCase(terminal, folder, async (held) => {
    const of = decision === undefined ? undefined : decisionOf(decision)
    const turned = await (way === 'undo' ? held.undo(of, byOf(said)) : held.redo(of, byOf(said)))
    await tell(terminal, held, [turned], said['json'] === true)
    return EXIT.fine
  })
}

export function decisionOf(words: string): DecisionId {
  const read = DecisionId.safeParse(words)
  if (!read.success) throw new InputError(`"${words}" is no decision; ascribe log prints them, e.g. d17`)
  return read.data
}

export async function log(
  terminal: Terminal,
  { json, case: folder, ...filter }: LogFilter & { readonly json?: true; readonly case?: string },
): Promise<number> {
  return await withCase(terminal, folder, async (held) => {
    const entries = await held.log(filter)
    if (json) await terminal.out(`${cleanJson(entries, 2)}\n`)
    else if (entries.length === 0) terminal.say('Nothing has been decided yet, or nothing that passes the filters.')
    else {
      const lost = await lostIn(held)
      for (const entry of entries) await terminal.out(`${entryLines(entry, terminal, lost).join('\n')}\n`)
    }
    return EXIT.fine
  })
}

/** Decisions that stand and have lost their words, each with what became of them and what to do. */
export async function lostIn(held: Case): Promise<ReadonlyMap<DecisionId, string>> {
  return new Map((await held.orphans()).map(({ decision, message }) => [decision, message]))
}

export function entryLines(
  entry: LogEntry,
  { columns, strong, faint }: Terminal,
  lost: ReadonlyMap<DecisionId, string>,
): string[] {
  const { id, time, act, author, reason, summary, words, stands, standsBy, redactedBy } = entry
  const state = redactedBy ? `, redacted by ${redactedBy}` : stands ? '' : `, taken back by ${standsBy}`
  const gone = lost.get(id)
  const who = author === null ? '' : ` by ${author}`
  return [
    ...indented(oneLine(`${id} ${act ?? 'redacted'}${who}, ${time}${state}`), columns, 0, 4).map(strong),
    ...(act === null ? [] : indented(oneLine(summary), columns, 2, 4)),
    ...words
      .flatMap((quote) =>
        indented(oneLine(`${inQuotes(quote.text)} (${quote.report}, ${quote.start}-${quote.end})`), columns, 2, 4),
      )
      .map(faint),
    ...(reason === null ? [] : indented(oneLine(`why: ${reason}`), columns, 2, 4)),
    ...(gone === undefined ? [] : indented(oneLine(`ORPHANED: ${gone}`), columns, 2, 4)),
  ]
}

export async function kept(
  terminal: Terminal,
  list: 'orphans' | 'drafts' | 'notes',
  json: boolean,
  folder: string | undefined,
): Promise<number> {
  return await withCase(terminal, folder, async (held) => {
    const rows = await held[list]()
    if (json) await terminal.out(`${cleanJson(rows, 2)}\n`)
    else if (rows.length === 0) terminal.say(NONE[list])
    else for (const row of rows) await terminal.out(`${linesOf(row, terminal).join('\n')}\n`)
    return EXIT.fine
  })
}

const NONE = {
  orphans: 'Every decision that stands has its words.',
  drafts: 'No newer reading differs from what was decided.',
  notes: 'There are no notes.',
} as const

function linesOf(row: Orphan | Draft | Note, { columns, strong, faint }: Terminal): string[] {
  const quotes = 'words' in row ? row.words : []
  const head =
    'text' in row
      ? `${row.decision} by ${row.author}, ${row.time}`
      : 'message' in row
        ? `${row.decision}: ${row.kind} in ${row.report}, ${row.reason}`
        : `${row.item}: ${row.kind} over ${row.decision}`
  const body = 'text' in row ? row.text : row.summary
  return [
    ...indented(oneLine(head), columns, 0, 4).map(strong),
    ...indented(oneLine(body), columns, 2, 4),
    ...quotes
      .flatMap((quote) => indented(oneLine(`${inQuotes(quote.text)} (${quote.start}-${quote.end})`), columns, 2, 4))
      .map(faint),
    ...('message' in row ? indented(oneLine(row.message), columns, 2, 4) : []),
    ...('message' in row
      ? row.candidates
          .slice(0, 5)
          .flatMap((quote) => indented(`might be: --at ${quote.start}-${quote.end}`, columns, 4))
      : []),
    ...('message' in row || 'text' in row
      ? []
      : indented(
          `take it over: ascribe accept ${row.item}; or leave what stands: ascribe reject ${row.item}`,
          columns,
          2,
          4,
        )),
  ]
}
