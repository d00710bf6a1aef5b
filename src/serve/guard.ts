/**
 * Keeps other pages out: only this machine's own browser tabs, under this server's own name, get an answer.
 *
 * A server on loopback can be reached by any page that the user visits, through its address (cross-site requests) or
 * under a name of the page's own (DNS rebinding). `Host` tells the second, `Origin` and `Sec-Fetch-Site` the first.
 *
 * @module
 */
import type { MiddlewareHandler } from 'hono'
import { problem } from './problem.ts'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const SAFE_METHODS = new Set(['GET', 'HEAD'])

/** Nothing from elsewhere, nothing inline, no frames, no forms. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export function guard(): MiddlewareHandler {
  return async (c, next) => {
    const url = new URL(c.req.url)
    const host = c.req.header('host') ?? url.host
    if (!LOOPBACK.has(nameIn(host))) {
      return problem(c, 403, 'wrong-host', `this server answers to localhost only, not to ${JSON.stringify(host)}`)
    }
    const refusal = refusalOf(c.req.method, url.pathname, host, c.req.header('origin'), c.req.header('sec-fetch-site'))
    if (refusal !== null) return problem(c, 403, 'wrong-origin', refusal)
    await next()
    const { headers } = c.res
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', POLICY)
    headers.set('x-content-type-options', 'nosniff')
    headers.set('referrer-policy', 'no-referrer')
    headers.set('cross-origin-opener-policy', 'same-origin')
    headers.set('cross-origin-resource-policy', 'same-origin')
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()')
  }
}

function refusalOf(
  method: string,
  path: string,
  host: string,
  origin: string | undefined,
  site: string | undefined,
): string | null {
  if (origin !== undefined && origin !== `http://${host}`)
    return `a page of ${origin} asked; only this server's own may`
  // A link from elsewhere may open the app; it may not fetch what the case holds, and may change nothing.
  const opensPage = SAFE_METHODS.has(method) && !path.startsWith('/api/')
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !opensPage) {
    return `a page of another site asked (${site}); only this server's own may`
  }
  return null
}

/** @example nameIn('127.0.0.1:4040') // => '127.0.0.1'; nameIn('[::1]:4040') // => '[::1]' */
function nameIn(host: string): string {
  return host.toLowerCase().replace(/:\d+$/, '')
}
