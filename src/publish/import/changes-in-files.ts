/**
 * Edited exports against the case as it is now: what was understood, what is refused, and the decisions that come of it.
 *
 * @module
 */
import type { Act, By } from '../../model/act.ts'
import type { ReportId } from '../../model/ids.ts'
import type { CaseView } from '../case-view.ts'
import { sheetsOf } from '../tables.ts'
import { changesIn, IMPORTED, type SheetChanges } from './acts-of-sheets.ts'
import { type GivenFile, readSheets } from './read-sheets.ts'

/** @param view - the case as it would be exported now */
export async function changesInFiles(files: readonly GivenFile[], view: CaseView): Promise<SheetChanges> {
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
  const count = (of: (one: SheetChanges) => number): number => changes.reduce((sum, one) => sum + of(one), 0)
  return {
    understood: changes.flatMap((one) => one.understood),
    refused: changes.flatMap((one) => one.refused),
    unchanged: count((one) => one.unchanged),
    missing: count((one) => one.missing),
  }
}

/**
 * The acts with the reason that stands in their rows; those of one reason are decided together.
 *
 * @param by - holds for all; its key, where there is one, is told apart reason by reason
 */
export function decisionsOf({ understood }: SheetChanges, by: By): { acts: Act[]; by: By }[] {
  const groups = [...Map.groupBy(understood, ({ reason }) => reason)]
  return groups.map(([reason, rows], at) => ({
    acts: rows.map(({ act }) => act),
    by: {
      ...by,
      ...(reason === null ? {} : { reason }),
      ...(by.key === undefined || groups.length === 1 ? {} : { key: `${by.key}#reason${at + 1}` }),
    },
  }))
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
