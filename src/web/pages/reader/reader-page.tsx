/**
 * The reader: the document in the centre, what was read in it beside its words, every judgement one key away.
 *
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { reportQuery } from '../../api/queries.ts'
import { Await } from '../../parts/states.tsx'
import { Workplace } from './workplace.tsx'

export function ReaderPage() {
  const { report } = useParams({ from: '/reader/$report' })
  const query = useQuery(reportQuery(report))
  return (
    <Await query={query} lines={14}>
      {(page) => <Workplace key={report} page={page} />}
    </Await>
  )
}
