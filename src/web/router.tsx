/**
 * Every address of the app. What a page shows is in its address, so that it can be kept and sent.
 *
 * @module
 */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Frame } from './frame/frame.tsx'
import { Nowhere } from './frame/nowhere.tsx'
import { BoardPage } from './pages/board/board-page.tsx'
import { texts } from './parts/search.ts'

const root = createRootRoute({ component: Frame, notFoundComponent: Nowhere })

const board = createRoute({ getParentRoute: () => root, path: '/', component: BoardPage })

const grids = createRoute({
  getParentRoute: () => root,
  path: '/grid',
  component: lazyRouteComponent(() => import('./pages/grid/grid-page.tsx'), 'GridPage'),
})

const grid = createRoute({
  getParentRoute: () => root,
  path: '/grid/$incident',
  validateSearch: (search: Record<string, unknown>) => texts(search, 'question', 'speaker'),
  component: lazyRouteComponent(() => import('./pages/grid/grid-page.tsx'), 'GridPage'),
})

const readings = createRoute({
  getParentRoute: () => root,
  path: '/reader',
  component: lazyRouteComponent(() => import('./pages/reader/queue-page.tsx'), 'QueuePage'),
})

const reader = createRoute({
  getParentRoute: () => root,
  path: '/reader/$report',
  validateSearch: (search: Record<string, unknown>) => texts(search, 'item', 'show', 'at', 'fold', 'tab'),
  component: lazyRouteComponent(() => import('./pages/reader/reader-page.tsx'), 'ReaderPage'),
})

const incidents = createRoute({
  getParentRoute: () => root,
  path: '/incidents',
  component: lazyRouteComponent(() => import('./pages/incidents/incidents-page.tsx'), 'IncidentsPage'),
})

const incident = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$incident',
  component: lazyRouteComponent(() => import('./pages/incidents/incident-page.tsx'), 'IncidentPage'),
})

const actors = createRoute({
  getParentRoute: () => root,
  path: '/actors',
  validateSearch: (search: Record<string, unknown>) => texts(search, 'type'),
  component: lazyRouteComponent(() => import('./pages/actors/actors-page.tsx'), 'ActorsPage'),
})

const actor = createRoute({
  getParentRoute: () => root,
  path: '/actors/$actor',
  component: lazyRouteComponent(() => import('./pages/actors/actor-page.tsx'), 'ActorPage'),
})

const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: lazyRouteComponent(() => import('./pages/sources/sources-page.tsx'), 'SourcesPage'),
})

const timeline = createRoute({
  getParentRoute: () => root,
  path: '/timeline',
  validateSearch: (search: Record<string, unknown>) => texts(search, 'from', 'to', 'as', 'kind'),
  component: lazyRouteComponent(() => import('./pages/timeline/timeline-page.tsx'), 'TimelinePage'),
})

const log = createRoute({
  getParentRoute: () => root,
  path: '/log',
  validateSearch: (search: Record<string, unknown>) => texts(search, 'about'),
  component: lazyRouteComponent(() => import('./pages/log/log-page.tsx'), 'LogPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    board,
    grids,
    grid,
    readings,
    reader,
    incidents,
    incident,
    actors,
    actor,
    sources,
    timeline,
    log,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
