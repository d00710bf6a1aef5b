/**
 * `ascribe actors`: who is named, under which names.
 *
 * @module
 */
import type { Actor } from '../../model/case.ts'
import { ENTITY_TYPES } from '../../model/vocabulary.ts'
import { layout, reviewedBy } from '../layout.ts'
import { evidence, reviewed } from '../screen/phrases.ts'
import { table } from '../screen/table.ts'
import { indented } from '../screen/wrap.ts'

export const actors = layout<Actor>({
  // A filter on type may ask for any; without one, the case gives those who act.
  rows: (held, ask) =>
    held.actors({ ...reviewedBy(ask), ...(ask.wanted.type === undefined ? {} : { types: ENTITY_TYPES }) }),
  facets: (row) => ({ name: [row.name, row.id, ...row.aliases], type: [row.type] }),
  lines: (rows, view) =>
    table(
      rows,
      [
        { title: 'name', cell: (row) => row.name, share: 3 },
        { title: 'also', cell: (row) => row.aliases.filter((alias) => alias !== row.name).join('; '), share: 3 },
        { title: 'type', cell: (row) => row.type },
        { title: 'reports', cell: (row) => String(row.reports), right: true },
        { title: 'mentions', cell: (row) => String(row.mentions), right: true },
      ],
      view.terminal.columns,
      (row) => {
        if (!view.why)
          return row.review.decision ? indented(`${row.id}${reviewed(row.review)}`, view.terminal.columns, 4, 6) : []
        const joins = row.joins.map(
          ({ names, reason, confidence }) => `“${names[0]}” = “${names[1]}”: ${reason}, confidence ${confidence}`,
        )
        return [
          ...indented(`id: ${row.id}${reviewed(row.review)}`, view.terminal.columns, 4, 6),
          ...joins.flatMap((join) => indented(join, view.terminal.columns, 4, 6)),
          ...evidence([row.evidence], view),
        ]
      },
      view.terminal.strong,
    ),
  none: 'Nobody is named in these reports.',
})
