/**
 * `ascribe search`: reports that hold words.
 *
 * @module
 */
import type { SearchHit } from '../../record/search.ts'
import { layout } from '../layout.ts'
import { evidence } from '../screen/phrases.ts'
import { indented } from '../screen/wrap.ts'
import { reportFacet } from './facets.ts'

export const search = layout<SearchHit>({
  rows: (held, { words }) => held.search(words),
  facets: (row, sources) => ({ report: reportFacet(row.report, sources) }),
  lines: (rows, view) =>
    rows.flatMap((row) => {
      const { columns, strong, faint } = view.terminal
      const about = [row.publisher, row.published, row.report].filter(Boolean).join(', ')
      return [
        ...indented(row.headline ?? row.address, columns, 0, 2).map(strong),
        ...indented(about, columns, 2).map(faint),
        ...evidence([row.quote], view, 2),
        '',
      ]
    }),
  none: 'No report holds all these words.',
})
