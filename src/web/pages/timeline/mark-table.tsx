/** The timeline as a table. @module */
import { Link } from '@tanstack/react-router'
import { momentName } from '../../../model/extent.ts'
import type { Mark } from '../../api/shapes.ts'
import { t } from '../../messages/messages.ts'
import { ListTable } from '../../parts/list-table.tsx'

export function MarkTable({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <ListTable label={t.pages.timeline} head={t.timeline.head} className="dates">
      {marks.map((mark) => (
        <tr key={`${mark.kind} ${mark.id}`}>
          <th scope="row" className="nowrap">
            {mark.edtf.replace('T', ' ')}
            {mark.given !== null && (
              <small>{t.timeline.given(momentName(mark.given.from), momentName(mark.given.to - 1))}</small>
            )}
            {mark.extent === null && <small>{t.timeline.noYear}</small>}
            {mark.extent?.fuzzy && <small>{t.timeline.uncertain}</small>}
          </th>
          <td data-label={t.timeline.head[1]}>{t.timeline[mark.kind]}</td>
          <td data-label={t.timeline.head[2]}>
            {mark.kind === 'occurred' ? (
              <Link to="/incidents/$incident" params={{ incident: mark.id }} dir="auto">
                {mark.label}
              </Link>
            ) : (
              <Link to="/reader/$report" params={{ report: mark.id }} dir="auto">
                {mark.label}
              </Link>
            )}
          </td>
          <td data-label={t.timeline.head[3]} className="number">
            {mark.reports}
          </td>
        </tr>
      ))}
    </ListTable>
  )
}
