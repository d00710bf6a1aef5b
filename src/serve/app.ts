/**
 * The whole server as one function from request to answer; no socket is needed to ask it.
 *
 * @module
 */
import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { etag } from 'hono/etag'
import { changesOf } from './changes.ts'
import { guard } from './guard.ts'
import { idempotent } from './idempotency.ts'
import { jobsOn } from './jobs.ts'
import type { ServeInputs, ServeParts } from './parts.ts'
import { ProblemError, problem, translateErrors } from './problem.ts'
import { actorRoutes } from './routes/actors.ts'
import { caseRoutes } from './routes/case.ts'
import { decisionRoutes } from './routes/decisions.ts'
import { eventRoutes } from './routes/events.ts'
import { importRoutes } from './routes/import.ts'
import { incidentRoutes } from './routes/incidents.ts'
import { publishRoutes } from './routes/publish.ts'
import { reportRoutes } from './routes/reports.ts'
import { searchRoutes } from './routes/search.ts'
import { statelessRoutes } from './routes/stateless.ts'
import { statementRoutes } from './routes/statements.ts'
import { timelineRoutes } from './routes/timeline.ts'
import { upkeepRoutes } from './routes/upkeep.ts'
import { viewsOf } from './views.ts'
import { webFiles } from './web-files.ts'

export interface Server {
  readonly fetch: (request: Request) => Response | Promise<Response>
  readonly request: OpenAPIHono['request']
  /** Waits for jobs to end, and stops threads and timers; the case stays open. */
  readonly stop: () => Promise<void>
}

/** Of one request. */
const MOST_BYTES = 512 * 2 ** 20

/** @param onFault - told of errors that nobody foresaw */
export async function serverOn(inputs: ServeInputs, onFault: (error: unknown) => void): Promise<Server> {
  const changes = changesOf(() => inputs.held.revision())
  const jobs = jobsOn(inputs.held, inputs.effects, inputs.reader, changes, onFault)
  const views = viewsOf(inputs.held, (revision) => changes.tell({ kind: 'origins', revision }), onFault)
  const parts: ServeParts = { ...inputs, views, changes, jobs }
  await changes.look()

  const app = new OpenAPIHono()
  app.use(guard())
  app.use('/api/*', async (c, next) => {
    await next()
    // Answers change with the case: they are asked for again, and cost nothing where the ETag still holds.
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-cache')
  })
  app.use('/api/*', bodyLimit({ maxSize: MOST_BYTES, onError: tooMuch }))
  app.on(['POST', 'PUT', 'DELETE'], '/api/*', idempotent())
  app.route('/api', eventRoutes(parts))
  app.get('/api/*', etag())
  app.route('/api', apiOf(parts))
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Ascribe',
      version: inputs.version,
      description: 'The case on this machine. Who says so, never who did it. `GET /api/events` streams what changes.',
    },
  })
  app.all('/api/*', (c) => problem(c, 404, 'not-found', `there is no ${c.req.method} ${c.req.path} here`))
  app.get('*', webFiles(inputs.webFolder))
  app.notFound((c) => problem(c, 404, 'not-found', `there is no ${c.req.path} here`))
  app.onError(translateErrors(onFault))
  return {
    fetch: (request) => app.fetch(request),
    request: app.request,
    stop: async () => {
      changes.stop()
      await jobs.idle()
      await views.stop()
    },
  }
}

/** Every route with its types, for the typed client. */
function apiOf(parts: ServeParts) {
  return new OpenAPIHono()
    .route('/', caseRoutes(parts))
    .route('/', reportRoutes(parts))
    .route('/', statementRoutes(parts))
    .route('/', incidentRoutes(parts))
    .route('/', actorRoutes(parts))
    .route('/', searchRoutes(parts))
    .route('/', timelineRoutes(parts))
    .route('/', decisionRoutes(parts))
    .route('/', upkeepRoutes(parts))
    .route('/', publishRoutes(parts))
    .route('/', importRoutes(parts))
    .route('/', statelessRoutes(parts))
}

/** What `hono/client` makes a typed client of. */
export type Api = ReturnType<typeof apiOf>

function tooMuch(): never {
  const most = `${MOST_BYTES / 2 ** 20} MiB`
  throw new ProblemError(413, 'too-large', `more than ${most} at once: give the files in parts, or use "ascribe add"`)
}
