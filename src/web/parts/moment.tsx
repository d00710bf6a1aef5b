/** A moment of a decision, in the reader's own time zone. @module */

const SHOWN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

export function Moment({ time }: { readonly time: string }) {
  return <time dateTime={time}>{SHOWN.format(new Date(time))}</time>
}
