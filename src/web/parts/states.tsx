/**
 * What a page shows when there is nothing, not yet everything, or when something failed; each says what to do.
 *
 * @module
 */
import type { UseQueryResult } from '@tanstack/react-query'
import { sayWhatFailed } from '../api/decide.ts'
import { t } from '../messages/messages.ts'
import { Icon } from './icon.tsx'

export function Empty({ title, children }: { readonly title: string; readonly children?: React.ReactNode }) {
  return (
    <div className="state">
      <p className="title">{title}</p>
      {children}
    </div>
  )
}

/** Lines where text will stand; after a moment, so that quick answers do not flicker. */
export function Loading({ lines = 5 }: { readonly lines?: number }) {
  return (
    <div className="loading" role="status" aria-label={t.loading}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike
        <span key={line} />
      ))}
    </div>
  )
}

export function Failed({ error, again }: { readonly error: unknown; readonly again: () => unknown }) {
  return (
    <div className="state failed" role="alert">
      <p className="title">
        <Icon name="warn" /> {sayWhatFailed(error)}
      </p>
      <button type="button" onClick={() => void again()}>
        {t.again}
      </button>
    </div>
  )
}

/** Something is still being worked out: what stands here is right, but not all. */
export function Partial({ children }: { readonly children: React.ReactNode }) {
  return (
    <p className="partial" role="status">
      <Icon name="wait" /> {children}
    </p>
  )
}

interface AwaitProps<Data> {
  readonly query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'refetch'>
  readonly lines?: number
  readonly children: (data: Data) => React.ReactNode
}

/** Shows an answer once it is there; an older one stays while it is asked for again. */
export function Await<Data>({ query, lines, children }: AwaitProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Failed error={query.error} again={query.refetch} />
  return <Loading {...(lines === undefined ? {} : { lines })} />
}

interface MoreProps {
  readonly query: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; fetchNextPage(): unknown }
}

export function More({ query }: MoreProps) {
  if (!query.hasNextPage) return null
  return (
    <p className="more">
      <button type="button" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {query.isFetchingNextPage ? t.loading : t.more}
      </button>
    </p>
  )
}
