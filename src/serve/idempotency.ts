/**
 * A request sent twice is done once: the second is given the first one's answer.
 *
 * Answers are remembered by `Idempotency-Key` for as long as the server runs. What a restarted server has forgotten is
 * caught further down: the same bytes are the same report, and a decision whose `If-Match` is old is refused.
 *
 * @module
 */
import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'

/** Enough for a day's work. */
const MOST_KEYS = 5000
const LONGEST_KEY = 200

interface Remembered {
  readonly request: string
  readonly answer: Promise<Response>
}

export function idempotent(): MiddlewareHandler {
  const known = new Map<string, Remembered>()
  return async (c, next) => {
    const key = c.req.header('idempotency-key')
    if (key === undefined) return await next()
    if (key.length === 0 || key.length > LONGEST_KEY)
      return problem(c, 400, 'bad-key', `an Idempotency-Key has 1 to ${LONGEST_KEY} characters`)
    const body = Buffer.from(await c.req.arrayBuffer())
    const request = createHash('sha256')
      .update(`${c.req.method} ${c.req.path}${new URL(c.req.url).search}\n${c.req.header('if-match') ?? ''}\n`)
      .update(withoutBoundary(body, c.req.header('content-type')))
      .digest('hex')
    const before = known.get(key)
    if (before !== undefined) {
      if (before.request !== request)
        return problem(c, 422, 'key-reused', `the Idempotency-Key ${JSON.stringify(key)} was used for another request`)
      return (await before.answer).clone()
    }
    const settled = Promise.withResolvers<Response>()
    // Nobody may be waiting for the copy; the request itself reports the error.
    settled.promise.catch(() => {})
    known.set(key, { request, answer: settled.promise })
    try {
      await next()
      // What failed may be tried again with the same key.
      if (c.res.status >= 400) known.delete(key)
      settled.resolve(c.res.clone())
    } catch (error) {
      known.delete(key)
      settled.reject(error)
      throw error
    }
    if (known.size > MOST_KEYS) known.delete(known.keys().next().value as string)
  }
}

/** A browser draws a new boundary each time the same form is sent. */
function withoutBoundary(body: Buffer, type: string | undefined): Buffer | string {
  const boundary = /^multipart\/form-data;.*boundary=("?)([^";]+)\1/.exec(type ?? '')?.[2]
  return boundary === undefined ? body : body.toString('latin1').replaceAll(boundary, '')
}
