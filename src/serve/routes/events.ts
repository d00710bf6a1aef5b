/**
 * Server-sent events: the case changed, a job went on, origins were compared.
 *
 * @module
 */
import { OpenAPIHono } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { Change } from '../changes.ts'
import type { ServeParts } from '../parts.ts'

/** Keeps proxies and sleeping tabs from closing the stream. */
const BEAT_MILLIS = 20_000

/** Outside the description's typed routes: OpenAPI has no word for a stream of events. */
export function eventRoutes({ held, changes, jobs }: ServeParts) {
  return new OpenAPIHono().get('/events', (c) =>
    streamSSE(c, async (stream) => {
      const send = (change: Change) => stream.writeSSE({ event: change.kind, data: JSON.stringify(change) })
      // One after another, though they come faster than a slow tab reads.
      let last: Promise<unknown> = Promise.resolve()
      const stop = changes.listen((change) => {
        last = last.then(() => send(change))
      })
      await stream.writeSSE({ event: 'hello', data: JSON.stringify({ revision: await held.revision() }) })
      for (const job of jobs.all())
        if (job.state === 'running' || job.state === 'waiting') await send({ kind: 'job', job })
      await new Promise<void>((settle) => {
        const beat = setInterval(() => void stream.writeSSE({ event: 'beat', data: '' }), BEAT_MILLIS)
        // A program that is asked to end does not wait for the next beat.
        beat.unref()
        stream.onAbort(() => {
          clearInterval(beat)
          stop()
          settle()
        })
        if (stream.aborted) settle()
      })
    }),
  )
}
