/**
 * What pages ask for, each under its key; whatever is open is asked for again when the case changes.
 *
 * @module
 */
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, body } from './client.ts'

type Query<Endpoint> = Endpoint extends (given: { query: infer Asked }) => unknown ? Asked : never

export const caseQuery = queryOptions({ queryKey: ['case'], queryFn: () => body(api.case.$get()) })

export const boardQuery = queryOptions({ queryKey: ['board'], queryFn: () => body(api.board.$get()) })

export const notKnownQuery = (limit: number) =>
  queryOptions({
    queryKey: ['not-known', limit],
    queryFn: () => body(api['not-known'].$get({ query: { limit: String(limit) } })),
  })

export const doubtfulQuery = queryOptions({
  queryKey: ['doubtful'],
  queryFn: () => body(api.doubtful.$get({ query: { limit: '8' } })),
})

export const gridsQuery = queryOptions({
  queryKey: ['grids'],
  queryFn: () => body(api.grids.$get({ query: { limit: '200' } })),
})

export const gridQuery = (id: string) =>
  queryOptions({
    queryKey: ['grid', id],
    queryFn: () => body(api.grids[':id'].$get({ param: { id: id as never } })),
    placeholderData: keepPreviousData,
  })

export const reportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', id],
    queryFn: () => body(api.reports[':id'].$get({ param: { id: id as never } })),
  })

export const sourcesQuery = (limit = 100) =>
  infiniteQueryOptions({
    queryKey: ['sources', limit],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => body(api.reports.$get({ query: pageQuery(limit, pageParam) })),
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const incidentsQuery = infiniteQueryOptions({
  queryKey: ['incidents'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam }) => body(api.incidents.$get({ query: pageQuery(60, pageParam) })),
  getNextPageParam: (page) => page.next ?? undefined,
})

export const incidentQuery = (id: string) =>
  queryOptions({
    queryKey: ['incident', id],
    queryFn: () => body(api.incidents[':id'].$get({ param: { id: id as never } })),
  })

export const actorsQuery = (type: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['actors', type],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      body(
        api.actors.$get({
          query: { ...pageQuery(80, pageParam), ...(type === undefined ? {} : { type: type as 'person' }) },
        }),
      ),
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  })

export const actorQuery = (id: string) =>
  queryOptions({
    queryKey: ['actor', id],
    queryFn: () => body(api.actors[':id'].$get({ param: { id: id as never } })),
  })

export const claimsQuery = (filter: Omit<Query<typeof api.claims.$get>, 'cursor' | 'limit'>, limit = 40) =>
  infiniteQueryOptions({
    queryKey: ['claims', filter, limit],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => body(api.claims.$get({ query: { ...filter, ...pageQuery(limit, pageParam) } })),
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const saidOfQuery = (actor: string) =>
  queryOptions({
    queryKey: ['said-of', actor],
    queryFn: () => body(api.responsibility.$get({ query: { actor: actor as never, limit: '200' } })),
  })

export const timelineQuery = queryOptions({
  queryKey: ['timeline'],
  queryFn: () => body(api.timeline.$get({ query: {} })),
})

export const searchQuery = (words: string) =>
  queryOptions({
    queryKey: ['search', words],
    queryFn: () => body(api.search.$get({ query: { q: words, limit: '8' } })),
    placeholderData: keepPreviousData,
  })

export const findQuery = (words: string) =>
  queryOptions({
    queryKey: ['find', words],
    queryFn: () => body(api.find.$get({ query: { q: words, limit: '10' } })),
    placeholderData: keepPreviousData,
  })

export const logQuery = (about: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['log', about],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      body(api.log.$get({ query: { ...pageQuery(60, pageParam), ...(about === undefined ? {} : { about }) } })),
    getNextPageParam: (page) => page.next ?? undefined,
  })

export const historyQuery = (id: string) =>
  queryOptions({ queryKey: ['history', id], queryFn: () => body(api.history.$get({ query: { id } })) })

export const orphansQuery = (report: string | undefined) =>
  queryOptions({
    queryKey: ['orphans', report],
    queryFn: () => body(api.orphans.$get({ query: report === undefined ? {} : { report } })),
  })

function pageQuery(limit: number, cursor: string | undefined): { limit: string; cursor?: string } {
  return { limit: String(limit), ...(cursor === undefined ? {} : { cursor }) }
}
