/** One entry of the log in a line: what was done, and to what. @module */
import type { LogEntry } from '../api/shapes.ts'
import { t } from '../messages/messages.ts'

export function EntryLine({ entry }: { readonly entry: LogEntry }) {
  return (
    <>
      {entry.act !== null && <b className={`did ${entry.act}`}>{t.acts[entry.act]}</b>}{' '}
      <span dir="auto">{entry.summary}</span>
    </>
  )
}
