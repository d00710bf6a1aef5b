/**
 * Listens to what happens on the server: open pages are asked for again, jobs move on.
 *
 * @module
 */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { Job } from './shapes.ts'

type Connection = 'connecting' | 'open' | 'lost'

interface Live {
  readonly connection: Connection
  readonly jobs: ReadonlyMap<string, Job>
}

let live: Live = { connection: 'connecting', jobs: new Map() }
const listeners = new Set<() => void>()

function become(next: Partial<Live>): void {
  live = { ...live, ...next }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Jobs seen since the page was opened, and whether the server answers. */
export function useLive(): Live {
  return useSyncExternalStore(subscribe, () => live)
}

/** Takes a job out of sight. */
export function forgetJob(id: string): void {
  const jobs = new Map(live.jobs)
  jobs.delete(id)
  become({ jobs })
}

export function putJob(job: Job): void {
  become({ jobs: new Map(live.jobs).set(job.id, job) })
}

/** Several changes in a moment are one reason to ask again. */
const CALM_MILLIS = 150

/** Once, in the frame. */
export function useEvents(): void {
  const client = useQueryClient()
  useEffect(() => {
    const source = new EventSource('/api/events')
    const refresh = () => refreshSoon(client)
    let revision: string | null = null
    source.addEventListener('hello', (event) => {
      const hello = JSON.parse(event.data) as { revision: string }
      // After a lost connection: what was missed is asked for.
      if (live.connection === 'lost' || (revision !== null && hello.revision !== revision)) refresh()
      revision = hello.revision
      become({ connection: 'open' })
    })
    source.addEventListener('changed', (event) => {
      revision = (JSON.parse(event.data) as { revision: string }).revision
      refresh()
    })
    source.addEventListener('origins', refresh)
    source.addEventListener('job', (event) => putJob((JSON.parse(event.data) as { job: Job }).job))
    source.addEventListener('error', () => become({ connection: 'lost' }))
    return () => source.close()
  }, [client])
}

let refreshing: ReturnType<typeof setTimeout> | undefined

/**
 * Asks again for what is open, once it is calm: while decisions are on their way an answer would show the state before them,
 * and each that ends asks again anyway.
 */
export function refreshSoon(client: QueryClient): void {
  clearTimeout(refreshing)
  refreshing = setTimeout(() => {
    if (client.isMutating({ mutationKey: ['decide'] }) === 0) void client.invalidateQueries()
  }, CALM_MILLIS)
}
